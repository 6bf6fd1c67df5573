import type { UseQueryResult } from '@tanstack/react-query';
import { NETWORKS, type Network } from '../api/contract/network.ts';
import { type AccountReply, isSupported } from '../api/lenient-schemas.ts';
import type { Readable } from '../api/parse-reply.ts';
import { unsupportedSentence } from '../domain-text/account-name.ts';
import { failedReadSentence } from '../domain-text/failed-reads.ts';
import { NetworkIcon } from '../domain-text/NetworkIcon.tsx';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { m } from '../i18n/messages.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/button/Button.tsx';
import text from '../ui/styles/text.module.css';
import styles from './ChooseNetwork.module.css';
import { LockedAccounts } from './LockedAccounts.tsx';

interface Props {
  network: Network;
  /** The long-disconnected accounts of all networks. */
  longDisconnected: UseQueryResult<Readable<{ items: AccountReply[] }>>;
  onChoose: (network: Network) => void;
}

/** Asks for a network, and lists the long-disconnected accounts of the chosen one. */
export function ChooseNetwork({ network, longDisconnected, onChoose }: Props) {
  const { data, error, refetch } = longDisconnected;
  if (error) {
    return (
      <Alert tone="bad" urgent>
        <p>{`${m.connect_list_failed()} ${failedReadSentence(error)}`}</p>
        <Button onClick={() => refetch()}>{m.ui_try_again()}</Button>
      </Alert>
    );
  }
  if (!data) return <p role="status">{m.connect_loading()}</p>;
  const supported = data.items.filter(isSupported);
  const unsupported = data.items.filter((account) => !isSupported(account));
  const accountsOf = (each: Network) => supported.filter((account) => account.network === each);
  return (
    <>
      <fieldset className={styles.networks}>
        <legend>{m.connect_networks()}</legend>
        {NETWORKS.map((each) => {
          const count = accountsOf(each).length;
          return (
            <label key={each} className={styles.network}>
              <input
                type="radio"
                name="connect-network"
                value={each}
                checked={each === network}
                onChange={() => onChoose(each)}
              />
              <NetworkIcon network={each} />
              <span>{NETWORK_NAME[each]}</span>
              {count > 0 && <span className={styles.longDisconnectedCount}>{m.connect_network_count({ count })}</span>}
            </label>
          );
        })}
      </fieldset>
      <LockedAccounts network={network} accounts={accountsOf(network)} />
      {data.broken && <p>{m.accounts_broken({ count: data.broken })}</p>}
      {unsupported.map((account) => (
        <p key={account.id}>{unsupportedSentence(account, unsupported)}</p>
      ))}
      <p className={text.quiet}>{m.connect_opens_window({ network: NETWORK_NAME[network] })}</p>
    </>
  );
}
