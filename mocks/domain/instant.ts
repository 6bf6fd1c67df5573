/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** DAY: exactly 86,400,000 ms, whatever a zone's clocks do. */
export const DAY = 86_400_000;
export const MINUTE = 60_000;

/** DAY: `days` days of 86,400,000 ms after `at`. */
export const plusDays = (at: Instant, days: number): Instant => at + days * DAY;

/** YEAR: one calendar year after `at` in UTC, clamped: 2024-02-29 + 1 year = 2025-02-28. */
export const plusOneYear = (at: Instant): Instant => plusYears(at, 1);

/** YEAR: so many calendar years after `at` in UTC, before it where `years` is below 0; a 29 February becomes the 28th. */
export function plusYears(at: Instant, years: number): Instant {
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCFullYear(date.getUTCFullYear() + years);
  // A year without a 29 February shows 1 March; day 0 of a month is the last of the month before.
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.getTime();
}

/** ISO 8601 in UTC, as dates stand on the wire. */
export const iso = (at: Instant): string => new Date(at).toISOString();
