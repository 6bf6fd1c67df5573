import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { truthTable } from '../rules/test-truth-table.ts';
import { DAY, iso, MINUTE, plusDays, plusYears } from './instant.ts';

const ZONES = [
  'UTC',
  'Europe/Warsaw',
  'America/New_York',
  'America/St_Johns',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Asia/Kolkata',
] as const;
const instants = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2098, 0, 1) });

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a day and a minute are numbers of milliseconds', () => {
  expect([DAY, MINUTE]).toEqual([86_400_000, 60_000]);
});

test('a year is a calendar year in UTC; one that starts on 29 February ends on 28 February (F53, F54)', () => {
  const starts = [
    '2024-02-29T10:00:00.000Z',
    '2024-02-29T00:00:00.000Z',
    '2024-02-29T23:59:59.999Z',
    '2024-02-28T10:00:00.000Z',
    '2024-03-01T10:00:00.000Z',
    '2023-02-28T10:00:00.000Z',
    '2023-03-01T00:00:00.000Z',
    '2026-11-23T09:00:00.000Z',
    '2027-12-31T23:59:59.999Z',
  ];
  const rows = starts.map((start) => {
    const at = Date.parse(start);
    return [start, iso(plusYears(at, 1)), (plusYears(at, 1) - at) / 86_400_000];
  });
  expect(iso(plusYears(Date.parse('2025-02-28T10:00:00.000Z'), -1))).toBe('2024-02-28T10:00:00.000Z');
  expect(iso(plusYears(Date.parse('2024-02-29T10:00:00.000Z'), -1))).toBe('2023-02-28T10:00:00.000Z');
  expect(truthTable(['from', 'one year later', 'days'], rows)).toBe(`
from                      one year later            days
2024-02-29T10:00:00.000Z  2025-02-28T10:00:00.000Z  365
2024-02-29T00:00:00.000Z  2025-02-28T00:00:00.000Z  365
2024-02-29T23:59:59.999Z  2025-02-28T23:59:59.999Z  365
2024-02-28T10:00:00.000Z  2025-02-28T10:00:00.000Z  366
2024-03-01T10:00:00.000Z  2025-03-01T10:00:00.000Z  365
2023-02-28T10:00:00.000Z  2024-02-28T10:00:00.000Z  365
2023-03-01T00:00:00.000Z  2024-03-01T00:00:00.000Z  366
2026-11-23T09:00:00.000Z  2027-11-23T09:00:00.000Z  365
2027-12-31T23:59:59.999Z  2028-12-31T23:59:59.999Z  366
`);
});

test('each day has 24 hours, also across the end of February (F54)', () => {
  const spans = [
    ['2024-01-01T00:00:00.000Z', 60],
    ['2023-01-01T00:00:00.000Z', 60],
    ['2024-02-28T10:00:00.000Z', 1],
    ['2026-01-15T08:00:00.000Z', 90],
    ['2026-01-15T08:00:00.000Z', -7],
  ] as const;
  const rows = spans.map(([start, days]) => [start, days, iso(plusDays(Date.parse(start), days))]);
  expect(truthTable(['from', 'days', 'to'], rows)).toBe(`
from                      days  to
2024-01-01T00:00:00.000Z  60    2024-03-01T00:00:00.000Z
2023-01-01T00:00:00.000Z  60    2023-03-02T00:00:00.000Z
2024-02-28T10:00:00.000Z  1     2024-02-29T10:00:00.000Z
2026-01-15T08:00:00.000Z  90    2026-04-15T08:00:00.000Z
2026-01-15T08:00:00.000Z  -7    2026-01-08T08:00:00.000Z
`);
});

test('a span of 90 days, and one of a year, ends at the same instant in every time zone, whatever the clocks of the zone show (F52)', () => {
  const start = Date.parse('2026-01-15T08:00:00.000Z');
  const rows = ZONES.map((zone) => {
    vi.stubEnv('TZ', zone);
    const end = plusDays(start, 90);
    return [zone, clock(start), clock(end), iso(end), iso(plusYears(Date.parse('2024-02-29T10:00:00.000Z'), 1))];
  });
  expect(truthTable(['zone', 'clock', 'clock after 90 days', 'after 90 days', 'a year from 2024-02-29'], rows)).toBe(`
zone                clock  clock after 90 days  after 90 days             a year from 2024-02-29
UTC                 08:00  08:00                2026-04-15T08:00:00.000Z  2025-02-28T10:00:00.000Z
Europe/Warsaw       09:00  10:00                2026-04-15T08:00:00.000Z  2025-02-28T10:00:00.000Z
America/New_York    03:00  04:00                2026-04-15T08:00:00.000Z  2025-02-28T10:00:00.000Z
America/St_Johns    04:30  05:30                2026-04-15T08:00:00.000Z  2025-02-28T10:00:00.000Z
Pacific/Apia        21:00  21:00                2026-04-15T08:00:00.000Z  2025-02-28T10:00:00.000Z
Pacific/Kiritimati  22:00  22:00                2026-04-15T08:00:00.000Z  2025-02-28T10:00:00.000Z
Asia/Kolkata        13:30  13:30                2026-04-15T08:00:00.000Z  2025-02-28T10:00:00.000Z
`);
});

test('adding a year gives the same instant in every time zone (F52)', () => {
  fc.assert(
    fc.property(instants, (at) => {
      const years = ZONES.map((zone) => {
        vi.stubEnv('TZ', zone);
        return plusYears(at, 1);
      });
      expect(new Set(years).size).toBe(1);
    }),
  );
});

test('a year has 365 or 366 days; if it starts later, it does not end earlier, except that a year from 29 February may end less than a day before one from 28 February (F53)', () => {
  fc.assert(
    fc.property(instants, fc.nat(3 * DAY), (at, delay) => {
      expect([365, 366]).toContain((plusYears(at, 1) - at) / DAY);
      const isLeapDay = iso(at + delay).includes('-02-29T');
      const endsEarlierBy = plusYears(at, 1) - plusYears(at + delay, 1);
      expect(endsEarlierBy).toBeLessThan(isLeapDay ? DAY : 1);
    }),
  );
});

const clock = (at: number): string =>
  [new Date(at).getHours(), new Date(at).getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');

test('adding days or years gives 2100-01-01 at the latest', () => {
  const end = Date.UTC(2100, 0, 1);
  expect([plusDays(end - DAY, 1), plusDays(end - DAY, 90), plusYears(end - DAY, 1), plusYears(end, 2)]).toEqual([
    end,
    end,
    end,
    end,
  ]);
  expect(plusDays(end, -7)).toBe(end - 7 * DAY);
});
