import { expect, test } from 'vitest';
import { keepTone } from './keep-tone.ts';

const NOW = '2026-11-23T09:00:00.000Z';
const DAY = 86_400_000;
const momentAfter = (ms: number): string => new Date(Date.parse(NOW) + ms).toISOString();

test.each([
  ['calm', 30 * DAY + 1],
  ['soon', 30 * DAY],
  ['soon', 30 * DAY - 1],
  ['soon', 7 * DAY + 1],
  ['urgent', 7 * DAY],
  ['urgent', 7 * DAY - 1],
  ['urgent', DAY + 1],
  ['last-day', DAY],
  ['last-day', DAY - 1],
  ['last-day', 1],
])('the tone is %s with %d ms left', (tone, left) => {
  expect(keepTone(momentAfter(left), NOW)).toBe(tone);
});

test('a day has 24 hours, also when daylight saving time begins', () => {
  expect(keepTone('2027-03-28T09:00:00.000Z', '2027-03-27T09:00:00.000Z')).toBe('last-day');
  expect(keepTone('2027-03-28T09:00:00.001Z', '2027-03-27T09:00:00.000Z')).toBe('urgent');
});
