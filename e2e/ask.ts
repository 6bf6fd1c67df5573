import type { Page } from '@playwright/test';
import type { Account, Status } from '../src/api/contract/account.ts';
import type { AccountList, Attention, LongDisconnected } from '../src/api/contract/account-list.ts';
import type { Network } from '../src/api/contract/network.ts';
import type { Notifications } from '../src/api/contract/notice.ts';
import { workerAnswers } from './app.ts';

/** The API's reply to a GET by the person on the page. */
export async function ask<Reply>(page: Page, path: string): Promise<Reply> {
  await workerAnswers(page);
  return page.evaluate(async (where) => (await fetch(where)).json(), path);
}

/** The faults that are switched on. */
export const faultsOf = async (page: Page): Promise<unknown[]> =>
  (await ask<{ faults: unknown[] }>(page, '/__mock')).faults;

/** How many accounts that person's list has, in total and by status, and how many are hidden after 90 days. */
export async function countsOf(page: Page): Promise<Record<Status | 'total' | 'hidden', number>> {
  const { total, hidden, counts } = await ask<AccountList>(page, '/api/social/accounts');
  return { ...counts.status, total, hidden };
}

/** How many accounts of a network are hidden after 90 days; a connect brings back those that still exist there. */
export const broughtBackOf = async (page: Page, network: Network): Promise<number> =>
  (await ask<LongDisconnected>(page, `/api/social/long-disconnected?network=${network}`)).items.length;

/** What the strip above the list counts. */
export const attentionOf = (page: Page): Promise<Attention> => ask(page, '/api/social/attention');

/** How many of that person's notices are unread. */
export const unreadOf = async (page: Page): Promise<number> =>
  (await ask<Notifications>(page, '/api/notifications')).unread;

/** An account as that person sees it. */
export const accountOf = (page: Page, id: string): Promise<Account> => ask(page, `/api/social/accounts/${id}`);
