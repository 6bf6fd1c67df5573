import type { Account } from '../../src/api/contract/account.ts';
import type { Activity } from '../../src/api/contract/activity.ts';
import type { Notice, Recipient } from '../../src/api/contract/notice.ts';
import type { Person } from '../../src/api/contract/person.ts';
import type { Post } from '../../src/api/contract/post.ts';
import type { RequestAction } from '../../src/api/contract/request.ts';
import type { DecisionReply } from '../../src/api/contract/rights.ts';
import { type Instant, iso } from '../domain/instant.ts';
import { networkAccountOf } from '../domain/network-account.ts';
import { findUser, PEOPLE } from '../domain/people.ts';
import type { StoredAccount, StoredActivity, StoredNotice, StoredPost, User } from '../domain/records.ts';
import type { Reconnection } from '../effects/account-effects.ts';
import { usersWhoMay } from '../rules/ask.ts';
import { attentionCounts } from '../rules/attention.ts';
import { confirmationName } from '../rules/confirm-name.ts';
import {
  actionsOf,
  canDisconnect,
  canReconnect,
  canRemove,
  canSettle,
  isRecommendedReconnector,
  MAY,
  maySettle,
} from '../rules/connection.ts';
import type { Decision } from '../rules/decision.ts';
import { expiresAt, expiryRuleOf } from '../rules/interval.ts';
import { existsAtNetwork, hiddenAfter, isHidden, isKept, keptUntil } from '../rules/keep.ts';
import { hasExpired } from '../rules/notice.ts';
import { planIncludesSocial } from '../rules/plan.ts';
import { countCancelledByPerson, keptCounts, reconnectOutcome, shownCounts } from '../rules/posts.ts';
import { sees } from '../rules/scope.ts';
import { settledBy } from '../rules/settled.ts';
import { statusOf } from '../rules/status.ts';
import type { ReadTransaction } from '../store/store.ts';
import { sharesName } from './namesakes.ts';

const isoOrNull = (at: Instant | null): string | null => (at === null ? null : iso(at));

/** The person with this user id. */
export function presentPerson(id: string): Person {
  const { name, active } = findUser(id);
  return { id, name, active };
}

const personOrNull = (id: string | null): Person | null => (id === null ? null : presentPerson(id));

/** The people who have a right, the original connector first. */
export function peopleWhoMay(may: (user: User) => Decision, originalConnector: string | null): Person[] {
  return usersWhoMay(PEOPLE, may, originalConnector).map(({ id }) => presentPerson(id));
}

/** A decision with the people to ask: nobody if only the state of the account forbids the action. @param originalConnector null where the right concerns no account */
export function presentDecision(
  decision: Decision,
  may: (user: User) => Decision,
  viewer: User,
  originalConnector: string | null,
): DecisionReply {
  if (decision.allowed) return decision;
  const hasRight = may(viewer).allowed;
  return {
    allowed: false,
    reason: decision.reason,
    because: hasRight ? 'state' : 'right',
    ask: hasRight ? [] : peopleWhoMay(may, originalConnector),
  };
}

/** An account as `viewer` sees it at `now`. */
export function presentAccount(tx: ReadTransaction, account: StoredAccount, viewer: User, now: Instant): Account {
  const posts = tx.of('posts', account.id);
  const { cancelled, ...tabs } = shownCounts(account, posts);
  const attention = attentionCounts(account, posts, now);
  const { id, network, originalConnector } = account;
  const decisionReply = (decision: Decision, may: (user: User) => Decision) =>
    presentDecision(decision, may, viewer, originalConnector);
  const decisionReplyWithRequest = (action: RequestAction, decision: Decision) =>
    withRequest(
      decisionReply(decision, (user) => MAY[action](user, account)),
      findOpenRequest(tx, account, action, viewer),
    );
  return {
    id,
    ...networkAccountOf(account),
    status: statusOf(account, now),
    originalConnector: presentPerson(originalConnector),
    lastConnector: presentPerson(account.lastConnector),
    firstConnectedAt: iso(account.firstConnectedAt),
    authorizedAt: iso(account.authorizedAt),
    lastActivityAt: isoOrNull(account.lastActivityAt),
    expiresAt: isoOrNull(expiresAt(account)),
    expiry: expiryRuleOf(network),
    disconnection: presentDisconnection(account, posts, now),
    listed: !isHidden(account, now),
    attention: { ...attention, nextAt: isoOrNull(attention.nextAt) },
    posts: tabs,
    cancelledPosts: cancelled,
    cancelledByPerson: countCancelledByPerson(posts),
    actions: actionsOf(account),
    can: {
      reconnect: decisionReplyWithRequest('reconnect', canReconnect(viewer, account)),
      disconnect: decisionReplyWithRequest('disconnect', canDisconnect(viewer, account)),
      remove: decisionReplyWithRequest('remove', canRemove(viewer, account)),
      settle: decisionReply(canSettle(viewer, account), (user) => maySettle(user, account)),
    },
    confirmName: confirmationName(account),
    namesake: sharesName(tx, account, viewer),
    revision: account.revision,
  };
}

