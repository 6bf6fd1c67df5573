import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { NETWORKS, type Network } from '../../src/api/contract/network.ts';
import { DAY, iso } from '../domain/instant.ts';
import { NETWORKS_WITH_EXPIRY } from '../testing/documented-networks.ts';
import { activityAt, expiresAt, expiryRuleOf, isExpiring } from './interval.ts';
import { statusOf } from './status.ts';
import { account } from './test-records.ts';
import { truthTable } from './test-truth-table.ts';

const LEAP_DAY = Date.parse('2024-02-29T10:00:00.000Z');
const ACTIVE_AT = Date.parse('2024-03-10T10:00:00.000Z');
const DISCONNECTION = { at: LEAP_DAY + DAY, cause: 'manual', by: 'marek' } as const;

const authorized = (network: Network, at: number) =>
  account(network, { firstConnectedAt: at, authorizedAt: at, lastActivityAt: activityAt(network, at) });

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('When a connection ends', () => {
  test('Each network has this rule, which also says what renews a connection (INTERVAL, SOON)', () => {
    const rows = NETWORKS.map((network) => [network, expiryRuleOf(network).rule, expiryRuleOf(network).renewedBy]);
    expect(truthTable(['network', 'rule', 'renewed by'], rows)).toBe(`
network    rule      renewed by
facebook   fixed-90  reconnect
instagram  fixed-90  reconnect
linkedin   year      reconnect
x          idle-90   activity
youtube    never     –
`);
  });

  test('A connection with this authorization and this last activity expires at this instant, also around a leap day (INTERVAL, F53, F54)', () => {
    const rows = [
      ...NETWORKS.map((network) => authorized(network, Date.parse('2026-11-23T09:00:00.000Z'))),
      ...NETWORKS.map((network) => authorized(network, LEAP_DAY)),
      { ...authorized('x', LEAP_DAY), lastActivityAt: ACTIVE_AT },
      authorized('linkedin', Date.parse('2023-03-01T00:00:00.000Z')),
    ].map((each) => [each.network, iso(each.authorizedAt), isoOf(each.lastActivityAt), isoOf(expiresAt(each))]);
    expect(truthTable(['network', 'authorized', 'last activity', 'expires'], rows)).toBe(`
network    authorized                last activity             expires
facebook   2026-11-23T09:00:00.000Z  –                         2027-02-21T09:00:00.000Z
instagram  2026-11-23T09:00:00.000Z  –                         2027-02-21T09:00:00.000Z
linkedin   2026-11-23T09:00:00.000Z  –                         2027-11-23T09:00:00.000Z
x          2026-11-23T09:00:00.000Z  2026-11-23T09:00:00.000Z  2027-02-21T09:00:00.000Z
youtube    2026-11-23T09:00:00.000Z  –                         –
facebook   2024-02-29T10:00:00.000Z  –                         2024-05-29T10:00:00.000Z
instagram  2024-02-29T10:00:00.000Z  –                         2024-05-29T10:00:00.000Z
linkedin   2024-02-29T10:00:00.000Z  –                         2025-02-28T10:00:00.000Z
x          2024-02-29T10:00:00.000Z  2024-02-29T10:00:00.000Z  2024-05-29T10:00:00.000Z
youtube    2024-02-29T10:00:00.000Z  –                         –
x          2024-02-29T10:00:00.000Z  2024-03-10T10:00:00.000Z  2024-06-08T10:00:00.000Z
linkedin   2023-03-01T00:00:00.000Z  –                         2024-03-01T00:00:00.000Z
`);
  });

  test('An account is expiring from exactly 7 days before its expiry, and only while it is connected (INTERVAL)', () => {
    const moments: Record<Network, string> = {
      facebook: '2024-05-22T10:00:00.000Z',
      instagram: '2024-05-22T10:00:00.000Z',
      linkedin: '2025-02-21T10:00:00.000Z',
      x: '2024-05-22T10:00:00.000Z',
      youtube: '2099-01-01T00:00:00.000Z',
    };
    const rows = NETWORKS.map((network) => {
      const connected = authorized(network, LEAP_DAY);
      const disconnected = { ...connected, disconnection: DISCONNECTION };
      const at = Date.parse(moments[network]);
      return [
        network,
        moments[network],
        ...[at - 1, at, at + 1].map((now) => statusOf(connected, now)),
        statusOf(disconnected, at),
      ];
    });
    expect(truthTable(['network', 'instant', '1 ms before', 'at it', '1 ms after', 'disconnected at it'], rows)).toBe(`
network    instant                   1 ms before  at it      1 ms after  disconnected at it
facebook   2024-05-22T10:00:00.000Z  connected    expiring   expiring    disconnected
instagram  2024-05-22T10:00:00.000Z  connected    expiring   expiring    disconnected
linkedin   2025-02-21T10:00:00.000Z  connected    expiring   expiring    disconnected
x          2024-05-22T10:00:00.000Z  connected    expiring   expiring    disconnected
youtube    2099-01-01T00:00:00.000Z  connected    connected  connected   disconnected
`);
  });

  test('From exactly its expiry on, an account is no longer expiring (INTERVAL)', () => {
    const moments: Partial<Record<Network, string>> = {
      facebook: '2024-05-29T10:00:00.000Z',
      instagram: '2024-05-29T10:00:00.000Z',
      linkedin: '2025-02-28T10:00:00.000Z',
      x: '2024-05-29T10:00:00.000Z',
    };
    expect(Object.keys(moments)).toEqual(NETWORKS_WITH_EXPIRY);
    const rows = Object.entries(moments).map(([network, moment]) => {
      const at = Date.parse(moment);
      const expiring = (now: number) => isExpiring(authorized(network as Network, LEAP_DAY), now);
      return [network, moment, expiring(at - 1), expiring(at), expiring(at + 1)];
    });
    expect(truthTable(['network', 'expires', '1 ms before', 'at it', '1 ms after'], rows)).toBe(`
network    expires                   1 ms before  at it  1 ms after
facebook   2024-05-29T10:00:00.000Z  yes          no     no
instagram  2024-05-29T10:00:00.000Z  yes          no     no
linkedin   2025-02-28T10:00:00.000Z  yes          no     no
x          2024-05-29T10:00:00.000Z  yes          no     no
`);
  });

  test('A later authorization, which on X is also the last activity, never leads to an earlier expiry (INTERVAL)', () => {
    const days = fc.integer({ min: Date.UTC(2020, 0, 1) / DAY, max: Date.UTC(2040, 0, 1) / DAY });
    const networks = fc.constantFrom(...NETWORKS_WITH_EXPIRY);
    const expiry = (network: Network, authorizedOn: number) =>
      expiresAt(authorized(network, authorizedOn * DAY)) ?? Number.NaN;
    fc.assert(
      fc.property(networks, days, fc.nat(800), (network, day, daysLater) => {
        expect(expiry(network, day)).toBeGreaterThan(day * DAY);
        expect(expiry(network, day + daysLater)).toBeGreaterThanOrEqual(expiry(network, day));
      }),
    );
  });
});

