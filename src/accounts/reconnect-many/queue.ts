import * as v from 'valibot';
import { create } from 'zustand';
import { type Account, HistoryState } from '../../api/contract/account.ts';
import { MAX_RECONNECTS } from '../../api/contract/authorization.ts';
import { NETWORKS, Network } from '../../api/contract/network.ts';
import { Problem } from '../../api/contract/problem.ts';
import { type AccountReply, isSupported } from '../../api/lenient-schemas.ts';
import type { Viewer } from '../../api/screen.ts';
import { dropFromTab, keepInTab, readFromTab } from '../../browser/storage.ts';
import type { SignIn } from '../../sign-in/sign-in.ts';

/**
 * What has become of an account. `connected`: no reply came, but the account is connected now. The problem of a refusal is null
 * if no reply came and the account is still disconnected.
 */
const Outcome = v.variant('kind', [
  v.object({ kind: v.literal('reconnected'), resumed: v.number(), missed: v.number(), history: HistoryState }),
  v.object({ kind: v.literal('connected') }),
  v.object({ kind: v.literal('refused'), problem: v.nullable(Problem) }),
]);
export type Outcome = v.InferOutput<typeof Outcome>;

/**
 * One sign-in of the queue. `waiting`: not begun, or under way in a window. `sent`: its result was sent to the API. `left`: not
 * begun, because the queue was stopped.
 */
const Step = v.object({
  network: Network,
  accountIds: v.array(v.string()),
  state: v.picklist(['waiting', 'sent', 'done', 'left']),
});
export type Step = v.InferOutput<typeof Step>;

/** Several reconnects: one sign-in after the other, and an outcome for each account. */
const Queue = v.object({
  viewer: v.object({ id: v.string(), name: v.string() }),
  steps: v.array(Step),
  outcomes: v.record(v.string(), Outcome),
  /** No sign-in begins after the present one. */
  isStopping: v.boolean(),
});
export type Queue = v.InferOutput<typeof Queue>;

const KEY = 'reconnect-queue';

/** The queue of this tab; null if there is none. It survives a reload. */
export const useQueue = create<{ queue: Queue | null }>(() => ({ queue: readFromTab(KEY, Queue) }));

/** Replaces the queue of this tab, or drops it. */
export function setQueue(queue: Queue | null): void {
  if (queue === null) dropFromTab(KEY);
  else keepInTab(KEY, queue);
  useQueue.setState({ queue });
}

/** Whether a sign-in can reconnect the account: it is disconnected, and its network has not deleted it. */
export const isReconnectable = ({ disconnection }: Account): boolean => disconnection?.reconnectable === true;

/** Those of the accounts that a sign-in can reconnect and that the viewer may reconnect. */
export const selectableOf = (accounts: readonly AccountReply[]): Account[] =>
  accounts.filter(isSupported).filter((account) => account.can.reconnect.allowed && isReconnectable(account));

/** The sign-ins that reconnect these accounts: one for each network, and one more for every hundred of its accounts. */
export function stepsFor(accounts: readonly { id: string; network: Network }[]): Step[] {
  return NETWORKS.flatMap((network) => {
    const ids = accounts.filter((account) => account.network === network).map(({ id }) => id);
    const parts = Array.from({ length: Math.ceil(ids.length / MAX_RECONNECTS) }, (_, index) =>
      ids.slice(index * MAX_RECONNECTS, (index + 1) * MAX_RECONNECTS),
    );
    return parts.map((accountIds): Step => ({ network, accountIds, state: 'waiting' }));
  });
}

/** A queue that has not begun its first sign-in. */
export const newQueue = ({ id, name }: Viewer, steps: Step[]): Queue => ({
  viewer: { id, name },
  steps,
  outcomes: {},
  isStopping: false,
});

/** The step that is under way or next; undefined if none is left. */
export const currentStep = ({ steps }: Queue): Step | undefined =>
  steps.find(({ state }) => state === 'waiting' || state === 'sent');

/** The queue after its present step, with the outcomes of that step. A queue that is being stopped leaves its other steps. */
export function withOutcomes(queue: Queue, outcomes: Queue['outcomes']): Queue {
  const current = currentStep(queue);
  const steps = queue.steps.map((step): Step => {
    if (step === current) return { ...step, state: 'done' };
    return queue.isStopping && step.state === 'waiting' ? { ...step, state: 'left' } : step;
  });
  return { ...queue, steps, outcomes: { ...queue.outcomes, ...outcomes } };
}

/** The queue without these accounts in its present step, each with its outcome; the step is done if it has no other account. */
export function withoutAccounts(queue: Queue, outcomes: Queue['outcomes']): Queue {
  const current = currentStep(queue);
  const accountIds = current?.accountIds.filter((id) => !(id in outcomes)) ?? [];
  if (!current || accountIds.length === 0) return withOutcomes(queue, outcomes);
  const steps = queue.steps.map((step) => (step === current ? { ...step, accountIds } : step));
  return { ...queue, steps, outcomes: { ...queue.outcomes, ...outcomes } };
}

/** The queue stopped at once: the present step and the later ones are left. */
export const stoppedNow = (queue: Queue): Queue => ({
  ...queue,
  isStopping: true,
  steps: queue.steps.map((step): Step => (step.state === 'waiting' ? { ...step, state: 'left' } : step)),
});

/** The queue with its present step marked as sent to the API. */
export function withStepSent(queue: Queue): Queue {
  const current = currentStep(queue);
  return { ...queue, steps: queue.steps.map((step) => (step === current ? { ...step, state: 'sent' } : step)) };
}

/** The request that begins the sign-in of a step. */
export const requestOf = ({ network, accountIds }: Step) => ({
  purpose: 'reconnect-many' as const,
  network,
  accountIds,
});

/** The sign-in of this tab if it is that of the step; null if it is another one, or none. */
export function signInOf(step: Step, signIn: SignIn): Exclude<SignIn, { phase: 'idle' }> | null {
  if (signIn.phase === 'idle' || signIn.request.purpose !== 'reconnect-many') return null;
  return signIn.request.accountIds.join() === step.accountIds.join() ? signIn : null;
}
