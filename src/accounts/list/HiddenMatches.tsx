import { Link } from 'react-router';
import type { AccountListReply } from '../../api/lenient-schemas.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { m } from '../../i18n/messages.ts';
import { accountPath } from '../../navigation/paths.ts';
import styles from './HiddenMatches.module.css';

/** Names the hidden accounts that the search finds, each with a link to its page (HIDE); absent if there are none. */
export function HiddenMatches({ matches }: { matches: AccountListReply['hiddenMatches'] }) {
  if (matches.length === 0) return null;
  return (
    <div className={styles.matches} data-part="hidden-matches">
      <p>{m.accounts_hidden_matches()}</p>
      <ul>
        {matches.map((match) => (
          <li key={match.id}>
            <Link to={accountPath(match.id)}>
              <bdi>{accountName({ ...match, externalId: match.externalId || match.id }, matches)}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
