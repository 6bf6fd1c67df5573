import type { Candidate } from '../api/contract/connect.ts';
import { handoverSentence } from '../domain-text/handover.ts';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { formatNumber } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import type { Option } from './candidate-groups.ts';

/** Why a candidate cannot be connected, or what its reconnect brings back (RESUME, LIFECYCLE, HANDOVER); empty for a new account. */
export function aboutCandidate({ state, network, missingRole: role, onReconnect, handover }: Option): string {
  const name = NETWORK_NAME[network];
  if (state === 'gone') return m.connect_state_deleted({ network: name });
  if (state === 'role-missing') {
    return role === undefined
      ? m.connect_state_role_unknown({ network: name })
      : m.connect_state_role({ network: name, role });
  }
  return [onReconnect && gainText(onReconnect), handoverSentence(handover)].filter(Boolean).join('. ');
}

function gainText({ resumed, missed, history }: NonNullable<Candidate['onReconnect']>): string {
  if (history === 'gone') return m.connect_gain_empty();
  if (resumed > 0) {
    const text = m.connect_gain_resumed({ count: resumed });
    return missed > 0 ? m.connect_gain_both({ resumed: text, missed: formatNumber(missed) }) : text;
  }
  return missed > 0 ? m.connect_gain_missed({ count: missed }) : m.connect_gain_history();
}
