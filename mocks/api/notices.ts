import { NETWORKS } from '../../src/api/contract/network.ts';
import { iso } from '../domain/instant.ts';
import { PEOPLE } from '../domain/people.ts';
import type { StoredNotice } from '../domain/records.ts';
import { isNoticeSent } from '../effects/time.ts';
import type { Call, Handlers } from '../pipeline/call.ts';
import { expiresAt, expiryRuleOf } from '../rules/interval.ts';
import { noticeAt, noticeRuleOf, recipientsOf, whyNoneDue } from '../rules/notice.ts';
import { planIncludesSocial } from '../rules/plan.ts';
import { accountOf } from './accounts-in-scope.ts';
import { newestFirst } from './lists.ts';
import { presentNotice, presentRecipients } from './present-notice.ts';

export const noticeHandlers = {
  listAccountNotices: (call) => {
    const { tx, user, now } = call;
    const account = accountOf(call, call.id);
    const at = noticeAt(account);
    const isUpcoming = at !== null && !isNoticeSent(tx, account.id, expiresAt(account)) && at >= now;
    const scheduled = tx.of('posts', account.id).filter(({ state }) => state === 'scheduled');
    return {
      sent: newestFirst(tx.of('notices', account.id)).map((notice) => presentNotice(tx, notice, user, now)),
      due: isUpcoming ? { at: iso(at), recipients: presentRecipients(recipientsOf(account, scheduled, PEOPLE)) } : null,
      why: noticeRuleOf(account.network),
      noneDue: isUpcoming ? null : whyNoneDue(account),
    };
  },

  listNotifications: (call) => {
    const { tx, user, now } = call;
    const notices = withoutSuperseded(newestFirst(noticesToUser(call)));
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
} satisfies Partial<Handlers>;

/**
 * PLAN: the notices to the user of the call. On a plan without social accounts there are none, because every notice names an
 * account.
 */
function noticesToUser({ tx, user: { id } }: Call): StoredNotice[] {
  if (!planIncludesSocial(tx.simulation().plan)) return [];
  return [...tx.all('notices')].filter(({ recipients }) => recipients.some(({ user }) => user === id));
}

/**
 * ASK: leaves out the notices that a newer one replaces: of several notices of one kind about one request, only the newest
 * stays. A reminder thus replaces the first notice of its request. @param notices newest first
 */
function withoutSuperseded(notices: StoredNotice[]): StoredNotice[] {
  const seen = new Set<string>();
  return notices.filter(({ id, kind, requestId }) => {
    const key = `${kind} ${requestId ?? id}`;
    return !seen.has(key) && seen.add(key);
  });
}
