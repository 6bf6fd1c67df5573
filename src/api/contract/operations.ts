import { Account, RemoveRequest } from './account.ts';
import { AccountList, AccountsQuery, Attention, LongDisconnected, LongDisconnectedQuery } from './account-list.ts';
import { ActivityList } from './activity.ts';
import { Authorization, AuthorizationRequest, Completion, CompletionRequest } from './authorization.ts';
import { ConnectRequest, ConnectResults } from './connect.ts';
import { FlowList } from './flow.ts';
import { Impact } from './impact.ts';
import { AccountNotices, Notice, Notifications } from './notice.ts';
import { operation } from './operation.ts';
import { Post, PostList, PostsQuery, RescheduleRequest } from './post.ts';
import { AskRequest } from './request.ts';
import { Session } from './session.ts';
import { SignInDecision, SignInDecisionRequest, SignInPage } from './sign-in.ts';
import { ClockEvents, ClockEventsQuery, Loss, LossRequest, SimulationRequest, SimulationState } from './simulation.ts';

// Every call of the API, once. The OpenAPI document takes its words from the comments: the first sentence is the summary.

/** Who is signed in, to which portal, and what this person may do. Every signed-in person gets a reply. */
export const getSession = operation({ call: 'GET /api/session', auth: 'person', reply: Session });

/**
 * A page of the listed accounts, with counts. The counts by status ignore the filter by status, the counts by network the
 * filter by network. Hidden accounts are counted only in `hidden`. A page past the end is empty.
 */
export const listAccounts = operation({
  call: 'GET /api/social/accounts',
  auth: 'social',
  query: AccountsQuery,
  reply: AccountList,
});

/** One account, listed or hidden. */
export const getAccount = operation({ call: 'GET /api/social/accounts/{id}', auth: 'social', reply: Account });

/**
 * Remove an account with its posts and activity, for good. The body repeats the name of the account, or the handle if the
 * name is blank; the text is compared trimmed and in NFC.
 */
export const removeAccount = operation({
  call: 'DELETE /api/social/accounts/{id}',
  auth: 'social',
  body: RemoveRequest,
  ifMatch: true,
  refusals: ['draft-only', 'not-original-connector'],
});

/** What a disconnect now would do. */
export const getDisconnectImpact = operation({
  call: 'GET /api/social/accounts/{id}/impact',
  auth: 'social',
  reply: Impact,
  refusals: ['already-disconnected'],
});

/** Disconnect an account and cancel its scheduled posts. */
export const disconnectAccount = operation({
  call: 'POST /api/social/accounts/{id}/disconnect',
  auth: 'social',
  ifMatch: true,
  reply: Account,
  refusals: ['draft-only', 'not-original-connector', 'already-disconnected'],
});

/** What has happened to an account, newest first. */
export const listActivity = operation({
  call: 'GET /api/social/accounts/{id}/activity',
  auth: 'social',
  reply: ActivityList,
});

/** The notices that were sent about an account, and the warning that will be sent next. */
export const listAccountNotices = operation({
  call: 'GET /api/social/accounts/{id}/notices',
  auth: 'social',
  reply: AccountNotices,
});

/**
 * Ask another person to reconnect, disconnect or remove an account. That person is one of those that the refused decision
 * names, and gets a notice. The asker can have one open request for each action on an account.
 */
export const requestAction = operation({
  call: 'POST /api/social/accounts/{id}/requests',
  auth: 'social',
  body: AskRequest,
  reply: Notice,
  status: 201,
  refusals: ['already-requested'],
});

/** The notices of the signed-in person, newest first. */
export const listNotifications = operation({ call: 'GET /api/notifications', auth: 'person', reply: Notifications });

/** Mark a notice as read. */
export const readNotification = operation({ call: 'POST /api/notifications/{id}/read', auth: 'person', reply: Notice });

/** The hidden accounts: those disconnected for more than 90 days. Connecting accounts of their network reconnects them too. */
export const listLongDisconnected = operation({
  call: 'GET /api/social/long-disconnected',
  auth: 'social',
  query: LongDisconnectedQuery,
  reply: LongDisconnected,
});

/** How many accounts need attention, how many of their posts are at risk, and when the first of those posts is due. */
export const getAttention = operation({ call: 'GET /api/social/attention', auth: 'social', reply: Attention });

/** A page of one tab of posts, with counts. */
export const listPosts = operation({
  call: 'GET /api/social/posts',
  auth: 'social',
  query: PostsQuery,
  reply: PostList,
});

