import * as v from 'valibot';
import * as contract from '../src/api/contract.ts';

/** One call as the document describes it. */
export interface Operation {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  id: string;
  tag: string;
  summary: string;
  description?: string;
  /** social: a person whose plan and permission allow it. person: anybody signed in. nobody: no cookie needed. */
  asks: 'social' | 'person' | 'nobody';
  query?: v.ObjectSchema<v.ObjectEntries, undefined>;
  body?: v.GenericSchema;
  needsVersion?: boolean;
  /** No schema: the call answers without a body. */
  answer: { status: 200 | 201 | 204; description: string; schema?: v.GenericSchema; hasVersion?: boolean };
  /** Its own refusals; those that follow from what it asks, takes and names are added to them. */
  codes?: contract.Code[];
}

/** Which account the network has disconnected, and since when. */
const Loss = v.object({
  accountId: v.string(),
  disconnection: v.object({ at: contract.Timestamp, cause: contract.LossRequest.entries.cause }),
});

const RECONNECT_REFUSALS: contract.Code[] = ['draft-only', 'needs-all-accounts', 'not-disconnected'];
const DISCONNECT_REFUSALS: contract.Code[] = ['draft-only', 'not-original-connector'];
const SETTLE_REFUSALS: contract.Code[] = ['draft-only', 'needs-all-accounts', 'account-disconnected', 'not-missed'];

