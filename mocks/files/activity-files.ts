import ical, { ICalEventTransparency } from 'ical-generator';
import Papa from 'papaparse';
import type { ComingKind } from '../../src/api/contract/calendar.ts';
import { type Instant, iso } from '../domain/instant.ts';
import { PEOPLE } from '../domain/people.ts';
import type { StoredAccount, StoredActivity } from '../domain/records.ts';
import type { ComingDate } from '../rules/coming.ts';

/** An entry of the activity, with its account. */
export interface EntryOfAccount {
  entry: StoredActivity;
  account: StoredAccount;
}

/** A coming date, with its account. */
export interface DateOfAccount extends ComingDate {
  account: StoredAccount;
}

/** The columns of the file. Times are ISO 8601 in UTC; `detail` has the other facts of the entry, such as `cause: inactivity`. */
const COLUMNS = ['time', 'account', 'handle', 'network', 'event', 'person', 'detail'];

/** The activity as comma-separated values, RFC 4180, with a header row. A cell that a spreadsheet would run as a formula begins with an apostrophe. */
export function activityCsv(found: readonly EntryOfAccount[]): string {
  const rows = found.map(({ entry: { at, kind, actor, detail }, account: { name, handle, network } }) => [
    iso(at),
    name,
    handle,
    network,
    kind,
    PEOPLE.find(({ id }) => id === actor)?.name ?? '',
    Object.entries(detail)
      .flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]))
      .join('; '),
  ]);
  return `${Papa.unparse([COLUMNS, ...rows], { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}

/** How a formula begins. The library's own pattern does not match a cell with a line break. */
const FORMULA = /^[=+\-@\t\r]/;

const SUMMARY: Record<ComingKind, (account: string) => string> = {
  notice: (account) => `${account}: notice about its expiry`,
  expiry: (account) => `${account}: connection ends`,
  'history-end': (account) => `${account}: history ends`,
  hidden: (account) => `${account}: leaves the list`,
};

/** The coming dates as a calendar (RFC 5545). The id of an event stays the same until what it announces has happened. */
export function calendarFile(dates: readonly DateOfAccount[], now: Instant): string {
  const calendar = ical({ name: 'Social accounts', prodId: { company: 'Social settings', product: 'Calendar' } });
  for (const { at, kind, account } of dates) {
    calendar.createEvent({
      id: `${account.id}-${kind}@social-settings.invalid`,
      stamp: new Date(now),
      start: new Date(at),
      summary: SUMMARY[kind](`${account.name} (${account.network})`),
      description: account.handle,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
