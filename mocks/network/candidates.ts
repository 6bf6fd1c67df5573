import type { Candidate } from '../../src/api/contract/connect.ts';
import type { Network } from '../../src/api/contract/network.ts';
import type { Instant } from '../domain/instant.ts';
import type { StoredAccount, User } from '../domain/records.ts';
import { isHidden } from '../rules/keep.ts';
import { neededRole } from '../rules/network-rules.ts';
import { sees } from '../rules/scope.ts';
import type { NetworkAccount } from './catalogue.ts';
import { managedBy } from './logins.ts';
import { hasRole } from './networks.ts';

interface SignedIn {
  network: Network;
  /** The login that approved: a user id, or the id of the other login. */
  login: string;
  /** Who asks: their role counts, and SCOPE hides accounts from them here too. */
  user: User;
  /** The portal's accounts, hidden ones included. */
  accounts: Iterable<StoredAccount>;
  /** Accounts the portal once had: those removed since can be connected again. */
  formerly?: Iterable<StoredAccount>;
  now: Instant;
}

/**
 * What a sign-in to connect accounts offers, each with its state: the long-disconnected first, then by
 * name. Accounts of the portal that this login does not manage are not offered.
 */
export function candidatesOf({ network, login, user, accounts, formerly = [], now }: SignedIn): Candidate[] {
  const current = [...accounts];
  const stored = new Map<string, StoredAccount>();
  for (const account of current) if (account.network === network) stored.set(account.externalId, account);
  return managedBy(login, network, [...current, ...formerly])
    .filter(({ externalId }) => {
      const account = stored.get(externalId);
      return !account || sees(user, account);
    })
    .map((found) => candidateOf(found, stored.get(found.externalId), user, now))
    .sort(longDisconnectedFirst);
}

function candidateOf(
  { network, externalId, name, handle, kind }: NetworkAccount,
  account: StoredAccount | undefined,
  user: User,
  now: Instant,
): Candidate {
  const state = stateOf(network, account, user, now);
  return {
    externalId,
    name,
    handle,
    kind,
    state,
    ...CHOICE[state],
    ...(account && { accountId: account.id }),
    ...(state === 'role-missing' && { missingRole: neededRole(network) }),
  };
}

/** MAY-CONNECT, HIDE: which candidates the viewer decides about, and which are ticked without that. */
const CHOICE = {
  available: { selectable: true, selected: false },
  disconnected: { selectable: true, selected: false },
  connected: { selectable: false, selected: true },
  'long-disconnected': { selectable: false, selected: true },
  'role-missing': { selectable: false, selected: false },
  gone: { selectable: false, selected: false },
} satisfies Record<Candidate['state'], Pick<Candidate, 'selectable' | 'selected'>>;

function stateOf(network: Network, account: StoredAccount | undefined, user: User, now: Instant): Candidate['state'] {
  if (account && !account.disconnection) return 'connected';
  if (account?.deletedAtNetwork) return 'gone';
  if (!hasRole(user, network)) return 'role-missing';
  if (!account) return 'available';
  return isHidden(account, now) ? 'long-disconnected' : 'disconnected';
}

function longDisconnectedFirst(a: Candidate, b: Candidate): number {
  const rank = (candidate: Candidate) => (candidate.state === 'long-disconnected' ? 0 : 1);
  return rank(a) - rank(b) || compare(a.name, b.name) || compare(a.externalId, b.externalId);
}

const collator = new Intl.Collator('en');
const compare = (a: string, b: string): number => collator.compare(a, b);
