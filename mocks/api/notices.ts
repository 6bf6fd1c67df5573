import { NETWORKS } from '../../src/api/contract/network.ts';
import { iso } from '../domain/instant.ts';
import { PEOPLE } from '../domain/people.ts';
import type { StoredNotice } from '../domain/records.ts';
import { request } from '../effects/account-effects.ts';
import { invalid } from '../pipeline/call.ts';
import { ProblemError } from '../pipeline/problem.ts';
import { whoMay } from '../rules/ask.ts';
import { MAY } from '../rules/connection.ts';
import { expiresAt, expiryOf } from '../rules/interval.ts';
import { noneDueWhy, noticeAt, noticeWhy, recipientsOf } from '../rules/notice.ts';
import { planIncludesSocial } from '../rules/plan.ts';
import { accountOf } from './accounts-in-scope.ts';
import type { ApiHandlers } from './api-handlers.ts';
import { openRequest, presentNotice, presentPerson } from './present.ts';

export const noticeHandlers = {
  listAccountNotices: (call) => {
    const { tx, user, now } = call;
    const account = accountOf(call, call.id);
    const sent = newestFirst(tx.of('notices', account.id));
    const at = noticeAt(account);
    const isSent = sent.some(({ kind, expiresAt: expiry }) => kind === 'reauthorize' && expiry === expiresAt(account));
    const scheduled = tx.of('posts', account.id).filter(({ state }) => state === 'scheduled');
    const isDue = at !== null && !isSent && at >= now;
    const recipients = () =>
      recipientsOf(account, scheduled, PEOPLE).map(({ user: id, why }) => ({ person: presentPerson(id), why }));
    return {
      sent: sent.map((notice) => presentNotice(tx, notice, user, now)),
      due: isDue ? { at: iso(at), recipients: recipients() } : null,
      why: noticeWhy(account.network),
      noneDue: isDue ? null : noneDueWhy(account),
    };
  },

  listNotifications: ({ tx, user, now }) => {
    const notices = newestFirst(noticesFor(tx.all('notices'), user.id, tx.simulation().plan));
    return {
      items: notices.map((notice) => presentNotice(tx, notice, user, now)),
      unread: notices.filter(({ readBy }) => readBy[user.id] === undefined).length,
      networks: NETWORKS.map((network) => ({ network, expiry: expiryOf(network), notice: noticeWhy(network) })),
    };
  },

  readNotification: ({ tx, user, now, id, body }) => {
    const notice = noticesFor(tx.all('notices'), user.id, tx.simulation().plan).find((each) => each.id === id);
    if (!notice) throw new ProblemError('not-found');
    body();
    if (notice.readBy[user.id] !== undefined) return presentNotice(tx, notice, user, now);
    const after = { ...notice, readBy: { ...notice.readBy, [user.id]: now } };
    tx.put('notices', after);
    return presentNotice(tx, after, user, now);
  },

  /** ASK: asks one of the people that the decision names; somebody who may do it themselves has nobody to ask. */
  requestAction: (call) => {
    const { tx, user, now } = call;
    const account = accountOf(call, call.id);
    const { action, to } = call.body();
    const may = (someone: typeof user) => MAY[action](someone, account);
    const able = may(user).allowed ? [] : whoMay(PEOPLE, may, account.originalConnector);
    if (!able.some(({ id }) => id === to)) {
      throw invalid([{ path: 'to', message: `must be one of those who may: ${able.map(({ id }) => id).join(', ')}` }]);
    }
    if (openRequest(tx, account, action, user)) throw new ProblemError('already-requested');
    return presentNotice(tx, request(tx, account, { action, to, from: user.id }, now), user, now);
  },
} satisfies Partial<ApiHandlers>;

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
