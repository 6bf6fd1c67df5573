import type { ReactNode } from 'react';
import IconChevronDown from '~icons/tabler/chevron-down';
import { NETWORKS } from '../../api/contract/network.ts';
import type { AccountListReply } from '../../api/lenient-schemas.ts';
import { NetworkIcon } from '../../domain-text/NetworkIcon.tsx';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { formatNumber } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { withoutBidi } from '../../i18n/safe-text.ts';
import { classes } from '../../ui/styles/classes.ts';
import popover from '../../ui/styles/popover.module.css';
import { changeDensity, useDensity } from '../row/density.ts';
import styles from './FilterMenu.module.css';
import { type AccountsPlace, toggled } from './list-url.ts';

const ID = 'filter-menu';

interface Props {
  place: AccountsPlace;
  /** Undefined until the first list is loaded. */
  list: Pick<AccountListReply, 'counts' | 'connectors'> | undefined;
  className: string | undefined;
  onChange: (change: Partial<AccountsPlace>) => void;
}

/**
 * A menu with the filters by network, by person and by the need for attention, and with the height of the rows. Its button names
 * the filters that are set.
 */
export function FilterMenu({ place, list, className, onChange }: Props) {
  const { isCompact } = useDensity();
  const connectors = list?.connectors ?? [];
  const chosen = [
    ...place.network.map((network) => NETWORK_NAME[network]),
    ...connectors.flatMap(({ person }) => (place.connectedBy.includes(person.id) ? [withoutBidi(person.name)] : [])),
    ...(place.attention ? [m.accounts_filter_attention()] : []),
  ].join(', ');
  return (
    <div className={classes(styles.filter, className)}>
      <button type="button" className={styles.button} popoverTarget={ID} data-part={chosen && 'filter'}>
        <span>{chosen || m.accounts_all_networks()}</span>
        <IconChevronDown size={16} aria-hidden="true" />
      </button>
      <div id={ID} popover="auto" className={classes(popover.popover, popover.choices, styles.menu)}>
        <fieldset>
          <legend>{m.accounts_filter_network()}</legend>
          {NETWORKS.map((network) => (
            <Option
              key={network}
              isOn={place.network.includes(network)}
              count={list?.counts.network[network]}
              onChange={() => onChange({ network: toggled(place.network, network) })}
            >
              <NetworkIcon network={network} />
              <span>{NETWORK_NAME[network]}</span>
            </Option>
          ))}
        </fieldset>
        {connectors.length > 0 && (
          <fieldset>
            <legend>{m.accounts_col_connected_by()}</legend>
            {connectors.map(({ person: { id, name }, accounts }) => (
              <Option
                key={id}
                isOn={place.connectedBy.includes(id)}
                count={accounts}
                onChange={() => onChange({ connectedBy: toggled(place.connectedBy, id) })}
              >
                <bdi>{name}</bdi>
              </Option>
            ))}
          </fieldset>
        )}
        <Option isOn={place.attention} onChange={() => onChange({ attention: !place.attention })}>
          <span>{m.accounts_filter_attention()}</span>
        </Option>
        <div className={styles.density}>
          <Option isOn={isCompact} onChange={() => changeDensity(!isCompact)}>
            <span>{m.accounts_compact()}</span>
          </Option>
        </div>
      </div>
    </div>
  );
}

interface OptionProps {
  isOn: boolean;
  /** How many accounts the option would show. */
  count?: number | undefined;
  onChange: () => void;
  children: ReactNode;
}

const Option = ({ isOn, count, onChange, children }: OptionProps) => (
  <label>
    <input type="checkbox" checked={isOn} onChange={onChange} />
    <span className={styles.name}>{children}</span>{' '}
    {count !== undefined && <span className={styles.count}>{formatNumber(count)}</span>}
  </label>
);
