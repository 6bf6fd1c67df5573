import { useState } from 'react';
import { formatDateTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { fieldValue, isOnTheClock, parseLocalTime } from '../../ui/time-field.ts';
import { nextTime } from './next-time.ts';
import type { Chosen } from './settling.ts';

/** The new times somebody gives to posts, and what is wrong with them. */
export interface NewTimes {
  /** By the post's id, as its field holds it. */
  values: Readonly<Record<string, string>>;
  problems: Readonly<Record<string, string>>;
  /** How often times were refused: each is an occasion to lead there. */
  refusals: number;
  change: (postId: string, value: string) => void;
  /** Refuses what is empty or not ahead; true where nothing is. */
  areAhead: (chosen: readonly Chosen[], now: string) => boolean;
  refuse: (problems: Record<string, string>) => void;
}

/** Keeps a new time for each post, beginning with the next moment at its original time of day. */
export function useNewTimes(chosen: readonly Chosen[], now: string): NewTimes {
  const [values, setValues] = useState<Record<string, string>>(() =>
    Object.fromEntries(chosen.map(({ post }) => [post.id, fieldValue(nextTime(post.scheduledAt, now))])),
  );
  const [{ problems, refusals }, setRefused] = useState<{ problems: Record<string, string>; refusals: number }>({
    problems: {},
    refusals: 0,
  });
  const refuse = (next: Record<string, string>) =>
    setRefused((before) => ({ problems: next, refusals: before.refusals + 1 }));
  return {
    values,
    problems,
    refusals,
    refuse,
    change: (postId, value) => {
      setValues((before) => ({ ...before, [postId]: value }));
      setRefused(({ problems: { [postId]: _, ...rest }, ...before }) => ({ ...before, problems: rest }));
    },
    areAhead: (asked, at) => {
      const found = asked.flatMap(({ post: { id } }) => {
        const problem = problemWith(values[id] ?? '', at);
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
