import type { Account } from '../../api/contract/account.ts';
import { m } from '../../i18n/messages.ts';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { personName } from '../account-text.ts';
import styles from './ConnectedByCell.module.css';

/** Who connected the account first and, if that was somebody else, last. The filter "Connected by" is by these two. */
export function ConnectedByCell({ account: { originalConnector, lastConnector } }: { account: Account }) {
  const viewerId = useViewer().id;
  const first = personName(originalConnector, viewerId);
  const last = m.row_last_by({ name: personName(lastConnector, viewerId) });
  return (
    <>
      <p className={styles.person} title={first}>
        <bdi>{first}</bdi>
      </p>
      {lastConnector.id !== originalConnector.id && (
        <p className={styles.last} title={last}>
          <bdi>{last}</bdi>
        </p>
      )}
    </>
  );
}
