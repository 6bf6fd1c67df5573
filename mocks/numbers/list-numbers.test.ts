import { expect, test } from 'vitest';
import { type Account, STATUSES } from '../../src/api/contract/account.ts';
import type { AccountList, AttentionTotals } from '../../src/api/contract/account-list.ts';
import { NETWORKS } from '../../src/api/contract/network.ts';
import { inEveryView, SCENARIOS, sumOf, type View } from './test-views.ts';

test.each(SCENARIOS)(
  'the numbers above the list are the sums over its rows, in %s for every person (ATTENTION)',
  async (scenario) => {
    await inEveryView(scenario, attentionAgrees);
  },
  60_000,
);

async function attentionAgrees({ where, read, listed, hidden }: View): Promise<void> {
  const attention: AttentionTotals = await read('/api/social/attention');
  const disconnected = listed.filter(({ status }) => status === 'disconnected');
  const expiring = listed.filter(({ status }) => status === 'expiring');
  const times = listed.flatMap((each) => (each.attention.nextAt === null ? [] : [each.attention.nextAt])).sort();
  const needing = listed.filter(
    ({ status, attention: { postsAtRisk, missed, missedAfterReconnect } }) =>
      status !== 'connected' || Math.max(postsAtRisk, missed, missedAfterReconnect) > 0,
  );
  expect(attention, where).toEqual({
    accounts: needing.length,
    disconnected: disconnected.length,
    postsAtRisk: sumOf(listed, (each) => each.attention.postsAtRisk),
    stopped: sumOf(disconnected, (each) => each.attention.postsAtRisk),
    afterExpiry: sumOf(expiring, (each) => each.attention.postsAtRisk),
    missed: sumOf(listed, (each) => each.attention.missed),
    missedAfterReconnect: sumOf(listed, (each) => each.attention.missedAfterReconnect),
    settleable: sumOf(listed, (each) => (each.can.settle.allowed ? each.attention.missed : 0)),
    whoMaySettle: expect.any(Array),
    missedInAll: sumOf(listed, (each) => each.attention.missed + each.attention.missedAfterReconnect),
    nextAt: times[0] ?? null,
    first: times[0] === undefined ? null : expect.objectContaining({ id: expect.any(String) }),
    hidden: hidden.length,
    hiddenAtRisk: sumOf(hidden, (each) => each.attention.postsAtRisk),
  });
  expect(attention.postsAtRisk, where).toBe(attention.stopped + attention.afterExpiry);
  const first = listed.find(({ id }) => id === attention.first?.id);
  expect(first?.attention.nextAt ?? null, where).toBe(attention.nextAt);
  const shown: AccountList = await read('/api/social/accounts?attention=needed&pageSize=100');
  expect(shown.total, where).toBe(attention.accounts);
}

test.each(SCENARIOS)(
  'every count of the list is the number of rows that its filter shows, in %s for every person',
  async (scenario) => {
    await inEveryView(scenario, async ({ where, read, listed, hidden }) => {
      const all: AccountList = await read('/api/social/accounts');
      expect([all.total, all.hidden], where).toEqual([listed.length, hidden.length]);
      expect(all.hiddenDeleted, where).toBe(hidden.filter((each) => !each.disconnection?.reconnectable).length);
      expect(all.counts.all, where).toBe(listed.length);
      for (const status of STATUSES) {
        const { total, counts }: AccountList = await read(`/api/social/accounts?status=${status}`);
        const rows = listed.filter((each) => each.status === status).length;
        expect([all.counts.status[status], total], `${where}, ${status}`).toEqual([rows, rows]);
        expect(counts.all, `${where}, ${status}`).toBe(listed.length);
      }
      for (const network of NETWORKS) {
        const { total }: AccountList = await read(`/api/social/accounts?network=${network}`);
        const rows = listed.filter((each) => each.network === network).length;
        expect([all.counts.network[network], total], `${where}, ${network}`).toEqual([rows, rows]);
        const { items } = await read(`/api/social/long-disconnected?network=${network}`);
        expect(items, `${where}, hidden on ${network}`).toEqual(hidden.filter((each) => each.network === network));
      }
    });
  },
  60_000,
);

