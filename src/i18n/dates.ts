import { daysAfter, wholeUnitsBetween } from '../api/date-arithmetic.ts';
import { getLocale, type Locale, localeTag } from './locale.ts';

/** A day in the viewer's zone: "14 Mar 2027", in Polish "14 marca 2027". @param iso a moment, ISO 8601 */
export const formatDate = (iso: string): string => format(iso, { dateStyle: DATE_STYLE[getLocale()] });

/** A day and time in the viewer's zone: "14 Mar 2027, 10:00". @param iso a moment, ISO 8601 */
export const formatDateTime = (iso: string): string => `${formatDate(iso)}, ${formatTime(iso)}`;

/** A day and time for a narrow column, with a short month in Polish too. @param iso a moment, ISO 8601 */
export const formatShortDateTime = (iso: string): string => format(iso, { dateStyle: 'medium', timeStyle: 'short' });

/**
 * A day in the viewer's zone, without its year if that is the year of `now`: "14 Mar", in Polish "14 marca". Both moments are
 * ISO 8601. @param now the server's time
 */
export const formatDay = (iso: string, now: string): string =>
  yearOf(iso) === yearOf(now) ? format(iso, DAY[getLocale()]) : formatDate(iso);

/** A day, as `formatDay` shows it, and a time. Both moments are ISO 8601. @param now the server's time */
export const formatDayTime = (iso: string, now: string): string => `${formatDay(iso, now)}, ${formatTime(iso)}`;

/** A month in the viewer's zone: "November 2026". @param iso a moment, ISO 8601 */
export const formatMonth = (iso: string): string => format(iso, { month: 'long', year: 'numeric' });

/** A day for a narrow column, with a short month in Polish too. @param iso a moment, ISO 8601 */
export const formatShortDate = (iso: string): string => format(iso, { dateStyle: 'medium' });

/** A day and time for a narrow column, without the year if that is the year of `now`. Both moments are ISO 8601. */
export const formatShortDayTime = (iso: string, now: string): string =>
  yearOf(iso) === yearOf(now) ? `${format(iso, SHORT_DAY)}, ${formatTime(iso)}` : formatShortDateTime(iso);

/** A day of the week with its date and time, as `formatShortDayTime` shows them: "Thu 26 Nov, 10:00". Both moments are ISO 8601. */
export const formatWeekdayTime = (iso: string, now: string): string =>
  `${format(iso, { weekday: 'short' })} ${formatShortDayTime(iso, now)}`;

/** A day of the week with its date: "Tue 24 Nov". Both moments are ISO 8601. @param now the server's time */
export const formatWeekday = (iso: string, now: string): string =>
  `${format(iso, { weekday: 'short' })} ${yearOf(iso) === yearOf(now) ? format(iso, SHORT_DAY) : formatShortDate(iso)}`;

/** "today" or "tomorrow" in the viewer's zone, any other day as `formatDay` shows it. Both moments are ISO 8601. */
export function formatNearDay(iso: string, now: string): string {
  const days = [0, 1].find((each) => formatDate(iso) === formatDate(daysAfter(now, each)));
  if (days === undefined) return formatDay(iso, now);
  return new Intl.RelativeTimeFormat(localeTag(), { numeric: 'auto' }).format(days, 'day');
}

/** A time of day in the viewer's zone. @param iso a moment, ISO 8601 */
export const formatTime = (iso: string): string => format(iso, { timeStyle: 'short' });

/**
 * The time between now and a moment, in whole days of 24 hours, else hours, else minutes: "in 3 hours", "61 days ago"; "now"
 * if it is less than a minute. Both moments are ISO 8601. @param now the server's time
 */
export function formatFromNow(iso: string, now: string): string {
  const { days, hours, minutes } = wholeUnitsBetween(now, iso);
  if (days !== 0) return relativeFormat().format(days, 'day');
  if (hours !== 0) return relativeFormat().format(hours, 'hour');
  if (minutes !== 0) return relativeFormat().format(minutes, 'minute');
  return new Intl.RelativeTimeFormat(localeTag(), { numeric: 'auto' }).format(0, 'second');
}

/**
 * A deadline in the viewer's zone: its day, and its time too once less than 24 hours are left. Both moments are ISO 8601.
 * @param now the server's time
 */
export const formatDeadline = (iso: string, now: string): string =>
  daysLeft(iso, now) > 0 ? formatDate(iso) : formatDateTime(iso);

/** Whole hours from the server's `now` until a moment; never below 0. */
export const hoursLeft = (until: string, now: string): number => Math.max(0, wholeUnitsBetween(now, until).hours);

/** Whole days of 24 hours from the server's `now` until a moment; never below 0. */
export const daysLeft = (until: string, now: string): number => Math.max(0, wholeUnitsBetween(now, until).days);

/** A number in the format of the language. */
export const formatNumber = (value: number): string =>
  formatterOf('number', () => new Intl.NumberFormat(localeTag())).format(value);

/** The viewer's zone by its standard name: "Europe/Warsaw". */
export const zoneName = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const yearOf = (iso: string): string => format(iso, { year: 'numeric' });

const relativeFormat = () => formatterOf('relative', () => new Intl.RelativeTimeFormat(localeTag()));

function format(iso: string, options: Intl.DateTimeFormatOptions): string {
  return formatterOf(JSON.stringify(options), () => new Intl.DateTimeFormat(localeTag(), options)).format(
    new Date(iso),
  );
}

/** Formatters by language and name. */
const formatters = new Map<string, unknown>();

/**
 * A formatter, shared by everything that is rendered at once, because making one takes a hundred times as long as using it.
 * The next render makes a new one, because the viewer's zone may change while the page is open.
 */
function formatterOf<Formatter>(name: string, make: () => Formatter): Formatter {
  if (formatters.size === 0) queueMicrotask(() => formatters.clear());
  const key = `${localeTag()} ${name}`;
  const formatter = (formatters.get(key) as Formatter | undefined) ?? make();
  formatters.set(key, formatter);
  return formatter;
}

/** With a short month in both languages, for a narrow column. */
const SHORT_DAY = { day: 'numeric', month: 'short' } satisfies Intl.DateTimeFormatOptions;

/** A Polish sentence does not shorten months. */
const DAY = {
  en: SHORT_DAY,
  pl: { day: 'numeric', month: 'long' },
} satisfies Record<Locale, Intl.DateTimeFormatOptions>;

const DATE_STYLE = { en: 'medium', pl: 'long' } satisfies Record<Locale, Intl.DateTimeFormatOptions['dateStyle']>;
