import { Link } from 'react-router';
import type { AccountListReply } from '../../api/lenient-schemas.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { m } from '../../i18n/messages.ts';
import { accountPath } from '../../navigation/paths.ts';
import styles from './HiddenMatches.module.css';

/** The hidden accounts that the search finds, as links to their pages (HIDE); nothing if there are none. */
export function HiddenMatches({ matches }: { matches: AccountListReply['hiddenMatches'] }) {
  if (matches.length === 0) return null;
  return (
    <div className={styles.matches} data-part="hidden-matches">
      <p>{m.accounts_hidden_matches()}</p>
      <ul>
        {matches.map((match) => (
          <li key={match.id}>
            <Link to={accountPath(match.id)}>
              <bdi>{accountName(match, matches)}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
