import * as v from 'valibot';
import { ActivityAccount } from './activity.ts';
import { Timestamp } from './scalars.ts';

/** How many days ahead the calendar can look. */
export const MAX_CALENDAR_DAYS = 366;

/** How far ahead the calendar is asked for: 90 days unless given. */
export const CalendarQuery = v.object({
  days: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d+$/, 'must be a whole number'),
      v.transform(Number),
      v.minValue(1, 'must be at least 1'),
      v.maxValue(MAX_CALENDAR_DAYS, `must be at most ${MAX_CALENDAR_DAYS}`),
    ),
    '90',
  ),
});
export type CalendarQuery = v.InferOutput<typeof CalendarQuery>;

/**
 * What is coming for an account (COMING). `notice`: the notice before its expiry is sent. `expiry`: its connection ends.
 * `history-end`: the last moment at which a reconnect brings its posts back. `hidden`: the last moment at which it is listed.
 */
export const COMING_KINDS = ['notice', 'expiry', 'history-end', 'hidden'] as const;
export const ComingKind = v.picklist(COMING_KINDS);
export type ComingKind = v.InferOutput<typeof ComingKind>;

/** What is coming for all accounts in scope, the soonest first. */
export const Calendar = v.object({
  items: v.array(v.object({ at: Timestamp, kind: ComingKind, account: ActivityAccount })),
});
export type Calendar = v.InferOutput<typeof Calendar>;
