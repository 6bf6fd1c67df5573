import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CAUSES } from '../../src/api/contract/account.ts';
import { NETWORKS } from '../../src/api/contract/network.ts';
import { DAY } from '../domain/instant.ts';
import type { Seed, StoredAccount, StoredPost } from '../domain/records.ts';
import { advance } from '../effects/time.ts';
import { isHidden } from '../rules/keep.ts';
import { planIncludesSocial } from '../rules/plan.ts';
import { statusOf } from '../rules/status.ts';
import { createMemoryStore } from '../store/memory.ts';
import { NETWORKS_WITH_EXPIRY } from '../testing/documented-networks.ts';
import { startSimulation } from '../testing.ts';
import { START } from './account-script.ts';
import { SCENARIO_NAMES, seedOf } from './scenarios.ts';

test('the default scenario comes first', () => {
  expect(SCENARIO_NAMES[0]).toBe('typical');
});

test.each(SCENARIO_NAMES)('the scenario %s is the same each time it is built', (scenario) => {
  const first = seedOf(scenario);
  // Only the seed that was built last stays in memory, so another one takes its place.
  seedOf(scenario === 'empty' ? 'twins' : 'empty');
  const second = seedOf(scenario);
  expect(second).not.toBe(first);
  expect(JSON.stringify(second) === JSON.stringify(first)).toBe(true);
});

test('a scenario requested twice in a row is built once, and no simulation changes its records', async () => {
  const seed = seedOf('typical');
  const before = JSON.stringify(seed);
  const store = createMemoryStore(seedOf, 'typical');
  await store.write((tx) => advance(tx, START + 400 * DAY));
  const account = await store.read((tx) => tx.get('accounts', 'acc-acme-facebook'));
  expect(account?.disconnection).not.toBeNull();
  expect(seedOf('typical')).toBe(seed);
  expect(JSON.stringify(seed) === before).toBe(true);
});

test('every file of this folder is imported by another', () => {
  const files = globSync('*.ts', { cwd: import.meta.dirname }).filter((path) => !path.endsWith('.test.ts'));
  const code = globSync('../**/*.ts', { cwd: import.meta.dirname })
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(import.meta.dirname, path), 'utf8'))
    .join('\n');
  expect(files.filter((path) => !code.includes(`/${path}'`))).toEqual([]);
});

test.each(['', 'Typical', 'toString', '__proto__'])('there is no scenario called %j', (name) => {
  expect(() => seedOf(name)).toThrow(RangeError);
});

