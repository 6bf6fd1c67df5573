import type { Account } from '../../api/contract/account.ts';
import { MAX_RECONNECTS } from '../../api/contract/authorization.ts';
import type { Network } from '../../api/contract/network.ts';
import { type AccountReply, isSupported } from '../../api/lenient-schemas.ts';
import type { Viewer } from '../../api/screen.ts';
import { accountName } from '../../domain-text/account-name.ts';
import type { SignIn } from '../../sign-in/sign-in.ts';
import { currentStep, type Queue, type Step } from './queue.ts';

/** Whether a sign-in can reconnect the account: it is disconnected, and its network has not deleted it. */
export const isReconnectable = ({ disconnection }: Account): boolean => disconnection?.reconnectable === true;

/**
 * Those of the accounts that a sign-in can reconnect and that the viewer may reconnect.
 * @param elsewhere the ids of those that another tab is reconnecting
 */
export const selectableOf = (accounts: readonly AccountReply[], elsewhere: readonly string[]): Account[] =>
  accounts
    .filter(isSupported)
    .filter(({ id, can }) => can.reconnect.allowed && !elsewhere.includes(id))
    .filter(isReconnectable);

/** Those of the accounts that the viewer may reconnect, but that their networks have deleted. */
export const deletedOf = (accounts: readonly AccountReply[]): Account[] =>
  accounts.filter(isSupported).filter((account) => account.can.reconnect.allowed && !isReconnectable(account));

/** The sign-ins that reconnect these accounts: one for each network, in the order of the accounts, or several if it has more than 100 of them. */
export function stepsFor(accounts: readonly { id: string; network: Network }[]): Step[] {
  const networks = new Set(accounts.map(({ network }) => network));
  return [...networks].flatMap((network) => {
    const ids = accounts.filter((account) => account.network === network).map(({ id }) => id);
    const parts = Array.from({ length: Math.ceil(ids.length / MAX_RECONNECTS) }, (_, index) =>
      ids.slice(index * MAX_RECONNECTS, (index + 1) * MAX_RECONNECTS),
    );
    return parts.map((accountIds): Step => ({ network, accountIds, state: 'waiting' }));
  });
}

/** A queue that has not begun its first sign-in. @param accounts those that it is to reconnect */
export const newQueue = ({ id, name }: Viewer, steps: Step[], accounts: readonly Account[]): Queue => ({
  id: crypto.randomUUID(),
  viewer: { id, name },
  steps,
  outcomes: {},
  names: Object.fromEntries(accounts.map((account) => [account.id, accountName(account)])),
  isStopping: false,
});

/** The queue after its present step, with the outcomes of that step. A queue that is being stopped leaves its other steps. */
export function withOutcomes(queue: Queue, outcomes: Queue['outcomes']): Queue {
  const current = currentStep(queue);
  const steps = queue.steps.map((step): Step => {
    if (step === current) return { ...step, state: 'done' };
    return queue.isStopping && step.state === 'waiting' ? { ...step, state: 'left' } : step;
  });
  return { ...queue, steps, outcomes: { ...queue.outcomes, ...outcomes } };
}

/** The queue with the outcomes of some accounts, which leave its present step; the step is done if it has no other account. */
export function withoutAccounts(queue: Queue, outcomes: Queue['outcomes']): Queue {
  const current = currentStep(queue);
  const accountIds = current?.accountIds.filter((id) => !(id in outcomes)) ?? [];
  if (!current || accountIds.length === 0) return withOutcomes(queue, outcomes);
  const steps = queue.steps.map((step) => (step === current ? { ...step, accountIds } : step));
  return { ...queue, steps, outcomes: { ...queue.outcomes, ...outcomes } };
}

/** The queue stopped at once: no waiting step is carried out. */
export const stoppedNow = (queue: Queue): Queue => ({
  ...queue,
  isStopping: true,
  steps: queue.steps.map((step): Step => (step.state === 'waiting' ? { ...step, state: 'left' } : step)),
});

/** The queue with its present step in another state. */
export function withStepAs(state: Step['state'], queue: Queue): Queue {
  const current = currentStep(queue);
  return { ...queue, steps: queue.steps.map((step) => (step === current ? { ...step, state } : step)) };
}

/** The request that begins the sign-in of a step. */
export const requestOf = ({ network, accountIds }: Step) => ({
  purpose: 'reconnect-many' as const,
  network,
  accountIds,
});

/** The sign-in of this tab if it is that of the step; null if it is another one, or if there is none. */
export function signInOf(step: Step, signIn: SignIn): Exclude<SignIn, { phase: 'idle' }> | null {
  if (signIn.phase === 'idle' || signIn.request.purpose !== 'reconnect-many') return null;
  return signIn.request.accountIds.join() === step.accountIds.join() ? signIn : null;
}
