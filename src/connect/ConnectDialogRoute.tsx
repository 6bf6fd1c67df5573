import { NETWORKS, type Network } from '../api/contract/network.ts';
import { refusal } from '../domain-text/reasons.ts';
import { m } from '../i18n/messages.ts';
import { isKnownValue } from '../navigation/known-values.ts';
import { useSession } from '../session/use-session.ts';
import { DialogRoute, type DialogSubject } from '../ui/dialog/DialogRoute.tsx';
import { ConnectDialog } from './ConnectDialog.tsx';

/** The Connect account dialog, which the address opens as `?connect=<network or empty>`. */
export function ConnectDialogRoute() {
  return (
    <DialogRoute name="connect" isValue={(value) => isKnownValue('connect', value)} useSubject={useInitialNetwork}>
      {(network, close) => <ConnectDialog initialNetwork={network} onClose={close} />}
    </DialogRoute>
  );
}

function useInitialNetwork(value: string): DialogSubject<Network | null> {
  const { connect } = useSession().can;
  if (!connect.allowed) return { phase: 'refused', message: m.connect_not_allowed({ reason: refusal(connect) }) };
  return { phase: 'ready', subject: NETWORKS.find((each) => each === value) ?? null };
}
