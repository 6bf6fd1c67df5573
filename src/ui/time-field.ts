const MINUTE = 60_000;

/** A moment as the value of a date and time field, in the browser's zone: "2026-11-23T14:30". */
export function fieldValue(moment: Date): string {
  const localAsUtc = new Date(moment.getTime() - moment.getTimezoneOffset() * MINUTE);
  return localAsUtc.toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);
}

/**
 * The moment of a date and time field, in the browser's zone; null if invalid. When the clock is set back, an hour comes twice:
 * a time in that hour means its first moment, or the second if the first is not after `now`. When the clock is set forward, it
 * skips an hour: a time in that hour is moved forward.
 * @param now ISO 8601
 */
export function parseLocalTime(value: string, now: string): Date | null {
  // Date cannot read a year of five digits. Like 9999, it is later than the end of the calendar.
  const text = value.replace(/^\d{5,}/, '9999');
  const earlier = new Date(text);
  // Some engines take 30 February for 2 March.
  const day = Number(text.slice('yyyy-mm-'.length, 'yyyy-mm-dd'.length));
  if (earlier.getDate() !== day) return null;
  const later = sameTimeAgain(earlier);
  return later && earlier <= new Date(now) ? later : earlier;
}

/** The moment at which the clock shows the time of `earlier` again, because the clock is set back; null if it is not set back then. */
function sameTimeAgain(earlier: Date): Date | null {
  const offsetAfterDays = (days: number) => {
    const other = new Date(earlier);
    other.setDate(other.getDate() + days);
    return other.getTimezoneOffset();
  };
  const later = new Date(earlier.getTime() + (offsetAfterDays(1) - offsetAfterDays(-1)) * MINUTE);
  return later > earlier && fieldValue(later) === fieldValue(earlier) ? later : null;
}

/** Whether the browser's clock ever shows the value of a field, with or without seconds: the change to summer time skips an hour. */
export function timeExists(value: string): boolean {
  // Without a `now`, a time that comes twice means its first moment; either would do here.
  const moment = parseLocalTime(value, '');
  return moment !== null && value.replace(/^\d{5,}/, '9999').startsWith(fieldValue(moment));
}
