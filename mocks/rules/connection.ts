import type { Code } from '../../src/api/contract/code.ts';
import type { RequestAction } from '../../src/api/contract/request.ts';
import type { SocialPermission } from '../../src/api/contract/rights.ts';
import type { StoredAccount, StoredPost, User } from '../domain/records.ts';
import { allow, type Decision, refuse } from './decision.ts';

type WithOriginalConnector = Pick<StoredAccount, 'originalConnector'>;
type ConnectionState = Pick<StoredAccount, 'disconnection'>;

const ALL_ACCOUNTS_BY_PERMISSION = {
  all: allow,
  owned: refuse('needs-all-accounts'),
  draft: refuse('draft-only'),
  none: refuse('no-social-permission'),
} satisfies Record<SocialPermission, Decision>;

/** Allows what requires an active person with the social permission All accounts; an unknown permission gives no right. */
const allowWithAllAccounts = (user: User) =>
  user.active
    ? (ALL_ACCOUNTS_BY_PERMISSION[user.socialPermission] ?? refuse('needs-all-accounts'))
    : refuse('signed-out');

/** MAY-RECONNECT: requires the social permission All accounts. The network checks the role on the account. */
export const mayReconnect = allowWithAllAccounts;

/** MAY-RECONNECT: whether a person is the one recommended for a reconnect: the original connector with the right to reconnect. */
export const isRecommendedReconnector = (user: User, account: WithOriginalConnector): boolean =>
  user.id === account.originalConnector && mayReconnect(user).allowed;

/** MAY-CONNECT: requires the social permission All accounts. */
export const mayConnect = allowWithAllAccounts;

/** MAY-DISCONNECT: a Super Admin or the original connector, unless the permission of this person is Draft only or None. */
export function mayDisconnect(user: User, account: WithOriginalConnector) {
  if (!user.active) return refuse('signed-out');
  const isEntitled = user.superAdmin || account.originalConnector === user.id;
  switch (user.socialPermission) {
    case 'all':
    case 'owned':
      return isEntitled ? allow : refuse('not-original-connector');
    case 'draft':
      return refuse('draft-only');
    default:
      return refuse('no-social-permission');
  }
}

/** MAY-REMOVE: as MAY-DISCONNECT. */
export const mayRemove = mayDisconnect;

/** MAY-SETTLE: with All accounts on every account, with Owned accounts only on the person's own accounts. */
export function maySettle(user: User, account: WithOriginalConnector) {
  const maySettleOwn = user.active && user.socialPermission === 'owned' && account.originalConnector === user.id;
  return maySettleOwn ? allow : allowWithAllAccounts(user);
}

/** MAY-SETTLE: whether a person may settle the missed posts of all these accounts; the first refusal if not. */
export const maySettleAll = (user: User, accounts: readonly WithOriginalConnector[]): Decision =>
  accounts.map((account) => maySettle(user, account)).find(({ allowed }) => !allowed) ?? allow;

/** For each action, whether the state of an account offers it. */
const IS_OFFERED = {
  reconnect: ({ disconnection }) => disconnection !== null,
  disconnect: ({ disconnection }) => disconnection === null,
  remove: () => true,
} satisfies Record<RequestAction, (account: ConnectionState) => boolean>;

/** MAY-RECONNECT, MAY-DISCONNECT, MAY-REMOVE: the actions that the state of an account offers, whoever may take them. */
export const actionsOf = (account: ConnectionState): RequestAction[] =>
  (Object.keys(IS_OFFERED) as RequestAction[]).filter((action) => IS_OFFERED[action](account));

/** MAY-RECONNECT: whether the person has the right; if so, whether the account is disconnected. */
export const canReconnect = (user: User, account: WithOriginalConnector & ConnectionState) =>
  rightThenState(mayReconnect(user), IS_OFFERED.reconnect(account) || refuse('not-disconnected'));

/** MAY-DISCONNECT: whether the person has the right; if so, whether the account is connected. */
export const canDisconnect = (user: User, account: WithOriginalConnector & ConnectionState) =>
  rightThenState(mayDisconnect(user, account), IS_OFFERED.disconnect(account) || refuse('already-disconnected'));

/** MAY-REMOVE: whether the person has the right; an account can be removed in any state. */
export const canRemove = mayRemove;

/** MAY-SETTLE: whether the person has the right; if so, whether the account is connected. */
export const canSettle = (user: User, account: WithOriginalConnector & ConnectionState) =>
  rightThenState(maySettle(user, account), account.disconnection === null || refuse('account-disconnected'));

/** MAY-SETTLE: whether the person has the right; if so, whether the account is connected; if so, whether the post is missed. */
export const canSettlePost = (
  user: User,
  account: WithOriginalConnector & ConnectionState,
  post: Pick<StoredPost, 'state'>,
) => rightThenState(canSettle(user, account), post.state === 'missed' || refuse('not-missed'));

/** ASK: for each action that a request can ask for, whether a person can take it now. */
export const CAN = {
  reconnect: canReconnect,
  disconnect: canDisconnect,
  remove: canRemove,
} satisfies Record<RequestAction, (user: User, account: WithOriginalConnector & ConnectionState) => Decision>;

/** ASK: for each action that a request can ask for, the rule about the right to take it. */
export const RIGHT_TO = {
  reconnect: mayReconnect,
  disconnect: mayDisconnect,
  remove: mayRemove,
} satisfies Record<RequestAction, (user: User, account: WithOriginalConnector) => Decision>;

/**
 * The refusal of the right if there is one, else the decision about the state. @param state `true` if the state allows the
 * action
 */
function rightThenState<R extends Code, S extends Code>(
  right: Decision<R>,
  state: true | Decision<S>,
): Decision<R | S> {
  return right.allowed && state !== true ? state : right;
}