test('An X account without any activity expires 90 days after its authorization (INTERVAL)', () => {
  expect(isoOf(expiresAt({ ...authorized('x', LEAP_DAY), lastActivityAt: null }))).toBe('2024-05-29T10:00:00.000Z');
});

test('A disconnected account and an account that never expires are never expiring (INTERVAL)', () => {
  const moments = [0, LEAP_DAY, LEAP_DAY + 83 * DAY, LEAP_DAY + 89 * DAY, LEAP_DAY + 365 * DAY];
  for (const now of moments) {
    for (const network of NETWORKS) {
      expect(isExpiring({ ...authorized(network, LEAP_DAY), disconnection: DISCONNECTION }, now), network).toBe(false);
    }
    expect(isExpiring(authorized('youtube', LEAP_DAY), now)).toBe(false);
  }
});

test('An account becomes expiring and expires at the same instants in every time zone (F52)', () => {
  const facebook = authorized('facebook', Date.parse('2026-01-15T08:00:00.000Z'));
  const expiringFrom = Date.parse('2026-04-08T08:00:00.000Z');
  const expiry = Date.parse('2026-04-15T08:00:00.000Z');
  const zones = ['UTC', 'Europe/Warsaw', 'America/New_York', 'America/St_Johns', 'Pacific/Apia', 'Pacific/Kiritimati'];
  const rows = zones.map((zone) => {
    vi.stubEnv('TZ', zone);
    const localTime = (at: number) => new Date(at).toTimeString().slice(0, 5);
    const statuses = [expiringFrom - 1, expiringFrom, expiry - 1].map((now) => statusOf(facebook, now));
    return [zone, localTime(facebook.authorizedAt), localTime(expiry), isoOf(expiresAt(facebook)), ...statuses];
  });
  const header = [
    'zone',
    'authorized (local)',
    'expires (local)',
    'expires (UTC)',
    '1 ms before 7 days',
    '7 days before',
    '1 ms before expiry',
  ];
  expect(truthTable(header, rows)).toBe(`
zone                authorized (local)  expires (local)  expires (UTC)             1 ms before 7 days  7 days before  1 ms before expiry
UTC                 08:00               08:00            2026-04-15T08:00:00.000Z  connected           expiring       expiring
Europe/Warsaw       09:00               10:00            2026-04-15T08:00:00.000Z  connected           expiring       expiring
America/New_York    03:00               04:00            2026-04-15T08:00:00.000Z  connected           expiring       expiring
America/St_Johns    04:30               05:30            2026-04-15T08:00:00.000Z  connected           expiring       expiring
Pacific/Apia        21:00               21:00            2026-04-15T08:00:00.000Z  connected           expiring       expiring
Pacific/Kiritimati  22:00               22:00            2026-04-15T08:00:00.000Z  connected           expiring       expiring
`);
});

const isoOf = (at: number | null): string | null => (at === null ? null : iso(at));