test.each(SCENARIOS)(
  'each group has the sums of its rows, over all pages and within every filter, and each connector is listed with the number of their accounts, in %s for every person (ATTENTION)',
  async (scenario) => {
    await inEveryView(scenario, async ({ where, read, listed }) => {
      const persons = new Set(listed.flatMap(connectorsOf));
      const filters: Filter[] = [
        ['', () => true],
        ...NETWORKS.map((network): Filter => [`network=${network}`, (each) => each.network === network]),
        ...STATUSES.map((status): Filter => [`status=${status}`, (each) => each.status === status]),
        ...[...persons].map((id): Filter => [`connectedBy=${id}`, (each) => connectorsOf(each).includes(id)]),
      ];
      for (const [query, matches] of filters) {
        const { groups, total }: AccountList = await read(`/api/social/accounts?pageSize=1&${query}`);
        const rows = listed.filter(matches);
        expect(groups, `${where}, ${query}`).toEqual(groupsOf(rows));
        expect(total, `${where}, ${query}`).toBe(rows.length);
      }
      const { connectors }: AccountList = await read('/api/social/accounts');
      const counted = connectors.map(({ person, accounts }) => [person.id, accounts]);
      const expected = [...persons].map((id) => [id, listed.filter((each) => connectorsOf(each).includes(id)).length]);
      expect(counted.sort(), where).toEqual(expected.sort());
      // Only a list in the order of attention has groups.
      const byName: AccountList = await read('/api/social/accounts?sort=name');
      expect(byName.groups, where).toBeUndefined();
    });
  },
  60_000,
);

type Filter = [query: string, matches: (account: Account) => boolean];

const connectorsOf = ({ originalConnector, lastConnector }: Account) => [originalConnector.id, lastConnector.id];

/** The groups that a list of these rows has. */
function groupsOf(rows: Account[]): AccountList['groups'] {
  return (['disconnected', 'expiring', 'connected'] as const).flatMap((status) => {
    const group = rows.filter((each) => each.status === status);
    if (group.length === 0) return [];
    const isHealthy = ({ attention: { missed } }: Account) => status === 'connected' && missed === 0;
    const healthy = group.filter(isHealthy);
    return [
      {
        status,
        accounts: group.length,
        postsAtRisk: sumOf(group, (each) => each.attention.postsAtRisk),
        missed: sumOf(group, (each) => each.attention.missed),
        missedAfterReconnect: sumOf(group, (each) => each.attention.missedAfterReconnect),
        reconnectable: group.filter(({ can, disconnection }) => can.reconnect.allowed && disconnection?.reconnectable)
          .length,
        healthy: healthy.length,
        nextToExpire: nextToExpire(healthy),
      },
    ];
  });
}

/** The account that expires first among these rows. Texts in ISO 8601 compare as their moments do. */
function nextToExpire(rows: Account[]) {
  const expiring = rows.flatMap(({ expiresAt, ...row }) => (expiresAt === null ? [] : [{ ...row, expiresAt }]));
  const keyOf = ({ expiresAt, id }: (typeof expiring)[number]) => `${expiresAt} ${id}`;
  const [next] = expiring.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  if (!next) return null;
  const { id, network, externalId, kind, name, handle, expiresAt } = next;
  return { id, network, externalId, kind, name, handle, expiresAt };
}

test.each(SCENARIOS)(
  'the page of an account has the numbers of its row, in %s for every person',
  async (scenario) => {
    await inEveryView(scenario, async ({ where, read, listed, hidden }) => {
      for (const row of [...listed, ...hidden])
        expect(await read(`/api/social/accounts/${row.id}`), where).toEqual(row);
    });
  },
  60_000,
);

test.each(SCENARIOS)(
  'what a reconnect brings back is the sum of its parts, and 0 once the history is gone, in %s for every person (KEEP, RESUME)',
  async (scenario) => {
    await inEveryView(scenario, async ({ where, listed, hidden }) => {
      for (const { id, disconnection, attention } of [...listed, ...hidden]) {
        if (!disconnection) continue;
        const { published, cancelled, ahead, nextAt, drafts, missed } = disconnection.kept;
        expect(disconnection.keptTotal, `${where}, ${id}`).toBe(published + cancelled + drafts + missed);
        expect([attention.postsAtRisk, attention.nextAt], `${where}, ${id}`).toEqual([ahead, nextAt]);
        const missedAfter = disconnection.reconnectable ? missed + cancelled - ahead : 0;
        expect([attention.missed, attention.missedAfterReconnect], `${where}, ${id}`).toEqual([0, missedAfter]);
        if (disconnection.history === 'gone') expect([disconnection.keptTotal, ahead], where).toEqual([0, 0]);
      }
    });
  },
  60_000,
);
