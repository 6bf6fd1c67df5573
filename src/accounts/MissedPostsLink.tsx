import { Link } from 'react-router';
import type { Account } from '../api/contract/account.ts';
import { accountName } from '../domain-text/account-name.ts';
import { m } from '../i18n/messages.ts';
import { postsPath } from '../navigation/paths.ts';

/** Links to the account's missed posts, which a person has to settle (RESUME). @param isShort whether only the number is shown */
export function MissedPostsLink({ account, isShort = false }: { account: Account; isShort?: boolean }) {
  const count = account.attention.missed;
  const linkText = m.attention_missed({ count });
  return (
    <Link
      to={postsPath('missed', account.id)}
      aria-label={m.attention_missed_label({ missed: linkText, account: accountName(account) })}
    >
      {isShort ? m.row_missed({ count }) : linkText}
    </Link>
  );
}
