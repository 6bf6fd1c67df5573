/**
 * The wire: one schema per shape of SPEC section 4. Handlers check requests with them, the client
 * checks replies with them, and the OpenAPI document is generated from them. Dates on the wire are
 * ISO 8601 in UTC.
 */
import * as v from 'valibot';

export const NETWORKS = ['facebook', 'instagram', 'linkedin', 'x', 'youtube'] as const;
export const STATUSES = ['connected', 'expiring', 'disconnected'] as const;
export const CAUSES = ['reauthorization-overdue', 'inactivity', 'security', 'deleted-on-network', 'manual'] as const;
export const PLANS = ['professional', 'enterprise', 'legacy-basic', 'starter', 'free'] as const;
export const SOCIAL_PERMISSIONS = ['all', 'owned', 'draft', 'none'] as const;
export const SORTS = ['attention', 'name', 'network', 'expires'] as const;
export const POST_TABS = ['published', 'scheduled', 'drafts', 'missed', 'cancelled'] as const;
export const REQUEST_ACTIONS = ['reconnect', 'disconnect', 'remove'] as const;
export const POST_STATES = ['draft', 'scheduled', 'published', 'cancelled', 'missed'] as const;
export const ACCOUNT_KINDS = ['page', 'profile', 'group', 'channel'] as const;
export const CODES = [
  'signed-out',
  'viewer-changed',
  'idempotency-mismatch',
  'plan-required',
  'no-social-permission',
  'not-found',
  'malformed',
  'invalid',
  'draft-only',
  'needs-all-accounts',
  'not-original-connector',
  'version-required',
  'version-stale',
  'already-disconnected',
  'not-disconnected',
  'account-disconnected',
  'not-missed',
  'already-requested',
  'authorization-used',
  'authorization-expired',
  'state-mismatch',
  'issuer-mismatch',
  'code-invalid',
  'code-used',
  'authorization-denied',
  'network-role-missing',
  'wrong-account',
  'account-gone',
  'too-many-requests',
  'server-error',
  'unavailable',
  'storage-full',
] as const;

export const Network = v.picklist(NETWORKS);
export const Status = v.picklist(STATUSES);
export const Cause = v.picklist(CAUSES);
export const Plan = v.picklist(PLANS);
export const SocialPermission = v.picklist(SOCIAL_PERMISSIONS);
export const Sort = v.picklist(SORTS);
export const PostTab = v.picklist(POST_TABS);
export const PostState = v.picklist(POST_STATES);
export const AccountKind = v.picklist(ACCOUNT_KINDS);
export const RequestAction = v.picklist(REQUEST_ACTIONS);
export const Code = v.picklist(CODES);
export const Timestamp = v.pipe(v.string(), v.isoTimestamp(), v.check(isDayOfItsMonth, 'must be a day that exists'));
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const Person = v.object({ id: v.string(), name: v.string(), active: v.boolean() });

export const Decision = v.variant('allowed', [
  v.object({ allowed: v.literal(true) }),
  v.object({
    allowed: v.literal(false),
    reason: Code,
    ask: v.array(Person),
    /** The viewer's open request for this very action; absent where there is none. */
    asked: v.optional(v.object({ to: Person, at: Timestamp })),
  }),
]);

export const Session = v.object({
  user: v.object({
    id: v.string(),
    name: v.string(),
    email: v.string(),
    superAdmin: v.boolean(),
    socialPermission: SocialPermission,
  }),
  portal: v.object({ id: v.string(), name: v.string(), plan: Plan }),
  can: v.object({ viewSocial: Decision, connect: Decision }),
  serverTime: Timestamp,
});

export const Kept = v.object({
  published: Count,
  cancelled: Count,
  ahead: Count,
  nextAt: v.nullable(Timestamp),
  drafts: Count,
  missed: Count,
});

export const Disconnection = v.object({
  at: Timestamp,
  cause: Cause,
  by: v.nullable(Person),
  keptUntil: Timestamp,
  hiddenAfter: Timestamp,
  history: v.picklist(['kept', 'gone']),
  kept: Kept,
  /** Who had best reconnect it: its original connector, while that person may; null otherwise. */
  bestBy: v.nullable(Person),
});

