import type { ComingKind } from '../../src/api/contract/calendar.ts';
import type { Instant } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';
import { expiresAt } from './interval.ts';
import { hiddenAfter, keptUntil } from './keep.ts';
import { noticeAt } from './notice.ts';

/** One coming date of an account. */
export interface ComingDate {
  at: Instant;
  kind: ComingKind;
}

/**
 * COMING: what is coming for an account after `now`, up to and including `until`, the soonest first. For a connected account: the
 * notice before its expiry, unless that was sent, and the expiry. For a disconnected one: the end of its history and the moment
 * after which it is hidden.
 */
export function comingDates(
  account: StoredAccount,
  { isNoticeSent, now, until }: { isNoticeSent: boolean; now: Instant; until: Instant },
): ComingDate[] {
  const { network, disconnection } = account;
  const dates: Record<ComingKind, Instant | null> = {
    notice: isNoticeSent ? null : noticeAt(account),
    expiry: disconnection ? null : expiresAt(account),
    'history-end': disconnection && keptUntil(network, disconnection.at),
    hidden: disconnection && hiddenAfter(disconnection.at),
  };
  return (Object.entries(dates) as [ComingKind, Instant | null][])
    .flatMap(([kind, at]) => (at !== null && at > now && at <= until ? [{ at, kind }] : []))
    .toSorted((a, b) => a.at - b.at);
}
