import { expect, test } from 'vitest';
import {
  daysLeft,
  formatDate,
  formatDateTime,
  formatDeadline,
  formatFromNow,
  formatShortDateTime,
  formatTime,
  hoursLeft,
} from './dates.ts';
import { changeLocale } from './locale.ts';
import { describeInEachZone, type Zone } from './test-zones.ts';

const NOW = '2026-11-23T22:00:00.000Z';
const HOUR = 3_600_000;
const after = (ms: number): string => new Date(Date.parse(NOW) + ms).toISOString();

describeInEachZone('The time between now and a moment', () => {
  test.each([
    ['in 3 hours', 3 * HOUR],
    ['in 23 hours', 24 * HOUR - 1],
    ['in 1 day', 24 * HOUR],
    ['in 1 day', 48 * HOUR - 1],
    ['in 353 days', 353 * 24 * HOUR],
    ['in 59 minutes', HOUR - 1],
    ['in 1 minute', 60_000],
    ['now', 59_999],
    ['now', 0],
    ['now', -59_999],
    ['3 hours ago', -3 * HOUR],
    ['61 days ago', -61 * 24 * HOUR],
  ])('"%s", in whole units of time, not in calendar days', (text, ms) => {
    expect(formatFromNow(after(ms), NOW)).toBe(text);
  });

  test('"in 5 days" counts days as `daysLeft` does', () => {
    const until = after(5 * 24 * HOUR + 15 * HOUR);
    expect(formatFromNow(until, NOW)).toBe(`in ${daysLeft(until, NOW)} days`);
  });

  test('Polish uses its own plural forms', () => {
    changeLocale('pl');
    expect(formatFromNow(after(22 * HOUR), NOW)).toBe('za 22 godziny');
    expect(formatFromNow(NOW, NOW)).toBe('teraz');
    expect(formatFromNow(after(-5 * 24 * HOUR), NOW)).toBe('5 dni temu');
  });

  test('a deadline includes its time of day once less than a day is left', () => {
    expect(formatDeadline(after(24 * HOUR), NOW)).toBe(formatDate(after(24 * HOUR)));
    expect(formatDeadline(after(24 * HOUR - 1), NOW)).toBe(formatDateTime(after(24 * HOUR - 1)));
  });

  test('a day is 24 hours, not the time from one midnight to the next, even when the clocks change', () => {
    // Newfoundland goes forward on 14 March 2027 and back on 1 November 2026.
    expect(daysLeft('2027-03-15T03:59:59Z', '2027-03-14T04:00:00Z')).toBe(0);
    expect(hoursLeft('2027-03-15T04:00:00Z', '2027-03-14T04:00:00Z')).toBe(24);
    expect(daysLeft('2026-11-02T04:00:00Z', '2026-11-01T04:00:00Z')).toBe(1);
    expect(formatFromNow('2026-11-02T04:00:00Z', '2026-11-01T04:00:00Z')).toBe('in 1 day');
    expect(formatFromNow('2026-11-20T09:00:00Z', '2026-11-22T11:30:00Z')).toBe('2 days ago');
    expect(formatFromNow('2026-11-20T23:00:00Z', '2026-11-22T00:30:00Z')).toBe('1 day ago');
  });
});

test('a date has the form of its language; Polish shortens the month only for a narrow column', () => {
  expect(formatDateTime('2027-03-14T10:00:00.000Z')).toBe('14 Mar 2027, 10:00');
  changeLocale('pl');
  expect(formatDate('2027-03-14T10:00:00.000Z')).toBe('14 marca 2027');
  expect(formatDateTime('2027-03-14T10:00:00.000Z')).toBe('14 marca 2027, 10:00');
  expect(formatShortDateTime('2027-03-14T10:00:00.000Z')).toBe('14 mar 2027, 10:00');
});

/** For each moment, what the clocks of each zone show. */
const CLOCKS: Record<string, Record<Zone, [date: string, time: string, polishDate: string]>> = {
  '2026-11-23T11:30:00.000Z': {
    UTC: ['23 Nov 2026', '11:30', '23 listopada 2026'],
    'America/St_Johns': ['23 Nov 2026', '08:00', '23 listopada 2026'],
    'Pacific/Apia': ['24 Nov 2026', '00:30', '24 listopada 2026'],
  },
  '2027-01-01T00:00:00.000Z': {
    UTC: ['1 Jan 2027', '00:00', '1 stycznia 2027'],
    'America/St_Johns': ['31 Dec 2026', '20:30', '31 grudnia 2026'],
    'Pacific/Apia': ['1 Jan 2027', '13:00', '1 stycznia 2027'],
  },
  '2027-03-14T05:29:59.999Z': {
    UTC: ['14 Mar 2027', '05:29', '14 marca 2027'],
    'America/St_Johns': ['14 Mar 2027', '01:59', '14 marca 2027'],
    'Pacific/Apia': ['14 Mar 2027', '18:29', '14 marca 2027'],
  },
  '2027-03-14T05:30:00.000Z': {
    UTC: ['14 Mar 2027', '05:30', '14 marca 2027'],
    'America/St_Johns': ['14 Mar 2027', '03:00', '14 marca 2027'],
    'Pacific/Apia': ['14 Mar 2027', '18:30', '14 marca 2027'],
  },
  '2028-02-29T03:00:00.000Z': {
    UTC: ['29 Feb 2028', '03:00', '29 lutego 2028'],
    'America/St_Johns': ['28 Feb 2028', '23:30', '28 lutego 2028'],
    'Pacific/Apia': ['29 Feb 2028', '16:00', '29 lutego 2028'],
  },
};

describeInEachZone('Dates are in the viewer’s time zone', (zone) => {
  test.each(Object.entries(CLOCKS))('%s', (iso, clocks) => {
    const [date, time, polishDate] = clocks[zone];
    expect([formatDate(iso), formatTime(iso)]).toEqual([date, time]);
    expect([formatDateTime(iso), formatShortDateTime(iso)]).toEqual([`${date}, ${time}`, `${date}, ${time}`]);
    expect([formatDeadline(iso, iso), formatDeadline(iso, '2026-01-01T00:00:00Z')]).toEqual([`${date}, ${time}`, date]);
    changeLocale('pl');
    expect([formatDate(iso), formatDateTime(iso)]).toEqual([polishDate, `${polishDate}, ${time}`]);
  });
});
