import type { Page } from '@playwright/test';
import type { Account, Status } from '../src/api/contract/account.ts';
import type { AccountList, AttentionTotals, LongDisconnected } from '../src/api/contract/account-list.ts';
import type { Network } from '../src/api/contract/network.ts';
import type { Notifications } from '../src/api/contract/notice.ts';
import { untilWorkerAnswers } from './app.ts';

/** The API's reply to a GET by the person who is signed in on the page. */
export async function readApi<Reply>(page: Page, path: string): Promise<Reply> {
  await untilWorkerAnswers(page);
  return page.evaluate(async (address) => (await fetch(address)).json(), path);
}

/** The faults that are switched on in the simulation. */
export const faultsOf = async (page: Page): Promise<unknown[]> =>
  (await readApi<{ faults: unknown[] }>(page, '/__mock')).faults;

/** How many accounts are on the viewer's list, in total and by status, and how many are hidden after 90 days. */
export async function countsOf(page: Page): Promise<Record<Status | 'total' | 'hidden', number>> {
  const { total, hidden, counts } = await readApi<AccountList>(page, '/api/social/accounts');
  return { ...counts.status, total, hidden };
}

/** How many accounts of a network are hidden after 90 days. A connect brings back those that the network still has. */
export const countHiddenOn = async (page: Page, network: Network): Promise<number> =>
  (await readApi<LongDisconnected>(page, `/api/social/long-disconnected?network=${network}`)).items.length;

/** The counts in the strip above the list. */
export const attentionOf = (page: Page): Promise<AttentionTotals> => readApi(page, '/api/social/attention');

/** How many of the viewer's notices are unread. */
export const unreadOf = async (page: Page): Promise<number> =>
  (await readApi<Notifications>(page, '/api/notifications')).unread;

/** An account as the viewer sees it. */
export const accountOf = (page: Page, id: string): Promise<Account> => readApi(page, `/api/social/accounts/${id}`);
