/** A day as the rules count it: 24 hours, whatever a zone's clocks do. */
const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Milliseconds from one moment to another, below 0 if that is earlier. @param from both ISO 8601, as the API writes them */
export const msBetween = (from: string, to: string): number => Date.parse(to) - Date.parse(from);

/** The whole days of 24 hours, whole hours and whole minutes from one moment to another, rounded towards 0. @param from both ISO 8601 */
export function wholeUnitsBetween(from: string, to: string): { days: number; hours: number; minutes: number } {
  const ms = msBetween(from, to);
  const whole = (unit: number) => Math.trunc(ms / unit);
  return { days: whole(DAY), hours: whole(HOUR), minutes: whole(MINUTE) };
}

/** Whether at most so many days of 24 hours lie between two moments. @param from both ISO 8601 */
export const isWithinDays = (days: number, from: string, to: string): boolean => msBetween(from, to) <= days * DAY;

/** A moment some days of 24 hours later, ISO 8601. @param at ISO 8601 */
export const daysAfter = (at: string, days: number): string => new Date(Date.parse(at) + days * DAY).toISOString();
