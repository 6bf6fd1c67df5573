import type { Cause } from '../../src/api/contract/account.ts';
import type { Activity } from '../../src/api/contract/activity.ts';
import type { Fault } from '../../src/api/contract/fault.ts';
import type { AccountKind, Network } from '../../src/api/contract/network.ts';
import type { Recipient } from '../../src/api/contract/notice.ts';
import type { PostState } from '../../src/api/contract/post.ts';
import type { RequestAction } from '../../src/api/contract/request.ts';
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
  /** User ids. */
  originalConnector: string;
  lastConnector: string;
  firstConnectedAt: Instant;
  authorizedAt: Instant;
  /** Where activity renews the connection; null elsewhere. */
  lastActivityAt: Instant | null;
  disconnection: null | { at: Instant; cause: Cause; by: string | null };
  /** The page or profile no longer exists at its network. */
  deletedAtNetwork: boolean;
  /** The keep window has ended and the posts were deleted; false again after the next reconnect. */
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
  cancellation: null | { at: Instant; cause: 'account-disconnected' | 'by-person'; by: string | null };
  /** A user id. */
  author: string;
}

export interface StoredActivity {
  id: string;
  seq: number;
  accountId: string;
  at: Instant;
  actor: string | null;
  kind: Activity['kind'];
  detail: Activity['detail'];
}

export interface StoredNotice {
  id: string;
  seq: number;
  kind: 'reauthorize' | 'request';
  accountId: string;
  /** As it was at sending time: notices outlive their accounts. */
  account: Pick<StoredAccount, 'network' | 'externalId' | 'kind' | 'name' | 'handle'>;
  at: Instant;
  /** reauthorize: the expiry it warns of. */
  expiresAt: Instant | null;
  from: string | null;
  /** request: what was asked for. */
  action: RequestAction | null;
  recipients: { user: string; why: Recipient['why'] }[];
  /** User id → when that person read it. */
  readBy: Record<string, Instant>;
}

export interface StoredAuthorization {
  id: string;
  /** The user id of who began it: nobody else may complete it. */
  asker: string;
  network: Network;
  purpose: 'reconnect' | 'connect';
  accountId: string | null;
  state: string;
  createdAt: Instant;
  expiresAt: Instant;
  /** Set by an approval at the network; a later approval replaces it. */
  code: string | null;
  codeUsed: boolean;
  /** The network login that approved. */
  login: string | null;
  /** connect: set once completion has proved the sign-in. */
  completed: boolean;
  /** connect: the candidates' external ids, fixed when it completed. */
  candidates: string[];
  /** connect: the choice has been carried out. */
  connected: boolean;
}

/** The reply kept for an Idempotency-Key; `id` is `<user>:<key>`. */
export interface KeptReply {
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
  /** The simulated moment when `runningSince` is null, else the moment the clock was set running. */
  now: Instant;
  /** Real time at which the clock was set running; null while it stands still. */
  runningSince: Instant | null;
  latencyMs: number;
  faults: Fault[];
  /** Source of ids and of the order of activity and notices; only grows within a scenario. */
  sequence: number;
  /** People have changed something since the scenario began. */
  changed: boolean;
  /** Counts starts and resets, so that secrets of one start are worth nothing in the next. */
  epoch: number;
}

export interface Records {
  accounts: StoredAccount;
  posts: StoredPost;
  activity: StoredActivity;
  notices: StoredNotice;
  authorizations: StoredAuthorization;
  replies: KeptReply;
  simulation: StoredSimulation;
}

export type TableName = keyof Records;

/** Tables whose records belong to an account and can be asked for by it. */
export type AccountTable = 'posts' | 'activity' | 'notices';

/** A whole world as a scenario builds it. */
export type Seed = { [T in TableName]: Records[T][] };
