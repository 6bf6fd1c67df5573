import { expect, test } from 'vitest';
import { retryAfterMs } from './api-error.ts';

const NOW = Date.parse('2026-11-23T09:00:00Z');

test.each([
  ['is absent', null, null],
  ['is empty', '  ', null],
  ['is a number of seconds', '5', 5_000],
  ['is less than a second', '0.2', 1_000],
  ['is 0', '0', 1_000],
  ['is negative', '-30', 1_000],
  ['is the longest wait', '300', 300_000],
  ['is longer than the longest wait', '301', 300_000],
  ['is infinite', '1e999', 300_000],
  ['is a day in seconds', '86400', 300_000],
  ['is a date', 'Mon, 23 Nov 2026 09:02:00 GMT', 120_000],
  ['is a past date', 'Mon, 23 Nov 2026 08:00:00 GMT', 1_000],
  ['is a date in the far future', 'Fri, 31 Dec 9999 23:59:59 GMT', 300_000],
  ['is neither a number nor a date', 'soon', 1_000],
])('a Retry-After that %s, %j, is read as %j ms (F13)', (_, header, ms) => {
  expect(retryAfterMs(header, NOW)).toBe(ms);
});
