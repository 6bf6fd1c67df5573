import * as v from 'valibot';
import { create } from 'zustand';
import { Network } from '../../api/contract/network.ts';
import { dropFromTab, keepInTab, readFromTab } from '../../browser/storage.ts';
import { claim, endClaim } from '../../browser/tab-claim.ts';
import { Outcome } from '../outcomes.ts';

/**
 * One sign-in of the queue. `waiting`: not begun, or under way in a window. `sent`: its result was sent to the API. `left`: not
 * carried out, because the queue was stopped.
 */
const Step = v.object({
  network: Network,
  accountIds: v.array(v.string()),
  state: v.picklist(['waiting', 'sent', 'done', 'left']),
});
export type Step = v.InferOutput<typeof Step>;

/** Several reconnects: one sign-in after the other, and an outcome for each account. */
const Queue = v.object({
  id: v.string(),
  viewer: v.object({ id: v.string(), name: v.string() }),
  steps: v.array(Step),
  outcomes: v.record(v.string(), Outcome),
  /** The names of the accounts, because an account that is removed meanwhile has no row with its name. */
  names: v.record(v.string(), v.string()),
  /** No sign-in begins after the present one. */
  isStopping: v.boolean(),
});
export type Queue = v.InferOutput<typeof Queue>;

const KEY = 'reconnect-queue';

interface Queues {
  /** The queue of this tab; null if there is none. It survives a reload. */
  queue: Queue | null;
  /** The accounts that queues of other tabs will reconnect. */
  elsewhere: readonly string[];
}

export const useQueue = create<Queues>(() => ({ queue: null, elsewhere: [] }));

/** Replaces the queue of this tab, or drops it. */
export function setQueue(queue: Queue | null): void {
  const before = useQueue.getState().queue;
  if (queue === null) dropFromTab(KEY);
  else keepInTab(KEY, queue);
  if (queue && currentStep(queue)) void claim(queue.id);
  else if (before) endClaim(before.id);
  useQueue.setState({ queue });
}

/** Continues the queue that a reload interrupted (F31). A duplicated tab drops its copy: the other tab goes on. */
export async function resumeQueue(): Promise<void> {
  const queue = readFromTab(KEY, Queue);
  if (!queue || useQueue.getState().queue) return;
  const isOurs = currentStep(queue) === undefined || (await claim(queue.id));
  if (useQueue.getState().queue) return;
  if (isOurs) useQueue.setState({ queue });
  else dropFromTab(KEY);
}

/** The step that is under way or next; undefined if there is none. */
export const currentStep = ({ steps }: Queue): Step | undefined =>
  steps.find(({ state }) => state === 'waiting' || state === 'sent');

/** Whether a sign-in of the queue has yet to reconnect the account. */
export const isAwaited = ({ outcomes, steps }: Queue, id: string): boolean =>
  !(id in outcomes) &&
  steps.some(({ accountIds, state }) => accountIds.includes(id) && (state === 'waiting' || state === 'sent'));
