import { useEffect } from 'react';
import { AccountsPage } from '../accounts/AccountsPage.tsx';
import { NETWORKS } from '../api/contract/network.ts';
import type { Decision } from '../api/contract/rights.ts';
import { ConnectDialog } from '../connect/ConnectDialog.tsx';
import { m } from '../i18n/messages.ts';
import { refusal } from '../i18n/reasons.ts';
import { showMessage } from '../ui/messages.ts';
import { useDialogParam } from '../ui/use-dialog-param.ts';
import { useViewer } from './viewer.ts';

/** The Accounts tab with its Connect account dialog, which the address opens. */
export function AccountsTab() {
  const session = useViewer();
  const { value, close } = useDialogParam('connect');
  const refused = value === null ? null : refusalOf(value, session.can.connect);
  // biome-ignore lint/correctness/useExhaustiveDependencies: announced once, when it turns out so (F30)
  useEffect(() => {
    if (refused === null) return;
    showMessage({ tone: 'neutral', text: refused });
    close();
  }, [refused]);
  return (
    <>
      <AccountsPage session={session} />
      {value !== null && refused === null && <ConnectDialog asked={value} now={session.serverTime} onClose={close} />}
    </>
  );
}

/** Why the address opens no dialog; null where it does. */
function refusalOf(value: string, connect: Decision): string | null {
  if (!connect.allowed) return m.connect_not_allowed({ reason: refusal(connect) });
  return value === '' || NETWORKS.some((network) => network === value) ? null : m.connect_unknown_network();
}