export const Account = v.object({
  id: v.string(),
  network: Network,
  externalId: v.string(),
  name: v.string(),
  handle: v.string(),
  profileUrl: v.string(),
  avatarUrl: v.nullable(v.string()),
  kind: AccountKind,
  status: Status,
  originalConnector: Person,
  lastConnector: Person,
  firstConnectedAt: Timestamp,
  authorizedAt: Timestamp,
  lastActivityAt: v.nullable(Timestamp),
  expiresAt: v.nullable(Timestamp),
  disconnection: v.nullable(Disconnection),
  /** What the tabs show now. */
  posts: v.object({ published: Count, scheduled: Count, drafts: Count, missed: Count }),
  /** Every cancelled post, whoever stopped it: what stands under Scheduled as cancelled. */
  cancelledPosts: Count,
  can: v.object({ reconnect: Decision, disconnect: Decision, remove: Decision, settle: Decision }),
  /** Another account that the viewer sees bears the same name on the same network. */
  namesake: v.boolean(),
  revision: Count,
});

export const AccountList = v.object({
  items: v.array(Account),
  page: Count,
  pageSize: Count,
  total: Count,
  counts: v.object({
    status: v.object({ connected: Count, expiring: Count, disconnected: Count }),
    network: v.object({ facebook: Count, instagram: Count, linkedin: Count, x: Count, youtube: Count }),
  }),
  hidden: Count,
  serverTime: Timestamp,
});

export const LongDisconnected = v.object({ items: v.array(Account) });

export const Post = v.object({
  id: v.string(),
  accountId: v.string(),
  text: v.string(),
  state: PostState,
  scheduledAt: v.nullable(Timestamp),
  publishedAt: v.nullable(Timestamp),
  cancellation: v.nullable(
    v.object({
      at: Timestamp,
      cause: v.picklist(['account-disconnected', 'by-person']),
      by: v.nullable(Person),
    }),
  ),
  author: Person,
});

export const PostList = v.object({
  items: v.array(Post),
  page: Count,
  pageSize: Count,
  total: Count,
  counts: v.object({ published: Count, scheduled: Count, drafts: Count, missed: Count, cancelled: Count }),
});

export const Impact = v.object({
  scheduled: v.object({ total: Count, next: v.array(Post) }),
  published: v.object({ total: Count }),
  drafts: v.object({ total: Count }),
  missed: v.object({ total: Count }),
  /** Posts that a person cancelled: a reconnect leaves them so. */
  cancelled: v.object({ total: Count }),
  keptUntil: Timestamp,
  hiddenAfter: Timestamp,
  viewerMayReconnect: v.boolean(),
  whoMayReconnect: v.array(Person),
});

export const Authorization = v.object({
  id: v.string(),
  network: Network,
  purpose: v.picklist(['reconnect', 'connect']),
  authorizeUrl: v.string(),
  expiresAt: Timestamp,
});

export const Candidate = v.object({
  externalId: v.string(),
  name: v.string(),
  handle: v.string(),
  kind: AccountKind,
  state: v.picklist(['available', 'connected', 'disconnected', 'long-disconnected', 'role-missing', 'gone']),
  accountId: v.optional(v.string()),
  missingRole: v.optional(v.string()),
});

export const AccountRef = v.object({ externalId: v.string(), name: v.string(), handle: v.string() });

/** An RFC 9457 problem: `code` is the contract, `title` and `detail` are for people reading logs. */
export const Problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  code: Code,
  instance: v.string(),
  fields: v.optional(v.array(v.object({ path: v.string(), message: v.string() }))),
  account: v.optional(Account),
  expected: v.optional(AccountRef),
  actual: v.optional(AccountRef),
  missingRole: v.optional(v.string()),
});

export const Completion = v.variant('purpose', [
  v.object({ purpose: v.literal('reconnect'), account: Account, missed: v.array(Post) }),
  v.object({ purpose: v.literal('connect'), candidates: v.array(Candidate) }),
]);

