import { type Account, etagOf, type Status } from '../../src/api/contract/account.ts';
import type { AccountList } from '../../src/api/contract/account-list.ts';
import type { Network } from '../../src/api/contract/network.ts';
import type { PostState } from '../../src/api/contract/post.ts';
import type { Records, StoredPost, TableName } from '../domain/records.ts';
import { TABLES } from '../store/open-transaction.ts';
import type { Store } from '../store/store.ts';
import type { CallOptions, Reply } from './http.ts';

/** The whole stored state: for each table its records by id. */
export type State = { [T in TableName]: Map<string, Records[T]> };

/** The status of an account, or `hidden` for an account that has been disconnected for more than 90 days. */
export type Standing = Status | 'hidden';

/** `as` is the person who reads; by default the one who is signed in. */
export type Reader = Pick<CallOptions, 'as'>;

/** Counts as the list of accounts shows them; hidden accounts are only in `hidden`. */
export interface Counts extends Record<Status, number> {
  total: number;
  hidden: number;
  network: Record<Network, number>;
}

/** What a test can read of a simulation. No override of a reply (`simulation.override`) changes these reads. */
export interface StateReads {
  /**
   * The listed accounts that a person sees, in the order of the list; the hidden ones with `status: 'hidden'`.
   * @throws Error when the person has no right to see any
   */
  accounts: (options?: Reader & { status?: Standing; network?: Network }) => Promise<Account[]>;
  /** How many accounts a person sees, by status and network. @throws Error as `accounts` */
  counts: (reader?: Reader) => Promise<Counts>;
  /** The first account of this status, on this network or any. @throws Error when there is none */
  find: (status: Standing, network?: Network, reader?: Reader) => Promise<Account>;
  /** An account as a person sees it. @throws Error when that person does not see it */
  account: (id: string, reader?: Reader) => Promise<Account>;
  /** The stored posts of one account or of all, in one state or in any. */
  posts: (accountId?: string, state?: PostState) => Promise<StoredPost[]>;
  state: () => Promise<State>;
  /** The header that names the stored version of an account. @throws Error when it does not exist */
  ifMatchOf: (id: string) => Promise<{ 'If-Match': string }>;
  /** The simulated moment, ISO 8601. */
  now: () => Promise<string>;
}

/** The reads of one simulation. @param get sends a request as a person and bypasses overrides */
export function stateReadsOf(store: Store, get: (path: string, reader?: Reader) => Promise<Reply>): StateReads {
  const bodyAt = async (path: string, reader?: Reader) => {
    const { status, body, text } = await get(path, reader);
    if (status !== 200) throw new Error(`GET ${path} is answered with ${status}: ${text}`);
    return body;
  };
  const page = (query: string, reader?: Reader): Promise<AccountList> =>
    bodyAt(`/api/social/accounts?pageSize=100${query}`, reader);
  const listed = async (query: string, reader: Reader): Promise<Account[]> => {
    const { items, total } = await page(query, reader);
    for (let number = 2; items.length < total; number += 1)
      items.push(...(await page(`${query}&page=${number}`, reader)).items);
    return items;
  };
  const reads: StateReads = {
    accounts: async ({ status, network, ...reader } = {}) => {
      const onNetwork = network === undefined ? '' : `&network=${network}`;
      if (status === 'hidden') return (await bodyAt(`/api/social/long-disconnected?${onNetwork}`, reader)).items;
      return listed(onNetwork + (status === undefined ? '' : `&status=${status}`), reader);
    },
    counts: async (reader) => {
      const { total, hidden, counts } = await page('', reader);
      return { ...counts.status, total, hidden, network: counts.network };
    },
    find: async (status, network, reader) => {
      const [first] = await reads.accounts({ status, network, ...reader });
      if (!first) throw new Error(`No account is ${status}${network === undefined ? '' : ` on ${network}`}`);
      return first;
    },
    account: (id, reader) => bodyAt(`/api/social/accounts/${id}`, reader),
    posts: async (accountId, state) =>
      store.read((tx) =>
        [...(accountId === undefined ? tx.all('posts') : tx.of('posts', accountId))].filter(
          (post) => state === undefined || post.state === state,
        ),
      ),
    state: () =>
      store.read((tx) => {
        const byId = (table: TableName) => new Map([...tx.all(table)].map((record) => [record.id, record]));
        return Object.fromEntries(TABLES.map((table) => [table, byId(table)])) as State;
      }),
    ifMatchOf: async (id) => {
      const account = await store.read((tx) => tx.get('accounts', id));
      if (!account) throw new Error(`There is no account ${id}`);
      return { 'If-Match': etagOf(account) };
    },
    now: async () => (await bodyAt('/__mock')).now,
  };
  return reads;
}
