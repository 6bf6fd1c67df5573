import type { UseQueryResult } from '@tanstack/react-query';
import type { Account } from '../api/contract/account.ts';
import { NETWORKS, type Network } from '../api/contract/network.ts';
import { type AccountReply, isSupported } from '../api/lenient-schemas.ts';
import { unsupportedSentence } from '../domain-text/account-name.ts';
import { loadFailureSentence } from '../domain-text/load-failures.ts';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { m } from '../i18n/messages.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/button/Button.tsx';
import text from '../ui/styles/text.module.css';
import { LockedAccounts } from './LockedAccounts.tsx';
import { NetworkPicker } from './NetworkPicker.tsx';

interface Props {
  network: Network;
  /** The long-disconnected accounts of all networks. */
  gone: UseQueryResult<{ items: AccountReply[] }>;
  onChoose: (network: Network) => void;
}

/** The choice of a network, with what Continue brings back there. */
export function ChooseNetwork({ network, gone, onChoose }: Props) {
  if (gone.error) {
    return (
      <Alert tone="bad" urgent>
        <p>{`${m.connect_list_failed()} ${loadFailureSentence(gone.error)}`}</p>
        <Button onClick={() => gone.refetch()}>{m.connect_try_again()}</Button>
      </Alert>
    );
  }
  if (!gone.data) return <p role="status">{m.connect_loading()}</p>;
  const locked = gone.data.items.filter(isSupported);
  const unsupported = gone.data.items.filter((account) => !isSupported(account));
  return (
    <>
      <NetworkPicker chosen={network} counts={countsOf(locked)} onChoose={onChoose} />
      <LockedAccounts network={network} accounts={locked.filter((account) => account.network === network)} />
      {unsupported.map((account) => (
        <p key={account.id}>{unsupportedSentence(account, unsupported)}</p>
      ))}
      <p className={text.quiet}>{m.connect_opens_window({ network: NETWORK_NAME[network] })}</p>
    </>
  );
}

const countsOf = (locked: Account[]): Record<Network, number> =>
  Object.fromEntries(
    NETWORKS.map((network) => [network, locked.filter((account) => account.network === network).length]),
  ) as Record<Network, number>;
