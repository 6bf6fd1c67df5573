import fc from 'fast-check';
import { expect, test } from 'vitest';
import { END, iso } from './instant.ts';
import { localClock } from './local-clock.ts';

/** Zones with and without summer time, ahead of and behind UTC, with a change of half an hour, and one in which one day of the year begins at 1 a.m. */
const ZONES = [
  'UTC',
  'Europe/Warsaw',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Pacific/Apia',
];

const local = (text: string): number => Date.parse(`${text}Z`);

test.each([
  ['Europe/Warsaw', 'in winter', '2026-11-24T09:30', '2026-11-24T08:30:00.000Z'],
  ['Europe/Warsaw', 'in summer', '2026-07-24T09:30', '2026-07-24T07:30:00.000Z'],
  ['Europe/Warsaw', 'that the clocks skip', '2027-03-28T02:30', '2027-03-28T01:30:00.000Z'],
  ['Europe/Warsaw', 'that the clocks show twice', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
  ['America/New_York', 'when it is the next day in UTC', '2026-11-23T22:00', '2026-11-24T03:00:00.000Z'],
  ['Africa/Cairo', 'at a midnight that the clocks skip', '2026-04-24T00:00', '2026-04-23T22:00:00.000Z'],
])(
  'in %s a time %s stands for the first instant at which the clocks show it; a skipped time counts from before the skip',
  (zone, _, shown, at) => {
    expect(iso(localClock(zone).instantOf(local(shown)))).toBe(at);
  },
);

test('the time that the clocks show at an instant leads back to that instant, or to an earlier one at which they show the same', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 0, max: END }), (zone, at) => {
      const clock = localClock(zone);
      const back = clock.instantOf(clock.localOf(at));
      expect(clock.localOf(back)).toBe(clock.localOf(at));
      expect(back).toBeLessThanOrEqual(at);
    }),
  );
});

test('a time zone that does not exist is refused', () => {
  expect(() => localClock('Europe/Atlantis')).toThrow(RangeError);
});
