import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { describeInEachZone, type Zone } from '../i18n/test-zones.ts';
import { fieldValue, parseLocalTime, timeExists } from './time-field.ts';

const NOW = '2026-11-23T09:00:00Z';

describe('In Warsaw', () => {
  beforeEach(() => {
    vi.stubEnv('TZ', 'Europe/Warsaw');
  });

  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test('the value of a field is read in the time zone of the viewer', () => {
    expect(parseLocalTime('2026-11-24T10:00', NOW)?.toISOString()).toBe('2026-11-24T09:00:00.000Z');
    expect(parseLocalTime('2026-07-24T10:00', NOW)?.toISOString()).toBe('2026-07-24T08:00:00.000Z');
    expect(parseLocalTime('', NOW)).toBeNull();
    expect(parseLocalTime('2026-02-30T10:00', NOW)).toBeNull();
  });

  test.each([
    ['2027-03-28T01:59', true],
    ['2027-03-28T02:00', false],
    ['2027-03-28T02:59', false],
    ['2027-03-28T03:00', true],
    ['2027-10-31T02:30', true],
    ['2027-03-28T12:00:30', true],
    ['12027-10-31T12:00', true],
    ['', false],
  ])('timeExists("%s") is %s: the change to summer time skips an hour', (value, shown) => {
    expect(timeExists(value)).toBe(shown);
  });
});

test.each([
  ['Australia/Sydney', '2027-04-04T02:30', '2027-04-03T15:00:00Z', '2027-04-03T15:30:00.000Z'],
  ['Australia/Sydney', '2027-04-04T02:30', '2027-04-03T15:30:00Z', '2027-04-03T16:30:00.000Z'],
  ['Australia/Sydney', '2027-04-04T02:30', '2027-04-03T16:10:00Z', '2027-04-03T16:30:00.000Z'],
  ['Australia/Sydney', '2027-04-04T03:30', '2027-04-03T16:10:00Z', '2027-04-03T17:30:00.000Z'],
  ['Australia/Lord_Howe', '2027-04-04T01:45', '2027-04-03T15:00:00Z', '2027-04-03T15:15:00.000Z'],
  ['America/New_York', '2026-11-01T01:30', '2026-11-01T06:00:00Z', '2026-11-01T06:30:00.000Z'],
  ['America/New_York', '2026-11-02T01:30', '2026-11-03T06:00:00Z', '2026-11-02T06:30:00.000Z'],
  ['Europe/Warsaw', '2027-03-28T01:30', '2027-03-28T00:45:00Z', '2027-03-28T00:30:00.000Z'],
])(
  'in %s the field value %s, read at %s, means %s: a time that comes twice means the later one if the earlier has passed',
  (zone, value, now, moment) => {
    vi.stubEnv('TZ', zone);
    expect(parseLocalTime(value, now)?.toISOString()).toBe(moment);
    vi.unstubAllEnvs();
  },
);

test('a year of five digits is read as one that is too late, not as a missing time', () => {
  expect(parseLocalTime('12027-04-04T02:30', NOW)?.getFullYear()).toBe(9999);
});

/** When the clock of each zone shows 10:00 on 24 November. */
const TEN: Record<Zone, string> = {
  UTC: '2026-11-24T10:00:00.000Z',
  'America/St_Johns': '2026-11-24T13:30:00.000Z',
  'Pacific/Apia': '2026-11-23T21:00:00.000Z',
};

describeInEachZone('A time field uses the time zone of the person who fills it in', (zone) => {
  test('the field reads and shows 10:00 as the time in that zone', () => {
    expect(parseLocalTime('2026-11-24T10:00', NOW)?.toISOString()).toBe(TEN[zone]);
    expect(fieldValue(new Date(TEN[zone]))).toBe('2026-11-24T10:00');
    expect(timeExists('2026-11-24T10:00')).toBe(true);
  });
});
