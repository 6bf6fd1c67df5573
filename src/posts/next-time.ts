import { addDays, addMinutes, format, isAfter, isValid, parseISO, set, startOfMinute } from 'date-fns';

/** The next moment after `now` at the time of day that a post was to go out at, in the viewer's zone. */
export function nextTime(original: string | null, now: string): Date {
  const { hours, minutes } = timeOfDay(new Date(original ?? now));
  const today = set(new Date(now), { hours, minutes, seconds: 0, milliseconds: 0 });
  return isAfter(today, new Date(now)) ? today : addDays(today, 1);
}

/** The first whole minute after `now`: the least that a field for a new time takes. */
export const earliestTime = (now: string): Date => addMinutes(startOfMinute(new Date(now)), 1);

/** A moment as a field of day and time holds it, in the viewer's zone. */
export const fieldValue = (moment: Date): string => format(moment, "yyyy-MM-dd'T'HH:mm");

/** The moment that a field of day and time says, in the viewer's zone; null where it says none. One that a clock change skips is moved past it. */
export function momentIn(value: string): Date | null {
  const moment = parseISO(value);
  return isValid(moment) ? moment : null;
}

/** Whether the viewer's clock shows that day and time at some moment: on the day it goes forward it skips an hour. */
export function isOnTheClock(value: string): boolean {
  const moment = momentIn(value);
  return moment !== null && value.startsWith(fieldValue(moment));
}

const timeOfDay = (moment: Date) => ({ hours: moment.getHours(), minutes: moment.getMinutes() });
