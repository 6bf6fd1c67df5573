import type { Candidate } from '../api/contract/connect.ts';
import type { Network } from '../api/contract/network.ts';
import { accountName, shownName } from '../domain-text/account-name.ts';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { m } from '../i18n/messages.ts';
import { AccountCheckbox } from './AccountCheckbox.tsx';
import styles from './account-list.module.css';

interface Props {
  network: Network;
  candidates: Candidate[];
  /** External ids of the chosen ones. */
  chosen: string[];
  onToggle: (externalId: string) => void;
}

/** What the network's sign-in offers: some to choose from, the rest as they are, each with the reason. */
export function CandidateList({ network, candidates, chosen, onToggle }: Props) {
  const named = candidates.map((candidate) => ({ ...candidate, network }));
  return (
    <fieldset className={styles.list}>
      <legend>{m.connect_choose_note({ count: candidates.length, network: NETWORK_NAME[network] })}</legend>
      <ul>
        {named.map((candidate) => {
          const { externalId, handle, selectable, selected } = candidate;
          return (
            <li key={externalId}>
              <AccountCheckbox
                checked={selected || chosen.includes(externalId)}
                onToggle={selectable ? () => onToggle(externalId) : undefined}
                label={accountName(candidate, named)}
                shown={shownName(candidate)}
              >
                <bdi>{handle}</bdi>
                <span>{stateSentence(candidate, network)}</span>
              </AccountCheckbox>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

function stateSentence({ state, missingRole }: Candidate, network: Network): string {
  return STATE[state]({ network: NETWORK_NAME[network], role: missingRole });
}

const STATE = {
  available: m.connect_state_available,
  connected: m.connect_state_connected,
  disconnected: m.connect_state_disconnected,
  'long-disconnected': m.connect_state_long,
  'role-missing': ({ network, role }) =>
    role === undefined ? m.connect_state_role_unknown({ network }) : m.connect_state_role({ network, role }),
  gone: m.connect_state_gone,
} satisfies Record<Candidate['state'], (inputs: { network: string; role: string | undefined }) => string>;
