import TinyQueue from 'tinyqueue';
import { type Instant, soonestFirst } from '../domain/instant.ts';
import type { StoredAccount, StoredPost } from '../domain/records.ts';
import { expiresAt } from '../rules/interval.ts';
import { historyDeletedAt } from '../rules/keep.ts';
import { lossCause } from '../rules/loss.ts';
import { noticeAt } from '../rules/notice.ts';
import type { ReadTransaction, Transaction } from '../store/store.ts';
import { deleteHistory, disconnect, publish, sendNotice } from './account-effects.ts';

/** ORDER: the place of each kind of event among those of one instant; requests to the API come last. */
export const ORDER = { loss: 0, notice: 1, publishing: 2, 'history-end': 3, request: 4 } as const;

/** What happens to an account as time passes, and when. */
type DueEvent = { at: Instant; account: StoredAccount } & (
  | { kind: 'loss' | 'history-end' }
  | { kind: 'notice'; expiresAt: Instant }
  | { kind: 'publishing'; post: StoredPost }
);

/**
 * Carries out every event that is due up to and including `to`, in order and each at its own moment, so that one long
 * advance has the same result as many short ones. Does not set the clock.
 */
export function advance(tx: Transaction, to: Instant): void {
  const queue = new TinyQueue<DueEvent>([], inOrder);
  const enqueueNextOf = (account: StoredAccount) => {
    const next = nextEventOf(tx, account);
    if (next && next.at <= to) queue.push(next);
  };
  for (const account of tx.all('accounts')) enqueueNextOf(account);
  for (let event = queue.pop(); event; event = queue.pop()) {
    carryOut(tx, event);
    const after = tx.get('accounts', event.account.id);
    if (after) enqueueNextOf(after);
  }
}

/** The moment of the next event; null when there will be none. */
export function nextEventAt(tx: ReadTransaction): Instant | null {
  const times = [...tx.all('accounts')].map((account) => nextEventOf(tx, account)?.at ?? null);
  return times.sort(soonestFirst)[0] ?? null;
}

function carryOut(tx: Transaction, event: DueEvent): void {
  const { account, at } = event;
  switch (event.kind) {
    case 'loss': {
      const cause = lossCause(account.network);
      if (cause) disconnect(tx, account, cause, null, at);
      return;
    }
    case 'notice':
      sendNotice(tx, account, event.expiresAt, at);
      return;
    case 'publishing':
      publish(tx, account, event.post, at);
      return;
    case 'history-end':
      deleteHistory(tx, account, at);
      return;
  }
}

function nextEventOf(tx: ReadTransaction, account: StoredAccount): DueEvent | undefined {
  const { id, disconnection } = account;
  if (disconnection) {
    if (account.historyDeleted) return undefined;
    return { kind: 'history-end', account, at: historyDeletedAt(account.network, disconnection.at) };
  }
  const expiry = expiresAt(account);
  let next: DueEvent | undefined = expiry === null ? undefined : { kind: 'loss', account, at: expiry };
  const warnAt = noticeAt(account);
  if (warnAt !== null && expiry !== null && !isNoticeSent(tx, id, expiry)) {
    next = earlier(next, { kind: 'notice', account, at: warnAt, expiresAt: expiry });
  }
  for (const post of tx.of('posts', id)) {
    if (post.state !== 'scheduled' || post.scheduledAt === null) continue;
    next = earlier(next, { kind: 'publishing', account, at: post.scheduledAt, post });
  }
  return next;
}

/** NOTICE: whether the notice that warns of this expiry has been sent. */
export function isNoticeSent(tx: ReadTransaction, accountId: string, expiry: Instant | null): boolean {
  return tx.of('notices', accountId).some((notice) => notice.kind === 'reauthorize' && notice.expiresAt === expiry);
}

function earlier(a: DueEvent | undefined, b: DueEvent): DueEvent {
  return a && inOrder(a, b) <= 0 ? a : b;
}

function inOrder(a: DueEvent, b: DueEvent): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.kind !== b.kind) return ORDER[a.kind] - ORDER[b.kind];
  return compareIds(a.account.id, b.account.id) || compareIds(postId(a), postId(b));
}

const postId = (event: DueEvent): string => (event.kind === 'publishing' ? event.post.id : '');

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
