import IconListCheck from '~icons/tabler/list-check';
import type { Status } from '../../api/contract/account.ts';
import type { Attention } from '../../api/contract/account-list.ts';
import { formatFromNow } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/button/Button.tsx';
import styles from './AttentionStrip.module.css';
import type { AccountsPlace } from './list-url.ts';

interface Props {
  attention: Attention;
  now: string;
  place: AccountsPlace;
  onChange: (change: Partial<AccountsPlace>) => void;
}

/** How many accounts need attention, and how many posts will not go out; absent when no account needs attention. */
export function AttentionStrip({ attention, now, place, onChange }: Props) {
  if (attention.accounts === 0) return null;
  const isFilterOn = filtersOnlyBy(attention.needing, place);
  // Clears every other filter, so that the list has as many rows as the sentence counts.
  const show = (status: Status[]) => onChange({ status, search: '', network: [], page: 1 });
  return (
    <section className={styles.strip} aria-label={m.attention_label()}>
      <IconListCheck size={20} aria-hidden="true" />
      <p>{attentionSentence(attention, now)}</p>
      <Button variant="quiet" onClick={() => show(isFilterOn ? [] : attention.needing)}>
        {isFilterOn ? m.attention_show_all() : m.attention_show()}
      </Button>
    </section>
  );
}

/** "2 accounts need attention: 7 posts will not go out; the next in 3 hours." @param now the server's time */
export function attentionSentence({ accounts: count, postsAtRisk, nextAt }: Attention, now: string): string {
  const accounts = m.attention_accounts({ count });
  if (postsAtRisk === 0 || nextAt === null) return m.attention_accounts_only({ accounts });
  const posts = m.attention_posts({ count: postsAtRisk, when: formatFromNow(nextAt, now) });
  return m.attention_accounts_and_posts({ accounts, posts });
}

const filtersOnlyBy = (statuses: Status[], { status, search, network }: AccountsPlace): boolean =>
  status.length === statuses.length &&
  statuses.every((each) => status.includes(each)) &&
  search === '' &&
  network.length === 0;
