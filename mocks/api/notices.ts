import { NETWORKS } from '../../src/api/contract/network.ts';
import { iso } from '../domain/instant.ts';
import { PEOPLE } from '../domain/people.ts';
import type { StoredNotice, User } from '../domain/records.ts';
import { sendRequest } from '../effects/account-effects.ts';
import { isNoticeSent } from '../effects/time.ts';
import { type Call, type Handlers, invalid } from '../pipeline/call.ts';
import { usersWhoMay } from '../rules/ask.ts';
import { MAY } from '../rules/connection.ts';
import { expiresAt, expiryRuleOf } from '../rules/interval.ts';
import { noticeAt, noticeRuleOf, recipientsOf, whyNoneDue } from '../rules/notice.ts';
import { planIncludesSocial } from '../rules/plan.ts';
import { accountOf } from './accounts-in-scope.ts';
import { newestFirst } from './lists.ts';
import { findOpenRequest, presentNotice, presentRecipients } from './present.ts';

export const noticeHandlers = {
  listAccountNotices: (call) => {
    const { tx, user, now } = call;
    const account = accountOf(call, call.id);
    const at = noticeAt(account);
    const isDue = at !== null && !isNoticeSent(tx, account.id, expiresAt(account)) && at >= now;
    const scheduled = tx.of('posts', account.id).filter(({ state }) => state === 'scheduled');
    return {
      sent: newestFirst(tx.of('notices', account.id)).map((notice) => presentNotice(tx, notice, user, now)),
      due: isDue ? { at: iso(at), recipients: presentRecipients(recipientsOf(account, scheduled, PEOPLE)) } : null,
      why: noticeRuleOf(account.network),
      noneDue: isDue ? null : whyNoneDue(account),
    };
  },

  listNotifications: (call) => {
    const { tx, user, now } = call;
    const notices = newestFirst(noticesToUser(call));
    return {
      items: notices.map((notice) => presentNotice(tx, notice, user, now)),
      unread: notices.filter(({ readBy }) => readBy[user.id] === undefined).length,
      networks: NETWORKS.map((network) => ({ network, expiry: expiryRuleOf(network), notice: noticeRuleOf(network) })),
    };
  },

  markNotificationRead: (call) => {
    const { tx, user, now } = call;
    const notice = noticesToUser(call).find(({ id }) => id === call.id);
    if (!notice) throw call.refusal('not-found');
    call.body(); // checks that it is JSON
    if (notice.readBy[user.id] !== undefined) return presentNotice(tx, notice, user, now);
    const after = { ...notice, readBy: { ...notice.readBy, [user.id]: now } };
    tx.put('notices', after);
    return presentNotice(tx, after, user, now);
  },

  /** ASK: only a person that the decision names can be asked, and only by a person who lacks the right. */
  requestAction: (call) => {
    const { tx, user, now } = call;
    const account = accountOf(call, call.id);
    const { action, to } = call.body();
    const may = (someone: User) => MAY[action](someone, account);
    const askable = may(user).allowed ? [] : usersWhoMay(PEOPLE, may, account.originalConnector);
    if (!askable.some(({ id }) => id === to)) {
      throw invalid(call, [
        { path: 'to', message: `must be one of those who may: ${askable.map(({ id }) => id).join(', ')}` },
      ]);
    }
    if (findOpenRequest(tx, account, action, user)) throw call.refusal('already-requested');
    return presentNotice(tx, sendRequest(tx, account, { action, to, from: user.id }, now), user, now);
  },
} satisfies Partial<Handlers>;

/** PLAN: the notices to the user of the call; none without a plan that includes social accounts, because a notice names an account. */
function noticesToUser({ tx, user: { id } }: Call): StoredNotice[] {
  if (!planIncludesSocial(tx.simulation().plan)) return [];
  return [...tx.all('notices')].filter(({ recipients }) => recipients.some(({ user }) => user === id));
}
