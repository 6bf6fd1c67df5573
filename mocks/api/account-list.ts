import { STATUSES, type Status } from '../../src/api/contract/account.ts';
import { type AccountList, type AccountsQuery, MAX_HIDDEN_MATCHES } from '../../src/api/contract/account-list.ts';
import { NETWORKS } from '../../src/api/contract/network.ts';
import { normalizeForSearch } from '../../src/api/contract/visible-text.ts';
import type { Instant } from '../domain/instant.ts';
import { PEOPLE } from '../domain/people.ts';
import type { StoredAccount } from '../domain/records.ts';
import type { Call } from '../pipeline/call.ts';
import {
  type AttentionFacts,
  attentionCounts,
  compareAttention,
  compareNames,
  needsAttention,
  timesOfMissedPosts,
  timesOfPostsAtRisk,
} from '../rules/attention.ts';
import { type ColumnFacts, compareByColumn } from '../rules/column-order.ts';
import { expiresAt } from '../rules/interval.ts';
import { isKept, keptUntil } from '../rules/keep.ts';
import { keptCounts } from '../rules/posts.ts';
import { searchedNames } from '../rules/searched-names.ts';
import { statusOf } from '../rules/status.ts';
import type { ReadTransaction } from '../store/store.ts';
import { groupsOf } from './account-groups.ts';
import { paginate } from './lists.ts';
import { presentPerson } from './present-person.ts';

interface Entry {
  account: StoredAccount;
  status: Status;
}

/**
 * One page of accounts for a query, and the counts beside the filters. The counts by status ignore the filter by status;
 * the counts by network and by connector ignore their own filters.
 */
export function listAccounts(
  { tx, now, user }: Call,
  accounts: StoredAccount[],
  query: AccountsQuery,
): { items: StoredAccount[] } & Pick<AccountList, 'total' | 'counts' | 'connectors' | 'groups'> {
  const countsOf = (account: StoredAccount) => attentionCounts(account, tx.of('posts', account.id), now);
  const found = accounts
    .filter(foundBy(query.search))
    .map((account): Entry => ({ account, status: statusOf(account, now) }))
    .filter(({ account, status }) => !query.attention || needsAttention(status, countsOf(account)));
  const matchesNetwork = ({ account }: Entry) => query.network.length === 0 || query.network.includes(account.network);
  const matchesStatus = ({ status }: Entry) => query.status.length === 0 || query.status.includes(status);
  const matchesPerson = ({ account }: Entry) =>
    query.connectedBy.length === 0 || query.connectedBy.some((id) => isConnector(id, account));
  const matchingNetworkAndStatus = found.filter((entry) => matchesNetwork(entry) && matchesStatus(entry));
  const matchingPerson = found.filter(matchesPerson);
  const matchingPersonAndNetwork = matchingPerson.filter(matchesNetwork);
  const counts = {
    all: matchingPersonAndNetwork.length,
    status: countBy(STATUSES, matchingPersonAndNetwork, ({ status }) => status),
    network: countBy(NETWORKS, matchingPerson.filter(matchesStatus), ({ account }) => account.network),
  };
  const connectors = PEOPLE.map(({ id }) => ({
    person: presentPerson(id),
    accounts: matchingNetworkAndStatus.filter(({ account }) => isConnector(id, account)).length,
  })).filter(({ person, accounts }) => accounts > 0 || query.connectedBy.includes(person.id));
  const matching = matchingNetworkAndStatus.filter(matchesPerson);
  const items = paginate(sorted(tx, matching, query, now), query.page, query.pageSize);
  const groups = query.sort === 'attention' ? { groups: groupsOf(matching, countsOf, user) } : {};
  return { items, total: matching.length, counts, connectors, ...groups };
}

const isConnector = (id: string, { originalConnector, lastConnector }: StoredAccount): boolean =>
  originalConnector === id || lastConnector === id;

/** The first hidden accounts, by name, that a search finds; none without a search. */
export function hiddenMatches(hidden: StoredAccount[], search: string): AccountList['hiddenMatches'] {
  if (normalizeForSearch(search) === '') return [];
  return hidden
    .filter(foundBy(search))
    .sort((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_HIDDEN_MATCHES)
    .map(({ id, network, externalId, kind, name, handle }) => ({ id, network, externalId, kind, name, handle }));
}

/** Whether a search finds an account by one of its names; an empty search finds all. */
function foundBy(search: string): (account: StoredAccount) => boolean {
  const searchText = normalizeForSearch(search);
  return (account) =>
    searchText === '' || searchedNames(account).some((text) => normalizeForSearch(text).includes(searchText));
}

function countBy<K extends string>(
  keys: readonly K[],
  entries: Entry[],
  keyOf: (entry: Entry) => K,
): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const entry of entries) counts[keyOf(entry)] += 1;
  return counts;
}

function sorted(tx: ReadTransaction, entries: Entry[], { sort, order }: AccountsQuery, now: Instant): StoredAccount[] {
  if (sort === 'attention') {
    return entries
      .map((entry) => attentionFactsOf(tx, entry, now))
      .sort(compareAttention)
      .map(({ account }) => account);
  }
  const countAtRisk = (account: StoredAccount) =>
    sort === 'at-risk' ? timesOfPostsAtRisk(account, tx.of('posts', account.id), now).length : 0;
  return entries
    .map(({ account }): ColumnFacts => ({ account, postsAtRisk: countAtRisk(account) }))
    .sort(compareByColumn(sort, order))
    .map(({ account }) => account);
}

function attentionFactsOf(tx: ReadTransaction, { account, status }: Entry, now: Instant): AttentionFacts {
  const { network, disconnection } = account;
  const kept =
    disconnection && isKept(network, disconnection.at, now) ? keptCounts(tx.of('posts', account.id), now) : null;
  return {
    account,
    status,
    expiresAt: expiresAt(account),
    ahead: kept?.ahead ?? 0,
    nextAt: kept?.nextAt ?? null,
    keptUntil: disconnection && keptUntil(network, disconnection.at),
    hasKeptPosts: kept !== null && tx.of('posts', account.id).length > 0,
    oldestMissedAt: timesOfMissedPosts(account, tx.of('posts', account.id))[0] ?? null,
  };
}
