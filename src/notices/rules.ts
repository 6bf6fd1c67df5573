import type { Network } from '../api/contract/network.ts';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { m } from '../i18n/messages.ts';

interface Rule {
  /** When a connection ends by itself. */
  ends: () => string;
  /** Who gets a notice before that, and when. */
  notified: () => string;
}

const WARNED = { notified: m.notices_told_7 };

/** NOTICE and RECIPIENTS in words: what the API does on each network. */
export const RULES = {
  facebook: { ends: m.notices_ends_90, ...WARNED },
  instagram: { ends: m.notices_ends_90, ...WARNED },
  linkedin: { ends: m.notices_ends_year, ...WARNED },
  x: { ends: m.notices_ends_idle, notified: m.notices_told_idle },
  youtube: { ends: m.notices_ends_never, notified: m.notices_told_never },
} satisfies Record<Network, Rule>;

/** What ends a connection to a network without notice. */
export const notNotified = (network: Network): string => m.notices_not_told({ network: NETWORK_NAME[network] });
