import { History, HistoryQuery } from '../activity.ts';
import { Calendar, CalendarQuery } from '../calendar.ts';
import { operation } from './operation.ts';

/** A page of what has happened to all accounts in scope, newest first. */
export const listHistory = operation({
  call: 'GET /api/social/activity',
  auth: 'social',
  query: HistoryQuery,
  reply: History,
});

/** The coming dates of all accounts in scope, the soonest first (COMING). */
export const listComing = operation({
  call: 'GET /api/social/calendar',
  auth: 'social',
  query: CalendarQuery,
  reply: Calendar,
});
