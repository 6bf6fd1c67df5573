import { Link } from 'react-router';
import type { Account } from '../api/contract/account.ts';
import { accountName } from '../domain-text/account-name.ts';
import { anyOf } from '../domain-text/people-list.ts';
import { m } from '../i18n/messages.ts';
import { postsPath } from '../navigation/paths.ts';

interface Props {
  account: Account;
  /** `count`: only the number. `row`: few words, for a row of the list. */
  length?: 'count' | 'row';
}

/**
 * Links to the account's missed posts, on which a person has to decide (RESUME). For a viewer who may not decide (MAY-SETTLE) it is
 * no link: it says who may, or only the number with the length `count`.
 */
export function MissedPostsLink({ account, length }: Props) {
  const count = account.attention.missed;
  const { settle } = account.can;
  const missed = m.attention_missed({ count });
  const shown = length === 'count' ? m.row_missed({ count }) : missed;
  if (!settle.allowed) {
    const [first] = settle.ask;
    if (length === 'count' || !first) return shown;
    if (length === 'row') return m.row_ask_decide({ count, name: first.name });
    return m.attention_missed_waits({ missed, ask: m.accounts_ask({ people: anyOf(settle.ask) }) });
  }
  return (
    <Link
      to={postsPath('missed', account.id)}
      aria-label={m.attention_missed_label({ missed, account: accountName(account) })}
    >
      {shown}
    </Link>
  );
}
