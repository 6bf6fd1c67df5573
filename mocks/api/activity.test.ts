import { expect, test } from 'vitest';
import { ACTIVITY_KINDS, type Activity, type ActivityPage } from '../../src/api/contract/activity.ts';
import type { Calendar } from '../../src/api/contract/calendar.ts';
import { PEOPLE } from '../domain/people.ts';
import { SCENARIO_NAMES } from '../scenarios/scenarios.ts';
import {
  account,
  connectedBy,
  disconnected,
  expiringIn,
  isoOnDay,
  lost,
  named,
  type Simulation,
  startSimulation,
  withPostsPastDue,
  withScheduledPosts,
} from '../testing.ts';

const ACTIVE_IDS = PEOPLE.filter(({ active }) => active).map(({ id }) => id);
const SMALL_SCENARIOS = SCENARIO_NAMES.filter((name) => name !== 'ten-thousand');

/** Three accounts of Marek's (one was lost 20 days ago, Ada disconnected one 3 days ago) and an account of Tomasz's. */
const start = (as = 'ada') =>
  startSimulation({
    as,
    accounts: [
      account('facebook', named('Żółw')),
      account('x', lost('inactivity', { days: 20 })),
      account('instagram', named('Acme Home', '@acme_home'), disconnected({ days: 3, by: 'ada' })),
      account('linkedin', connectedBy('tomasz')),
    ],
  });

const activityOf = async (simulation: Simulation, query = '', as?: string): Promise<ActivityPage> =>
  (await simulation.get(`/api/social/activity?pageSize=100${query}`, { as })).body;
const kindsAndNetworks = ({ items }: ActivityPage) =>
  items.map(({ kind, account: { network } }) => `${kind} ${network}`);

test('the activity has what has happened to every account, newest first, each entry with its account', async () => {
  const simulation = start();
  const all = await activityOf(simulation);
  const seqs = all.items.map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.toSorted((a, b) => b - a));
  const { activity } = await simulation.state();
  expect([all.items.length, all.total]).toEqual([activity.size, activity.size]);
  expect(kindsAndNetworks(all)).toEqual(
    expect.arrayContaining(['lost x', 'disconnected instagram', 'connected facebook']),
  );
});

test.each([
  ['kind=lost', ['lost x']],
  ['kind=lost&kind=disconnected', ['disconnected instagram', 'lost x']],
  ['network=instagram&kind=disconnected', ['disconnected instagram']],
  ['kind=connected&accountId=acc-acme-x', ['connected x']],
  ['kind=disconnected&actor=ada', ['disconnected instagram']],
  ['kind=disconnected&actor=marek', []],
  ['kind=connected&search=zolw', ['connected facebook']],
  ['kind=connected&search=ACME_home', ['connected instagram']],
  ['kind=connected&search=tomasz', ['connected linkedin']],
  ['kind=connected&search=nobody', []],
])('the activity with %s has %j', async (query, expected) => {
  expect(kindsAndNetworks(await activityOf(start(), `&${query}`))).toEqual(expected);
});

test('an entry at the moment `from` is in the activity, an entry at the moment `to` is not', async () => {
  const simulation = start();
  const lostAt = isoOnDay(-20);
  const between = async (from: number, to: number) => {
    const moment = (ms: number) => encodeURIComponent(new Date(Date.parse(lostAt) + ms).toISOString());
    return kindsAndNetworks(await activityOf(simulation, `&kind=lost&from=${moment(from)}&to=${moment(to)}`));
  };
  expect(await between(0, 1)).toEqual(['lost x']);
  expect(await between(1, 2)).toEqual([]);
  expect(await between(-1, 0)).toEqual([]);
});

test('the counts by kind ignore the filter by kind, and the total does not', async () => {
  const simulation = start();
  const all = await activityOf(simulation);
  const filtered = await activityOf(simulation, '&kind=lost');
  expect(filtered.counts).toEqual(all.counts);
  expect([filtered.total, all.counts.lost]).toEqual([1, 1]);
  expect(Object.values(all.counts).reduce((sum, count) => sum + count)).toBe(all.total);
  expect(Object.keys(all.counts)).toEqual([...ACTIVITY_KINDS]);
});

test('pages of the activity follow each other without a gap', async () => {
  const simulation = start();
  const all = await activityOf(simulation);
  const pageOf = async (page: number) =>
    (await simulation.get(`/api/social/activity?pageSize=2&page=${page}`)).body.items;
  const pages = await Promise.all([1, 2].map(pageOf));
  expect(pages.flat()).toEqual(all.items.slice(0, 4));
  expect(await pageOf(99)).toEqual([]);
});

test.each(SMALL_SCENARIOS)(
  'in %s the activity has exactly the entries of the accounts in scope, and the calendar has dates of no other account (SCOPE)',
  async (scenario) => {
    const simulation = startSimulation({ scenario });
    for (const as of ACTIVE_IDS) {
      const seen = await simulation.get('/api/social/accounts', { as });
      if (seen.status !== 200) {
        for (const path of ['activity', 'activity.csv', 'calendar', 'calendar.ics']) {
          const { status, body } = await simulation.get(`/api/social/${path}`, { as });
          expect([status, body.code], `${as} ${path}`).toEqual([403, seen.body.code]);
        }
        continue;
      }
      const ids = [
        ...(await simulation.accounts({ as })),
        ...(await simulation.accounts({ as, status: 'hidden' })),
      ].map(({ id }) => id);
      const { activity } = await simulation.state();
      const expected = [...activity.values()].filter(({ accountId }) => ids.includes(accountId));
      expect((await activityOf(simulation, '', as)).total, as).toBe(expected.length);
      const { items }: Calendar = (await simulation.get('/api/social/calendar?days=366', { as })).body;
      for (const { account: about } of items) expect(ids, as).toContain(about.id);
    }
  },
);

