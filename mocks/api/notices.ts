import type { AccountNotices, Notifications } from '../../src/api/contract/notice.ts';
import { iso } from '../rules/instant.ts';
import { expiresAt } from '../rules/interval.ts';
import { noticeAt, noticeWhy, recipientsOf } from '../rules/notice.ts';
import { planIncludesSocial } from '../rules/plan.ts';
import type { StoredNotice } from '../store/records.ts';
import { PEOPLE } from '../world/people.ts';
import { type Answer, type Call, expectNoBody, ok } from './call.ts';
import type { Route } from './edge.ts';
import { accountOf } from './find-account.ts';
import { person, presentNotice } from './present.ts';
import { Refused } from './problem.ts';

export const noticeRoutes: Route[] = [
  { method: 'get', path: '/api/social/accounts/:id/notices', asks: 'social', answer: ofAccount },
  { method: 'get', path: '/api/notifications', asks: 'person', answer: ofAsker },
  { method: 'post', path: '/api/notifications/:id/read', asks: 'person', answer: read },
];

function ofAccount(call: Call): Answer {
  const { world, user, now } = call;
  const account = accountOf(call, call.params.id ?? '');
  const sent = newestFirst(world.of('notices', account.id)).map((notice) => presentNotice(world, notice, user));
  const at = noticeAt(account);
  const isSent = world
    .of('notices', account.id)
    .some(({ kind, expiresAt: expiry }) => kind === 'reauthorize' && expiry === expiresAt(account));
  const scheduled = world.of('posts', account.id).filter(({ state }) => state === 'scheduled');
  return ok({
    sent,
    due:
      at === null || isSent || at < now
        ? null
        : {
            at: iso(at),
            recipients: recipientsOf(account, scheduled, PEOPLE).map(({ user: id, why }) => ({
              person: person(id),
              why,
            })),
          },
    why: noticeWhy(account.network),
  } satisfies AccountNotices);
}

function ofAsker({ world, user }: Call): Answer {
  const notices = newestFirst(noticesFor(world.all('notices'), user.id, world.simulation().plan));
  return ok({
    items: notices.map((notice) => presentNotice(world, notice, user)),
    unread: notices.filter(({ readBy }) => readBy[user.id] === undefined).length,
  } satisfies Notifications);
}

function read(call: Call): Answer {
  const { world, user, now } = call;
  const id = call.params.id ?? '';
  const notice = [...noticesFor(world.all('notices'), user.id, world.simulation().plan)].find((each) => each.id === id);
  if (!notice) throw new Refused('not-found');
  expectNoBody(call);
  if (notice.readBy[user.id] !== undefined) return ok(presentNotice(world, notice, user));
  const after = { ...notice, readBy: { ...notice.readBy, [user.id]: now } };
  world.put('notices', after);
  return ok(presentNotice(world, after, user));
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
