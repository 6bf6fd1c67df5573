import type { SocialPermission } from '../../src/api/contract/rights.ts';
import type { StoredAccount, User } from '../domain/records.ts';

type WithOriginalConnector = Pick<StoredAccount, 'originalConnector'>;

const SEES = {
  all: () => true,
  owned: (user, account) => account.originalConnector === user.id,
  draft: () => true,
  none: () => false,
} satisfies Record<SocialPermission, (user: User, account: WithOriginalConnector) => boolean>;

/** SCOPE: whether a person sees only their own accounts: those of which this person is the original connector. */
export const seesOwnOnly = ({ socialPermission }: User): boolean => socialPermission === 'owned';

/** SCOPE: whether a person sees an account: the permission shows every account, only own ones or none; an unknown permission shows none. */
export const sees = (user: User, account: WithOriginalConnector): boolean =>
  user.active && (SEES[user.socialPermission]?.(user, account) ?? false);
