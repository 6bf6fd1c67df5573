import {
  ACTIVITY_KINDS,
  type ActivityAccount,
  type ActivityFilters,
  type ActivityKind,
} from '../../src/api/contract/activity.ts';
import { normalizeForSearch } from '../../src/api/contract/visible-text.ts';
import { type Instant, iso, plusDays } from '../domain/instant.ts';
import { PEOPLE } from '../domain/people.ts';
import type { StoredAccount } from '../domain/records.ts';
import { isNoticeSent } from '../effects/time.ts';
import type * as ActivityFiles from '../files/activity-files.ts';
import type { Call, Handlers } from '../pipeline/call.ts';
import { comingDates } from '../rules/coming.ts';
import { expiresAt } from '../rules/interval.ts';
import { sees } from '../rules/scope.ts';
import { searchedNames } from '../rules/searched-names.ts';
import { newestFirst, paginate } from './lists.ts';
import { presentActivity } from './present.ts';

let files: typeof ActivityFiles | undefined;

/** Loads the code that writes files. It is large, so this is called only when a file is requested. */
export async function loadActivityFiles(): Promise<void> {
  files = await import('../files/activity-files.ts');
}

/** The functions that write files. @throws Error if `loadActivityFiles` has not been called */
function fileWriters() {
  if (!files) throw new Error('The code that writes files is not loaded');
  return files;
}

export const activityHandlers = {
  listAllActivity: (call) => {
    const { page, pageSize, ...filters } = call.query();
    const { found, counts } = findEntries(call, filters);
    const items = paginate(found, page, pageSize).map(({ entry, account }) => ({
      ...presentActivity(entry),
      account: presentActivityAccount(account),
    }));
    return { items, page, pageSize, total: found.length, counts };
  },

  exportActivity: (call) => fileWriters().activityCsv(findEntries(call, call.query()).found),

  listComing: (call) => {
    const dates = findDates(call, call.query().days);
    return {
      items: dates.map(({ at, kind, account }) => ({ at: iso(at), kind, account: presentActivityAccount(account) })),
    };
  },

  exportComing: (call) => fileWriters().calendarFile(findDates(call, call.query().days), call.now),
} satisfies Partial<Handlers>;

/**
 * The entries that pass all filters, newest first, and for each kind how many entries pass the filters other than `kind`. Entries
 * of accounts out of scope are left out (SCOPE).
 */
function findEntries({ tx, user }: Call, filters: ActivityFilters) {
  const { kind: kinds, network: networks, accountId: accountIds, actor, from, to, search } = filters;
  const text = normalizeForSearch(search);
  const accounts = new Map<string, StoredAccount>();
  for (const account of tx.all('accounts')) {
    if (!sees(user, account)) continue;
    if (accountIds.length > 0 && !accountIds.includes(account.id)) continue;
    if (networks.length > 0 && !networks.includes(account.network)) continue;
    accounts.set(account.id, account);
  }
  const isInTime = (at: Instant) => !(from && at < Date.parse(from)) && !(to && at >= Date.parse(to));
  const hasText = ({ entry, account }: ActivityFiles.EntryOfAccount) => {
    const texts = [...searchedNames(account), PEOPLE.find(({ id }) => id === entry.actor)?.name ?? ''];
    return text === '' || texts.some((each) => normalizeForSearch(each).includes(text));
  };
  const ofAllKinds = newestFirst(tx.all('activity')).flatMap((entry): ActivityFiles.EntryOfAccount[] => {
    const account = accounts.get(entry.accountId);
    if (!account || (actor !== undefined && entry.actor !== actor) || !isInTime(entry.at)) return [];
    return hasText({ entry, account }) ? [{ entry, account }] : [];
  });
  const counts = Object.fromEntries(ACTIVITY_KINDS.map((each) => [each, 0])) as Record<ActivityKind, number>;
  for (const { entry } of ofAllKinds) counts[entry.kind] += 1;
  return { found: ofAllKinds.filter(({ entry }) => kinds.length === 0 || kinds.includes(entry.kind)), counts };
}

/** COMING: the coming dates of the accounts in scope, the soonest first (SCOPE). */
function findDates({ tx, user, now }: Call, days: number): ActivityFiles.DateOfAccount[] {
  const until = plusDays(now, days);
  return [...tx.all('accounts')]
    .flatMap((account) => {
      if (!sees(user, account)) return [];
      const wasNoticeSent = isNoticeSent(tx, account.id, expiresAt(account));
      return comingDates(account, { isNoticeSent: wasNoticeSent, now, until }).map((date) => ({ ...date, account }));
    })
    .toSorted((a, b) => a.at - b.at || (a.account.id < b.account.id ? -1 : 1));
}

const presentActivityAccount = ({ id, network, externalId, name, handle }: StoredAccount): ActivityAccount => ({
  id,
  network,
  externalId,
  name,
  handle,
});
