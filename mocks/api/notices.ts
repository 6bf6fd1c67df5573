import type { AccountNotices, Notifications } from '../../src/api/contract/notice.ts';
import { iso } from '../domain/instant.ts';
import { PEOPLE } from '../domain/people.ts';
import type { StoredNotice } from '../domain/records.ts';
import { type Answer, type Call, expectNoBody, ok } from '../pipeline/call.ts';
import type { Route } from '../pipeline/pipeline.ts';
import { ProblemError } from '../pipeline/problem.ts';
import { expiresAt } from '../rules/interval.ts';
import { noticeAt, noticeWhy, recipientsOf } from '../rules/notice.ts';
import { planIncludesSocial } from '../rules/plan.ts';
import { accountOf } from './accounts-in-scope.ts';
import { presentNotice, presentPerson } from './present.ts';

export const noticeRoutes: Route[] = [
  { method: 'get', path: '/api/social/accounts/:id/notices', auth: 'social', answer: ofAccount },
  { method: 'get', path: '/api/notifications', auth: 'person', answer: ofAsker },
  { method: 'post', path: '/api/notifications/:id/read', auth: 'person', answer: read },
];

function ofAccount(call: Call): Answer {
  const { tx, user, now } = call;
  const account = accountOf(call, call.params.id ?? '');
  const sent = newestFirst(tx.of('notices', account.id)).map((notice) => presentNotice(tx, notice, user));
  const at = noticeAt(account);
  const isSent = tx
    .of('notices', account.id)
    .some(({ kind, expiresAt: expiry }) => kind === 'reauthorize' && expiry === expiresAt(account));
  const scheduled = tx.of('posts', account.id).filter(({ state }) => state === 'scheduled');
  return ok({
    sent,
    due:
      at === null || isSent || at < now
        ? null
        : {
            at: iso(at),
            recipients: recipientsOf(account, scheduled, PEOPLE).map(({ user: id, why }) => ({
              person: presentPerson(id),
              why,
            })),
          },
    why: noticeWhy(account.network),
  } satisfies AccountNotices);
}

function ofAsker({ tx, user }: Call): Answer {
  const notices = newestFirst(noticesFor(tx.all('notices'), user.id, tx.simulation().plan));
  return ok({
    items: notices.map((notice) => presentNotice(tx, notice, user)),
    unread: notices.filter(({ readBy }) => readBy[user.id] === undefined).length,
  } satisfies Notifications);
}

function read(call: Call): Answer {
  const { tx, user, now } = call;
  const id = call.params.id ?? '';
  const notice = [...noticesFor(tx.all('notices'), user.id, tx.simulation().plan)].find((each) => each.id === id);
  if (!notice) throw new ProblemError('not-found');
  expectNoBody(call);
  if (notice.readBy[user.id] !== undefined) return ok(presentNotice(tx, notice, user));
  const after = { ...notice, readBy: { ...notice.readBy, [user.id]: now } };
  tx.put('notices', after);
  return ok(presentNotice(tx, after, user));
}

/** A portal without the plan receives no account data, and a notice names an account (PLAN). */
function noticesFor(
  notices: Iterable<Readonly<StoredNotice>>,
  user: string,
  plan: Parameters<typeof planIncludesSocial>[0],
): StoredNotice[] {
  if (!planIncludesSocial(plan)) return [];
  return [...notices].filter(({ recipients }) => recipients.some((recipient) => recipient.user === user));
}

function newestFirst(notices: readonly StoredNotice[]): StoredNotice[] {
  return [...notices].sort((a, b) => b.seq - a.seq);
}
