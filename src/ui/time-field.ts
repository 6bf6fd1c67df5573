const MINUTE = 60_000;

/** A moment as the value of a date and time field, in the browser's zone: "2026-11-23T14:30". */
export function fieldValue(moment: Date): string {
  const localAsUtc = new Date(moment.getTime() - moment.getTimezoneOffset() * MINUTE);
  return localAsUtc.toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);
}

/** The moment of a date and time field, in the browser's zone; null if invalid. A time that the clock skips is moved an hour on. */
export function parseLocalTime(value: string): Date | null {
  const moment = new Date(value);
  // Some engines take 30 February for 2 March.
  const day = Number(value.slice('yyyy-mm-'.length, 'yyyy-mm-dd'.length));
  return moment.getDate() === day ? moment : null;
}

/** Whether the browser's clock ever shows the value of a field, with or without seconds: the change to summer time skips an hour. */
export function isOnTheClock(value: string): boolean {
  const moment = parseLocalTime(value);
  return moment !== null && value.startsWith(fieldValue(moment));
}
