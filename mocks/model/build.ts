import type { Network, PostState } from '../../src/api/contract.ts';
import { DAY, type Instant, iso } from '../rules/instant.ts';
import type { StoredAccount, StoredPost } from '../store/records.ts';
import { type Client, startClient } from './client.ts';

/** Day 0 of every timeline: the moment at which the scenarios start. */
export const D0: Instant = Date.parse('2026-11-23T09:00:00.000Z');

/** The instant `days` days of 24 hours after day 0. */
export const day = (days: number): Instant => D0 + days * DAY;

/** A connected account authorized on day 0 by Marek; `over` says what is different. */
export function account(network: Network, over: Partial<StoredAccount> = {}): StoredAccount {
  return {
    id: `acc-${network}`,
    network,
    externalId: `1000-${network}`,
    name: 'Acme',
    handle: '@acme',
    profileUrl: 'https://example.com/acme',
    avatarUrl: null,
    kind: 'page',
    originalConnector: 'marek',
    lastConnector: 'marek',
    firstConnectedAt: D0,
    authorizedAt: D0,
    lastActivityAt: network === 'x' ? D0 : null,
    disconnection: null,
    deletedAtNetwork: false,
    historyDeleted: false,
    revision: 1,
    ...over,
  };
}

/** A post of Priya's on `accountId`, for `at`. */
export function post(accountId: string, id: string, state: PostState, at: Instant | null): StoredPost {
  return {
    id,
    accountId,
    text: `Post ${id}`,
    state,
    scheduledAt: at,
    publishedAt: state === 'published' ? at : null,
    cancellation: null,
    author: 'priya',
  };
}

/** An otherwise empty world at day 0 with these accounts and posts. */
export async function worldWith(accounts: StoredAccount[], posts: StoredPost[] = []): Promise<Client> {
  const client = startClient('empty');
  await client.store.write((world) => {
    for (const each of accounts) world.put('accounts', each);
    for (const each of posts) world.put('posts', each);
  });
  return client;
}

/** Moves the clock to an instant. */
export async function moveTo(client: Client, at: Instant): Promise<void> {
  const { status, text } = await client.control({ now: iso(at) });
  if (status !== 200) throw new Error(`The clock did not move: ${text}`);
}

/** What Ada sees of an account. */
export async function seen(client: Client, id: string, as = 'ada') {
  return (await client.get(`/api/social/accounts/${id}`, as)).body;
}

/** Disconnects as somebody, with the version they see. */
export async function disconnect(client: Client, id: string, as = 'ada') {
  const { revision } = await seen(client, id, as);
  return client.post(`/api/social/accounts/${id}/disconnect`, as, undefined, { 'If-Match': `"${id}.${revision}"` });
}

/** Reconnects as somebody through the network's sign-in. */
export const reconnect = (client: Client, id: string, as = 'marek') =>
  client.signIn(as, { purpose: 'reconnect', accountId: id });

/** The states of posts by id. */
export async function postStates(client: Client): Promise<Record<string, PostState>> {
  const { posts } = await client.dump();
  return Object.fromEntries([...posts.values()].map(({ id, state }) => [id, state]));
}
