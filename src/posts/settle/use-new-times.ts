import { useState } from 'react';
import { formatDateTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { fieldValue, isOnTheClock, parseLocalTime } from '../../ui/time-field.ts';
import { nextTime } from './next-time.ts';
import type { ChosenPost } from './settle-target.ts';

type ByPostId = Readonly<Record<string, string>>;

/** The new time of each post, and why it is refused. At first it is the next moment at the original time of day. */
export function useNewTimes(chosen: readonly ChosenPost[], now: string) {
  const [values, setValues] = useState<ByPostId>(() =>
    Object.fromEntries(chosen.map(({ post }) => [post.id, fieldValue(nextTime(post.scheduledAt, now))])),
  );
  const [problems, setProblems] = useState<ByPostId>({});
  const [refusals, setRefusals] = useState(0);
  const refuse = (next: ByPostId) => {
    setProblems(next);
    setRefusals((count) => count + 1);
  };
  return {
    values,
    problems,
    /** How many times `refuse` was called. After each call the focus goes to the first field with a problem. */
    refusals,
    refuse,
    change: (postId: string, value: string) => {
      setValues((before) => ({ ...before, [postId]: value }));
      setProblems(({ [postId]: _, ...rest }) => rest);
    },
    /** Refuses the times that are empty, skipped by the clocks, or not after `now`; true if it refuses none. */
    checkTimes: (posts: readonly ChosenPost[]): boolean => {
      const found = posts.flatMap(({ post: { id } }) => {
        const problem = problemWith(values[id] ?? '', now);
        return problem === '' ? [] : [[id, problem]];
      });
      if (found.length > 0) refuse(Object.fromEntries(found));
      return found.length === 0;
    },
  };
}

function problemWith(value: string, now: string): string {
  const moment = parseLocalTime(value);
  if (!moment) return m.social_time_missing();
  if (!isOnTheClock(value)) return m.social_time_skipped({ date: formatDateTime(moment.toISOString()) });
  return moment > new Date(now) ? '' : m.social_time_past({ date: formatDateTime(now) });
}
