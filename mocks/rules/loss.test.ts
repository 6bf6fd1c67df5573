import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NETWORKS, type Network } from '../../src/api/contract/network.ts';
import { activityAt } from './interval.ts';
import { isLossDue, lossCause } from './loss.ts';
import { account, day } from './test-records.ts';
import { truthTable } from './test-truth-table.ts';

const authorized = (network: Network, at: number) =>
  account(network, { authorizedAt: at, lastActivityAt: activityAt(network, at) });

test('A connected account is lost from exactly its expiry on, with the cause that its network has; a YouTube account never is (LOSS)', () => {
  const cases: [Network, authorizedAt: string, instant: string][] = [
    ['facebook', '2026-11-23T09:00:00.000Z', '2027-02-21T09:00:00.000Z'],
    ['instagram', '2026-11-23T09:00:00.000Z', '2027-02-21T09:00:00.000Z'],
    ['linkedin', '2026-11-23T09:00:00.000Z', '2027-11-23T09:00:00.000Z'],
    ['linkedin', '2024-02-29T10:00:00.000Z', '2025-02-28T10:00:00.000Z'],
    ['x', '2026-11-23T09:00:00.000Z', '2027-02-21T09:00:00.000Z'],
    ['youtube', '2026-11-23T09:00:00.000Z', '2126-11-23T09:00:00.000Z'],
  ];
  const rows = cases.map(([network, authorizedAt, instant]) => {
    const at = Date.parse(instant);
    const due = [at - 1, at, at + 1].map((now) => isLossDue(authorized(network, Date.parse(authorizedAt)), now));
    return [network, lossCause(network), authorizedAt, instant, ...due];
  });
  expect(truthTable(['network', 'cause', 'authorized', 'instant', '1 ms before', 'at it', '1 ms after'], rows)).toBe(`
network    cause                    authorized                instant                   1 ms before  at it  1 ms after
facebook   reauthorization-overdue  2026-11-23T09:00:00.000Z  2027-02-21T09:00:00.000Z  no           yes    yes
instagram  reauthorization-overdue  2026-11-23T09:00:00.000Z  2027-02-21T09:00:00.000Z  no           yes    yes
linkedin   reauthorization-overdue  2026-11-23T09:00:00.000Z  2027-11-23T09:00:00.000Z  no           yes    yes
linkedin   reauthorization-overdue  2024-02-29T10:00:00.000Z  2025-02-28T10:00:00.000Z  no           yes    yes
x          inactivity               2026-11-23T09:00:00.000Z  2027-02-21T09:00:00.000Z  no           yes    yes
youtube    –                        2026-11-23T09:00:00.000Z  2126-11-23T09:00:00.000Z  no           no     no
`);
});

test('An X account whose last post went out 50 days after its connect is lost 140 days after its connect (LOSS)', () => {
  const posted = account('x', { lastActivityAt: day(50) });
  const rows = [
    ['90 days', isLossDue(posted, day(90))],
    ['140 days less 1 ms', isLossDue(posted, day(140) - 1)],
    ['140 days', isLossDue(posted, day(140))],
  ];
  expect(truthTable(['after the connect', 'lost'], rows)).toBe(`
after the connect   lost
90 days             no
140 days less 1 ms  no
140 days            yes
`);
});

test('A disconnected account is not lost again (LOSS)', () => {
  fc.assert(
    fc.property(fc.constantFrom(...NETWORKS), fc.nat(1000), fc.nat(1000), (network, disconnectedOn, now) => {
      const disconnection = { at: day(disconnectedOn), cause: 'manual', by: 'ada' } as const;
      expect(isLossDue(account(network, { disconnection }), day(now))).toBe(false);
    }),
  );
});
