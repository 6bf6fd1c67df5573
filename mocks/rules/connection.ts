import type { Code } from '../../src/api/contract/code.ts';
import type { RequestAction } from '../../src/api/contract/request.ts';
import type { DecisionReason, SocialPermission } from '../../src/api/contract/rights.ts';
import type { StoredAccount, StoredPost, User } from '../domain/records.ts';
import { allow, type Decision, refuse } from './decision.ts';

const ALL_ACCOUNTS = {
  all: allow,
  owned: refuse('needs-all-accounts'),
  draft: refuse('draft-only'),
  none: refuse('no-social-permission'),
} satisfies Record<SocialPermission, Decision>;

/** MAY-RECONNECT: the social permission All accounts; the role on the account is proved at the network. */
export const mayReconnect = (user: User): Decision =>
  user.active ? (ALL_ACCOUNTS[user.socialPermission] ?? refuse('needs-all-accounts')) : refuse('signed-out');

/** MAY-RECONNECT recommends the original connector, who can only be named while they may. */
export const isBestReconnectedBy = (user: User, account: Pick<StoredAccount, 'originalConnector'>): boolean =>
  user.id === account.originalConnector && mayReconnect(user).allowed;

/** MAY-CONNECT: the social permission All accounts. */
export const mayConnect = mayReconnect;

/** MAY-DISCONNECT: a Super Admin or the original connector; never with Draft only or None. */
export function mayDisconnect(user: User, account: Pick<StoredAccount, 'originalConnector'>): Decision {
  if (!user.active) return refuse('signed-out');
  const isTheirs = user.superAdmin || account.originalConnector === user.id;
  switch (user.socialPermission) {
    case 'all':
    case 'owned':
      return isTheirs ? allow : refuse('not-original-connector');
    case 'draft':
      return refuse('draft-only');
    default:
      return refuse('no-social-permission');
  }
}

/** MAY-REMOVE: as MAY-DISCONNECT. */
export const mayRemove = mayDisconnect;

/** MAY-SETTLE: All accounts; Owned accounts only, on own accounts. */
export function maySettle(user: User, account: Pick<StoredAccount, 'originalConnector'>): Decision {
  const isOwn = user.active && user.socialPermission === 'owned' && account.originalConnector === user.id;
  return isOwn ? allow : mayReconnect(user);
}

type State = Pick<StoredAccount, 'originalConnector' | 'disconnection'>;

/** Which state of an account each action belongs to. */
const BELONGS = {
  reconnect: ({ disconnection }) => disconnection !== null,
  disconnect: ({ disconnection }) => disconnection === null,
  remove: () => true,
} satisfies Record<RequestAction, (account: Pick<StoredAccount, 'disconnection'>) => boolean>;

/** MAY-RECONNECT, MAY-DISCONNECT, MAY-REMOVE: the actions that belong to an account's state, whoever may take them. */
export const actionsOf = (account: Pick<StoredAccount, 'disconnection'>): RequestAction[] =>
  (Object.keys(BELONGS) as RequestAction[]).filter((action) => BELONGS[action](account));

/** Reconnect exists only on a disconnected account; the right is judged before the state. */
export const canReconnect = (user: User, account: State): Decision =>
  rightThen(mayReconnect(user), BELONGS.reconnect(account) || refuse('not-disconnected'));

/** Disconnect exists only on a connected account; the right is judged before the state. */
export const canDisconnect = (user: User, account: State): Decision =>
  rightThen(mayDisconnect(user, account), BELONGS.disconnect(account) || refuse('already-disconnected'));

/** MAY-REMOVE asks for no state: connected or not. */
export const canRemove = (user: User, account: State): Decision => mayRemove(user, account);

/** Missed posts are settled on a connected account only; the right is judged before the state. */
export const canSettle = (user: User, account: State): Decision =>
  rightThen(maySettle(user, account), account.disconnection === null || refuse('account-disconnected'));

/** Whether what is asked of a missed post can be done to this one: the right, then the account's state, then the post's. */
export const canSettlePost = (
  user: User,
  account: State,
  post: Pick<StoredPost, 'state'>,
): Decision<DecisionReason | 'not-missed'> =>
  rightThen<DecisionReason | 'not-missed'>(canSettle(user, account), post.state === 'missed' || refuse('not-missed'));

/** The right to each action that somebody without it may ask for. */
export const MAY = {
  reconnect: mayReconnect,
  disconnect: mayDisconnect,
  remove: mayRemove,
} satisfies Record<RequestAction, (user: User, account: Pick<StoredAccount, 'originalConnector'>) => Decision>;

function rightThen<R extends Code>(right: Decision<R>, state: true | Decision<R>): Decision<R> {
  return right.allowed && state !== true ? state : right;
}