export const ConnectResult = v.object({
  externalId: v.string(),
  outcome: v.picklist(['connected', 'reconnected', 'refused']),
  account: v.optional(Account),
  missed: v.optional(v.array(Post)),
  problem: v.optional(Problem),
});

export const ConnectResults = v.object({ results: v.array(ConnectResult) });

export const Attention = v.object({
  accounts: Count,
  postsAtRisk: Count,
  nextAt: v.nullable(Timestamp),
  hidden: Count,
});

export const Activity = v.object({
  id: v.string(),
  seq: Count,
  at: Timestamp,
  actor: v.nullable(Person),
  kind: v.picklist([
    'connected',
    'reconnected',
    'disconnected',
    'lost',
    'history-deleted',
    'notice-sent',
    'post-published',
    'posts-cancelled',
    'posts-resumed',
    'posts-missed',
    'post-settled',
    'requested',
  ]),
  detail: v.record(v.string(), v.union([v.string(), v.number(), v.null()])),
});

export const ActivityList = v.object({ items: v.array(Activity) });

export const Recipient = v.object({
  person: Person,
  why: v.picklist(['last-connector', 'post-author', 'super-admin', 'asked']),
});

/** Enough of an account to tell it from others of its name, also when it is gone. */
export const NamedAccount = v.object({
  network: Network,
  externalId: v.string(),
  kind: AccountKind,
  name: v.string(),
  handle: v.string(),
});

export const Notice = v.object({
  id: v.string(),
  kind: v.picklist(['reauthorize', 'request']),
  accountId: v.string(),
  accountName: v.string(),
  /** The account as it was when the notice was sent. */
  account: NamedAccount,
  at: Timestamp,
  readAt: v.nullable(Timestamp),
  expiresAt: v.nullable(Timestamp),
  from: v.nullable(Person),
  settled: v.boolean(),
  /** Whether its account is disconnected by now. */
  disconnected: v.boolean(),
  recipients: v.array(Recipient),
  link: v.nullable(v.string()),
  /** request: what was asked for. */
  action: v.optional(RequestAction),
});

export const AccountNotices = v.object({
  sent: v.array(Notice),
  due: v.nullable(v.object({ at: Timestamp, recipients: v.array(Recipient) })),
  why: v.picklist(['seven-days-before', 'inactivity-has-no-notice', 'never-expires']),
});

export const Notifications = v.object({ items: v.array(Notice), unread: Count });

export const AuthorizationRequest = v.variant('purpose', [
  v.object({ purpose: v.literal('reconnect'), accountId: v.string() }),
  v.object({ purpose: v.literal('connect'), network: Network }),
]);

/** What the network sent back: a code, or an error when access was denied. */
export const CompletionRequest = v.pipe(
  v.object({ state: v.string(), iss: v.string(), code: v.optional(v.string()), error: v.optional(v.string()) }),
  v.forward(
    v.check(({ code, error }) => (code === undefined) !== (error === undefined), 'either code or error must be given'),
    ['code'],
  ),
);

export const ConnectRequest = v.object({
  externalIds: v.array(v.string()),
  includeLongDisconnected: v.optional(v.boolean(), true),
});

export const RemoveRequest = v.object({ confirmName: v.string() });

export const RescheduleRequest = v.object({ scheduledAt: Timestamp });

/** Asks somebody who may to do what the asker may not. */
export const AskRequest = v.object({ action: RequestAction, to: v.string() });

const whole = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d+$/, 'must be a whole number'),
    v.transform(Number),
    v.minValue(least, `must be at least ${least}`),
    v.maxValue(most, `must be at most ${most}`),
  );

const paging = { page: v.optional(whole(1, Number.MAX_VALUE), '1'), pageSize: v.optional(whole(1, 100), '25') };

export const AccountsQuery = v.object({
  search: v.optional(v.string(), ''),
  network: v.optional(v.array(Network), []),
  status: v.optional(v.array(Status), []),
  sort: v.optional(Sort, 'attention'),
  ...paging,
});

export const LongDisconnectedQuery = v.object({ network: v.optional(v.array(Network), []) });

