import type { SocialPermission } from '../../src/api/contract/rights.ts';
import type { StoredAccount, User } from '../domain/records.ts';

type Owned = Pick<StoredAccount, 'originalConnector'>;

const SEES = {
  all: () => true,
  owned: (user, account) => account.originalConnector === user.id,
  draft: () => true,
  none: () => false,
} satisfies Record<SocialPermission, (user: User, account: Owned) => boolean>;

/** SCOPE: whether a person sees only the accounts that they originally connected. */
export const seesOwnOnly = ({ socialPermission }: User): boolean => socialPermission === 'owned';

/** SCOPE: "Owned accounts only" sees the accounts this person originally connected, "None" sees none. */
export const sees = (user: User, account: Owned): boolean =>
  user.active && (SEES[user.socialPermission]?.(user, account) ?? false);
