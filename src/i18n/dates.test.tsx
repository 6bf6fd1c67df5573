import { expect, test } from 'vitest';
import { daysLeft, formatDate, formatDateTime, formatDeadline, formatFromNow, formatShortDateTime } from './dates.ts';
import { changeLocale } from './locale.ts';

const NOW = '2026-11-23T22:00:00.000Z';
const HOUR = 3_600_000;
const at = (ms: number): string => new Date(Date.parse(NOW) + ms).toISOString();

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
])('%s, counted from late in the evening', (words, ms) => {
  expect(formatFromNow(at(ms), NOW)).toBe(words);
});

test('days to come are those that are left', () => {
  const until = at(5 * 24 * HOUR + 15 * HOUR);
  expect(formatFromNow(until, NOW)).toBe(`in ${daysLeft(until, NOW)} days`);
});

test('Polish says it, too', () => {
  changeLocale('pl');
  expect(formatFromNow(at(22 * HOUR), NOW)).toBe('za 22 godziny');
  expect(formatFromNow(NOW, NOW)).toBe('teraz');
  expect(formatFromNow(at(-5 * 24 * HOUR), NOW)).toBe('5 dni temu');
});

test('a date stands in a sentence as each language writes it there', () => {
  expect(formatDateTime('2027-03-14T10:00:00.000Z')).toBe('14 Mar 2027, 10:00');
  changeLocale('pl');
  expect(formatDate('2027-03-14T10:00:00.000Z')).toBe('14 marca 2027');
  expect(formatDateTime('2027-03-14T10:00:00.000Z')).toBe('14 marca 2027, 10:00');
  expect(formatShortDateTime('2027-03-14T10:00:00.000Z')).toBe('14 mar 2027, 10:00');
});

test('a deadline says its hour once less than a day is left', () => {
  expect(formatDeadline(at(24 * HOUR), NOW)).toBe(formatDate(at(24 * HOUR)));
  expect(formatDeadline(at(24 * HOUR - 1), NOW)).toBe(formatDateTime(at(24 * HOUR - 1)));
});