describe('the scenario typical', () => {
  const { accounts, posts } = seedOf('typical');
  const listed = accounts.filter((account) => !isHidden(account, START));
  const hidden = accounts.filter((account) => isHidden(account, START));

  test('lists 14 accounts and hides four: two whose history is kept and two whose history is gone', () => {
    expect([listed.length, hidden.length]).toEqual([14, 4]);
    expect(hidden.map(({ historyDeleted }) => historyDeleted).sort()).toEqual([false, false, true, true]);
  });

  test('has a connected account of every network, expiring accounts, and every cause of a disconnection', () => {
    const connected = accounts.filter((account) => statusOf(account, START) === 'connected');
    const expiring = accounts.filter((account) => statusOf(account, START) === 'expiring');
    expect(networksOf(connected)).toEqual([...NETWORKS].sort());
    expect(networksOf(expiring)).toEqual(['facebook', 'instagram', 'linkedin', 'x']);
    expect(causesOf(listed)).toEqual([...CAUSES].sort());
  });

  test('lists LinkedIn and YouTube accounts whose history is gone, because they were disconnected 60 to 90 days ago', () => {
    expect(networksOf(listed.filter(({ historyDeleted }) => historyDeleted))).toEqual(['linkedin', 'youtube']);
  });

  test('has Marek as the original connector of several accounts, Tomasz and Julia of two each, Lena of none, and at least four last connectors', () => {
    const originals = Object.groupBy(accounts, ({ originalConnector }) => originalConnector);
    expect(originals.marek?.length).toBeGreaterThanOrEqual(5);
    expect(originals.tomasz).toHaveLength(2);
    expect(originals.julia).toHaveLength(2);
    expect(Object.keys(originals)).not.toContain('lena');
    expect(new Set(accounts.map(({ lastConnector }) => lastConnector)).size).toBeGreaterThanOrEqual(4);
  });

  test('each account whose history is not gone has posts of several authors, drafts and posts cancelled by a person; a connected one also has scheduled and published posts', () => {
    for (const account of accounts.filter(({ historyDeleted }) => !historyDeleted)) {
      const ownPosts = posts.filter(({ accountId }) => accountId === account.id);
      expect.soft(new Set(ownPosts.map(({ author }) => author)).size, account.id).toBeGreaterThanOrEqual(2);
      expect.soft(cancelledBy(ownPosts, 'by-person'), account.id).not.toHaveLength(0);
      expect
        .soft(
          ownPosts.filter(({ state }) => state === 'draft'),
          account.id,
        )
        .not.toHaveLength(0);
      if (!account.disconnection) {
        expect
          .soft(
            ownPosts.filter(({ state }) => state === 'scheduled'),
            account.id,
          )
          .not.toHaveLength(0);
        expect
          .soft(
            ownPosts.filter(({ state }) => state === 'published'),
            account.id,
          )
          .not.toHaveLength(0);
      }
    }
  });

  test('has missed posts on connected and on disconnected accounts', () => {
    const missed = new Set(posts.filter(({ state }) => state === 'missed').map(({ accountId }) => accountId));
    const withMissed = Object.groupBy(
      accounts.filter(({ id }) => missed.has(id)),
      (a) => (a.disconnection ? 'disconnected' : 'connected'),
    );
    expect(Object.keys(withMissed).sort()).toEqual(['connected', 'disconnected']);
  });
});

test('the scenario plan-required is the scenario typical on a plan without social accounts', () => {
  const [required, typical] = [seedOf('plan-required'), seedOf('typical')];
  expect({ ...required, simulation: [] }).toEqual({ ...typical, simulation: [] });
  expect(required.simulation.map(({ plan }) => planIncludesSocial(plan))).toEqual([false]);
});

test('the scenario empty has no account', () => {
  expect(seedOf('empty').accounts).toEqual([]);
});

test('the scenario all-healthy has connected accounts of every network, each with published posts, scheduled posts and drafts', () => {
  const { accounts, posts } = seedOf('all-healthy');
  expect(networksOf(accounts)).toEqual([...NETWORKS].sort());
  for (const { account, ownPosts } of withPosts(accounts, posts)) {
    expect.soft(statusOf(account, START), account.id).toBe('connected');
    expect.soft(statesOf(ownPosts), account.id).toEqual(expect.arrayContaining(['published', 'scheduled', 'draft']));
  }
});

test('the scenario expiring has one account of each network on which accounts expire', () => {
  const { accounts } = seedOf('expiring');
  expect(accounts.map(({ network }) => network).sort()).toEqual([...NETWORKS_WITH_EXPIRY].sort());
  expect(new Set(accounts.map((account) => statusOf(account, START)))).toEqual(new Set(['expiring']));
});

test('the scenario disconnected has an account for each cause, all listed and with their history kept', () => {
  const { accounts } = seedOf('disconnected');
  expect(causesOf(accounts)).toEqual([...CAUSES].sort());
  expect(accounts.filter((account) => isHidden(account, START) || account.historyDeleted)).toEqual([]);
});

test('the scenario long-disconnected has only hidden accounts: with their history kept or gone, existing or deleted at the network', () => {
  const { accounts } = seedOf('long-disconnected');
  expect(accounts.filter((account) => !isHidden(account, START))).toEqual([]);
  const kinds = new Set(
    accounts.map((a) => `${a.historyDeleted ? 'gone' : 'kept'}${a.deletedAtNetwork ? ' deleted' : ''}`),
  );
  expect(kinds).toEqual(new Set(['kept', 'gone', 'kept deleted', 'gone deleted']));
});

