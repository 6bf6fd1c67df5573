import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CAUSES } from '../../src/api/contract/account.ts';
import { NETWORKS } from '../../src/api/contract/network.ts';
import { DAY } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';
import { expiresAt } from './interval.ts';
import { accountAfterDisconnect, accountAfterReconnect } from './lifecycle.ts';
import { account, D0, day, NETWORKS_EXCEPT_INSTAGRAM } from './test-records.ts';
import { truthTable } from './test-truth-table.ts';

const dayOf = (at: number | null): string | null => (at === null ? null : `D${(at - D0) / DAY}`);
const disconnectedByAda = (before: StoredAccount, at: number) =>
  accountAfterDisconnect(before, { cause: 'manual', by: 'ada' }, at);

const factsOf = (each: StoredAccount) => [
  each.id,
  each.originalConnector,
  each.lastConnector,
  dayOf(each.firstConnectedAt),
  dayOf(each.authorizedAt),
  dayOf(each.lastActivityAt),
  dayOf(expiresAt(each)),
  each.revision,
];
const FACTS = ['id', 'original', 'last', 'first connected', 'authorized', 'last activity', 'expires', 'revision'];

test('A disconnect for any cause, by a person or by the network, ends the connection, raises the revision and changes nothing else (LOSS)', () => {
  const rows = CAUSES.map((cause) => {
    const by = cause === 'manual' ? 'ada' : null;
    const after = accountAfterDisconnect(account('x'), { cause, by }, day(20));
    return [cause, after.disconnection?.by ?? null, dayOf(after.disconnection?.at ?? null), ...factsOf(after)];
  });
  expect(truthTable(['cause', 'by', 'at', ...FACTS], rows)).toBe(`
cause                    by   at   id     original  last   first connected  authorized  last activity  expires  revision
reauthorization-overdue  –    D20  acc-x  marek     marek  D0               D0          D0             D90      2
inactivity               –    D20  acc-x  marek     marek  D0               D0          D0             D90      2
security                 –    D20  acc-x  marek     marek  D0               D0          D0             D90      2
deleted-on-network       –    D20  acc-x  marek     marek  D0               D0          D0             D90      2
manual                   ada  D20  acc-x  marek     marek  D0               D0          D0             D90      2
`);
});

test('A reconnect by Lena while the history is kept leaves Marek the original connector and renews the expiry (RESUME)', () => {
  const rows = NETWORKS_EXCEPT_INSTAGRAM.map((network) =>
    factsOf(accountAfterReconnect(disconnectedByAda(account(network), day(10)), 'lena', day(20))),
  );
  expect(truthTable(FACTS, rows)).toBe(`
id            original  last  first connected  authorized  last activity  expires  revision
acc-facebook  marek     lena  D0               D20         –              D110     3
acc-linkedin  marek     lena  D0               D20         –              D385     3
acc-x         marek     lena  D0               D20         D20            D110     3
acc-youtube   marek     lena  D0               D20         –              –        3
`);
});

test('A reconnect by Lena once the history is gone begins a new lifecycle under the same id, with Lena as original connector (LIFECYCLE)', () => {
  const rows = NETWORKS_EXCEPT_INSTAGRAM.map((network) => {
    const historyGone = { ...disconnectedByAda(account(network), day(10)), historyDeleted: true };
    const before = `${historyGone.originalConnector} ${historyGone.lastConnector} ${dayOf(historyGone.firstConnectedAt)}`;
    const after = accountAfterReconnect(historyGone, 'lena', day(400));
    return [before, ...factsOf(after), after.historyDeleted, after.disconnection !== null];
  });
  // On LinkedIn a year from D400 has 366 days, because 2028 is a leap year.
  expect(truthTable(['before: original, last, first', ...FACTS, 'history deleted', 'disconnected'], rows)).toBe(`
before: original, last, first  id            original  last  first connected  authorized  last activity  expires  revision  history deleted  disconnected
marek marek D0                 acc-facebook  lena      lena  D400             D400        –              D490     3         no               no
marek marek D0                 acc-linkedin  lena      lena  D400             D400        –              D766     3         no               no
marek marek D0                 acc-x         lena      lena  D400             D400        D400           D490     3         no               no
marek marek D0                 acc-youtube   lena      lena  D400             D400        –              –        3         no               no
`);
});

test('An X account lost on D90 and reconnected on D95 expires on D185 (INTERVAL)', () => {
  const lost = accountAfterDisconnect(account('x'), { cause: 'inactivity', by: null }, day(90));
  expect(expiresAt(accountAfterReconnect(lost, 'marek', day(95)))).toBe(day(185));
});

test('The original connector stays while the history is kept, whoever reconnects the account and however often (LIFECYCLE)', () => {
  const people = fc.array(fc.constantFrom('ada', 'marek', 'lena'), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.constantFrom(...NETWORKS), people, (network, connectors) => {
      const before = account(network, { originalConnector: 'tomasz', lastConnector: 'tomasz' });
      const after = connectors.reduce(
        (each, by, index) => accountAfterReconnect(disconnectedByAda(each, day(2 * index)), by, day(2 * index + 1)),
        before,
      );
      expect(after).toMatchObject({
        id: before.id,
        originalConnector: 'tomasz',
        lastConnector: connectors.at(-1),
        firstConnectedAt: D0,
        disconnection: null,
        revision: 1 + 2 * connectors.length,
      });
    }),
  );
});
