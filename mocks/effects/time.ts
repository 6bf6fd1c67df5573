import TinyQueue from 'tinyqueue';
import type { Instant } from '../domain/instant.ts';
import type { StoredAccount, StoredPost } from '../domain/records.ts';
import { expiresAt } from '../rules/interval.ts';
import { historyDeletedAt } from '../rules/keep.ts';
import { lossCause } from '../rules/loss.ts';
import { noticeAt } from '../rules/notice.ts';
import type { ReadTransaction, Transaction } from '../store/store.ts';
import { deleteHistory, disconnect, publish, sendNotice } from './account-effects.ts';

/** ORDER: what happens at one instant: losses, then notices, then publishing; then histories that end; then requests. */
export const ORDER = { loss: 0, notice: 1, publishing: 2, 'history-end': 3, request: 4 } as const;

type Due = { at: Instant; accountId: string } & (
  | { kind: 'loss' | 'history-end' }
  | { kind: 'notice'; expiresAt: Instant }
  | { kind: 'publishing'; post: StoredPost }
);

/**
 * Lets time pass to `to` (included): everything that falls due happens in order, each at its own
 * moment, so advancing once equals advancing in any steps. Does not set the clock.
 */
export function advance(tx: Transaction, to: Instant): void {
  const queue = new TinyQueue<Due>([], inOrder);
  const enqueue = (account: StoredAccount) => {
    const due = nextDue(tx, account);
    if (due && due.at <= to) queue.push(due);
  };
  for (const account of tx.all('accounts')) enqueue(account);
  for (let due = queue.pop(); due; due = queue.pop()) {
    const account = tx.get('accounts', due.accountId);
    if (!account) continue;
    happen(tx, account, due);
    const after = tx.get('accounts', due.accountId);
    if (after) enqueue(after);
  }
}

/** The next moment after which something happens by itself, and null when nothing will. */
export function nextEventAt(tx: ReadTransaction): Instant | null {
  let next: Instant | null = null;
  for (const account of tx.all('accounts')) {
    const due = nextDue(tx, account);
    if (due && (next === null || due.at < next)) next = due.at;
  }
  return next;
}

function happen(tx: Transaction, account: StoredAccount, due: Due): void {
  switch (due.kind) {
    case 'loss': {
      const cause = lossCause(account.network);
      if (cause) disconnect(tx, account, cause, null, due.at);
      return;
    }
    case 'notice':
      sendNotice(tx, account, due.expiresAt, due.at);
      return;
    case 'publishing':
      publish(tx, account, due.post, due.at);
      return;
    case 'history-end':
      deleteHistory(tx, account, due.at);
      return;
  }
}

function nextDue(tx: ReadTransaction, account: StoredAccount): Due | undefined {
  const { id: accountId, disconnection } = account;
  if (disconnection) {
    if (account.historyDeleted) return undefined;
    return { kind: 'history-end', accountId, at: historyDeletedAt(account.network, disconnection.at) };
  }
  const expiry = expiresAt(account);
  let first: Due | undefined = expiry === null ? undefined : { kind: 'loss', accountId, at: expiry };
  const notice = noticeAt(account);
  if (notice !== null && expiry !== null && !isNoticeSent(tx, accountId, expiry)) {
    first = earlier(first, { kind: 'notice', accountId, at: notice, expiresAt: expiry });
  }
  for (const post of tx.of('posts', accountId)) {
    if (post.state !== 'scheduled' || post.scheduledAt === null) continue;
    first = earlier(first, { kind: 'publishing', accountId, at: post.scheduledAt, post });
  }
  return first;
}

function isNoticeSent(tx: ReadTransaction, accountId: string, expiry: Instant): boolean {
  return tx.of('notices', accountId).some((notice) => notice.kind === 'reauthorize' && notice.expiresAt === expiry);
}

function earlier(a: Due | undefined, b: Due): Due {
  return a && inOrder(a, b) <= 0 ? a : b;
}

function inOrder(a: Due, b: Due): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.kind !== b.kind) return ORDER[a.kind] - ORDER[b.kind];
  return compareIds(a.accountId, b.accountId) || compareIds(postId(a), postId(b));
}

const postId = (due: Due): string => (due.kind === 'publishing' ? due.post.id : '');

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
