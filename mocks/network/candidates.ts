import type { Candidate, CandidateReconnect } from '../../src/api/contract/connect.ts';
import type { Network } from '../../src/api/contract/network.ts';
import type { Instant } from '../domain/instant.ts';
import type { NetworkAccount } from '../domain/network-account.ts';
import { findUser, PEOPLE } from '../domain/people.ts';
import type { StoredAccount, StoredPost, User } from '../domain/records.ts';
import { attentionCounts, compareNames } from '../rules/attention.ts';
import { handoverOf } from '../rules/handover.ts';
import { isHidden } from '../rules/keep.ts';
import { neededRole } from '../rules/network-rules.ts';
import { sees } from '../rules/scope.ts';
import { managedBy } from './logins.ts';
import { hasRole } from './networks.ts';

/** A completed sign-in to connect, and what decides about its candidates. */
interface CompletedSignIn {
  network: Network;
  /** The login at the network: a user id, or `secondLoginId(network)`. */
  login: string;
  /** The person who signed in, whose role and scope decide. */
  user: User;
  /** The portal's accounts, also hidden ones. */
  accounts: readonly StoredAccount[];
  /** The accounts with which the scenario began; those removed since can be connected again. */
  accountsAtStart: readonly StoredAccount[];
  /** The posts of an account of the portal. */
  postsOf: (accountId: string) => readonly StoredPost[];
  now: Instant;
}

/** The accounts that a sign-in to connect offers, each with its state: the long-disconnected first, then by name. */
export function candidatesOf(signIn: CompletedSignIn): Candidate[] {
  const { network, login, user, accounts, accountsAtStart } = signIn;
  const stored = new Map(
    accounts.filter((account) => account.network === network).map((account) => [account.externalId, account]),
  );
  return managedBy(login, network, [...accounts, ...accountsAtStart])
    .filter(({ externalId }) => {
      const account = stored.get(externalId);
      return !account || sees(user, account);
    })
    .map((found) => candidateOf(found, stored.get(found.externalId), signIn))
    .sort(longDisconnectedFirst);
}

function candidateOf(
  { network, externalId, name, handle, kind }: NetworkAccount,
  account: StoredAccount | undefined,
  { user, postsOf, now }: CompletedSignIn,
): Candidate {
  const state = stateOf(network, account, user, now);
  const comesBack = state === 'disconnected' || state === 'long-disconnected';
  return {
    externalId,
    name,
    handle,
    kind,
    state,
    ...CHOICE[state],
    ...(account && { accountId: account.id }),
    handover: account && CHOICE[state].selectable ? presentHandover(account, user) : null,
    onReconnect: account && comesBack ? presentReconnect(account, postsOf(account.id), now) : null,
    ...(state === 'role-missing' && { missingRole: neededRole(network) }),
  };
}

/** HANDOVER: the person who loses the account if the user reconnects it, as the API sends it. */
function presentHandover(account: StoredAccount, user: User): Candidate['handover'] {
  const handover = handoverOf(account, user.id, PEOPLE);
  if (!handover) return null;
  const { id, name, active } = findUser(handover.user);
  return { person: { id, name, active }, loses: handover.loses };
}

/** RESUME: what a reconnect of a disconnected account would do, as the API sends it. */
function presentReconnect(account: StoredAccount, posts: readonly StoredPost[], now: Instant): CandidateReconnect {
  const { postsAtRisk, missedAfterReconnect } = attentionCounts(account, posts, now);
  return { resumed: postsAtRisk, missed: missedAfterReconnect, history: account.historyDeleted ? 'gone' : 'kept' };
}

/** MAY-CONNECT, HIDE: whether the viewer can tick a candidate, and whether it is ticked already. */
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
  return rank(a) - rank(b) || compareNames(a.name, b.name) || compareNames(a.externalId, b.externalId);
}
