import { keepPreviousData, mutationOptions, type Query, type QueryClient, queryOptions } from '@tanstack/react-query';
import { problemFrom } from './api-error.ts';
import { type ConfirmedAction, read, write } from './client.ts';
import { type Account, etagOf } from './contract/account.ts';
import type { AccountsQuery } from './contract/account-list.ts';
import type { Network } from './contract/network.ts';
import {
  disconnectAccount,
  getAccount,
  getAttention,
  getDisconnectImpact,
  listAccountNotices,
  listAccounts,
  listActivity,
  listLongDisconnected,
  removeAccount,
  requestAction,
} from './contract/operations/operations.ts';
import type { Person } from './contract/person.ts';
import type { RequestAction } from './contract/request.ts';
import { AccountListReply, AccountReply, LongDisconnectedReply } from './lenient-schemas.ts';
import { askWhoIsSignedIn, isViewerSignedIn } from './session.ts';
import { forgetWrite, rememberWrite } from './unfinished-write.ts';

/** What the address says about the list: `attention` lists only accounts that need attention. */
type ListPlace = Pick<AccountsQuery, 'search' | 'network' | 'status' | 'connectedBy' | 'sort' | 'order' | 'page'> & {
  attention: boolean;
};

/** How many accounts are on a page of the list. */
const PAGE_SIZE = 50;

/** One page of the listed accounts, as the search, filters and order of the address say. */
export const accountsQuery = ({ attention, order, ...place }: ListPlace) => {
  const query: Partial<AccountsQuery> = {
    ...place,
    pageSize: PAGE_SIZE,
    ...(attention && { attention: 'needed' }),
    ...(order === 'desc' && { order }),
  };
  return queryOptions({
    queryKey: ['accounts', 'list', query],
    queryFn: ({ signal }) => read(listAccounts, { query, replySchema: AccountListReply, signal }),
    placeholderData: keepPreviousData,
  });
};

/** One account, hidden or not. */
export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'one', id],
    queryFn: ({ signal }) => read(getAccount, { id, replySchema: AccountReply, signal }),
  });

/** Accounts, whatever list they are on; those that no longer exist, or are no longer in scope, are left out. */
export const accountsByIdQuery = (ids: readonly string[]) =>
  queryOptions({
    queryKey: ['accounts', 'some', ...ids],
    queryFn: async ({ signal }) => {
      const reads = ids.map((id) => read(getAccount, { id, replySchema: AccountReply, signal }).catch(nullIfNotFound));
      return (await Promise.all(reads)).filter((account) => account !== null);
    },
    placeholderData: keepPreviousData,
  });

function nullIfNotFound(error: unknown): null {
  if (problemFrom(error)?.code === 'not-found') return null;
  throw error;
}

/** An account as a loaded list shows it; undefined if no list does. */
export const listedAccount = (queries: QueryClient, id: string): AccountReply | undefined =>
  queries
    .getQueriesData<AccountListReply>({ queryKey: ['accounts', 'list'] })
    .flatMap(([, list]) => list?.items ?? [])
    .find((account) => account.id === id);

export const impactQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'impact', id],
    queryFn: ({ signal }) => read(getDisconnectImpact, { id, signal }),
  });

export const activityQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'activity', id],
    queryFn: ({ signal }) => read(listActivity, { id, signal }),
  });

/** The notices that were sent about an account, and the warning that will be sent next. */
export const accountNoticesQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'notices', id],
    queryFn: ({ signal }) => read(listAccountNotices, { id, signal }),
  });

/** The accounts that the Connect account dialog brings back: disconnected for more than 90 days. */
export const longDisconnectedQuery = (network?: Network) =>
  queryOptions({
    queryKey: ['accounts', 'long-disconnected', network ?? 'all'],
    queryFn: ({ signal }) =>
      read(listLongDisconnected, {
        query: network ? { network: [network] } : {},
        replySchema: LongDisconnectedReply,
        signal,
      }),
  });

/** How many listed accounts need attention, and how many of their posts will not go out or are missed. */
export const attentionQuery = queryOptions({
  queryKey: ['accounts', 'attention'],
  queryFn: ({ signal }) => read(getAttention, { signal }),
});

interface DisconnectVariables extends ConfirmedAction {
  account: Account;
  /** Names the account in a message after a reload. */
  label: string;
}

