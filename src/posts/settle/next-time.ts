/** The next time after `now` that the clock shows the hour and minute of `scheduledAt` or, if that is null, of `now`, in the viewer's zone. */
export function nextTime(scheduledAt: string | null, now: string): Date {
  const timeOfDay = new Date(scheduledAt ?? now);
  const next = new Date(now);
  next.setHours(timeOfDay.getHours(), timeOfDay.getMinutes(), 0, 0);
  if (next <= new Date(now)) next.setDate(next.getDate() + 1);
  return next;
}

/** The first whole minute after `now`: the earliest time that a post can be given. */
export function earliestTime(now: string): Date {
  const next = new Date(now);
  next.setMinutes(next.getMinutes() + 1, 0, 0);
  return next;
}
