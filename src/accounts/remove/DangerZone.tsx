import type { Account } from '../../api/contract/account.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { refusal } from '../../domain-text/reasons.ts';
import { m } from '../../i18n/messages.ts';
import actionGroup from '../../ui/button/action-group.module.css';
import { Button } from '../../ui/button/Button.tsx';
import { useOpenDialog } from '../../ui/dialog/use-dialog-param.ts';
import { useOfflineReason } from '../../ui/online.ts';
import text from '../../ui/styles/text.module.css';
import { actionButtonId } from '../element-ids.ts';
import { AskedAlready, RequestButton } from '../request/RequestButton.tsx';
import styles from './DangerZone.module.css';

/** The part of an account's page that opens the dialog to remove the account for good (MAY-REMOVE). */
export function DangerZone({ account }: { account: Account }) {
  const openDialog = useOpenDialog('remove');
  const offline = useOfflineReason();
  const refused = refusal(account.can.remove);
  return (
    <section className={styles.danger}>
      <h2>{m.accounts_danger()}</h2>
      <p>{m.accounts_danger_text()}</p>
      <div className={actionGroup.group}>
        <Button
          id={actionButtonId('remove', account.id)}
          variant="danger"
          disabledReason={refused || offline}
          onClick={() => openDialog('account')}
        >
          {m.accounts_remove()}
        </Button>
        <RequestButton account={account} action="remove" accountLabel={accountName(account)} />
        <AskedAlready account={account} action="remove" />
      </div>
      {refused !== '' && <p className={text.quiet}>{refused}</p>}
    </section>
  );
}
