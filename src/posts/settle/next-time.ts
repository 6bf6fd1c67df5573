/** The next moment after `now` at the post's original time of day, in the viewer's zone. */
export function nextTime(original: string | null, now: string): Date {
  const post = new Date(original ?? now);
  const next = new Date(now);
  next.setHours(post.getHours(), post.getMinutes(), 0, 0);
  if (next <= new Date(now)) next.setDate(next.getDate() + 1);
  return next;
}

/** The first whole minute after `now`: the earliest time that a post can be given. */
export function earliestTime(now: string): Date {
  const next = new Date(now);
  next.setMinutes(next.getMinutes() + 1, 0, 0);
  return next;
}
