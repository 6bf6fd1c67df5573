import { ACTIVITY_KINDS, type ActivityKind, type HistoryAccount } from '../../src/api/contract/activity.ts';
import { iso, plusDays } from '../domain/instant.ts';
import { PEOPLE } from '../domain/people.ts';
import type { StoredAccount, StoredActivity } from '../domain/records.ts';
import { isNoticeSent } from '../effects/time.ts';
import type { Handlers } from '../pipeline/call.ts';
import { comingDates } from '../rules/coming.ts';
import { expiresAt } from '../rules/interval.ts';
import { sees } from '../rules/scope.ts';
import { newestFirst, normalizeForSearch, paginate } from './lists.ts';
import { presentActivity } from './present.ts';

export const historyHandlers = {
  listHistory: ({ tx, user, query }) => {
    const { kind, network, accountId, actor, from, to, search, page, pageSize } = query();
    const text = normalizeForSearch(search);
    const accounts = new Map<string, StoredAccount>();
    for (const account of tx.all('accounts')) {
      const isAsked = accountId.length === 0 || accountId.includes(account.id);
      if (isAsked && (network.length === 0 || network.includes(account.network)) && sees(user, account)) {
        accounts.set(account.id, account);
      }
    }
    const isFound = (entry: StoredActivity): boolean => {
      const account = accounts.get(entry.accountId);
      if (!account || (actor !== undefined && entry.actor !== actor)) return false;
      if (from !== undefined && entry.at < Date.parse(from)) return false;
      if (to !== undefined && entry.at >= Date.parse(to)) return false;
      const texts = [account.name, account.handle, PEOPLE.find(({ id }) => id === entry.actor)?.name ?? ''];
      return text === '' || texts.some((each) => normalizeForSearch(each).includes(text));
    };
    const found = newestFirst([...tx.all('activity')].filter(isFound));
    const counts = Object.fromEntries(ACTIVITY_KINDS.map((each) => [each, 0])) as Record<ActivityKind, number>;
    for (const entry of found) counts[entry.kind] += 1;
    const shown = kind.length === 0 ? found : found.filter((entry) => kind.includes(entry.kind));
    const items = paginate(shown, page, pageSize).flatMap((entry) => {
      const account = accounts.get(entry.accountId);
      return account ? [{ ...presentActivity(entry), account: presentHistoryAccount(account) }] : [];
    });
    return { items, page, pageSize, total: shown.length, counts };
  },

  listComing: ({ tx, user, now, query }) => {
    const until = plusDays(now, query().days);
    const items = [...tx.all('accounts')].flatMap((account) => {
      if (!sees(user, account)) return [];
      const dates = comingDates(account, {
        isNoticeSent: isNoticeSent(tx, account.id, expiresAt(account)),
        now,
        until,
      });
      return dates.map(({ at, kind }) => ({ at, kind, account: presentHistoryAccount(account) }));
    });
    const inOrder = items.toSorted((a, b) => a.at - b.at || (a.account.id < b.account.id ? -1 : 1));
    return { items: inOrder.map((each) => ({ ...each, at: iso(each.at) })) };
  },
} satisfies Partial<Handlers>;

const presentHistoryAccount = ({ id, network, name, handle }: StoredAccount): HistoryAccount => ({
  id,
  network,
  name,
  handle,
});
