import { useEffect } from 'react';
import { AccountsPage } from '../accounts/list/AccountsPage.tsx';
import { NETWORKS } from '../api/contract/network.ts';
import type { DecisionReply } from '../api/contract/rights.ts';
import { ConnectDialog } from '../connect/ConnectDialog.tsx';
import { refusal } from '../domain-text/reasons.ts';
import { m } from '../i18n/messages.ts';
import { useSession } from '../session/use-session.ts';
import { useDialogParam } from '../ui/dialog/use-dialog-param.ts';
import { showToast } from '../ui/toasts/toasts.ts';

/** The Accounts tab with its Connect account dialog, which the address opens. */
export function AccountsTab() {
  const session = useSession();
  const { value, close } = useDialogParam('connect');
  const refused = value === null ? null : refusalOf(value, session.can.connect);
  // biome-ignore lint/correctness/useExhaustiveDependencies: announced once, when it turns out so (F30)
  useEffect(() => {
    if (refused === null) return;
    showToast({ tone: 'neutral', text: refused });
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
function refusalOf(value: string, connect: DecisionReply): string | null {
  if (!connect.allowed) return m.connect_not_allowed({ reason: refusal(connect) });
  return value === '' || NETWORKS.some((network) => network === value) ? null : m.connect_unknown_network();
}
