import type { Cause } from '../api/contract/account.ts';
import type { Activity } from '../api/contract/activity.ts';
import type { Network } from '../api/contract/network.ts';
import type { Person } from '../api/contract/person.ts';
import type { RequestAction } from '../api/contract/request.ts';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { m } from '../i18n/messages.ts';
import { personName } from './account-text.ts';

/** What happened, and who did it, in a sentence. @param people where the name of `detail.to`, an id, is looked up */
export function activitySentence(entry: Activity, network: Network, viewerId: string, people: Person[]): string {
  const { kind, actor, detail } = entry;
  const recipient = people.find(({ id }) => id === detail.to);
  return SENTENCE[kind]({
    actor: actor ? personName(actor, viewerId) : m.page_somebody(),
    network: NETWORK_NAME[network],
    count: Number(detail.count ?? detail.posts ?? detail.recipients ?? 0),
    recipient: recipient ? personName(recipient, viewerId) : m.page_somebody(),
    detail,
  });
}

interface Inputs {
  actor: string;
  network: string;
  count: number;
  recipient: string;
  detail: Activity['detail'];
}

const LOST: Partial<Record<Cause, (inputs: { network: string }) => string>> = {
  'reauthorization-overdue': m.page_activity_lost_overdue,
  inactivity: m.page_activity_lost_inactivity,
  security: m.page_activity_lost_security,
  'deleted-on-network': m.page_activity_lost_deleted,
};

const POST_SETTLED: Record<string, (inputs: { actor: string }) => string> = {
  rescheduled: m.page_activity_settled_rescheduled,
  'to-draft': m.page_activity_settled_draft,
  deleted: m.page_activity_settled_deleted,
};

const REQUESTED = {
  reconnect: m.page_activity_requested_reconnect,
  disconnect: m.page_activity_requested_disconnect,
  remove: m.page_activity_requested_remove,
} satisfies Record<RequestAction, (inputs: { actor: string; name: string }) => string>;

const REQUEST_STEP: Record<string, (inputs: { actor: string; name: string }) => string> = {
  reminded: m.page_activity_reminded,
  withdrawn: m.page_activity_withdrawn,
  declined: m.page_activity_declined,
};

// `detail` has no schema of its own, so another sentence is used for an unknown value in it.
const SENTENCE = {
  connected: m.page_activity_connected,
  reconnected: m.page_activity_reconnected,
  disconnected: m.page_activity_disconnected,
  // `detail.cause` is the cause of a loss here; in `posts-cancelled` it is the cause of the cancellation.
  lost: ({ network, detail }) => (LOST[detail.cause as Cause] ?? m.page_activity_lost)({ network }),
  'history-deleted': m.page_activity_history_deleted,
  'notice-sent': m.page_activity_notice,
  'post-published': () => m.page_activity_published(),
  'posts-cancelled': (inputs) =>
    inputs.detail.cause === 'by-person' ? m.page_activity_cancelled_person(inputs) : m.page_activity_cancelled(inputs),
  'posts-resumed': m.page_activity_resumed,
  'posts-missed': m.page_activity_missed,
  'post-settled': (inputs) =>
    (POST_SETTLED[String(inputs.detail.outcome)] ?? m.page_activity_settled_rescheduled)(inputs),
  requested: ({ actor, recipient: name, detail }) =>
    (
      REQUEST_STEP[String(detail.step)] ??
      REQUESTED[detail.action as RequestAction] ??
      m.page_activity_requested_reconnect
    )({ actor, name }),
} satisfies Record<Activity['kind'], (inputs: Inputs) => string>;
