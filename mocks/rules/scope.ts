import type { SocialPermission } from '../../src/api/contract/rights.ts';
import type { StoredAccount, User } from '../domain/records.ts';

type Owned = Pick<StoredAccount, 'originalConnector'>;

const SEES = {
  all: () => true,
  owned: (user, account) => account.originalConnector === user.id,
  draft: () => true,
  none: () => false,
} satisfies Record<SocialPermission, (user: User, account: Owned) => boolean>;

/** SCOPE: whether a person sees only their own accounts: those of which this person is the original connector. */
export const seesOwnOnly = ({ socialPermission }: User): boolean => socialPermission === 'owned';

/** SCOPE: whether a person sees an account: the permission decides whether they see every account, only their own or none; an unknown one: none. */
export const sees = (user: User, account: Owned): boolean =>
  user.active && (SEES[user.socialPermission]?.(user, account) ?? false);
