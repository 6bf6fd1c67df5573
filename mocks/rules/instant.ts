import { UTCDate } from '@date-fns/utc';
import { addYears } from 'date-fns';

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** SPEC "a day": exactly 86,400,000 ms, whatever a zone's clocks do. */
export const DAY = 86_400_000;
export const MINUTE = 60_000;

/** `days` days of 86,400,000 ms after `at`. */
export const plusDays = (at: Instant, days: number): Instant => at + days * DAY;

/** One calendar year after `at` in UTC, clamped: 2024-02-29 + 1 year = 2025-02-28. */
export const plusOneYear = (at: Instant): Instant => addYears(new UTCDate(at), 1).getTime();

/** ISO 8601 in UTC, as dates stand on the wire. */
export const iso = (at: Instant): string => new Date(at).toISOString();
