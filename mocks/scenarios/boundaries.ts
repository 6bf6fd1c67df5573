import type { Network } from '../../src/api/contract/network.ts';
import { type AccountScript, accountScript, connect, disconnect, drafts, posts } from './account-script.ts';

const MINUTE_OF_DAY = 1 / 1_440;

/** The windows that end for each network: 60 days or 1 year of keeping, 90 days of listing. */
const WINDOWS: Record<Network, readonly [slug: string, words: string, days: number][]> = {
  facebook: [
    ['90-days', '90 days', 90],
    ['1-year', '1 year', 365],
  ],
  instagram: [
    ['90-days', '90 days', 90],
    ['1-year', '1 year', 365],
  ],
  linkedin: [
    ['60-days', '60 days', 60],
    ['90-days', '90 days', 90],
  ],
  x: [
    ['90-days', '90 days', 90],
    ['1-year', '1 year', 365],
  ],
  youtube: [
    ['60-days', '60 days', 60],
    ['90-days', '90 days', 90],
  ],
};

const SIDES = [
  ['within', 'less a minute', -MINUTE_OF_DAY],
  ['past', 'and a minute', MINUTE_OF_DAY],
] as const;

/** Accounts disconnected a minute less and a minute more than each window ago; a year back from the start is 365 days. */
export const boundaries: readonly AccountScript[] = Object.entries(WINDOWS).flatMap(([network, windows]) =>
  windows.flatMap(([slug, words, days]) =>
    SIDES.map(([side, sideWords, more]) =>
      accountScript(
        `${side}-${slug}`,
        network as Network,
        [`Acme ${words} ${sideWords}`, `acme.${slug}.${side}`],
        [
          connect(-days - 40, 'marek'),
          posts('marek', -days - 30, -days + 12),
          posts('ada', -days - 15, 30),
          drafts('priya'),
          disconnect(-days - more, 'marek'),
        ],
      ),
    ),
  ),
);
