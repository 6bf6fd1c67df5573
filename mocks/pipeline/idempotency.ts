import type { ReadTransaction, Transaction } from '../store/store.ts';
import { ProblemError } from './problem.ts';
import type { Answer } from './reply.ts';

/** The reply saved under a key, if any. @throws ProblemError `idempotency-mismatch` when another request used the key */
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

/** Saves a reply under its key. @param fingerprint what tells one request from another: method, path and body */
export function saveReply(tx: Transaction, key: string, fingerprint: string, { status, headers, body }: Answer): void {
  tx.put('replies', {
    id: key,
    fingerprint,
    status,
    headers: headers ?? {},
    body: body === undefined ? '' : JSON.stringify(body),
  });
}
