/**
 * The API may be older than this app and leave out fields that replies have gained since then. The contract requires these
 * fields. They are filled in here, so that everything else is still shown (F18).
 */

import * as v from 'valibot';
import { Account, Disconnection, type KeptCounts } from './contract/account.ts';
import { AccountGroup, AttentionTotals } from './contract/account-list.ts';
import { Reconnected } from './contract/authorization.ts';
import { Candidate } from './contract/connect.ts';
import { Impact } from './contract/impact.ts';
import type { ExpiryRule } from './contract/network.ts';
import { AccountNotices, Notice } from './contract/notice.ts';
import { Person } from './contract/person.ts';
import { Post, PostCounts } from './contract/post.ts';
import type { RequestAction } from './contract/request.ts';
import { type DecisionReply, RefusedDecision } from './contract/rights.ts';
import { isInvisible } from './contract/visible-text.ts';
import { AccountListReply, NoticeReply, NotificationsReply } from './lenient-schemas.ts';

type ObjectSchema = v.ObjectSchema<v.ObjectEntries, undefined>;
/**
 * For each gained field, a function that derives or assumes its value. The functions run in the order of the fields, so the object
 * that a function gets may still lack this field and those below it. A function also runs for a field that is there and is an
 * object: its value then fills in only the missing parts.
 */
type Fill<O> = { [K in keyof O]?: (older: O) => O[K] };
type Gained = [schema: ObjectSchema, fill: Record<string, (older: never) => unknown>, withoutGained: v.GenericSchema];

function gained<S extends ObjectSchema>(schema: S, fill: Fill<v.InferOutput<NoInfer<S>>>): Gained {
  const withoutGained = v.omit(schema as ObjectSchema, Object.keys(fill) as [string, ...string[]]);
  return [schema, fill as Gained[1], withoutGained];
}

/** The decision on a right that an older API does not send: the right is not granted. */
const MISSING_RIGHT: DecisionReply = { allowed: false, reason: 'unavailable', because: 'right', ask: [] };

/** The functions for both schemas of a notice: `NoticeReply` also accepts an account of an unknown network. */
const NOTICE_FILL = {
  expired: () => false,
  settledBy: settledByFrom,
  request: () => null,
  removed: ({ settledBy }: NoticeReply) => settledBy === 'removed',
  can: () => ({}),
};

/** The fields that replies have gained. Each value is derived from the other fields, or is assumed. */
export const GAINED: readonly Gained[] = [
  gained(Person, { active: () => true }),
  gained(RefusedDecision, { because: ({ ask }) => (ask.length === 0 ? 'state' : 'right') }),
  gained(Account, {
    expiry: expiryFrom,
    listed: () => true,
    posts: () => ({ published: 0, scheduled: 0, drafts: 0, missed: 0 }),
    attention: ({ disconnection, posts }) => ({
      postsAtRisk: disconnection?.kept.ahead ?? 0,
      nextAt: disconnection?.kept.nextAt ?? null,
      missed: disconnection ? 0 : posts.missed,
      missedAfterReconnect: 0,
    }),
    cancelledPosts: () => 0,
    cancelledByPerson: () => 0,
    actions: ({ disconnection }): RequestAction[] => [disconnection === null ? 'disconnect' : 'reconnect', 'remove'],
    can: () => ({ reconnect: MISSING_RIGHT, disconnect: MISSING_RIGHT, remove: MISSING_RIGHT, settle: MISSING_RIGHT }),
    requests: () => [],
    confirmName: ({ name, handle }) => (isInvisible(name) ? handle : name.trim()),
    namesake: () => false,
  }),
  gained(Disconnection, {
    kept: () => ({ published: 0, cancelled: 0, ahead: 0, nextAt: null, drafts: 0, missed: 0 }),
    keptTotal: ({ kept }) => sumOf(kept),
    reconnectable: () => true,
    recommendedReconnector: () => null,
    handover: () => null,
  }),
  gained(Impact, { keepDays: () => null }),
  gained(AttentionTotals, {
    disconnected: () => 0,
    stopped: () => 0,
    afterExpiry: () => 0,
    missed: () => 0,
    missedAfterReconnect: () => 0,
    settleable: () => 0,
    whoMaySettle: () => [],
    missedInAll: ({ missed, missedAfterReconnect }) => missed + missedAfterReconnect,
    first: () => null,
    hiddenAtRisk: () => 0,
  }),
  gained(AccountGroup, {
    missedAfterReconnect: () => 0,
    reconnectable: () => 0,
    healthy: () => 0,
    nextToExpire: () => null,
  }),
  gained(AccountListReply, {
    scope: () => 'all' as const,
    connectors: () => [],
    hiddenDeleted: () => 0,
    hiddenMatches: () => [],
  }),
  gained(PostCounts, { settleable: () => 0 }),
  gained(Post, { onReconnect: () => null }),
  gained(Notice, NOTICE_FILL),
  gained(NoticeReply, NOTICE_FILL),
  gained(AccountNotices, { noneDue: () => null }),
  gained(NotificationsReply, { networks: () => [] }),
  gained(Reconnected, { resumed: () => 0, history: () => 'kept' as const, others: () => [] }),
  gained(Candidate, {
    handover: () => null,
    onReconnect: ({ onReconnect }) => (onReconnect ? { resumed: 0, missed: 0, history: 'kept' as const } : null),
    selectable: () => true,
    selected: () => false,
  }),
];

function expiryFrom({ expiresAt, lastActivityAt }: Account): ExpiryRule {
  if (expiresAt === null) return { rule: 'never', renewedBy: null };
  if (lastActivityAt === null) return { rule: 'fixed-90', renewedBy: 'reconnect' };
  return { rule: 'idle-90', renewedBy: 'activity' };
}

/** A settled request without a link counts as settled by the removal of its account, unless it asked for the removal. */
function settledByFrom({ settled, kind, action, link }: NoticeReply): Notice['settledBy'] {
  if (!settled) return null;
  if (kind !== 'reauthorize' && kind !== 'request') return 'news';
  if (kind === 'reauthorize') return 'renewed';
  return link !== null || action === 'remove' ? 'done' : 'removed';
}

const sumOf = ({ published, cancelled, drafts, missed }: KeptCounts): number => published + cancelled + drafts + missed;

/** The schema of a reply in which the fields that it has gained may be missing, at any depth. */
export const acceptingOlder = <S extends v.GenericSchema>(schema: S): v.GenericSchema<unknown, v.InferOutput<S>> =>
  v.pipe(v.unknown(), v.transform(completed), schema);

/** Fills in missing fields. Begins with inner objects, because `withoutGained` matches an object only if its parts are complete. */
function completed(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(completed);
  if (!isObject(body)) return body;
  const reply = Object.fromEntries(Object.entries(body).map(([name, value]) => [name, completed(value)]));
  for (const [, fill, withoutGained] of GAINED) {
    const missingOrObject = Object.keys(fill).filter((name) => !(name in reply) || isObject(reply[name]));
    if (missingOrObject.length === 0 || !v.is(withoutGained, reply)) continue;
    for (const name of missingOrObject) {
      const assumed = fill[name]?.(reply as never);
      reply[name] = isObject(reply[name]) ? { ...(assumed as object), ...reply[name] } : assumed;
    }
  }
  return reply;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
