import { NETWORKS, type Network } from '../../src/api/contract/network.ts';
import { LISTED_DAYS } from '../rules/keep.ts';
import { NETWORK_RULES } from '../rules/network-rules.ts';
import { type AccountScript, accountScript, connect, disconnect, drafts, postsDue } from './account-script.ts';

const MINUTE_IN_DAYS = 1 / 1_440;

/**
 * The keep window of a network and the 90 days for which accounts are listed, the shorter first. A year counts as 365 days,
 * because the year before the start has no 29 February.
 */
const windowsOf = (network: Network): { slug: string; label: string; days: number }[] =>
  [NETWORK_RULES[network].keepWindow, { days: LISTED_DAYS }]
    .map((span) =>
      'days' in span
        ? { slug: `${span.days}-days`, label: `${span.days} days`, days: span.days }
        : { slug: `${span.years}-year`, label: `${span.years} year`, days: span.years * 365 },
    )
    .sort((a, b) => a.days - b.days);

/** The two sides of the end of a window: a minute before it and a minute after it. */
const SIDES = [
  ['within', 'less a minute', -MINUTE_IN_DAYS],
  ['past', 'and a minute', MINUTE_IN_DAYS],
] as const;

/** For each window of each network, two accounts: one disconnected a minute less than the window ago, one a minute more. */
export const boundaries: readonly AccountScript[] = NETWORKS.flatMap((network) =>
  windowsOf(network).flatMap(({ slug, label, days }) =>
    SIDES.map(([side, sideLabel, extraDays]) =>
      accountScript(
        `${side}-${slug}`,
        network,
        [`Acme ${label} ${sideLabel}`, `acme.${slug}.${side}`],
        [
          connect(-days - 40, 'marek'),
          postsDue('marek', -days - 30, -days + 12),
          postsDue('ada', -days - 15, 30),
          drafts('priya'),
          disconnect(-days - extraDays, 'marek'),
        ],
      ),
    ),
  ),
);