/** Disconnects the version of an account that the viewer has seen; pending until everything on screen is loaded again. */
export const disconnectMutation = (queries: QueryClient) =>
  mutationOptions({
    mutationKey: ['disconnect'],
    mutationFn: async ({ account, viewer, label, key }: DisconnectVariables) => {
      rememberWrite({ kind: 'disconnect', accountId: account.id, label, revision: account.revision });
      const after = await write(disconnectAccount, { viewer, id: account.id, ifMatch: etagOf(account), key });
      await showAndReload(queries, after);
      return after;
    },
    onSettled: forgetWrite,
  });

interface RemoveVariables extends ConfirmedAction {
  account: Account;
  confirmName: string;
}

/** The mutation key, by which a removal that is under way is found. */
export const REMOVE_KEY = ['remove'];

/** Removes an account for good and loads everything but that account again; pending until then. */
export const removeMutation = (queries: QueryClient) =>
  mutationOptions({
    mutationKey: REMOVE_KEY,
    mutationFn: async ({ account, viewer, confirmName, key }: RemoveVariables) => {
      await write(removeAccount, { viewer, id: account.id, body: { confirmName }, ifMatch: etagOf(account), key });
      const isAboutRemoved = isAbout(account.id);
      await queries.cancelQueries({ predicate: isAboutRemoved });
      await invalidateEverything(queries, isAboutRemoved);
    },
  });

interface AskVariables extends Pick<ConfirmedAction, 'viewer'> {
  accountId: string;
  action: RequestAction;
  /** Some of the people that the decision reply has in `ask`, each with the key of the request to that person. */
  people: (Person & Pick<ConfirmedAction, 'key'>)[];
  /** Empty if there is no note. */
  note: string;
}

/**
 * Asks people to do what the viewer may not do, one request to each person; pending until everything on screen is loaded again.
 * Returns who was asked, and who was not, with the error. If there is only one person, the error is thrown.
 */
export const askMutation = (queries: QueryClient) =>
  mutationOptions({
    mutationKey: ['ask'],
    mutationFn: async ({ viewer, accountId, action, people, note }: AskVariables) => {
      const ask = ({ id, key }: AskVariables['people'][number]) =>
        write(requestAction, { viewer, id: accountId, body: { action, to: id, ...(note !== '' && { note }) }, key });
      const results = await Promise.allSettled(people.map(ask));
      const failed = people.flatMap((person, index) => {
        const result = results[index];
        return result?.status === 'rejected' ? [{ person, error: result.reason as unknown }] : [];
      });
      if (people.length === 1 && failed[0]) throw failed[0].error;
      await invalidateEverything(queries);
      return { failed, asked: people.filter((_, index) => results[index]?.status === 'fulfilled') };
    },
  });

/** Forgets what was read about a removed account. Called after its page has closed: an open page would load the account again. */
export const forgetAccount = (queries: QueryClient, id: string): void =>
  queries.removeQueries({ predicate: isAbout(id) });

const isAbout =
  (id: string) =>
  ({ queryKey }: Pick<Query, 'queryKey'>): boolean =>
    queryKey[0] === 'accounts' && queryKey.includes(id);

/**
 * Shows accounts at once as a write has left them, then loads everything on screen again, because counts, order, posts and
 * notices may have changed too. Replies still under way are older: they are dropped (F20).
 */
export async function showAndReload(queries: QueryClient, ...accounts: Account[]): Promise<void> {
  await queries.cancelQueries({ queryKey: ['accounts'] });
  for (const account of accounts) queries.setQueryData(accountQuery(account.id).queryKey, account);
  queries.setQueriesData<AccountListReply>({ queryKey: ['accounts', 'list'] }, (list) =>
    list ? { ...list, items: list.items.map((each) => accounts.find(({ id }) => id === each.id) ?? each) } : list,
  );
  await invalidateEverything(queries);
}

/**
 * Loads everything on screen again, and forgets everything else, so that no page opens with outdated numbers.
 * A screen whose viewer is no longer signed in stays as it is until it shows somebody else.
 * @param isExcepted whether a query is not loaded again although it is on screen
 */
export async function invalidateEverything(
  queries: QueryClient,
  isExcepted: (query: Query) => boolean = () => false,
): Promise<void> {
  if (!isViewerSignedIn(queries)) {
    await askWhoIsSignedIn(queries);
    return;
  }
  begunCount.set(queries, invalidationsBegun(queries) + 1);
  // The queries are emptied and not removed: a page that is being rendered would go on using a removed query, without data.
  void queries.resetQueries({ predicate: (query) => query.getObserversCount() === 0 });
  await queries.invalidateQueries({ predicate: (query) => !isExcepted(query) });
}

const begunCount = new WeakMap<QueryClient, number>();

/** How many times `invalidateEverything` has begun. */
export const invalidationsBegun = (queries: QueryClient): number => begunCount.get(queries) ?? 0;
