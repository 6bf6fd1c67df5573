import type { Activity } from '../../src/api/contract/activity.ts';
import type { Instant } from '../domain/instant.ts';
import type { StoredAccount, StoredNotice } from '../domain/records.ts';
import type { Transaction } from '../store/store.ts';

/** Takes the next sequence number. It orders activity and notices, and makes the ids of new records. */
export function nextSequence(tx: Transaction): number {
  const simulation = tx.simulation();
  const sequence = simulation.sequence + 1;
  tx.put('simulation', { ...simulation, sequence });
  return sequence;
}

/** Adds an entry to the activity of an account. @param actor the id of the person who acted; null when a network or time did */
export function recordActivity(
  tx: Transaction,
  accountId: string,
  at: Instant,
  actor: string | null,
  kind: Activity['kind'],
  detail: Activity['detail'] = {},
): void {
  const seq = nextSequence(tx);
  tx.put('activity', { id: `activity-${seq}`, seq, accountId, at, actor, kind, detail });
}

/** Sends a notice about an account. The notice keeps a copy of what identifies the account. */
export function putNotice(
  tx: Transaction,
  account: StoredAccount,
  at: Instant,
  { kind, ...rest }: Pick<StoredNotice, 'kind' | 'expiresAt' | 'from' | 'requestId' | 'recipients'>,
): StoredNotice {
  const seq = nextSequence(tx);
  const about = { accountId: account.id, account: identityOf(account) };
  const notice = { id: `notice-${seq}`, seq, kind, ...about, at, ...rest, readBy: {} };
  tx.put('notices', notice);
  return notice;
}

/** The fields that tell an account from others of the same name. A notice keeps a copy of them. */
export function identityOf({ network, externalId, kind, name, handle }: StoredAccount): StoredNotice['account'] {
  return { network, externalId, kind, name, handle };
}
