import { NETWORKS, type Network } from '../api/contract/network.ts';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { m } from '../i18n/messages.ts';
import { NetworkIcon } from '../ui/NetworkIcon.tsx';
import styles from './NetworkPicker.module.css';

interface Props {
  chosen: Network;
  /** How many accounts of each network have been disconnected for long. */
  counts: Record<Network, number>;
  onChoose: (network: Network) => void;
}

/** The networks to choose from, each with the number of its long-disconnected accounts. */
export function NetworkPicker({ chosen, counts, onChoose }: Props) {
  return (
    <fieldset className={styles.networks}>
      <legend>{m.connect_networks()}</legend>
      {NETWORKS.map((network) => (
        <label key={network} className={styles.network}>
          <input
            type="radio"
            name="connect-network"
            value={network}
            checked={network === chosen}
            onChange={() => onChoose(network)}
          />
          <NetworkIcon network={network} />
          <span>{NETWORK_NAME[network]}</span>
          {counts[network] > 0 && (
            <span className={styles.count}>{m.connect_network_count({ count: counts[network] })}</span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