/** The decision; a refusal also contains the open request of the viewer, if there is one. */
function withRequest(decision: DecisionReply, request: StoredNotice | undefined): DecisionReply {
  const [recipient] = request?.recipients ?? [];
  if (decision.allowed || !request || !recipient) return decision;
  return { ...decision, asked: { to: presentPerson(recipient.user), at: iso(request.at) } };
}

function presentDisconnection(
  account: StoredAccount,
  posts: readonly StoredPost[],
  now: Instant,
): Account['disconnection'] {
  const { network, disconnection } = account;
  if (!disconnection) return null;
  const { at, cause, by } = disconnection;
  const isHistoryKept = isKept(network, at, now);
  const counts = keptCounts(isHistoryKept ? posts : [], now);
  const recommended = PEOPLE.find((user) => isRecommendedReconnector(user, account));
  return {
    at: iso(at),
    cause,
    by: personOrNull(by),
    keptUntil: iso(keptUntil(network, at)),
    hiddenAfter: iso(hiddenAfter(at)),
    history: isHistoryKept ? 'kept' : 'gone',
    kept: { ...counts, nextAt: isoOrNull(counts.nextAt) },
    keptTotal: isHistoryKept ? posts.length : 0,
    returns: existsAtNetwork(account), // whether it can be reconnected, with or without its history
    bestBy: personOrNull(recommended?.id ?? null),
  };
}

/** A post as the API sends it. */
export function presentPost(post: StoredPost, account: StoredAccount, now: Instant): Post {
  const { id, accountId, text, state, scheduledAt, publishedAt, cancellation, author } = post;
  const outcome = reconnectOutcome(post, account, now);
  return {
    id,
    accountId,
    text,
    state,
    scheduledAt: isoOrNull(scheduledAt),
    publishedAt: isoOrNull(publishedAt),
    cancellation: cancellation && {
      at: iso(cancellation.at),
      cause: cancellation.cause,
      by: personOrNull(cancellation.by),
    },
    author: presentPerson(author),
    onReconnect: outcome && { state: outcome.state, until: iso(outcome.until) },
  };
}

/** What a reconnect has changed, as `viewer` sees it at `now`. */
export const presentReconnection = (
  tx: ReadTransaction,
  { account, history, missed, resumed }: Reconnection,
  viewer: User,
  now: Instant,
) => ({
  account: presentAccount(tx, account, viewer, now),
  missed: missed.map((post) => presentPost(post, account, now)),
  resumed,
  history,
});

/** An entry of the activity as the API sends it. */
export function presentActivity({ id, seq, at, actor, kind, detail }: StoredActivity): Activity {
  return { id, seq, at: iso(at), actor: personOrNull(actor), kind, detail };
}

/** The recipients of a notice as the API sends them. */
export const presentRecipients = (recipients: StoredNotice['recipients']): Recipient[] =>
  recipients.map(({ user, why }) => ({ person: presentPerson(user), why }));

/** A notice as `viewer` sees it at `now`; it links to its account where the plan and SCOPE show the account. */
export function presentNotice(tx: ReadTransaction, notice: StoredNotice, viewer: User, now: Instant): Notice {
  const account = tx.get('accounts', notice.accountId);
  const by = whatSettled(tx, notice);
  const isLinked = account && planIncludesSocial(tx.simulation().plan) && sees(viewer, account);
  return {
    id: notice.id,
    kind: notice.kind,
    accountId: notice.accountId,
    accountName: notice.account.name,
    account: notice.account,
    at: iso(notice.at),
    readAt: isoOrNull(notice.readBy[viewer.id] ?? null),
    expiresAt: isoOrNull(notice.expiresAt),
    from: personOrNull(notice.from),
    settled: by !== null,
    settledBy: by,
    disconnected: account !== undefined && account.disconnection !== null,
    expired: hasExpired(notice, now),
    recipients: presentRecipients(notice.recipients),
    link: isLinked ? `/settings/marketing/social/accounts/${encodeURIComponent(notice.accountId)}` : null,
    ...(notice.action && { action: notice.action }),
  };
}

function whatSettled(tx: ReadTransaction, notice: StoredNotice): Notice['settledBy'] {
  const laterKinds = tx.of('activity', notice.accountId).flatMap(({ seq, kind }) => (seq > notice.seq ? [kind] : []));
  return settledBy(notice, tx.get('accounts', notice.accountId), laterKinds);
}

/** The request of `asker` for this action, if there is one that is not settled. */
export function findOpenRequest(
  tx: ReadTransaction,
  account: StoredAccount,
  action: RequestAction,
  asker: User,
): StoredNotice | undefined {
  return tx
    .of('notices', account.id)
    .find((notice) => notice.action === action && notice.from === asker.id && whatSettled(tx, notice) === null);
}
