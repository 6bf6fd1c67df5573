import { useState } from 'react';
import { formatDateTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { fieldValue, parseLocalTime, timeExists } from '../../ui/time-field.ts';
import { nextTime } from './next-time.ts';
import type { ChosenPost } from './settle-target.ts';

type ByPostId = Readonly<Record<string, string>>;

/** The new time of each post, at first the next moment at its original time of day, and why a new time is refused. */
export function useNewTimes(chosen: readonly ChosenPost[], now: string) {
  const [values, setValues] = useState<ByPostId>(() =>
    Object.fromEntries(chosen.map(({ post }) => [post.id, fieldValue(nextTime(post.scheduledAt, now))])),
  );
  const [errors, setErrors] = useState<ByPostId>({});
  const [refusalCount, setRefusalCount] = useState(0);
  const refuse = (newErrors: ByPostId) => {
    setErrors(newErrors);
    setRefusalCount((count) => count + 1);
  };
  return {
    values,
    errors,
    /** How often `refuse` was called. After each call the focus goes to the first field with an error. */
    refusalCount,
    refuse,
    change: (postId: string, value: string) => {
      setValues((before) => ({ ...before, [postId]: value }));
      setErrors(({ [postId]: _, ...rest }) => rest);
    },
    /** Refuses the times that are empty, skipped by the clocks, or not after `now`; true if none is refused. */
    checkTimes: (posts: readonly ChosenPost[]): boolean => {
      const found = posts.flatMap(({ post: { id } }) => {
        const error = newTimeError(values[id] ?? '', now);
        return error === '' ? [] : [[id, error]];
      });
      if (found.length > 0) refuse(Object.fromEntries(found));
      return found.length === 0;
    },
  };
}

/** Why the value of a date and time field cannot be the new time of a post; empty if it can, as far as the client knows. */
export function newTimeError(value: string, now: string): string {
  const moment = parseLocalTime(value, now);
  if (!moment) return m.social_time_missing();
  if (!timeExists(value)) return m.social_time_skipped({ date: formatDateTime(moment.toISOString()) });
  return moment > new Date(now) ? '' : m.social_time_past({ date: formatDateTime(now) });
}
