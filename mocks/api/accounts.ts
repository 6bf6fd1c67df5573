import { type Account, etagOf } from '../../src/api/contract/account.ts';
import { iso } from '../domain/instant.ts';
import { PEOPLE } from '../domain/people.ts';
import type { StoredAccount } from '../domain/records.ts';
import { disconnect, remove } from '../effects/account-effects.ts';
import { type Call, type Handlers, invalid, requireAllowed } from '../pipeline/call.ts';
import { isConfirmed } from '../rules/confirm-name.ts';
import { canDisconnect, canRemove, mayDisconnect, mayReconnect } from '../rules/connection.ts';
import { existsAtNetwork, hiddenAfter, keepDays, keptUntil } from '../rules/keep.ts';
import { inOrderOfTime, shownCounts } from '../rules/posts.ts';
import { seesOwnOnly } from '../rules/scope.ts';
import { hiddenMatches, listAccounts } from './account-list.ts';
import { accountOf, accountsInScope, longDisconnected } from './accounts-in-scope.ts';
import { summarizeAttention } from './attention.ts';
import { newestFirst } from './lists.ts';
import { peopleWhoMay, presentAccount, presentActivity, presentPost } from './present.ts';

export const accountHandlers = {
  listAccounts: (call) => {
    const query = call.query();
    const unknown = query.connectedBy.flatMap((id, index) =>
      PEOPLE.some((person) => person.id === id)
        ? []
        : [{ path: `connectedBy.${index}`, message: 'must be the id of a person' }],
    );
    if (unknown.length > 0) throw invalid(call, unknown);
    const { listed, hidden } = accountsInScope(call);
    const { items, ...list } = listAccounts(call, listed, query);
    return {
      items: items.map((account) => present(call, account)),
      page: query.page,
      pageSize: query.pageSize,
      ...list,
      hidden: hidden.length,
      hiddenDeleted: hidden.filter((account) => !existsAtNetwork(account)).length,
      hiddenMatches: hiddenMatches(hidden, query.search),
      scope: seesOwnOnly(call.user) ? 'own' : 'all',
      serverTime: iso(call.now),
    };
  },

  getAccount: (call) => present(call, accountOf(call, call.id)),

  getDisconnectImpact: (call) => {
    const { tx, now, user } = call;
    const account = accountOf(call, call.id);
    if (account.disconnection) throw call.refusal('already-disconnected');
    const posts = tx.of('posts', account.id);
    const scheduled = posts.filter(({ state }) => state === 'scheduled').sort(inOrderOfTime);
    const { published, drafts, missed, cancelled } = shownCounts(account, posts);
    return {
      scheduled: {
        total: scheduled.length,
        next: scheduled.slice(0, 3).map((post) => presentPost(post, account, now)),
      },
      published: { total: published },
      drafts: { total: drafts },
      missed: { total: missed },
      cancelled: { total: cancelled },
      keptUntil: iso(keptUntil(account.network, now)),
      keepDays: keepDays(account.network),
      hiddenAfter: iso(hiddenAfter(now)),
      viewerMayReconnect: mayReconnect(user).allowed,
      whoMayReconnect: peopleWhoMay(mayReconnect, account.originalConnector),
    };
  },

  disconnectAccount: (call) => {
    const { tx, now, user } = call;
    const account = accountOf(call, call.id);
    call.body(); // checks that it is JSON
    requireAllowed(call, mayDisconnect(user, account));
    requireVersion(call, account);
    requireAllowed(call, canDisconnect(user, account));
    return present(call, disconnect(tx, account, 'manual', user.id, now));
  },

  removeAccount: (call) => {
    const account = accountOf(call, call.id);
    const { confirmName } = call.body();
    if (!isConfirmed(account, confirmName)) {
      throw invalid(call, [{ path: 'confirmName', message: 'must be the name of the account' }]);
    }
    requireAllowed(call, canRemove(call.user, account));
    requireVersion(call, account);
    remove(call.tx, account, call.user.id, call.now);
  },

  listLongDisconnected: (call) => {
    const { network } = call.query();
    return { items: longDisconnected(call, network).map((account) => present(call, account)) };
  },

  listActivity: (call) => {
    const account = accountOf(call, call.id);
    return { items: newestFirst(call.tx.of('activity', account.id)).map(presentActivity) };
  },

  getAttention: (call) => {
    const { listed, hidden } = accountsInScope(call);
    return summarizeAttention(call, listed, hidden);
  },
} satisfies Partial<Handlers>;

const present = ({ tx, user, now }: Call, account: StoredAccount): Account => presentAccount(tx, account, user, now);

/** Checks If-Match. @throws ProblemError `version-required` if it is missing; `version-stale`, with the account, if it names another version */
function requireVersion(call: Call<'version-required' | 'version-stale'>, account: StoredAccount): void {
  if (call.ifMatch === null) throw call.refusal('version-required');
  const tags = call.ifMatch.split(',').map((tag) => tag.trim());
  if (!tags.includes(etagOf(account))) throw call.refusal('version-stale', { account: present(call, account) });
}
