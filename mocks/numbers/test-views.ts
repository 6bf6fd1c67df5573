import type { Account } from '../../src/api/contract/account.ts';
import type { AccountList } from '../../src/api/contract/account-list.ts';
import { PEOPLE } from '../domain/people.ts';
import { SCENARIO_NAMES } from '../scenarios/scenarios.ts';
import { type Reply, type Simulation, startSimulation } from '../testing.ts';

/** Every scenario but the largest, whose 99 pages would take half a minute to read. */
export const SCENARIOS = SCENARIO_NAMES.filter((name) => name !== 'ten-thousand');

/** Days after the start. Between them, the times of stopped posts pass, accounts expire and become hidden, and histories end. */
const DAYS = [0, 6, 100];

/** What one person reads at one moment. */
export interface View {
  /** Names scenario, day and person, for the message of a failure. */
  where: string;
  read: (path: string) => Promise<Reply['body']>;
  /** The accounts on all pages of the person's list. */
  listed: Account[];
  /** All hidden accounts in the person's scope. */
  hidden: Account[];
}

/** Calls `check` for every person who sees accounts, at each of the moments in `DAYS`. */
export async function inEveryView(scenario: string, check: (view: View) => Promise<void>): Promise<void> {
  const simulation = startSimulation({ scenario });
  for (const [index, day] of DAYS.entries()) {
    await simulation.advance({ days: day - (DAYS[index - 1] ?? 0) });
    for (const { id: person } of PEOPLE) {
      const view = await viewOf(simulation, person, `${scenario}, day ${day}, ${person}`);
      if (view) await check(view);
    }
  }
}

/** What a person reads now; null if the API refuses the list to that person. */
async function viewOf(simulation: Simulation, person: string, where: string): Promise<View | null> {
  const get = (path: string) => simulation.get(path, { as: person });
  if ((await get('/api/social/accounts')).status !== 200) return null;
  const read: View['read'] = async (path) => (await get(path)).body;
  const { items: hidden } = (await get('/api/social/long-disconnected')).body as { items: Account[] };
  return { where, read, listed: await allPages(get), hidden };
}

async function allPages(get: (path: string) => Promise<{ body: AccountList }>): Promise<Account[]> {
  const items: Account[] = [];
  for (let page = 1; ; page += 1) {
    const { body } = await get(`/api/social/accounts?pageSize=100&sort=name&page=${page}`);
    items.push(...body.items);
    if (body.items.length === 0 || items.length >= body.total) return items;
  }
}

/** The sum of a number over accounts. */
export const sumOf = (accounts: readonly Account[], numberOf: (account: Account) => number): number =>
  accounts.reduce((sum, account) => sum + numberOf(account), 0);