export const PostsQuery = v.object({
  tab: v.optional(PostTab, 'published'),
  accountId: v.optional(v.string()),
  network: v.optional(v.array(Network), []),
  search: v.optional(v.string(), ''),
  ...paging,
});

export const FAULT_NAMES = [
  'slow',
  'timeout',
  'offline',
  'reply-lost',
  'signed-out',
  'forbidden',
  'not-found',
  'conflict',
  'stale',
  'too-many-requests',
  'server-error',
  'unavailable',
  'broken-json',
  'html',
  'storage-full',
  'popup-blocked',
  'sign-in-denied',
  'wrong-account',
  'network-role-missing',
  'unknown-network',
] as const;
export const FaultName = v.picklist(FAULT_NAMES);

/** A fault at the edge: by name for every call until switched off, or narrowed to a call and to once. */
export const Fault = v.union([
  FaultName,
  v.strictObject({
    name: FaultName,
    /** `METHOD /path`, `{id}` standing for any segment, such as `POST /api/social/accounts/{id}/disconnect`. */
    call: v.optional(v.string()),
    once: v.optional(v.boolean()),
  }),
]);

export const SimulationRequest = v.strictObject({
  scenario: v.optional(v.string()),
  plan: v.optional(Plan),
  now: v.optional(Timestamp),
  running: v.optional(v.boolean()),
  latencyMs: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(60_000))),
  faults: v.optional(v.array(Fault)),
});

export const Simulation = v.object({
  scenario: v.string(),
  plan: Plan,
  now: Timestamp,
  running: v.boolean(),
  latencyMs: v.number(),
  faults: v.array(Fault),
  /** Whether people have changed the world since the scenario began, so that no link leads to this state. */
  changed: v.boolean(),
  users: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      superAdmin: v.boolean(),
      socialPermission: SocialPermission,
      active: v.boolean(),
    }),
  ),
  scenarios: v.array(v.string()),
  plans: v.array(Plan),
  faultNames: v.array(v.string()),
});

/** What has happened by itself as time passed: the newest first, at most fifty. */
export const Happened = v.object({
  total: Count,
  items: v.array(v.object({ ...Activity.entries, accountId: v.string(), account: NamedAccount })),
});

/** The simulation after its clock has moved, with what happened on the way. */
export const SimulationMoved = v.object({ ...Simulation.entries, happened: Happened });

/** Since when what has happened is asked for. */
export const HappenedQuery = v.object({ since: Timestamp });

/** The flows of SPEC section 5, in the order of the flow map. */
export const FLOWS = [
  'reconnect',
  'disconnect',
  'connect',
  'expiring',
  'long-disconnected',
  'no-rights',
  'no-plan',
  'errors',
] as const;

/** What somebody does to come from a link into a step; controls are named by CSS selectors, the same in every language. */
export const FlowAction = v.union([
  /** Presses a control once it is there and may be pressed. */
  v.object({ press: v.string() }),
  v.object({ fill: v.string(), with: v.string() }),
  /** Answers the network's sign-in, as the asker's own login or as the other one. */
  v.object({ signIn: v.picklist(['approve', 'deny']), asOther: v.optional(v.boolean()) }),
  /** Looks at the network's sign-in instead of answering it. */
  v.object({ seeSignIn: v.literal(true) }),
  /** Changes the simulated world once something is there. */
  v.object({ set: SimulationRequest, when: v.string() }),
  v.object({ visit: v.string() }),
]);

/** The same words in both languages. */
const InBoth = v.object({ en: v.string(), pl: v.string() });

export const FlowStep = v.object({
  id: v.string(),
  flow: v.picklist(FLOWS),
  title: InBoth,
  /** The starting point, as link parameters (SPEC section 6). */
  start: v.record(v.string(), v.string()),
  /** The place, with its query. */
  path: v.string(),
  actions: v.array(FlowAction),
  /** What tells that one has arrived: a role, its accessible name where it has one, and words that stand in it. */
  shows: v.object({ role: v.string(), name: InBoth, says: InBoth }),
});

export const FlowList = v.object({ items: v.array(FlowStep) });

export const LossRequest = v.object({ cause: v.picklist(['security', 'deleted-on-network']) });

