import type { World, WorldView } from '../store/store.ts';
import type { Answer } from './call.ts';
import { Refused } from './problem.ts';

/** What makes two requests the same: method, path and body. */
export const fingerprintOf = (request: string, text: string): string => `${request}\n${text}`;

/** The reply kept for a key. @throws Refused `idempotency-mismatch` when the key belongs to another request */
export function kept(world: WorldView, key: string, fingerprint: string): Answer | undefined {
  const reply = world.get('replies', key);
  if (!reply) return undefined;
  if (reply.fingerprint !== fingerprint) throw new Refused('idempotency-mismatch');
  return {
    status: reply.status,
    headers: reply.headers,
    body: reply.body === '' ? undefined : JSON.parse(reply.body),
  };
}

/** Keeps a committed reply for its key. */
export function keep(world: World, key: string, fingerprint: string, { status, headers, body }: Answer): void {
  world.put('replies', {
    id: key,
    fingerprint,
    status,
    headers: headers ?? {},
    body: body === undefined ? '' : JSON.stringify(body),
  });
}
