import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { describeInEachZone, type Zone } from '../i18n/test-zones.ts';
import { fieldValue, isOnTheClock, parseLocalTime } from './time-field.ts';

describe('In Warsaw', () => {
  beforeEach(() => {
    vi.stubEnv('TZ', 'Europe/Warsaw');
  });

  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test('the value of a field is read in the time zone of the viewer', () => {
    expect(parseLocalTime('2026-11-24T10:00')?.toISOString()).toBe('2026-11-24T09:00:00.000Z');
    expect(parseLocalTime('2026-07-24T10:00')?.toISOString()).toBe('2026-07-24T08:00:00.000Z');
    expect(parseLocalTime('')).toBeNull();
    expect(parseLocalTime('2026-02-30T10:00')).toBeNull();
  });

  test.each([
    ['2027-03-28T01:59', true],
    ['2027-03-28T02:00', false],
    ['2027-03-28T02:59', false],
    ['2027-03-28T03:00', true],
    ['2027-10-31T02:30', true],
    ['2027-03-28T12:00:30', true],
    ['', false],
  ])('whether the clock ever shows %s, with changes of daylight saving time: %s', (value, shown) => {
    expect(isOnTheClock(value)).toBe(shown);
  });
});

/** When the clock of each zone shows 10:00 on 24 November. */
const TEN: Record<Zone, string> = {
  UTC: '2026-11-24T10:00:00.000Z',
  'America/St_Johns': '2026-11-24T13:30:00.000Z',
  'Pacific/Apia': '2026-11-23T21:00:00.000Z',
};

describeInEachZone('A time field uses the time zone of the person who fills it in', (zone) => {
  test('the field reads and shows 10:00 as the time in that zone', () => {
    expect(parseLocalTime('2026-11-24T10:00')?.toISOString()).toBe(TEN[zone]);
    expect(fieldValue(new Date(TEN[zone]))).toBe('2026-11-24T10:00');
    expect(isOnTheClock('2026-11-24T10:00')).toBe(true);
  });
});
