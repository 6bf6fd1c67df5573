import type { Account } from '../../api/contract/account.ts';
import type { Activity } from '../../api/contract/activity.ts';
import type { AccountNotices } from '../../api/contract/notice.ts';
import { msBetween } from '../../api/date-arithmetic.ts';

export type PointKind =
  | 'first-connected'
  | 'last-disconnect'
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
  /** Width of the point's column in CSS `fr`, from 1 to 2: the more time passes until the next point, the wider. */
  fr: number;
}

/**
 * The moments of an account, in order of time: the first connection, the last authorization unless it is the first connection, the notice
 * that was sent or is due, and today. A connected account also has its last disconnect and its expiry. A disconnected account
 * has its disconnect, the end of its history and the moment at which it is hidden.
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
    ['first-connected', firstConnectedAt],
    ['last-disconnect', disconnection ? null : lastDisconnectAt(account, activity)],
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
  const maxGap = Math.max(1, ...points.map((point, index) => msBetween(point.at, points[index + 1]?.at ?? point.at)));
  return points.map((point, index) => {
    const next = points[index + 1];
    return { ...point, fr: next ? 1 + Math.sqrt(msBetween(point.at, next.at) / maxGap) : LAST_FR };
  });
}

/** The width of the column of the last point. */
const LAST_FR = 1.2;

const STATE_ORDER = ['past', 'today', 'coming'];

/** When the account was last disconnected before its current authorization; `activity` is newest first. */
function lastDisconnectAt({ authorizedAt, firstConnectedAt }: Account, activity: readonly Activity[] = []) {
  return activity.find(
    ({ kind, at }) =>
      (kind === 'lost' || kind === 'disconnected') &&
      msBetween(at, authorizedAt) >= 0 &&
      msBetween(firstConnectedAt, at) >= 0,
  )?.at;
}

/** When the notice that warns of the current `expiresAt` was sent. */
function noticeSentAt({ expiresAt }: Account, notices: AccountNotices | undefined): string | undefined {
  return notices?.sent.find((notice) => notice.kind === 'reauthorize' && notice.expiresAt === expiresAt)?.at;
}

function stateOf(kind: PointKind, at: string, now: string): Point['state'] {
  if (kind === 'today') return 'today';
  return msBetween(now, at) > 0 ? 'coming' : 'past';
}
