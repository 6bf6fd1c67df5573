import type { SocialPermission } from '../../src/api/contract/rights.ts';
import type { StoredAccount, User } from '../domain/records.ts';

type Owned = Pick<StoredAccount, 'originalConnector'>;

const SEES = {
  all: () => true,
  owned: (user, account) => account.originalConnector === user.id,
  draft: () => true,
  none: () => false,
} satisfies Record<SocialPermission, (user: User, account: Owned) => boolean>;

/** SCOPE: whether a person sees only the accounts of which they are the original connector. */
export const seesOwnOnly = ({ socialPermission }: User): boolean => socialPermission === 'owned';

/** SCOPE: whether a person sees an account: with Owned accounts only their own, with None no account. */
export const sees = (user: User, account: Owned): boolean =>
  user.active && (SEES[user.socialPermission]?.(user, account) ?? false);
