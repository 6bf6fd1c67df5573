import type { Candidate } from '../api/contract/connect.ts';
import type { Network } from '../api/contract/network.ts';
import { handoverSentence } from '../domain-text/handover.ts';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { m } from '../i18n/messages.ts';
import { AccountOptions } from './AccountOptions.tsx';

interface Props {
  network: Network;
  candidates: Candidate[];
  /** The external ids of the chosen candidates. */
  chosen: string[];
  onToggle: (externalId: string) => void;
}

/** Every account that the sign-in found: those that can be chosen, and the others with the reason why not. */
export function CandidateList({ network, candidates, chosen, onToggle }: Props) {
  const name = NETWORK_NAME[network];
  return (
    <AccountOptions
      legend={m.connect_choose_legend({ count: candidates.length, network: name })}
      accounts={candidates.map((candidate) => ({ ...candidate, network }))}
      optionOf={({ externalId, selectable, selected, state, missingRole, handover }) => ({
        // `selected`: connected already, or long-disconnected, which the API reconnects even if it is not chosen.
        checked: selected || chosen.includes(externalId),
        onToggle: selectable ? () => onToggle(externalId) : undefined,
        sentences: [
          STATE[state]({ network: name, role: missingRole }),
          ...(handover ? [handoverSentence(handover)] : []),
        ],
      })}
    />
  );
}

const STATE = {
  available: m.connect_state_available,
  connected: m.connect_state_connected,
  disconnected: m.connect_state_disconnected,
  'long-disconnected': m.connect_state_long_disconnected,
  'role-missing': ({ network, role }) =>
    role === undefined ? m.connect_state_role_unknown({ network }) : m.connect_state_role({ network, role }),
  gone: m.connect_state_deleted,
} satisfies Record<Candidate['state'], (inputs: { network: string; role: string | undefined }) => string>;
