import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { describeInEachZone, type Zone } from '../../i18n/test-zones.ts';
import { fieldValue } from '../../ui/time-field.ts';
import { earliestTime, nextTime } from './next-time.ts';

const NOW = '2026-11-23T09:00:00.000Z';

describe('In Warsaw', () => {
  beforeEach(() => {
    vi.stubEnv('TZ', 'Europe/Warsaw');
  });

  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test.each([
    ['later today', '2026-11-20T13:30:00.000Z', NOW, '2026-11-23T14:30'],
    ['tomorrow if that time has passed today', '2026-11-20T08:30:00.000Z', NOW, '2026-11-24T09:30'],
    ['tomorrow if that time is this very minute', '2026-11-20T09:00:00.000Z', NOW, '2026-11-24T10:00'],
    ['at the same hour in winter as in summer', '2026-09-25T13:00:00.000Z', NOW, '2026-11-23T15:00'],
    [
      'the next day, which may be in the next month',
      '2026-11-20T08:30:00.000Z',
      '2026-11-30T09:00:00.000Z',
      '2026-12-01T09:30',
    ],
    ['without the seconds', '2026-11-20T13:30:45.678Z', NOW, '2026-11-23T14:30'],
    ['tomorrow at the present time if there is no original time', null, NOW, '2026-11-24T10:00'],
    [
      'an hour later where the clocks skip that time',
      '2027-03-20T01:30:00.000Z',
      '2027-03-27T12:00:00.000Z',
      '2027-03-28T03:30',
    ],
  ])('the next moment at the same time of day: %s', (_, scheduledAt, now, expected) => {
    const next = nextTime(scheduledAt, now);
    expect(fieldValue(next)).toBe(expected);
    expect(next.getTime()).toBeGreaterThan(Date.parse(now));
  });

  test('the earliest time that a field accepts is the next whole minute', () => {
    expect(fieldValue(earliestTime(NOW))).toBe('2026-11-23T10:01');
    expect(fieldValue(earliestTime('2026-11-23T09:00:30.000Z'))).toBe('2026-11-23T10:01');
  });
});

interface Expected {
  /** The proposed time of a post that was due on 2026-09-25 at 13:00 UTC, in summer. */
  next: string;
  /** The first whole minute after now. */
  earliest: string;
}

const EXPECTED: Record<Zone, Expected> = {
  UTC: { next: '2026-11-23T13:00', earliest: '2026-11-23T09:01' },
  'America/St_Johns': { next: '2026-11-23T10:30', earliest: '2026-11-23T05:31' },
  'Pacific/Apia': { next: '2026-11-24T02:00', earliest: '2026-11-23T22:01' },
};

describeInEachZone("A proposed time follows the viewer's clock", (zone) => {
  const { next, earliest } = EXPECTED[zone];

  test('the proposed time has the original time of day', () => {
    expect(fieldValue(nextTime('2026-09-25T13:00:00.000Z', NOW))).toBe(next);
  });

  test('the earliest time that a field accepts is the next whole minute', () => {
    expect(fieldValue(earliestTime(NOW))).toBe(earliest);
  });
});
