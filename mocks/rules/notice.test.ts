import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NETWORKS } from '../../src/api/contract/network.ts';
import { DAY, iso } from '../domain/instant.ts';
import { PEOPLE } from '../domain/people.ts';
import { accountAfterDisconnect, accountAfterReconnect } from './lifecycle.ts';
import { hasExpired, noticeAt, noticeRuleOf, recipientsOf, whyNoneDue } from './notice.ts';
import { account, D0, day } from './test-records.ts';
import { truthTable } from './test-truth-table.ts';

const LEAP_DAY = Date.parse('2024-02-29T10:00:00.000Z');
const DISCONNECTION = { at: D0, cause: 'manual', by: 'ada' } as const;
const isoOf = (at: number | null): string | null => (at === null ? null : iso(at));

test('A notice is due 7 days before the expiry on Facebook, Instagram and LinkedIn; never on X and YouTube, nor for a disconnected account (NOTICE)', () => {
  const rows = NETWORKS.map((network) => [
    network,
    isoOf(noticeAt(account(network))),
    isoOf(noticeAt(account(network, { authorizedAt: LEAP_DAY }))),
    isoOf(noticeAt(account(network, { disconnection: DISCONNECTION }))),
    noticeRuleOf(network),
  ]);
  const header = ['network', 'authorized 2026-11-23T09:00Z', 'authorized 2024-02-29T10:00Z', 'disconnected', 'rule'];
  expect(truthTable(header, rows)).toBe(`
network    authorized 2026-11-23T09:00Z  authorized 2024-02-29T10:00Z  disconnected  rule
facebook   2027-02-14T09:00:00.000Z      2024-05-22T10:00:00.000Z      –             seven-days-before
instagram  2027-02-14T09:00:00.000Z      2024-05-22T10:00:00.000Z      –             seven-days-before
linkedin   2027-11-16T09:00:00.000Z      2025-02-21T10:00:00.000Z      –             seven-days-before
x          –                             –                             –             inactivity-has-no-notice
youtube    –                             –                             –             never-expires
`);
});

test('If no notice is due, the reason is the network, a disconnection, or that the notice was already sent (NOTICE)', () => {
  const rows = NETWORKS.map((network) => [
    network,
    whyNoneDue(account(network)),
    whyNoneDue(account(network, { disconnection: DISCONNECTION })),
  ]);
  expect(truthTable(['network', 'connected', 'disconnected'], rows)).toBe(`
network    connected                 disconnected
facebook   already-sent              disconnected
instagram  already-sent              disconnected
linkedin   already-sent              disconnected
x          inactivity-has-no-notice  inactivity-has-no-notice
youtube    never-expires             never-expires
`);
});

test('A notice has expired once its expiry is reached, or 1 ms after the deadline of its request; a notice with neither an expiry nor a deadline never expires (LOSS, ASK)', () => {
  const requestUntilD90 = { deadline: { until: day(90), purpose: 'keep-history' as const } };
  const rows = [day(90) - 1, day(90), day(90) + 1].map((now) => [
    now - day(90),
    hasExpired({ expiresAt: day(90) }, undefined, now),
    hasExpired({ expiresAt: null }, requestUntilD90, now),
    hasExpired({ expiresAt: null }, { deadline: null }, now),
    hasExpired({ expiresAt: null }, undefined, now),
  ]);
  expect(truthTable(['ms after D90', 'expires D90', 'request to D90', 'request', 'news'], rows)).toBe(`
ms after D90  expires D90  request to D90  request  news
-1            no           no              no       no
0             yes          no              no       no
1             yes          yes             no       no
`);
});

test('A notice is due on D83; after a disconnect and a reconnect on D84, the next notice is due on D167 (NOTICE)', () => {
  const first = account('facebook');
  const disconnected = accountAfterDisconnect(first, { cause: 'manual', by: 'marek' }, day(84));
  const reconnected = accountAfterReconnect(disconnected, 'marek', day(84));
  const dayOf = (at: number | null) => (at === null ? null : `D${(at - D0) / DAY}`);
  const rows = [
    ['authorized D0', dayOf(noticeAt(first))],
    ['disconnected D84', dayOf(noticeAt(disconnected))],
    ['reconnected D84', dayOf(noticeAt(reconnected))],
  ];
  expect(truthTable(['account', 'notice due'], rows)).toBe(`
account           notice due
authorized D0     D83
disconnected D84  –
reconnected D84   D167
`);
});

test('The recipients are the last connector, the authors of scheduled posts and every Super Admin, if active, each once (RECIPIENTS)', () => {
  // Julia is deactivated.
  const cases: [lastConnector: string, authors: string[]][] = [
    ['ada', []],
    ['marek', []],
    ['marek', ['priya']],
    ['marek', ['marek', 'ada']],
    ['marek', ['tomasz', 'lena']],
    ['lena', ['priya', 'priya']],
    ['tomasz', ['omar']],
    ['marek', ['julia']],
    ['julia', []],
    ['julia', ['julia', 'lena']],
  ];
  const rows = cases.map(([lastConnector, authors]) => {
    const posts = authors.map((author) => ({ author }));
    const recipients = recipientsOf({ lastConnector }, posts, PEOPLE).map(({ user, why }) => `${user} (${why})`);
    return [lastConnector, authors.join(', ') || null, recipients.join(', ')];
  });
  expect(truthTable(['last connector', 'authors', 'recipients'], rows)).toBe(`
last connector  authors       recipients
ada             –             ada (last-connector)
marek           –             marek (last-connector), ada (super-admin)
marek           priya         marek (last-connector), priya (post-author), ada (super-admin)
marek           marek, ada    marek (last-connector), ada (post-author)
marek           tomasz, lena  marek (last-connector), lena (post-author), tomasz (post-author), ada (super-admin)
lena            priya, priya  lena (last-connector), priya (post-author), ada (super-admin)
tomasz          omar          tomasz (last-connector), omar (post-author), ada (super-admin)
marek           julia         marek (last-connector), ada (super-admin)
julia           –             ada (super-admin)
julia           julia, lena   lena (post-author), ada (super-admin)
`);
});

test('Nobody gets a notice twice, no deactivated person gets it, and every active Super Admin gets it (RECIPIENTS)', () => {
  const ids = fc.constantFrom(...PEOPLE.map(({ id }) => id));
  const people = fc
    .tuple(fc.shuffledSubarray([...PEOPLE]), fc.infiniteStream(fc.boolean()))
    .map(([some, flags]) =>
      some.map((user) => ({ ...user, active: Boolean(flags.next().value), superAdmin: Boolean(flags.next().value) })),
    );
  fc.assert(
    fc.property(ids, fc.array(ids), people, (lastConnector, authors, users) => {
      const posts = authors.map((author) => ({ author }));
      const recipients = recipientsOf({ lastConnector }, posts, users).map(({ user }) => user);
      expect(new Set(recipients).size).toBe(recipients.length);
      for (const { id, active, superAdmin } of users) {
        if (!active) expect(recipients).not.toContain(id);
        else if (superAdmin) expect(recipients).toContain(id);
      }
    }),
  );
});
