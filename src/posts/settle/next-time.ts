/** The next moment after `now` at the time of day that a post was to go out at, in the viewer's zone. */
export function nextTime(original: string | null, now: string): Date {
  const post = new Date(original ?? now);
  const next = new Date(now);
  next.setHours(post.getHours(), post.getMinutes(), 0, 0);
  if (next <= new Date(now)) next.setDate(next.getDate() + 1);
  return next;
}

/** The first whole minute after `now`: the least that a field for a new time takes. */
export function earliestTime(now: string): Date {
  const next = new Date(now);
  next.setMinutes(next.getMinutes() + 1, 0, 0);
  return next;
}
