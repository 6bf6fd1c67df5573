import { RemoveRequest } from '../../src/api/contract/account.ts';
import { type AccountList, AccountsQuery, LongDisconnectedQuery } from '../../src/api/contract/account-list.ts';
import type { Impact } from '../../src/api/contract/impact.ts';
import { iso } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';
import { disconnect, remove } from '../effects/account-effects.ts';
import { type Answer, bodyOf, type Call, expectNoBody, invalid, ok, queryOf } from '../pipeline/call.ts';
import type { Route } from '../pipeline/pipeline.ts';
import { ProblemError, requireAllowed } from '../pipeline/problem.ts';
import { canDisconnect, canRemove, mayDisconnect, mayReconnect } from '../rules/connection.ts';
import { hiddenAfter, keptUntil } from '../rules/keep.ts';
import { shownCounts } from '../rules/posts.ts';
import { listAccounts } from './account-list.ts';
import { accountOf, accountsInScope } from './accounts-in-scope.ts';
import { compareLongDisconnected } from './long-disconnected.ts';
import { inOrderOfTime } from './posts.ts';
import { etag, people, presentAccount, presentPost } from './present.ts';

export const accountRoutes: Route[] = [
  { method: 'get', path: '/api/social/accounts', auth: 'social', answer: list },
  { method: 'get', path: '/api/social/accounts/:id', auth: 'social', answer: single },
  { method: 'get', path: '/api/social/accounts/:id/impact', auth: 'social', answer: impact },
  { method: 'post', path: '/api/social/accounts/:id/disconnect', auth: 'social', answer: disconnectAccount },
  { method: 'delete', path: '/api/social/accounts/:id', auth: 'social', answer: removeAccount },
  { method: 'get', path: '/api/social/long-disconnected', auth: 'social', answer: longDisconnected },
];

function list(call: Call): Answer {
  const query = queryOf(call, AccountsQuery, ['network', 'status']);
  const { listed, hidden } = accountsInScope(call);
  const { items, total, counts } = listAccounts(call.tx, listed, query, call.now);
  return ok({
    items: items.map((account) => presentAccount(call.tx, account, call.user, call.now)),
    page: query.page,
    pageSize: query.pageSize,
    total,
    counts,
    hidden: hidden.length,
    serverTime: iso(call.now),
  } satisfies AccountList);
}

function single(call: Call): Answer {
  return answerWith(call, accountOf(call, call.params.id ?? ''));
}

function impact(call: Call): Answer {
  const { tx, now, user } = call;
  const account = accountOf(call, call.params.id ?? '');
  if (account.disconnection) throw new ProblemError('already-disconnected');
  const posts = tx.of('posts', account.id);
  const scheduled = posts.filter(({ state }) => state === 'scheduled').sort(inOrderOfTime);
  const { published, drafts, missed, cancelled } = shownCounts(account, posts);
  return ok({
    scheduled: { total: scheduled.length, next: scheduled.slice(0, 3).map(presentPost) },
    published: { total: published },
    drafts: { total: drafts },
    missed: { total: missed },
    cancelled: { total: cancelled },
    keptUntil: iso(keptUntil(account.network, now)),
    hiddenAfter: iso(hiddenAfter(now)),
    viewerMayReconnect: mayReconnect(user).allowed,
    whoMayReconnect: people(mayReconnect, account.originalConnector),
  } satisfies Impact);
}

function disconnectAccount(call: Call): Answer {
  const { tx, now, user } = call;
  const account = accountOf(call, call.params.id ?? '');
  expectNoBody(call);
  requireAllowed(mayDisconnect(user, account));
  demandVersion(call, account);
  requireAllowed(canDisconnect(user, account));
  return answerWith(call, disconnect(tx, account, 'manual', user.id, now));
}

function removeAccount(call: Call): Answer {
  const account = accountOf(call, call.params.id ?? '');
  const { confirmName } = bodyOf(call, RemoveRequest);
  const expected = tidy(account.name) || tidy(account.handle);
  if (tidy(confirmName) !== expected) {
    throw invalid([{ path: 'confirmName', message: 'must be the name of the account' }]);
  }
  requireAllowed(canRemove(call.user, account));
  demandVersion(call, account);
  remove(call.tx, account);
  return { status: 204 };
}

function longDisconnected(call: Call): Answer {
  const { network } = queryOf(call, LongDisconnectedQuery, ['network']);
  const items = accountsInScope(call)
    .hidden.filter((account) => network.length === 0 || network.includes(account.network))
    .sort(compareLongDisconnected)
    .map((account) => presentAccount(call.tx, account, call.user, call.now));
  return ok({ items });
}

const tidy = (name: string): string => name.normalize('NFC').trim();

function answerWith(call: Call, account: StoredAccount): Answer {
  return ok(presentAccount(call.tx, account, call.user, call.now), { ETag: etag(account) });
}

/** @throws Refused `version-required` without If-Match, `version-stale` with the current account when it names another version */
function demandVersion(call: Call, account: StoredAccount): void {
  if (call.ifMatch === null) throw new ProblemError('version-required');
  const named = call.ifMatch.split(',').map((tag) => tag.trim());
  if (named.includes(etag(account))) return;
  throw new ProblemError('version-stale', { account: presentAccount(call.tx, account, call.user, call.now) });
}
