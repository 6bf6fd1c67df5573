import type { Network } from '../api/contract/network.ts';
import { m } from '../i18n/messages.ts';
import { NETWORK_NAME } from '../i18n/network-name.ts';

interface Rule {
  /** When a connection ends by itself. */
  ends: () => string;
  /** Who is told before it does, and when. */
  told: () => string;
}

const WARNED = { told: m.notices_told_7 };

/** NOTICE and RECIPIENTS in words: what the API does on each network. */
export const RULES = {
  facebook: { ends: m.notices_ends_90, ...WARNED },
  instagram: { ends: m.notices_ends_90, ...WARNED },
  linkedin: { ends: m.notices_ends_year, ...WARNED },
  x: { ends: m.notices_ends_idle, told: m.notices_told_idle },
  youtube: { ends: m.notices_ends_never, told: m.notices_told_never },
} satisfies Record<Network, Rule>;

/** When nobody is told on a network: what comes without warning. */
export const notTold = (network: Network): string => m.notices_not_told({ network: NETWORK_NAME[network] });
