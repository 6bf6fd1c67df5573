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

/** One moment of an account's time line. */
export interface Point {
  kind: PointKind;
  /** ISO */
  at: string;
  state: 'past' | 'today' | 'coming';
  /** Room until the next point, between 1 and 2: longer where more time passes, never too little for its words. */
  room: number;
}

/**
 * The moments of an account in order, today among them: a connected one runs from its permission over the
 * notice to its expiry, with the disconnect before that permission; a disconnected one to the end of its history and of its place on the list.
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
    ['last-lost', disconnection ? null : lostBefore(account, activity)],
    ['authorized', authorizedAt === firstConnectedAt ? null : authorizedAt],
    ['notice-sent', sentAt(account, notices)],
    ['notice-due', notices?.due?.at],
    ['expiry', disconnection ? null : expiresAt],
    ['disconnected', disconnection?.at],
    ['history-end', disconnection?.keptUntil],
    ['hidden', disconnection?.hiddenAfter],
    ['today', now],
  ];
  const points = moments
    .flatMap(([kind, at]) => (at ? [{ kind, at, state: stateOf(kind, at, now) }] : []))
    .sort((a, b) => msBetween(b.at, a.at) || ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  const longest = Math.max(1, ...points.map((point, index) => msBetween(point.at, points[index + 1]?.at ?? point.at)));
  return points.map((point, index) => {
    const next = points[index + 1];
    return { ...point, room: next ? 1 + Math.sqrt(msBetween(point.at, next.at) / longest) : LAST };
  });
}

/** Its words are as long as any, and nothing follows them. */
const LAST = 1.2;

const ORDER = ['past', 'today', 'coming'];

/** When the connection that the present permission took up again had been lost, or cut by a person. */
function lostBefore(
  { authorizedAt, firstConnectedAt }: Account,
  activity: readonly Activity[] = [],
): string | undefined {
  return activity.find(
    ({ kind, at }) =>
      (kind === 'lost' || kind === 'disconnected') &&
      msBetween(at, authorizedAt) >= 0 &&
      msBetween(firstConnectedAt, at) >= 0,
  )?.at;
}

/** When the present permission was warned about. */
function sentAt({ expiresAt }: Account, notices: AccountNotices | undefined): string | undefined {
  return notices?.sent.find((notice) => notice.kind === 'reauthorize' && notice.expiresAt === expiresAt)?.at;
}

function stateOf(kind: PointKind, at: string, now: string): Point['state'] {
  if (kind === 'today') return 'today';
  return msBetween(now, at) > 0 ? 'coming' : 'past';
}
