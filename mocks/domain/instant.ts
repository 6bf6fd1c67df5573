/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** DAY: exactly 86,400,000 ms, also where summer time begins or ends. */
export const DAY = 86_400_000;
export const MINUTE = 60_000;

/** The end of the calendar, 2100-01-01: no moment that the API accepts or derives is later. */
export const END: Instant = Date.UTC(2100, 0, 1);

/** DAY: `at` plus `days` days of 86,400,000 ms, at most `END`. */
export const plusDays = (at: Instant, days: number): Instant => Math.min(at + days * DAY, END);

/** YEAR: `at` plus `years` calendar years in UTC, at most `END`; `years` may be negative. 2024-02-29 plus one year is 2025-02-28. */
export function plusYears(at: Instant, years: number): Instant {
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCFullYear(date.getUTCFullYear() + years);
  // Without a 29 February the date has become 1 March; day 0 of a month is the last day of the month before it.
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return Math.min(date.getTime(), END);
}

/** Orders instants, the earlier first; null, which means never, is last. */
export const soonestFirst = (a: Instant | null, b: Instant | null): number => (a ?? NEVER) - (b ?? NEVER);

const NEVER = Number.MAX_SAFE_INTEGER;

/** ISO 8601 in UTC, the format of the API. */
export const iso = (at: Instant): string => new Date(at).toISOString();

/** What the clocks and calendars of a time zone show. */
export interface LocalClock {
  /** What the clocks show at an instant, as the instant at which clocks in UTC show the same. */
  localOf(at: Instant): Instant;
  /**
   * The instant at which the clocks show a time. Where they show it twice, as when summer time ends, the first of the two. A time
   * that they skip, as when summer time begins, counts from before the skip: if they skip from 2:00 to 3:00, then 2:30 is 3:30.
   */
  instantOf(local: Instant): Instant;
}