export const SignInPage = v.object({
  network: Network,
  purpose: v.picklist(['reconnect', 'connect']),
  asks: v.array(v.string()),
  logins: v.array(v.object({ id: v.string(), name: v.string(), manages: v.array(v.string()) })),
});

export const SignInDecisionRequest = v.object({
  decision: v.picklist(['approve', 'deny']),
  as: v.optional(v.string()),
});

export const SignInDecision = v.object({ redirectUrl: v.string() });

export type Network = v.InferOutput<typeof Network>;
export type Status = v.InferOutput<typeof Status>;
export type Cause = v.InferOutput<typeof Cause>;
export type Plan = v.InferOutput<typeof Plan>;
export type SocialPermission = v.InferOutput<typeof SocialPermission>;
export type Sort = v.InferOutput<typeof Sort>;
export type PostTab = v.InferOutput<typeof PostTab>;
export type PostState = v.InferOutput<typeof PostState>;
export type AccountKind = v.InferOutput<typeof AccountKind>;
export type RequestAction = v.InferOutput<typeof RequestAction>;
export type Code = v.InferOutput<typeof Code>;
export type Person = v.InferOutput<typeof Person>;
export type Decision = v.InferOutput<typeof Decision>;
export type Session = v.InferOutput<typeof Session>;
export type Kept = v.InferOutput<typeof Kept>;
export type Disconnection = v.InferOutput<typeof Disconnection>;
export type Account = v.InferOutput<typeof Account>;
export type AccountList = v.InferOutput<typeof AccountList>;
export type LongDisconnected = v.InferOutput<typeof LongDisconnected>;
export type Post = v.InferOutput<typeof Post>;
export type PostList = v.InferOutput<typeof PostList>;
export type Impact = v.InferOutput<typeof Impact>;
export type Authorization = v.InferOutput<typeof Authorization>;
export type Candidate = v.InferOutput<typeof Candidate>;
export type AccountRef = v.InferOutput<typeof AccountRef>;
export type Problem = v.InferOutput<typeof Problem>;
export type Completion = v.InferOutput<typeof Completion>;
export type ConnectResult = v.InferOutput<typeof ConnectResult>;
export type ConnectResults = v.InferOutput<typeof ConnectResults>;
export type Attention = v.InferOutput<typeof Attention>;
export type Activity = v.InferOutput<typeof Activity>;
export type ActivityList = v.InferOutput<typeof ActivityList>;
export type Recipient = v.InferOutput<typeof Recipient>;
export type Notice = v.InferOutput<typeof Notice>;
export type AccountNotices = v.InferOutput<typeof AccountNotices>;
export type Notifications = v.InferOutput<typeof Notifications>;
export type AuthorizationRequest = v.InferOutput<typeof AuthorizationRequest>;
export type CompletionRequest = v.InferOutput<typeof CompletionRequest>;
export type ConnectRequest = v.InferOutput<typeof ConnectRequest>;
export type RemoveRequest = v.InferOutput<typeof RemoveRequest>;
export type AccountsQuery = v.InferOutput<typeof AccountsQuery>;
export type PostsQuery = v.InferOutput<typeof PostsQuery>;
export type FaultName = v.InferOutput<typeof FaultName>;
export type Fault = v.InferOutput<typeof Fault>;
export type SimulationRequest = v.InferOutput<typeof SimulationRequest>;
export type Simulation = v.InferOutput<typeof Simulation>;
export type FlowAction = v.InferOutput<typeof FlowAction>;
export type FlowStep = v.InferOutput<typeof FlowStep>;
export type FlowList = v.InferOutput<typeof FlowList>;
export type Happened = v.InferOutput<typeof Happened>;
export type SimulationMoved = v.InferOutput<typeof SimulationMoved>;
export type SignInPage = v.InferOutput<typeof SignInPage>;
export type SignInDecision = v.InferOutput<typeof SignInDecision>;

/** JavaScript takes 31 November for 1 December; a moment on the wire is what it says. */
function isDayOfItsMonth(timestamp: string): boolean {
  const day = timestamp.slice(0, 10);
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}
