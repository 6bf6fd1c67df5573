import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { NETWORKS, type Network } from '../../src/api/contract/network.ts';
import { DAY, iso } from '../domain/instant.ts';
import { existsAtNetwork, hiddenAfter, historyDeletedAt, isHidden, isKept, keepDays, keptUntil } from './keep.ts';
import { NETWORKS_EXCEPT_INSTAGRAM } from './test-records.ts';
import { truthTable } from './test-truth-table.ts';

const DISCONNECTED_AT = Date.parse('2026-11-23T09:00:00.000Z');
const disconnectedSince = (at: number) => ({ disconnection: { at, cause: 'manual', by: 'ada' } as const });
const instants = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });
const networks = fc.constantFrom(...NETWORKS);

afterEach(() => {
  vi.unstubAllEnvs();
});

test('History is kept up to exactly 1 year, or 60 days on LinkedIn and YouTube, and gone 1 ms later (KEEP, F49)', () => {
  const ends: Record<Network, string> = {
    facebook: '2027-11-23T09:00:00.000Z',
    instagram: '2027-11-23T09:00:00.000Z',
    linkedin: '2027-01-22T09:00:00.000Z',
    x: '2027-11-23T09:00:00.000Z',
    youtube: '2027-01-22T09:00:00.000Z',
  };
  const rows = NETWORKS.map((network) => {
    const end = Date.parse(ends[network]);
    const kept = [end - 1, end, end + 1].map((now) => isKept(network, DISCONNECTED_AT, now));
    return [
      network,
      iso(keptUntil(network, DISCONNECTED_AT)),
      ...kept,
      iso(historyDeletedAt(network, DISCONNECTED_AT)),
    ];
  });
  expect(truthTable(['network', 'kept until', '1 ms before', 'at it', '1 ms after', 'deleted at'], rows)).toBe(`
network    kept until                1 ms before  at it  1 ms after  deleted at
facebook   2027-11-23T09:00:00.000Z  yes          yes    no          2027-11-23T09:00:00.001Z
instagram  2027-11-23T09:00:00.000Z  yes          yes    no          2027-11-23T09:00:00.001Z
linkedin   2027-01-22T09:00:00.000Z  yes          yes    no          2027-01-22T09:00:00.001Z
x          2027-11-23T09:00:00.000Z  yes          yes    no          2027-11-23T09:00:00.001Z
youtube    2027-01-22T09:00:00.000Z  yes          yes    no          2027-01-22T09:00:00.001Z
`);
});

test('The length of the keep window is given in days, or is null if the window is a year (KEEP)', () => {
  expect(
    truthTable(
      ['network', 'days'],
      NETWORKS.map((network) => [network, String(keepDays(network))]),
    ),
  ).toBe(`
network    days
facebook   null
instagram  null
linkedin   60
x          null
youtube    60
`);
});

test('The keep window is 60 days or a calendar year, also across a leap day (KEEP, F53, F54)', () => {
  const starts = ['2024-02-29T10:00:00.000Z', '2023-03-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z'];
  const rows = starts.flatMap((start) =>
    NETWORKS_EXCEPT_INSTAGRAM.map((network) => [start, network, iso(keptUntil(network, Date.parse(start)))]),
  );
  expect(truthTable(['disconnected', 'network', 'kept until'], rows)).toBe(`
disconnected              network   kept until
2024-02-29T10:00:00.000Z  facebook  2025-02-28T10:00:00.000Z
2024-02-29T10:00:00.000Z  linkedin  2024-04-29T10:00:00.000Z
2024-02-29T10:00:00.000Z  x         2025-02-28T10:00:00.000Z
2024-02-29T10:00:00.000Z  youtube   2024-04-29T10:00:00.000Z
2023-03-01T00:00:00.000Z  facebook  2024-03-01T00:00:00.000Z
2023-03-01T00:00:00.000Z  linkedin  2023-04-30T00:00:00.000Z
2023-03-01T00:00:00.000Z  x         2024-03-01T00:00:00.000Z
2023-03-01T00:00:00.000Z  youtube   2023-04-30T00:00:00.000Z
2024-01-01T00:00:00.000Z  facebook  2025-01-01T00:00:00.000Z
2024-01-01T00:00:00.000Z  linkedin  2024-03-01T00:00:00.000Z
2024-01-01T00:00:00.000Z  x         2025-01-01T00:00:00.000Z
2024-01-01T00:00:00.000Z  youtube   2024-03-01T00:00:00.000Z
`);
});