const SETTLE_REFUSALS = ['draft-only', 'needs-all-accounts', 'account-disconnected', 'not-missed'] as const;

/** Give a missed post of a connected account a new time, later than now. */
export const reschedulePost = operation({
  call: 'POST /api/social/posts/{id}/reschedule',
  auth: 'social',
  body: RescheduleRequest,
  reply: Post,
  refusals: SETTLE_REFUSALS,
});

/** Make a missed post of a connected account a draft. */
export const movePostToDrafts = operation({
  call: 'POST /api/social/posts/{id}/to-draft',
  auth: 'social',
  reply: Post,
  refusals: SETTLE_REFUSALS,
});

/** Delete a missed post of a connected account. */
export const deletePost = operation({
  call: 'DELETE /api/social/posts/{id}',
  auth: 'social',
  refusals: SETTLE_REFUSALS,
});

/**
 * Begin a sign-in at a network, to reconnect an account or to connect new ones. The sign-in has to be completed within ten
 * minutes.
 */
export const beginAuthorization = operation({
  call: 'POST /api/social/authorizations',
  auth: 'social',
  body: AuthorizationRequest,
  reply: Authorization,
  status: 201,
  refusals: ['not-found', 'draft-only', 'needs-all-accounts', 'not-disconnected'],
});

/**
 * Complete a sign-in with the network's result. Only the person who began the sign-in can complete it. An attempt uses up the
 * code even if it is refused.
 */
export const completeAuthorization = operation({
  call: 'POST /api/social/authorizations/{id}/complete',
  auth: 'social',
  body: CompletionRequest,
  reply: Completion,
  refusals: [
    'draft-only',
    'needs-all-accounts',
    'not-disconnected',
    'authorization-expired',
    'state-mismatch',
    'issuer-mismatch',
    'code-invalid',
    'code-used',
    'authorization-denied',
    'network-role-missing',
    'wrong-account',
    'account-gone',
  ],
});

/**
 * Connect the chosen accounts and reconnect the long-disconnected ones. Each authorization allows this once. Each account has
 * an outcome of its own.
 */
export const connectAccounts = operation({
  call: 'POST /api/social/authorizations/{id}/connect',
  auth: 'social',
  body: ConnectRequest,
  reply: ConnectResults,
  refusals: ['draft-only', 'needs-all-accounts', 'authorization-used', 'authorization-expired', 'code-invalid'],
});

/** The state of the simulation and what it can be set to. */
export const getSimulation = operation({ call: 'GET /__mock', auth: 'nobody', reply: SimulationState });

/**
 * Change the simulation, everything in the request or nothing, in the order scenario, plan, now, running, latency, faults. A
 * scenario starts from its beginning. Everything due until `now` happens in order. The clock never goes back.
 */
export const changeSimulation = operation({
  call: 'PUT /__mock',
  auth: 'nobody',
  body: SimulationRequest,
  reply: SimulationState,
});

/** Every step of every flow, with the way into it. */
export const listFlows = operation({ call: 'GET /__mock/flows', auth: 'nobody', reply: FlowList });

/** What time has made happen since a moment. The newest first, at most fifty. */
export const listClockEvents = operation({
  call: 'GET /__mock/happened',
  auth: 'nobody',
  query: ClockEventsQuery,
  reply: ClockEvents,
});

/** Move the clock to the next moment at which time makes something happen. If there is none, the clock stays. */
export const moveToNextEvent = operation({ call: 'POST /__mock/next-event', auth: 'nobody', reply: SimulationState });

/** Start the current scenario again. */
export const resetSimulation = operation({ call: 'POST /__mock/reset', auth: 'nobody', reply: SimulationState });

/** Make the network disconnect an account now. */
export const loseAccount = operation({
  call: 'POST /__mock/accounts/{id}/loss',
  auth: 'nobody',
  body: LossRequest,
  reply: Loss,
  refusals: ['already-disconnected'],
});

/** What the sign-in page of a network shows. */
export const getSignInPage = operation({
  call: 'GET /__mock/authorizations/{id}',
  auth: 'nobody',
  reply: SignInPage,
  refusals: ['authorization-expired'],
});

/** Approve or deny the sign-in. The reply says where the network sends the browser. */
export const decideSignIn = operation({
  call: 'POST /__mock/authorizations/{id}/decision',
  auth: 'nobody',
  body: SignInDecisionRequest,
  reply: SignInDecision,
  refusals: ['authorization-expired', 'authorization-used'],
});
