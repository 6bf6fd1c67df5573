import type { Account } from '../../api/contract/account.ts';
import type { Activity } from '../../api/contract/activity.ts';
import type { AccountNotices } from '../../api/contract/notice.ts';
import { msBetween } from '../../api/moments.ts';

export type PointKind =
  | 'first'
  | 'last-lost'
  | 'authorized'
  | 'notice-sent'
  | 'notice-due'
  | 'expiry'
  | 'disconnected'
  | 'history-end'
  | 'hidden'
  | 'today';

/** One moment of an account's timeline. */
export interface Point {
  kind: PointKind;
  /** ISO */
  at: string;
  state: 'past' | 'today' | 'coming';
  /** Share of the width until the next point, from 1 to 2: the more time passes, the wider, and wide enough for its text. */
  room: number;
}

/**
 * The moments of an account and today, in order. A connected account has its last disconnect, its authorization, the
 * notice and its expiry; a disconnected one has the disconnect, the end of its history, and when it is hidden.
 * @param now the server's time; ISO
 */
export function timelinePoints(
  account: Account,
  notices: AccountNotices | undefined,
  activity: readonly Activity[] | undefined,
  now: string,
): Point[] {
  const { firstConnectedAt, authorizedAt, expiresAt, disconnection } = account;
  const moments: [PointKind, string | null | undefined][] = [
    ['first', firstConnectedAt],
    ['last-lost', disconnection ? null : lastLostAt(account, activity)],
    ['authorized', authorizedAt === firstConnectedAt ? null : authorizedAt],
    ['notice-sent', noticeSentAt(account, notices)],
    ['notice-due', notices?.due?.at],
    ['expiry', disconnection ? null : expiresAt],
    ['disconnected', disconnection?.at],
    ['history-end', disconnection?.keptUntil],
    ['hidden', disconnection?.hiddenAfter],
    ['today', now],
  ];
  const points = moments
    .flatMap(([kind, at]) => (at ? [{ kind, at, state: stateOf(kind, at, now) }] : []))
    .sort((a, b) => msBetween(b.at, a.at) || STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state));
  const longest = Math.max(1, ...points.map((point, index) => msBetween(point.at, points[index + 1]?.at ?? point.at)));
  return points.map((point, index) => {
    const next = points[index + 1];
    return { ...point, room: next ? 1 + Math.sqrt(msBetween(point.at, next.at) / longest) : LAST_ROOM };
  });
}

/** The share of the last point: enough for its text, as no time follows. */
const LAST_ROOM = 1.2;

const STATE_ORDER = ['past', 'today', 'coming'];

/** When the account was last disconnected before its current authorization. */
function lastLostAt({ authorizedAt, firstConnectedAt }: Account, activity: readonly Activity[] = []) {
  return activity.find(
    ({ kind, at }) =>
      (kind === 'lost' || kind === 'disconnected') &&
      msBetween(at, authorizedAt) >= 0 &&
      msBetween(firstConnectedAt, at) >= 0,
  )?.at;
}

/** When the notice about the current authorization was sent. */
function noticeSentAt({ expiresAt }: Account, notices: AccountNotices | undefined): string | undefined {
  return notices?.sent.find((notice) => notice.kind === 'reauthorize' && notice.expiresAt === expiresAt)?.at;
}

function stateOf(kind: PointKind, at: string, now: string): Point['state'] {
  if (kind === 'today') return 'today';
  return msBetween(now, at) > 0 ? 'coming' : 'past';
}
