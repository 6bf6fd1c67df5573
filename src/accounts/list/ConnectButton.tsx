import IconPlus from '~icons/tabler/plus';
import { refusal } from '../../domain-text/reasons.ts';
import { m } from '../../i18n/messages.ts';
import { useSession } from '../../session/use-session.ts';
import { Button } from '../../ui/button/Button.tsx';
import { useOpenDialog } from '../../ui/dialog/use-dialog-param.ts';
import { useOfflineReason } from '../../ui/online.ts';

/** Opens the Connect account dialog on the list; disabled, with the reason, if the viewer may not connect an account or is offline. */
export function ConnectButton() {
  const offlineReason = useOfflineReason();
  // The address holds the network that the dialog shows first, in `?connect=`; '' stands for none.
  const openDialog = useOpenDialog('connect');
  return (
    <Button
      variant="primary"
      disabledReason={refusal(useSession().can.connect) || offlineReason}
      onClick={() => openDialog('')}
    >
      <IconPlus size={18} aria-hidden="true" />
      <span>{m.accounts_connect()}</span>
    </Button>
  );
}
