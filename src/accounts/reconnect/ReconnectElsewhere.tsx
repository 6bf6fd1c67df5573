import { useQuery } from '@tanstack/react-query';
import { accountQuery } from '../../api/accounts.ts';
import { problemFrom } from '../../api/api-error.ts';
import { isSupported } from '../../api/lenient-schemas.ts';
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
  if (!account || !isSupported(account)) return null;
  return (
    <div className={styles.elsewhere}>
      <p>
        <strong>
          <bdi>{m.accounts_reconnect_label({ account: accountName(account) })}</bdi>
        </strong>
      </p>
      <ReconnectProgress account={account} />
    </div>
  );
}

/**
 * The same above a list whose rows show reconnects themselves, and besides a reconnect that somebody else has begun: its row
 * does not show it (F26).
 */
export function ReconnectAbove({ shownIds }: { shownIds: readonly string[] | undefined }) {
  const isOthers = useIsOthersReconnect(useReconnectOf(useReconnectId() ?? ''));
  return <ReconnectElsewhere shownIds={isOthers ? [] : shownIds} />;
}
