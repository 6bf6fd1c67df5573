import { UTCDate } from '@date-fns/utc';
import { differenceInDays, intlFormatDistance } from 'date-fns';
import { localeTag } from './locale.ts';

/** A day in the viewer's zone: "14 Mar 2027". @param iso a moment, ISO 8601 */
export const formatDate = (iso: string): string => format(iso, { dateStyle: 'medium' });

/** A day and time in the viewer's zone: "14 Mar 2027, 10:00". @param iso a moment, ISO 8601 */
export const formatDateTime = (iso: string): string => format(iso, { dateStyle: 'medium', timeStyle: 'short' });

/** A time of day in the viewer's zone. @param iso a moment, ISO 8601 */
export const formatTime = (iso: string): string => format(iso, { timeStyle: 'short' });

/** How long ago, in whole days: "120 days ago". */
export function formatAgo(iso: string, now: string): string {
  return intlFormatDistance(new UTCDate(iso), new UTCDate(now), {
    locale: localeTag(),
    unit: 'day',
    numeric: 'always',
  });
}

/** Whole days of 24 hours from the server's `now` until a moment; never below 0 (F50). */
export function daysLeft(until: string, now: string): number {
  return Math.max(0, differenceInDays(new UTCDate(until), new UTCDate(now)));
}

/** A number as the language writes it. */
export const formatNumber = (value: number): string => new Intl.NumberFormat(localeTag()).format(value);

function format(iso: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(localeTag(), options).format(new Date(iso));
}
