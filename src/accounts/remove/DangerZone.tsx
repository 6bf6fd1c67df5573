import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { forgetAccount } from '../../api/accounts.ts';
import type { Account } from '../../api/contract/account.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { refusal } from '../../domain-text/reasons.ts';
import { m } from '../../i18n/messages.ts';
import { ACCOUNTS_PATH } from '../../navigation/paths.ts';
import actionGroup from '../../ui/button/action-group.module.css';
import { Button } from '../../ui/button/Button.tsx';
import { DialogRoute, type DialogSubject } from '../../ui/dialog/DialogRoute.tsx';
import { useOpenDialog } from '../../ui/dialog/use-dialog-param.ts';
import { useOfflineReason } from '../../ui/online.ts';
import { actionButtonId } from '../element-ids.ts';
import { AskedAlready, RequestButton } from '../request/RequestButton.tsx';
import styles from './DangerZone.module.css';
import { RemoveDialog } from './RemoveDialog.tsx';

/** The part of an account's page that removes the account for good (MAY-REMOVE). `?remove=account` opens its dialog. */
export function DangerZone({ account }: { account: Account }) {
  const openDialog = useOpenDialog('remove');
  const offline = useOfflineReason();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const removedId = useRef<string>(null);
  // The account is forgotten when the page unmounts: while the page is shown, it would read a forgotten account again.
  useEffect(() => () => void (removedId.current && forgetAccount(queries, removedId.current)), [queries]);
  return (
    <section className={styles.danger}>
      <h3>{m.accounts_danger()}</h3>
      <p>{m.accounts_danger_text()}</p>
      <div className={actionGroup.group}>
        <Button
          id={actionButtonId('remove', account.id)}
          variant="danger"
          disabledReason={refusal(account.can.remove) || offline}
          onClick={() => openDialog('account')}
        >
          {m.accounts_remove()}
        </Button>
        <RequestButton account={account} action="remove" accountLabel={accountName(account)} />
        <AskedAlready account={account} action="remove" />
      </div>
      <DialogRoute name="remove" opensOnce useSubject={() => subjectOf(account)}>
        {(subject, close) => (
          <RemoveDialog
            account={subject}
            onClose={close}
            onRemoved={() => {
              removedId.current = subject.id;
              navigate(ACCOUNTS_PATH, { replace: true });
            }}
          />
        )}
      </DialogRoute>
    </section>
  );
}

function subjectOf(account: Account): DialogSubject<Account> {
  const reason = refusal(account.can.remove);
  if (reason === '') return { phase: 'ready', subject: account };
  return { phase: 'refused', message: m.accounts_link_no_remove({ account: accountName(account), reason }) };
}