test('A disconnected account is listed for exactly 90 days and hidden 1 ms later; a connected one is never hidden (HIDE, F49)', () => {
  const at = Date.parse('2027-02-21T09:00:00.000Z');
  const hidden = (account: Parameters<typeof isHidden>[0]) => [at - 1, at, at + 1].map((now) => isHidden(account, now));
  const rows = [
    ['disconnected', iso(hiddenAfter(DISCONNECTED_AT)), ...hidden(disconnectedSince(DISCONNECTED_AT))],
    ['connected', null, ...hidden({ disconnection: null })],
  ];
  expect(truthTable(['account', 'hidden after', '1 ms before', 'at it', '1 ms after'], rows)).toBe(`
account       hidden after              1 ms before  at it  1 ms after
disconnected  2027-02-21T09:00:00.000Z  no           no     yes
connected     –                         no           no     no
`);
});

test('How long an account is listed does not depend on how long its history is kept (HIDE)', () => {
  const rows = [0, 60, 61, 90, 91, 365, 366].map((days) => {
    const now = DISCONNECTED_AT + days * DAY;
    const cells = NETWORKS_EXCEPT_INSTAGRAM.map(
      (network) =>
        `${isHidden(disconnectedSince(DISCONNECTED_AT), now) ? 'hidden' : 'listed'}, ${isKept(network, DISCONNECTED_AT, now) ? 'kept' : 'gone'}`,
    );
    return [days, ...cells];
  });
  expect(truthTable(['days', ...NETWORKS_EXCEPT_INSTAGRAM], rows)).toBe(`
days  facebook      linkedin      x             youtube
0     listed, kept  listed, kept  listed, kept  listed, kept
60    listed, kept  listed, kept  listed, kept  listed, kept
61    listed, kept  listed, gone  listed, kept  listed, gone
90    listed, kept  listed, gone  listed, kept  listed, gone
91    hidden, kept  hidden, gone  hidden, kept  hidden, gone
365   hidden, kept  hidden, gone  hidden, kept  hidden, gone
366   hidden, gone  hidden, gone  hidden, gone  hidden, gone
`);
});

test('History is kept at the moment of the disconnect, and stays gone once it is gone (KEEP)', () => {
  fc.assert(
    fc.property(networks, instants, fc.nat(800 * DAY), fc.nat(800 * DAY), (network, at, later, evenLater) => {
      expect(keptUntil(network, at)).toBeGreaterThan(at);
      expect(isKept(network, at, at)).toBe(true);
      if (!isKept(network, at, at + later)) expect(isKept(network, at, at + later + evenLater)).toBe(false);
    }),
  );
});

test('A hidden account stays hidden while it is disconnected (HIDE)', () => {
  fc.assert(
    fc.property(instants, fc.nat(200 * DAY), fc.nat(200 * DAY), (at, later, evenLater) => {
      if (isHidden(disconnectedSince(at), at + later))
        expect(isHidden(disconnectedSince(at), at + later + evenLater)).toBe(true);
    }),
  );
});

test('Until when posts are kept and accounts are listed does not depend on the time zone (KEEP, HIDE, F52)', () => {
  fc.assert(
    fc.property(
      networks,
      instants,
      fc.constantFrom('Europe/Warsaw', 'America/St_Johns', 'Pacific/Apia', 'Pacific/Kiritimati'),
      (network, at, zone) => {
        vi.stubEnv('TZ', 'UTC');
        const inUtc = [keptUntil(network, at), hiddenAfter(at)];
        vi.stubEnv('TZ', zone);
        expect([keptUntil(network, at), hiddenAfter(at)]).toEqual(inUtc);
      },
    ),
  );
});

test('An account that its network has deleted no longer exists there (RETRY)', () => {
  expect(existsAtNetwork({ deletedAtNetwork: false })).toBe(true);
  expect(existsAtNetwork({ deletedAtNetwork: true })).toBe(false);
});