test.each(SMALL_SCENARIOS.filter((name) => name !== 'plan-required'))(
  'in %s the calendar has exactly the dates that the accounts and their notices show (COMING)',
  async (scenario) => {
    const simulation = startSimulation({ scenario });
    const { body } = await simulation.get('/api/session');
    const from = Date.parse(body.serverTime);
    const isAhead = (at: string | null | undefined) =>
      at && Date.parse(at) > from && Date.parse(at) <= from + 366 * 86_400_000;
    const { items }: Calendar = (await simulation.get('/api/social/calendar?days=366')).body;
    const found = items.map(({ at, kind, account: { id } }) => `${id} ${kind} ${at}`);
    const expected: string[] = [];
    for (const each of [...(await simulation.accounts()), ...(await simulation.accounts({ status: 'hidden' }))]) {
      const { due } = (await simulation.get(`/api/social/accounts/${each.id}/notices`)).body;
      const isKept = each.disconnection?.history === 'kept';
      for (const [kind, at] of [
        ['notice', due?.at],
        ['expiry', each.disconnection ? null : each.expiresAt],
        ['history-end', isKept ? each.disconnection?.keptUntil : null],
        ['hidden', each.disconnection?.hiddenAfter],
      ]) {
        if (isAhead(at)) expected.push(`${each.id} ${kind} ${at}`);
      }
    }
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(items.map(({ at }) => at)).toEqual(items.map(({ at }) => at).toSorted());
  },
);

test('the calendar of five days has a date that is exactly five days ahead; the calendar of four days does not (COMING)', async () => {
  const simulation = startSimulation({ accounts: [account('facebook', expiringIn({ days: 5 }))] });
  const kindsIn = async (days: number) =>
    (await simulation.get(`/api/social/calendar?days=${days}`)).body.items.map(({ kind }: { kind: string }) => kind);
  expect(await kindsIn(5)).toEqual(['expiry']);
  expect(await kindsIn(4)).toEqual([]);
});

test.each([
  ['activity?kind=gone', 'kind.0'],
  ['activity?network=myspace', 'network.0'],
  ['activity?from=yesterday', 'from'],
  ['activity?to=2026-11-31T00:00:00Z', 'to'],
  ['activity?page=0', 'page'],
  ['activity?pageSize=101', 'pageSize'],
  ['calendar?days=0', 'days'],
  ['calendar?days=367', 'days'],
  ['calendar?days=1.5', 'days'],
  ['activity.csv?kind=gone', 'kind.0'],
  ['calendar.ics?days=367', 'days'],
])('%s is refused', async (path, field) => {
  const { status, body } = await start().get(`/api/social/${path}`);
  expect([status, body.code, body.fields[0].path]).toEqual([422, 'invalid', field]);
});

test('the activity has no entry of a removed account', async () => {
  const simulation = start();
  await simulation.remove('acc-acme-x');
  expect(kindsAndNetworks(await activityOf(simulation, '&network=x'))).toEqual([]);
});

test('the activity of an account lists what has happened to it, newest first; what was listed before stays the same', async () => {
  const id = 'acc-acme-facebook';
  const simulation = startSimulation({ accounts: [account('facebook', withScheduledPosts([85]))] });
  const activityOfAccount = async (): Promise<Activity[]> =>
    (await simulation.get(`/api/social/accounts/${id}/activity`)).body.items;
  const before = await activityOfAccount();
  await simulation.disconnect(id);
  await simulation.advance({ days: 1 });
  await simulation.reconnect(id, { as: 'lena' });
  const items = await activityOfAccount();
  expect(items.slice(-before.length)).toEqual(before);
  expect(items.slice(0, -before.length)).toMatchObject([
    { kind: 'posts-resumed', at: isoOnDay(1), actor: { id: 'lena' }, detail: { count: 1 } },
    { kind: 'reconnected', at: isoOnDay(1), actor: { id: 'lena' } },
    { kind: 'posts-cancelled', at: isoOnDay(0), actor: { id: 'ada' }, detail: { count: 1 } },
    { kind: 'disconnected', at: isoOnDay(0), actor: { id: 'ada' }, detail: { cause: 'manual' } },
  ]);
  const seqs = items.map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.toSorted((a, b) => b - a));
});

test('a reconnect adds an entry about missed posts to the activity even if only one post was missed', async () => {
  const simulation = startSimulation({ accounts: [account('x', disconnected(), withPostsPastDue(1))] });
  await simulation.reconnect('acc-acme-x');
  const { items } = (await simulation.get('/api/social/accounts/acc-acme-x/activity')).body;
  expect(items[0]).toMatchObject({ kind: 'posts-missed', detail: { count: 1 } });
});
