import { Link } from 'react-router';
import IconListCheck from '~icons/tabler/list-check';
import type { AttentionTotals } from '../../api/contract/account-list.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { formatDateTime, formatNumber } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { withoutBidi } from '../../i18n/safe-text.ts';
import { socialPath } from '../../navigation/paths.ts';
import { Button } from '../../ui/button/Button.tsx';
import styles from './AttentionStrip.module.css';
import { type AccountsPlace, isNarrowed } from './list-url.ts';

interface Props {
  attention: AttentionTotals;
  place: AccountsPlace;
  onChange: (change: Partial<AccountsPlace>) => void;
}

/** How many posts will not go out, and how many missed posts there are to settle; absent when no account needs attention. */
export function AttentionStrip({ attention, place, onChange }: Props) {
  const { accounts: count, missed } = attention;
  if (count === 0) return null;
  const isFilterOn = place.attention && !isNarrowed({ ...place, attention: false });
  // Clears every other filter, so that the list has as many rows as the button says.
  const show = (needed: boolean) => onChange({ attention: needed, status: [], search: '', network: [], page: 1 });
  return (
    <section className={styles.strip} aria-label={m.attention_label()}>
      <IconListCheck size={20} aria-hidden="true" />
      <div>
        {attentionSentences(attention).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {missed > 0 && (
          <p>
            <Link to={socialPath('missed')}>{m.accounts_see_all_missed()}</Link>
          </p>
        )}
      </div>
      <Button variant="quiet" onClick={() => show(!isFilterOn)}>
        {isFilterOn ? m.attention_show_all() : m.attention_show({ count })}
      </Button>
    </section>
  );
}

/** "11 posts will not go out: 4 stopped, 7 due after an expiry. The first is …", then the missed posts in the same way. */
export function attentionSentences(attention: AttentionTotals): string[] {
  const { accounts: count, postsAtRisk, stopped, afterExpiry, missed, missedAfterReconnect } = attention;
  const atRiskParts = partsOf([
    [stopped, () => m.attention_stopped({ count: stopped })],
    [afterExpiry, (number) => m.attention_after_expiry({ number })],
  ]);
  const missedParts = partsOf([
    [missed, (number) => m.attention_missed_now({ number })],
    [missedAfterReconnect, (number) => m.attention_missed_later({ number })],
  ]);
  const total = m.attention_at_risk({ count: postsAtRisk });
  const sentences = [
    postsAtRisk > 0 && `${m.attention_sum({ total, parts: atRiskParts })} ${firstSentence(attention)}`,
    missedParts !== '' && m.attention_missed_sum({ parts: missedParts }),
  ].filter((sentence) => sentence !== false);
  return sentences.length > 0 ? sentences : [m.attention_no_posts({ accounts: m.attention_accounts({ count }) })];
}

/** The texts of the counts above 0, separated by commas. */
const partsOf = (parts: [number, (number: string) => string][]): string =>
  parts.flatMap(([count, part]) => (count > 0 ? [part(formatNumber(count))] : [])).join(', ');

const firstSentence = ({ nextAt, first }: AttentionTotals): string =>
  nextAt && first ? m.attention_first({ date: formatDateTime(nextAt), account: withoutBidi(accountName(first)) }) : '';