test('the scenario reconnect-missed has disconnected accounts of every network, each with cancelled posts past due and cancelled posts ahead', () => {
  const { accounts, posts } = seedOf('reconnect-missed');
  expect(networksOf(accounts)).toEqual([...NETWORKS].sort());
  for (const { account, ownPosts } of withPosts(accounts, posts)) {
    const areAhead = cancelledBy(ownPosts, 'account-disconnected').map(({ scheduledAt }) => (scheduledAt ?? 0) > START);
    expect.soft(new Set(areAhead), account.id).toEqual(new Set([true, false]));
    expect.soft(account.historyDeleted, account.id).toBe(false);
  }
});

test('the scenario twins has equal, long, right-to-left, emoji, combining, blank and hostile names', () => {
  const { accounts } = seedOf('twins');
  const names = accounts.map(({ name }) => name);
  const twins = accounts.filter(({ name, network }) => name === 'Harbour' && network === 'facebook');
  expect(new Set(twins.map(({ handle }) => handle)).size).toBeGreaterThanOrEqual(2);
  expect(networksOf(accounts.filter(({ name }) => name === 'Harbour')).length).toBeGreaterThanOrEqual(3);
  expect(names.filter((name) => name.length === 300)).toHaveLength(2);
  expect(names.some((name) => name.includes('\u202E'))).toBe(true);
  expect(names.some((name) => /\p{Script=Arabic}/u.test(name))).toBe(true);
  expect(names.some((name) => name.includes('\u200D'))).toBe(true);
  expect(names.some((name) => /\p{M}{2}/u.test(name))).toBe(true);
  expect(names.filter((name) => name.trim() === '')).toHaveLength(2);
  expect(names).toContain('<img src=x onerror=alert(1)>');
  expect(names.some((name) => name.includes('</script>'))).toBe(true);
  expect(accounts.some(({ profileUrl }) => profileUrl === 'javascript:alert(1)')).toBe(true);
});

test('the scenario fifty has the accounts of typical and 36 healthy ones: 50 are listed, of which 40 are connected with nothing to do', async () => {
  const [typical, fifty] = ['typical', 'fifty'].map(seedOf);
  expect(fifty?.accounts).toHaveLength((typical?.accounts.length ?? 0) + 36);
  expect(fifty?.accounts).toEqual(expect.arrayContaining(typical?.accounts ?? []));
  const { total, groups } = (await startSimulation({ scenario: 'fifty' }).get('/api/social/accounts')).body;
  expect(total).toBe(50);
  expect(groups.at(-1)).toMatchObject({ status: 'connected', accounts: 41, healthy: 40 });
});

test('the scenario ten-thousand has 10,000 accounts and 20,000 posts; 400 accounts are disconnected, of which 100 are hidden', () => {
  const { accounts, posts } = seedOf('ten-thousand');
  const disconnected = accounts.filter(({ disconnection }) => disconnection);
  expect([accounts.length, posts.length]).toEqual([10_000, 20_000]);
  expect(networksOf(accounts)).toEqual([...NETWORKS].sort());
  expect(disconnected).toHaveLength(400);
  expect(disconnected.filter((account) => isHidden(account, START))).toHaveLength(100);
});

test('profile addresses are on fictional sites, except the hostile one of the scenario twins', () => {
  const urls = SCENARIO_NAMES.flatMap((name) => seedOf(name).accounts.map(({ profileUrl }) => profileUrl));
  const elsewhere = urls.filter((url) => !NETWORKS.some((network) => url.startsWith(`https://${network}.example/`)));
  expect(elsewhere).toEqual(['javascript:alert(1)']);
});

const networksOf = (accounts: StoredAccount[]) => [...new Set(accounts.map(({ network }) => network))].sort();

const causesOf = (accounts: StoredAccount[]) =>
  [...new Set(accounts.flatMap(({ disconnection }) => disconnection?.cause ?? []))].sort();

const statesOf = (posts: StoredPost[]) => [...new Set(posts.map(({ state }) => state))];

const cancelledBy = (posts: StoredPost[], cause: string) =>
  posts.filter(({ cancellation }) => cancellation?.cause === cause);

const withPosts = (accounts: Seed['accounts'], posts: Seed['posts']) =>
  accounts.map((account) => ({ account, ownPosts: posts.filter(({ accountId }) => accountId === account.id) }));
