import { keepPreviousData, mutationOptions, type Query, type QueryClient, queryOptions } from '@tanstack/react-query';
import { type Acting, read, write } from './client.ts';
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
} from './contract/operations.ts';
import type { RequestAction } from './contract/request.ts';
import { AccountListReply, AccountReply, LongDisconnectedReply } from './lenient-schemas.ts';
import { askWhoIsSignedIn, isViewerSignedIn } from './session.ts';
import { forgetWrite, rememberWrite } from './unfinished-write.ts';

/** One page of the listed accounts, as the search, filters and order of the address say. */
export const accountsQuery = (query: Pick<AccountsQuery, 'search' | 'network' | 'status' | 'sort' | 'page'>) =>
  queryOptions({
    queryKey: ['accounts', 'list', query],
    queryFn: ({ signal }) => read(listAccounts, { query, reply: AccountListReply, signal }),
    placeholderData: keepPreviousData,
  });

/** One account, hidden or not. */
export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'one', id],
    queryFn: ({ signal }) => read(getAccount, { id, reply: AccountReply, signal }),
  });

/** An account as a list on screen shows it; undefined where no list does. */
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

/** The notices that an account's people were sent and will be sent. */
export const accountNoticesQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'notices', id],
    queryFn: ({ signal }) => read(listAccountNotices, { id, signal }),
  });

/** The accounts that Connect account brings back. */
export const longDisconnectedQuery = (network?: Network) =>
  queryOptions({
    queryKey: ['accounts', 'long-disconnected', network ?? 'all'],
    queryFn: ({ signal }) =>
      read(listLongDisconnected, {
        query: network ? { network: [network] } : {},
        reply: LongDisconnectedReply,
        signal,
      }),
  });

/** What fails first and what it would cost. */
export const attentionQuery = queryOptions({
  queryKey: ['accounts', 'attention'],
  queryFn: ({ signal }) => read(getAttention, { signal }),
});

interface Disconnecting extends Acting {
  account: Account;
  /** Names the account in a message after a reload. */
  label: string;
}

/** Disconnects the version of an account that the viewer has seen; pending until the list is fresh. */
export const disconnectMutation = (queries: QueryClient) =>
  mutationOptions({
    mutationKey: ['disconnect'],
    mutationFn: async ({ account, viewer, label, key }: Disconnecting) => {
      rememberWrite({ kind: 'disconnect', accountId: account.id, label, revision: account.revision });
      const after = await write(disconnectAccount, { viewer, id: account.id, ifMatch: etagOf(account), key });
      await accountChanged(queries, after);
      return after;
    },
    onSettled: forgetWrite,
  });

interface Removing extends Acting {
  account: Account;
  confirmName: string;
}

/** Removes an account for good; pending until the list is fresh. Nothing more is asked about the account. */
export const removeMutation = (queries: QueryClient) =>
  mutationOptions({
    mutationKey: ['remove'],
    mutationFn: async ({ account, viewer, confirmName, key }: Removing) => {
      await write(removeAccount, { viewer, id: account.id, body: { confirmName }, ifMatch: etagOf(account), key });
      const isGone = isAbout(account.id);
      await queries.cancelQueries({ predicate: isGone });
      await invalidateEverything(queries, isGone);
    },
  });

interface Asking extends Acting {
  accountId: string;
  action: RequestAction;
  /** The id of one of the people that the decision names. */
  to: string;
}

/** Asks somebody to do what the viewer may not; pending until everything on screen is fresh. */
export const askMutation = (queries: QueryClient) =>
  mutationOptions({
    mutationKey: ['ask'],
    mutationFn: async ({ viewer, accountId, action, to, key }: Asking) => {
      const request = await write(requestAction, { viewer, id: accountId, body: { action, to }, key });
      await invalidateEverything(queries);
      return request;
    },
  });

/** Forgets what was read about a removed account, once its page has closed: an open page would read it again. */
export const forgetAccount = (queries: QueryClient, id: string): void =>
  queries.removeQueries({ predicate: isAbout(id) });

const isAbout =
  (id: string) =>
  ({ queryKey }: Pick<Query, 'queryKey'>): boolean =>
    queryKey[0] === 'accounts' && queryKey.includes(id);

/** Shows an account as a write has left it. Answers still under way are older and are dropped (F20). */
export async function accountChanged(queries: QueryClient, account: Account): Promise<void> {
  await queries.cancelQueries({ queryKey: ['accounts'] });
  queries.setQueryData(accountQuery(account.id).queryKey, account);
  queries.setQueriesData<AccountListReply>({ queryKey: ['accounts', 'list'] }, (list) =>
    list ? { ...list, items: list.items.map((each) => (each.id === account.id ? account : each)) } : list,
  );
  await invalidateEverything(queries);
}

/**
 * Asks again for everything on screen, and forgets everything else, so that no page opens with outdated numbers.
 * A screen whose viewer is no longer signed in stays as it is until it shows somebody else.
 * @param isExcepted a query that is left as it is
 */
export async function invalidateEverything(
  queries: QueryClient,
  isExcepted: (query: Query) => boolean = () => false,
): Promise<void> {
  if (!isViewerSignedIn(queries)) {
    await askWhoIsSignedIn(queries);
    return;
  }
  begun.set(queries, invalidationsBegun(queries) + 1);
  // Emptied, not removed: a page that is being drawn would keep the removed query, and then start from nothing.
  void queries.resetQueries({ predicate: (query) => query.getObserversCount() === 0 });
  await queries.invalidateQueries({ predicate: (query) => !isExcepted(query) });
}

const begun = new WeakMap<QueryClient, number>();

/** How many times `invalidateEverything` has begun. */
export const invalidationsBegun = (queries: QueryClient): number => begun.get(queries) ?? 0;
