import * as v from 'valibot';
import { ActivityFilters, ActivityPage, ActivityQuery } from '../activity.ts';
import { Calendar, CalendarQuery } from '../calendar.ts';
import { operation } from './operation.ts';

/** A page of what has happened to all accounts in scope, newest first. */
export const listAllActivity = operation({
  call: 'GET /api/social/activity',
  auth: 'social',
  query: ActivityQuery,
  reply: ActivityPage,
});

/** The coming dates of all accounts in scope, the soonest first (COMING). */
export const listComing = operation({
  call: 'GET /api/social/calendar',
  auth: 'social',
  query: CalendarQuery,
  reply: Calendar,
});

/** What `GET /api/social/activity` lists on all its pages, as a file of comma-separated values, RFC 4180. No cell is run as a formula by a spreadsheet. */
export const exportActivity = operation({
  call: 'GET /api/social/activity.csv',
  auth: 'social',
  query: ActivityFilters,
  reply: v.string(),
  file: { type: 'text/csv', name: 'social-accounts-activity.csv' },
});

/** The coming dates as a calendar file (RFC 5545): an event of no length for each date, shown as free (COMING). */
export const exportComing = operation({
  call: 'GET /api/social/calendar.ics',
  auth: 'social',
  query: CalendarQuery,
  reply: v.string(),
  file: { type: 'text/calendar', name: 'social-accounts.ics' },
});
