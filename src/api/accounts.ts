import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { read, write } from './client.ts';
import type { Account } from './contract/account.ts';
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
} from './contract/operations.ts';
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

/** An account as a list on screen has it; undefined where none has. */
export const listedAccount = (queries: QueryClient, id: string): AccountReply | undefined =>
  queries
    .getQueriesData<AccountListReply>({ queryKey: ['accounts', 'list'] })
    .flatMap(([, list]) => list?.items ?? [])
    .find((account) => account.id === id);

/** What a disconnect now would do. */
export const impactQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'impact', id],
    queryFn: ({ signal }) => read(getDisconnectImpact, { id, signal }),
  });

/** What happened to an account, newest first. */
export const activityQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'activity', id],
    queryFn: ({ signal }) => read(listActivity, { id, signal }),
  });

/** Which notices an account's people were sent and will be. */
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

interface Disconnecting {
  account: Account;
  /** The id of who acts, as the screen shows them. */
  viewer: string;
  /** Names the account in a message after a reload. */
  label: string;
  /** One for one intention: confirming again after an uncertain end sends the same one. */
  key: string;
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
    onSettled: () => {
      forgetWrite();
    },
  });

interface Removing {
  account: Account;
  /** The id of who acts, as the screen shows them. */
  viewer: string;
  confirmName: string;
  /** One for one intention: confirming again after an uncertain end sends the same one. */
  key: string;
}

/** Removes an account for good; pending until the list is fresh. */
export const removeMutation = (queries: QueryClient) =>
  mutationOptions({
    mutationKey: ['remove'],
    mutationFn: async ({ account, viewer, confirmName, key }: Removing) => {
      await write(removeAccount, { viewer, id: account.id, body: { confirmName }, ifMatch: etagOf(account), key });
      forgetAccount(queries, account.id);
      await invalidateEverything(queries);
    },
  });

/** Nothing is asked any more about an account that is gone, though its page is still there. */
function forgetAccount(queries: QueryClient, id: string): void {
  const isOfIt = ({ queryKey }: { queryKey: readonly unknown[] }) =>
    queryKey[0] === 'accounts' && queryKey.includes(id);
  void queries.cancelQueries({ predicate: isOfIt });
  queries.removeQueries({ predicate: isOfIt });
}

/** Takes in an account as a write has left it; answers still under way are older and are dropped (F20). */
export async function accountChanged(queries: QueryClient, account: Account): Promise<void> {
  await queries.cancelQueries({ queryKey: ['accounts'] });
  queries.setQueryData(accountQuery(account.id).queryKey, account);
  queries.setQueriesData<AccountListReply>({ queryKey: ['accounts', 'list'] }, (list) =>
    list ? { ...list, items: list.items.map((each) => (each.id === account.id ? account : each)) } : list,
  );
  await invalidateEverything(queries);
}

/**
 * Asks again for everything on screen; what is not there is forgotten, so that no page opens with numbers that have
 * changed. A screen whose viewer is no longer signed in stays as it is until it is somebody else's.
 */
export async function invalidateEverything(queries: QueryClient): Promise<void> {
  if (!isViewerSignedIn(queries)) {
    await askWhoIsSignedIn(queries);
    return;
  }
  begun.set(queries, invalidationsBegun(queries) + 1);
  // Emptied, not removed: a page that is just being drawn would hold on to what is removed, and then start anew.
  void queries.resetQueries({ predicate: (query) => query.getObserversCount() === 0 });
  await queries.invalidateQueries();
}

const begun = new WeakMap<QueryClient, number>();

/** How often everything on screen has begun to be asked again. */
export const invalidationsBegun = (queries: QueryClient): number => begun.get(queries) ?? 0;

/** The version of an account as If-Match carries it. */
export const etagOf = ({ id, revision }: Pick<Account, 'id' | 'revision'>): string => `"${id}.${revision}"`;
