import { useQueryClient } from '@tanstack/react-query';
import { listedAccount } from '../../api/accounts.ts';
import type { Account } from '../../api/contract/account.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { refusal } from '../../domain-text/reasons.ts';
import { hasRight } from '../../domain-text/soon-advice.ts';
import { m } from '../../i18n/messages.ts';
import { DialogRoute, type DialogSubject } from '../../ui/dialog/DialogRoute.tsx';
import { type DialogAccount, useDialogAccount } from '../use-dialog-account.ts';
import { DisconnectDialog } from './DisconnectDialog.tsx';

/** The Disconnect dialog, which the address opens as `?disconnect=<id>`. */
export function DisconnectDialogRoute() {
  return (
    <DialogRoute name="disconnect" opensOnce useSubject={useSubject}>
      {(subject, close) => <DisconnectDialog subject={subject} onClose={close} />}
    </DialogRoute>
  );
}

function useSubject(id: string): DialogSubject<DialogAccount> {
  const listed = listedAccount(useQueryClient(), id);
  return useDialogAccount(id, m.accounts_dialog_disconnect_confirm(), whyNotOpened, { known: listed });
}

/** Why the dialog does not open; null if it opens. It opens for a disconnected account, too, and says who disconnected it and when. */
function whyNotOpened(account: Account): string | null {
  const { disconnect } = account.can;
  if (hasRight(disconnect)) return null;
  return m.accounts_link_no_disconnect({ account: accountName(account), reason: refusal(disconnect) });
}
