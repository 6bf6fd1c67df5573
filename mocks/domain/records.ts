import type { Cause } from '../../src/api/contract/account.ts';
import type { Activity } from '../../src/api/contract/activity.ts';
import type { SignInPurpose } from '../../src/api/contract/authorization.ts';
import type { Fault } from '../../src/api/contract/fault.ts';
import type { AccountKind, Network } from '../../src/api/contract/network.ts';
import type { Notice, Recipient } from '../../src/api/contract/notice.ts';
import type { PostState } from '../../src/api/contract/post.ts';
import type { RequestAction, RequestPurpose, RequestState } from '../../src/api/contract/request.ts';
import type { Plan, SocialPermission } from '../../src/api/contract/rights.ts';
import type { Instant } from './instant.ts';

export interface User {
  id: string;
  name: string;
  email: string;
  superAdmin: boolean;
  socialPermission: SocialPermission;
  active: boolean;
}

export interface StoredAccount {
  id: string;
  network: Network;
  externalId: string;
  name: string;
  handle: string;
  profileUrl: string;
  avatarUrl: string | null;
  kind: AccountKind;
  /**
   * A user id, as is `lastConnector`. A reconnect after the deletion of the posts sets this field and `firstConnectedAt` anew.
   */
  originalConnector: string;
  lastConnector: string;
  firstConnectedAt: Instant;
  authorizedAt: Instant;
  /** Null unless activity renews the account. */
  lastActivityAt: Instant | null;
  /** `by` is a user id; null when the network disconnected the account. */
  disconnection: null | { at: Instant; cause: Cause; by: string | null };
  deletedAtNetwork: boolean;
  /** Whether the posts were deleted at the end of the keep window; false again after the next reconnect. */
  historyDeleted: boolean;
  revision: number;
}

export interface StoredPost {
  id: string;
  accountId: string;
  text: string;
  state: PostState;
  scheduledAt: Instant | null;
  publishedAt: Instant | null;
  /** `by` is a user id; null when the network disconnected the account. */
  cancellation: null | { at: Instant; cause: 'account-disconnected' | 'by-person'; by: string | null };
  /** A user id. */
  author: string;
}

export interface StoredActivity {
  id: string;
  /** Its place among all entries and notices: the `sequence` of the simulation when it was written. */
  seq: number;
  accountId: string;
  at: Instant;
  /** The id of the user who acted; null for a network or time. */
  actor: string | null;
  kind: Activity['kind'];
  detail: Activity['detail'];
}

export interface StoredRequest {
  id: string;
  accountId: string;
  action: RequestAction;
  /** The id of the user who asks, and of the user who is asked. */
  from: string;
  to: string;
  note: string | null;
  /** By when the action is wanted, and why; null if there is no such moment. */
  deadline: null | { until: Instant; purpose: RequestPurpose };
  at: Instant;
  remindedAt: Instant | null;
  /**
   * Null while the request is open. `removed`: the request was for another action, and the removal of the account has ended it.
   * `rightLost`: the person asked has lost the right to the action.
   */
  end: null | { state: Exclude<RequestState, 'open'>; removed: boolean; rightLost?: true; note: string | null };
}

export interface StoredNotice {
  id: string;
  seq: number;
  kind: Notice['kind'];
  accountId: string;
  /** A copy from the time of sending, because a notice outlives its account. */
  account: Pick<StoredAccount, 'network' | 'externalId' | 'kind' | 'name' | 'handle'>;
  at: Instant;
  /** The expiry that a `reauthorize` warns of; null in any other notice. */
  expiresAt: Instant | null;
  /** The id of the user whose act the notice is about; null in a `reauthorize`, and if a network has acted. */
  from: string | null;
  /** The request that the notice is about; null if it is about none. */
  requestId: string | null;
  recipients: { user: string; why: Recipient['why'] }[];
  /** For each user id, the time at which that user read the notice. */
  readBy: Record<string, Instant>;
}

export interface StoredAuthorization {
  id: string;
  /** A user id; only that user may complete the sign-in. */
  begunBy: string;
  network: Network;
  purpose: SignInPurpose;
  /** The accounts to reconnect; none in a sign-in to connect. */
  accountIds: string[];
  /** The OAuth `state`. A completion of the sign-in with another value is refused. */
  state: string;
  createdAt: Instant;
  expiresAt: Instant;
  /** Set by an approval at the network; a later approval replaces it. */
  code: string | null;
  codeUsed: boolean;
  /** The id of the login that approved at the network. */
  login: string | null;
  /** Of a sign-in to connect: whether it is completed, so that its candidates are known. */
  completed: boolean;
  /** Of a sign-in to connect: the external ids of its candidates. */
  candidates: string[];
  /** Of a sign-in to connect: whether the chosen accounts were connected. */
  connected: boolean;
}

/** The reply to the first request with an Idempotency-Key. `id` is `<user id>:<Idempotency-Key>`; `fingerprint`: its method, path and body. */
export interface SavedReply {
  id: string;
  fingerprint: string;
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** The simulation's own state; one record, id `simulation`. */
export interface StoredSimulation {
  id: 'simulation';
  scenario: string;
  plan: Plan;
  /** The simulated moment. No reply has named a later one. */
  now: Instant;
  /** Real time at which the running clock was moved to `now`; null while it stands still. */
  tickedAt: Instant | null;
  latencyMs: number;
  faults: Fault[];
  /** The latest number of the sequence that makes ids and orders activity and notices. Until a reset it only grows. */
  sequence: number;
  /** Whether, since the scenario began, a person has changed something or a network has disconnected an account on demand. */
  changed: boolean;
  /** How often a scenario was started or reset. Ids of authorizations contain it, so an id from before a reset is not valid. */
  epoch: number;
}

export interface Records {
  accounts: StoredAccount;
  posts: StoredPost;
  activity: StoredActivity;
  notices: StoredNotice;
  requests: StoredRequest;
  authorizations: StoredAuthorization;
  replies: SavedReply;
  simulation: StoredSimulation;
}

export type TableName = keyof Records;

/** Tables whose records belong to an account. */
export type AccountTable = 'posts' | 'activity' | 'notices' | 'requests';

/** All records with which a scenario begins. */
export type Seed = { [T in TableName]: Records[T][] };
