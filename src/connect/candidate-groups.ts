import type { Candidate } from '../api/contract/connect.ts';
import type { Network } from '../api/contract/network.ts';
import { normalizeForSearch, visibleText } from '../api/contract/visible-text.ts';
import { shownName } from '../domain-text/account-name.ts';
import { m } from '../i18n/messages.ts';

/**
 * The titles of the groups of the choosing step, in the order of the groups: `returning` accounts are reconnected without being
 * chosen, `unavailable` ones cannot be connected.
 */
export const GROUP_TITLE = {
  new: m.connect_group_new,
  disconnected: m.connect_group_disconnected,
  returning: m.connect_group_returning,
  unavailable: m.connect_group_unavailable,
  connected: m.connect_group_connected,
} satisfies Record<string, (inputs: { count: string }) => string>;

export type GroupName = keyof typeof GROUP_TITLE;
export const GROUPS = Object.keys(GROUP_TITLE) as GroupName[];

/** The group that a candidate is shown in. */
export function groupOf({ state, selectable, selected }: Candidate): GroupName {
  if (state === 'connected') return 'connected';
  if (selectable) return state === 'available' ? 'new' : 'disconnected';
  return selected ? 'returning' : 'unavailable';
}

/** How many accounts a request for the chosen candidates connects, and how many it reconnects. */
export function countsOf(
  candidates: readonly Candidate[],
  chosen: ReadonlySet<string>,
): Record<'new' | 'back', number> {
  const acted = candidates.filter((each) => chosen.has(each.externalId) || groupOf(each) === 'returning');
  const count = acted.filter((each) => groupOf(each) === 'new').length;
  return { new: count, back: acted.length - count };
}

/** A candidate with what its row shows, and with the texts by which a search finds it. */
export type Option = Candidate & { network: Network; namesake: boolean; searched: string[] };

/** The candidates as options; each is compared with the others once, because there may be thousands. */
export function optionsOf(candidates: readonly Candidate[], network: Network): Option[] {
  const named = candidates.map((each) => ({ ...each, network, name: shownName({ ...each, network }) }));
  const counts = new Map<string, number>();
  for (const { name } of named) counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + 1);
  return named.map((each) => ({
    ...each,
    namesake: (counts.get(keyOf(each.name)) ?? 0) > 1,
    searched: [each.name, each.handle].map(normalizeForSearch),
  }));
}

const keyOf = (name: string): string => visibleText(name).toLocaleLowerCase();

/** The options whose name or handle has a text in it, in whatever case and with or without accents. */
export function foundBy(search: string, options: readonly Option[]): Option[] {
  const text = normalizeForSearch(search);
  return options.filter(({ searched }) => searched.some((each) => each.includes(text)));
}
