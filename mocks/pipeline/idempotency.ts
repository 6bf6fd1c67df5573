import type { ReadTransaction, Transaction } from '../store/store.ts';
import { ProblemError } from './problem.ts';
import type { Reply } from './reply.ts';

/** The reply saved under `<user id>:<Idempotency-Key>`, if any. @throws ProblemError `idempotency-mismatch` when its request had another fingerprint: another method, path or body */
export function savedReply(tx: ReadTransaction, key: string, fingerprint: string): Reply | undefined {
  const saved = tx.get('replies', key);
  if (!saved) return undefined;
  if (saved.fingerprint !== fingerprint) throw new ProblemError('idempotency-mismatch');
  const { status, headers, body } = saved;
  return { status, headers, body: body === '' ? undefined : JSON.parse(body) };
}

/** Saves a reply under the key of its request. @param fingerprint the method, path and body of that request */
export function saveReply(tx: Transaction, key: string, fingerprint: string, { status, headers, body }: Reply): void {
  tx.put('replies', {
    id: key,
    fingerprint,
    status,
    headers: headers ?? {},
    body: body === undefined ? '' : JSON.stringify(body),
  });
}
