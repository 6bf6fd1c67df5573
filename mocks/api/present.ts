import type { Account } from '../../src/api/contract/account.ts';
import type { Activity } from '../../src/api/contract/activity.ts';
import type { Person } from '../../src/api/contract/person.ts';
import type { Post } from '../../src/api/contract/post.ts';
import type { OwnRequest, RequestAction } from '../../src/api/contract/request.ts';
import type { DecisionReply } from '../../src/api/contract/rights.ts';
import { type Instant, iso } from '../domain/instant.ts';
import { networkAccountOf } from '../domain/network-account.ts';
import { PEOPLE } from '../domain/people.ts';
import type { StoredAccount, StoredActivity, StoredPost, User } from '../domain/records.ts';
import type { Reconnection } from '../effects/account-effects.ts';
import { usersWhoMay } from '../rules/ask.ts';
import { attentionCounts } from '../rules/attention.ts';
import { confirmationName } from '../rules/confirm-name.ts';
import {
  actionsOf,
  CAN,
  canSettle,
  isRecommendedReconnector,
  mayReconnect,
  maySettle,
  RIGHT_TO,
} from '../rules/connection.ts';
import type { Decision } from '../rules/decision.ts';
import { handoverOf } from '../rules/handover.ts';
import { expiresAt, expiryRuleOf } from '../rules/interval.ts';
import { existsAtNetwork, hiddenAfter, isHidden, isKept, keptUntil } from '../rules/keep.ts';
import { countCancelledByPerson, keptCounts, reconnectOutcome, shownCounts } from '../rules/posts.ts';
import { statusOf } from '../rules/status.ts';
import type { ReadTransaction } from '../store/store.ts';
import { sharesName } from './namesakes.ts';
import { isoOrNull, personOrNull, presentPerson } from './present-person.ts';
import { presentOwnRequests } from './present-request.ts';

/** The people who have a right, the original connector first. */
export function peopleWhoMay(may: (user: User) => Decision, originalConnector: string | null): Person[] {
  return usersWhoMay(PEOPLE, may, originalConnector).map(({ id }) => presentPerson(id));
}

/**
 * A decision as the API sends it. A refusal names the people to ask; if only the state of the account forbids the action, it
 * names nobody.
 * @param originalConnector null where the right concerns no account
 */
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
  const requests = presentOwnRequests(tx, account, viewer, now);
  const decisionOn = (action: RequestAction) => presentDecisionOn(action, account, viewer, requests);
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
    disconnection: presentDisconnection(account, posts, viewer, now),
    listed: !isHidden(account, now),
    attention: { ...attention, nextAt: isoOrNull(attention.nextAt) },
    posts: tabs,
    cancelledPosts: cancelled,
    cancelledByPerson: countCancelledByPerson(posts),
    actions: actionsOf(account),
    can: {
      reconnect: decisionOn('reconnect'),
      disconnect: decisionOn('disconnect'),
      remove: decisionOn('remove'),
      settle: presentDecision(
        canSettle(viewer, account),
        (user) => maySettle(user, account),
        viewer,
        originalConnector,
      ),
    },
    requests,
    confirmName: confirmationName(account),
    namesake: sharesName(tx, account, viewer),
    revision: account.revision,
  };
}

/**
 * Whether `viewer` can take an action on an account now; a refusal also has the first open request of the viewer for it.
 * @param requests the open requests of the viewer about the account
 */
export function presentDecisionOn(
  action: RequestAction,
  account: StoredAccount,
  viewer: User,
  requests: readonly OwnRequest[],
): DecisionReply {
  const may = (user: User) => RIGHT_TO[action](user, account);
  const decision = presentDecision(CAN[action](viewer, account), may, viewer, account.originalConnector);
  const request = requests.find((each) => each.action === action);
  if (decision.allowed || !request) return decision;
  return { ...decision, asked: { to: request.to, at: request.at } };
}

function presentDisconnection(
  account: StoredAccount,
  posts: readonly StoredPost[],
  viewer: User,
  now: Instant,
): Account['disconnection'] {
  const { network, disconnection } = account;
  if (!disconnection) return null;
  const { at, cause, by } = disconnection;
  const isHistoryKept = isKept(network, at, now);
  const counts = keptCounts(isHistoryKept ? posts : [], now);
  const handover = mayReconnect(viewer).allowed ? handoverOf(account, viewer.id, PEOPLE) : null;
  const recommended = PEOPLE.find((user) => isRecommendedReconnector(user, account));
  return {
    at: iso(at),
    cause,
    by: personOrNull(by),
    keptUntil: iso(keptUntil(network, at)),
    hiddenAfter: iso(hiddenAfter(at)),
    history: isHistoryKept ? 'kept' : 'gone',
    kept: { ...counts, nextAt: isoOrNull(counts.nextAt) },
    keptTotal: counts.published + counts.cancelled + counts.drafts + counts.missed,
    reconnectable: existsAtNetwork(account), // whether it can be reconnected, with or without its history
    recommendedReconnector: personOrNull(recommended?.id ?? null),
    handover: handover && { person: presentPerson(handover.user), loses: handover.loses },
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
