import { useQuery } from '@tanstack/react-query';
import { accountQuery } from '../../api/accounts.ts';
import { problemFrom } from '../../api/api-error.ts';
import type { Account } from '../../api/contract/account.ts';
import { type AccountReply, isSupported } from '../../api/lenient-schemas.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { m } from '../../i18n/messages.ts';
import { endSignIn } from '../../sign-in/sign-in.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/button/Button.tsx';
import styles from './ReconnectElsewhere.module.css';
import { ReconnectProgress } from './ReconnectProgress.tsx';
import { useIsOthersReconnect, useReconnectId, useReconnectOf } from './use-reconnect.ts';

/**
 * The progress of a reconnect, with the name of its account, if the page does not show that account; absent while no such
 * reconnect is under way.
 * @param shownIds the ids of the accounts that show their reconnect themselves; undefined until they are loaded
 */
export function ReconnectElsewhere({ shownIds }: { shownIds: readonly string[] | undefined }) {
  const id = useReconnectId();
  const isElsewhere = id !== null && shownIds !== undefined && !shownIds.includes(id);
  const { data: account, error } = useQuery({ ...accountQuery(id ?? ''), enabled: isElsewhere });
  if (!isElsewhere) return null;
  if (problemFrom(error)?.code === 'not-found') {
    return (
      <div className={styles.elsewhere}>
        <Alert tone="bad" urgent>
          <p>{m.accounts_problem_not_found()}</p>
          <Button onClick={endSignIn}>{m.ui_close()}</Button>
        </Alert>
      </div>
    );
  }
  return account && isSupported(account) ? <NamedProgress account={account} /> : null;
}

const NamedProgress = ({ account }: { account: Account }) => (
  <div className={styles.elsewhere}>
    <p>
      <strong>
        <bdi>{m.accounts_reconnect_label({ account: accountName(account) })}</bdi>
      </strong>
    </p>
    <ReconnectProgress account={account} />
  </div>
);

/**
 * The same progress above a list whose rows show the reconnects of their accounts. A reconnect that somebody else has begun is shown
 * here even if its account has a row, because that row does not show it (F26). The account is then taken from the list, because no
 * account is read while somebody else is signed in.
 */
export function ReconnectAbove({ accounts }: { accounts: readonly AccountReply[] }) {
  const id = useReconnectId();
  const isOthers = useIsOthersReconnect(useReconnectOf(id ?? ''));
  const listed = accounts.find((each) => each.id === id);
  if (isOthers && listed && isSupported(listed)) return <NamedProgress account={listed} />;
  return <ReconnectElsewhere shownIds={accounts.map((each) => each.id)} />;
}
