import type { ReadTransaction, Transaction } from '../store/store.ts';
import { ProblemError } from './problem.ts';
import type { Answer } from './reply.ts';

/** What makes two requests the same: method, path and body. */
export const fingerprintOf = (request: string, text: string): string => `${request}\n${text}`;

/** The reply kept for a key. @throws Refused `idempotency-mismatch` when the key belongs to another request */
export function savedReply(tx: ReadTransaction, key: string, fingerprint: string): Answer | undefined {
  const reply = tx.get('replies', key);
  if (!reply) return undefined;
  if (reply.fingerprint !== fingerprint) throw new ProblemError('idempotency-mismatch');
  return {
    status: reply.status,
    headers: reply.headers,
    body: reply.body === '' ? undefined : JSON.parse(reply.body),
  };
}

/** Keeps a committed reply for its key. */
export function saveReply(tx: Transaction, key: string, fingerprint: string, { status, headers, body }: Answer): void {
  tx.put('replies', {
    id: key,
    fingerprint,
    status,
    headers: headers ?? {},
    body: body === undefined ? '' : JSON.stringify(body),
  });
}