/** Every call of the API, in the order of the document. */
export const OPERATIONS: Operation[] = [
  {
    method: 'get',
    path: '/api/session',
    id: 'getSession',
    tag: 'Session',
    summary: 'Who asks, in which portal, and what they may do',
    description: 'Always answers a signed-in person, whatever their plan and permission.',
    asks: 'person',
    answer: { status: 200, description: 'The session', schema: contract.Session },
  },
  {
    method: 'get',
    path: '/api/social/accounts',
    id: 'listAccounts',
    tag: 'Accounts',
    summary: 'A page of the accounts, with counts',
    description:
      'Each count ignores its own filter and respects the others; accounts hidden after 90 days are counted only in `hidden`. A page past the end is empty.',
    asks: 'social',
    query: contract.AccountsQuery,
    answer: { status: 200, description: 'The accounts', schema: contract.AccountList },
  },
  {
    method: 'get',
    path: '/api/social/accounts/{id}',
    id: 'getAccount',
    tag: 'Accounts',
    summary: 'One account, hidden ones too',
    asks: 'social',
    answer: { status: 200, description: 'The account', schema: contract.Account, hasVersion: true },
  },
  {
    method: 'delete',
    path: '/api/social/accounts/{id}',
    id: 'removeAccount',
    tag: 'Accounts',
    summary: 'Remove an account with its posts and history, for good',
    description: 'The name is compared trimmed and in NFC; a blank name is confirmed by the handle.',
    asks: 'social',
    body: contract.RemoveRequest,
    needsVersion: true,
    answer: { status: 204, description: 'Removed' },
    codes: DISCONNECT_REFUSALS,
  },
  {
    method: 'get',
    path: '/api/social/accounts/{id}/impact',
    id: 'getDisconnectImpact',
    tag: 'Accounts',
    summary: 'What a disconnect now would do',
    asks: 'social',
    answer: { status: 200, description: 'The impact', schema: contract.Impact },
    codes: ['already-disconnected'],
  },
  {
    method: 'post',
    path: '/api/social/accounts/{id}/disconnect',
    id: 'disconnectAccount',
    tag: 'Accounts',
    summary: 'Disconnect an account and cancel its scheduled posts',
    asks: 'social',
    needsVersion: true,
    answer: { status: 200, description: 'The account as it is now', schema: contract.Account, hasVersion: true },
    codes: [...DISCONNECT_REFUSALS, 'already-disconnected'],
  },
  {
    method: 'get',
    path: '/api/social/accounts/{id}/activity',
    id: 'listActivity',
    tag: 'Accounts',
    summary: 'Who did what when, and what the network did, newest first',
    asks: 'social',
    answer: { status: 200, description: 'The activity', schema: contract.ActivityList },
  },
  {
    method: 'get',
    path: '/api/social/accounts/{id}/notices',
    id: 'listAccountNotices',
    tag: 'Notices',
    summary: 'What was sent about an account and what is due',
    asks: 'social',
    answer: { status: 200, description: 'The notices', schema: contract.AccountNotices },
  },
  {
    method: 'post',
    path: '/api/social/accounts/{id}/requests',
    id: 'requestAction',
    tag: 'Notices',
    summary: 'Ask somebody who may to reconnect, disconnect or remove an account',
    description:
      'Whom to ask is one of the people that the refused decision names. It becomes a notice of theirs; one request of a person for an action on an account is open at a time.',
    asks: 'social',
    body: contract.AskRequest,
    answer: { status: 201, description: 'The notice', schema: contract.Notice },
    codes: ['already-requested'],
  },
  {
    method: 'get',
    path: '/api/notifications',
    id: 'listNotifications',
    tag: 'Notices',
    summary: 'The notices of the person who asks, newest first',
    asks: 'person',
    answer: { status: 200, description: 'The notices', schema: contract.Notifications },
  },
  {
    method: 'post',
    path: '/api/notifications/{id}/read',
    id: 'readNotification',
    tag: 'Notices',
    summary: 'Mark a notice as read',
    asks: 'person',
    answer: { status: 200, description: 'The notice', schema: contract.Notice },
  },
  {
    method: 'get',
    path: '/api/social/long-disconnected',
    id: 'listLongDisconnected',
    tag: 'Accounts',
    summary: 'The accounts that connecting brings back: disconnected for more than 90 days',
    asks: 'social',
    query: contract.LongDisconnectedQuery,
    answer: { status: 200, description: 'The accounts', schema: contract.LongDisconnected },
  },
  {
    method: 'get',
    path: '/api/social/attention',
    id: 'getAttention',
    tag: 'Accounts',
    summary: 'How much needs attention, and by when',
    asks: 'social',
    answer: { status: 200, description: 'The summary', schema: contract.Attention },
  },
  {
    method: 'get',
    path: '/api/social/posts',
    id: 'listPosts',
    tag: 'Posts',
    summary: 'A page of one tab of posts, with counts',
    asks: 'social',
    query: contract.PostsQuery,
    answer: { status: 200, description: 'The posts', schema: contract.PostList },
  },
  {
    method: 'post',
    path: '/api/social/posts/{id}/reschedule',
    id: 'reschedulePost',
    tag: 'Posts',
    summary: 'Give a missed post of a connected account a new time, later than now',
    asks: 'social',
    body: contract.RescheduleRequest,
    answer: { status: 200, description: 'The scheduled post', schema: contract.Post },
    codes: SETTLE_REFUSALS,
  },
  {
    method: 'post',
    path: '/api/social/posts/{id}/to-draft',
    id: 'movePostToDrafts',
    tag: 'Posts',
    summary: 'Make a missed post of a connected account a draft',
    asks: 'social',
    answer: { status: 200, description: 'The draft', schema: contract.Post },
    codes: SETTLE_REFUSALS,
  },
  {
    method: 'delete',
    path: '/api/social/posts/{id}',
    id: 'deletePost',
    tag: 'Posts',
    summary: 'Delete a missed post of a connected account',
    asks: 'social',
    answer: { status: 204, description: 'Deleted' },
    codes: SETTLE_REFUSALS,
  },
  {
    method: 'post',
    path: '/api/social/authorizations',
    id: 'beginAuthorization',
    tag: 'Authorizations',
    summary: 'Begin a sign-in at a network, to reconnect an account or to connect new ones',
    description: 'The sign-in has to be completed within ten minutes.',
    asks: 'social',
    body: contract.AuthorizationRequest,
    answer: { status: 201, description: 'Where to sign in', schema: contract.Authorization },
    codes: ['not-found', ...RECONNECT_REFUSALS],
  },
  {
    method: 'post',
    path: '/api/social/authorizations/{id}/complete',
    id: 'completeAuthorization',
    tag: 'Authorizations',
    summary: 'Hand over what the network sent back',
    description: 'Only by the person who began it. An attempt uses up the code even when refused.',
    asks: 'social',
    body: contract.CompletionRequest,
    answer: {
      status: 200,
      description: 'The account that is back, or the accounts to choose from',
      schema: contract.Completion,
    },
    codes: [
      ...RECONNECT_REFUSALS,
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
  },
  {
    method: 'post',
    path: '/api/social/authorizations/{id}/connect',
    id: 'connectAccounts',
    tag: 'Authorizations',
    summary: 'Connect the chosen accounts and bring back the long-disconnected ones',
    description: 'Once per authorization; each account has an outcome of its own.',
    asks: 'social',
    body: contract.ConnectRequest,
    answer: { status: 200, description: 'One outcome per account', schema: contract.ConnectResults },
    codes: ['draft-only', 'needs-all-accounts', 'authorization-used', 'authorization-expired', 'code-invalid'],
  },
  {
    method: 'get',
    path: '/__mock',
    id: 'getSimulation',
    tag: 'Simulation',
    summary: 'The simulated world and what it can be set to',
    asks: 'nobody',
    answer: { status: 200, description: 'The simulation', schema: contract.Simulation },
  },
  {
    method: 'put',
    path: '/__mock',
    id: 'changeSimulation',
    tag: 'Simulation',
    summary: 'Change the simulated world, all of it or nothing',
    description:
      'Applied in the order scenario, plan, now, running, latency, faults. A scenario starts afresh; time passed is lived through in order and never goes back.',
    asks: 'nobody',
    body: contract.SimulationRequest,
    answer: { status: 200, description: 'The simulation', schema: contract.Simulation },
  },
  {
    method: 'post',
    path: '/__mock/reset',
    id: 'resetSimulation',
    tag: 'Simulation',
    summary: 'Start the current scenario afresh',
    asks: 'nobody',
    answer: { status: 200, description: 'The simulation', schema: contract.Simulation },
  },
  {
    method: 'post',
    path: '/__mock/accounts/{id}/loss',
    id: 'loseAccount',
    tag: 'Simulation',
    summary: 'The network disconnects an account now',
    asks: 'nobody',
    body: contract.LossRequest,
    answer: { status: 200, description: 'The loss', schema: Loss },
    codes: ['already-disconnected'],
  },
  {
    method: 'get',
    path: '/__mock/authorizations/{id}',
    id: 'getSignInPage',
    tag: 'Simulation',
    summary: 'What the sign-in page of a network shows',
    asks: 'nobody',
    answer: { status: 200, description: 'The page', schema: contract.SignInPage },
    codes: ['authorization-expired'],
  },
  {
    method: 'post',
    path: '/__mock/authorizations/{id}/decision',
    id: 'decideSignIn',
    tag: 'Simulation',
    summary: 'Approve or deny the sign-in',
    asks: 'nobody',
    body: contract.SignInDecisionRequest,
    answer: { status: 200, description: 'Where the network sends the browser', schema: contract.SignInDecision },
    codes: ['authorization-expired', 'authorization-used'],
  },
];
