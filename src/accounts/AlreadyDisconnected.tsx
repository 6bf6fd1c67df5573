import type { Account } from '../api/contract/account.ts';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { formatTime } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { Alert } from '../ui/Alert.tsx';

/** Says that a person or the network has already disconnected the account: nothing is left to do (F10). */
export function AlreadyDisconnected({ account: { network, disconnection } }: { account: Account }) {
  if (!disconnection) return null;
  const time = formatTime(disconnection.at);
  return (
    <Alert tone="neutral" urgent>
      <p>
        <strong>
          {disconnection.by
            ? m.accounts_already_by({ person: disconnection.by.name, time })
            : m.accounts_already_network({ network: NETWORK_NAME[network], time })}
        </strong>
      </p>
      <p>{m.accounts_already_explain()}</p>
    </Alert>
  );
}
