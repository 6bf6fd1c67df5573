/** A day as the rules count it, in ms: 24 hours, also where summer time begins or ends. */
const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Milliseconds from one moment to another, negative if `to` is earlier. Both are ISO 8601, as the API writes them. */
export const msBetween = (from: string, to: string): number => Date.parse(to) - Date.parse(from);

/**
 * The whole time from one ISO 8601 moment to another in each of three units: for exactly a day, `days` is 1, `hours` 24 and
 * `minutes` 1440. Each is rounded towards 0.
 */
export function wholeUnitsBetween(from: string, to: string): { days: number; hours: number; minutes: number } {
  const ms = msBetween(from, to);
  const whole = (unit: number) => Math.trunc(ms / unit);
  return { days: whole(DAY), hours: whole(HOUR), minutes: whole(MINUTE) };
}

/** Whether at most so many days of 24 hours lie between two moments in ISO 8601. */
export const isWithinDays = (days: number, from: string, to: string): boolean => msBetween(from, to) <= days * DAY;

/** The earlier of two moments in ISO 8601. */
export const earlierOf = (a: string, b: string): string => (msBetween(a, b) < 0 ? b : a);

/** The moment that is so many days of 24 hours after another; both are ISO 8601. */
export const daysAfter = (at: string, days: number): string => new Date(Date.parse(at) + days * DAY).toISOString();
