const MINUTE = 60_000;

/** A moment as a field of day and time holds it, in the viewer's zone: "2026-11-23T14:30". */
export function fieldValue(moment: Date): string {
  const shown = new Date(moment.getTime() - moment.getTimezoneOffset() * MINUTE);
  return shown.toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);
}

/** The moment that a field of day and time says, in the viewer's zone; null where it says none. One that a clock change skips is moved past it. */
export function parseLocalTime(value: string): Date | null {
  const moment = new Date(value);
  // Some engines take 30 February for 2 March.
  const day = Number(value.slice('yyyy-mm-'.length, 'yyyy-mm-dd'.length));
  return moment.getDate() === day ? moment : null;
}

/** Whether the viewer's clock shows that day and time at some moment: on the day it goes forward it skips an hour. */
export function isOnTheClock(value: string): boolean {
  const moment = parseLocalTime(value);
  return moment !== null && value.startsWith(fieldValue(moment));
}
