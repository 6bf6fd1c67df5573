import type { QueryClient } from '@tanstack/react-query';
import { accountQuery, invalidateEverything, showAndReload } from '../../api/accounts.ts';
import { mayHaveSucceeded, problemFrom } from '../../api/api-error.ts';
import type { ReconnectResult } from '../../api/contract/authorization.ts';
import { isSupported } from '../../api/lenient-schemas.ts';
import { ALWAYS_STALE } from '../../api/stale-times.ts';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { m } from '../../i18n/messages.ts';
import { listPath } from '../../navigation/list-path.ts';
import { ACCOUNTS_PATH } from '../../navigation/paths.ts';
import { endSignIn, type SignIn, useSignIn } from '../../sign-in/sign-in.ts';
import { currentSignIn, listenForResult } from '../../sign-in/sign-in-relay.ts';
import { announce, showToast } from '../../ui/toasts/toasts.ts';
import type { Outcome } from '../outcomes.ts';
import { currentStep, type Queue, setQueue, useQueue } from './queue.ts';
import { signInOf, stoppedNow, withOutcomes, withoutAccounts, withStepAs } from './queue-steps.ts';
import { summaryOf } from './queue-text.ts';

/**
 * Records what each sign-in of the queue has led to. Begins no sign-in: a browser opens a window only after a press.
 * @returns a function that stops this
 */
export function watchQueue(queries: QueryClient): () => void {
  const report = (signIn: SignIn) => void reportSignIn(queries, signIn);
  if (useSignIn.getState().phase === 'idle') void finishInterruptedStep(queries);
  report(useSignIn.getState());
  return useSignIn.subscribe(report);
}

/** Ends the queue and its sign-in without a trace: nothing more is done or shown of it. */
export function endQueue(): void {
  const { queue } = useQueue.getState();
  const step = queue && currentStep(queue);
  if (step && signInOf(step, useSignIn.getState())) endSignIn();
  setQueue(null);
}

/** Stops the queue at once. If its sign-in comes back all the same, a message says so, and nothing is done with its result. */
export function stopQueue(queue: Queue): void {
  const step = currentStep(queue);
  const signIn = step && signInOf(step, useSignIn.getState()) && currentSignIn();
  if (signIn) {
    endSignIn();
    const network = NETWORK_NAME[step.network];
    const stopListening = listenForResult(signIn.state, () => {
      stopListening();
      showToast({ tone: 'neutral', text: m.many_late({ network }) });
    });
  }
  setQueue(stoppedNow(queue));
}

async function reportSignIn(queries: QueryClient, signIn: SignIn): Promise<void> {
  const { queue } = useQueue.getState();
  const step = queue && currentStep(queue);
  if (!step || !signInOf(step, signIn)) return;
  if (signIn.phase === 'checking') setQueue(withStepAs('sent', queue));
  if (signIn.phase === 'done' && signIn.completion.purpose === 'reconnect-many') {
    const { results } = signIn.completion;
    endSignIn();
    finishStep(withOutcomes(queue, outcomesOf(results)));
    await showAndReload(queries, ...results.flatMap(({ account }) => account ?? []));
  }
  if (signIn.phase !== 'failed') return;
  const { error, isResultSent } = signIn;
  endSignIn();
  if (isResultSent && mayHaveSucceeded(error)) {
    await finishByReading(queries, step.accountIds);
    return;
  }
  const problem = problemFrom(error);
  // Nothing was done: the bar says who is signed in now (F26).
  if (problem?.code === 'viewer-changed') {
    setQueue(withStepAs('waiting', queue));
    return;
  }
  const refused: Outcome = { kind: 'refused', problem };
  // A sign-in is not begun if an account was removed meanwhile: the API names it, and the others can still be reconnected.
  const removed = problem?.code === 'not-found' && !isResultSent ? indexesIn(problem.fields) : [];
  if (removed.length > 0) {
    finishStep(withoutAccounts(queue, Object.fromEntries(removed.map((index) => [step.accountIds[index], refused]))));
  } else finishStep(withOutcomes(queue, Object.fromEntries(step.accountIds.map((id) => [id, refused]))));
  await invalidateEverything(queries);
}

/** The indexes in `accountIds` that the fields of a problem name. */
const indexesIn = (fields: { path: string }[] = []): number[] =>
  fields.flatMap(({ path }) => (path.startsWith('accountIds.') ? [Number(path.slice('accountIds.'.length))] : []));

/** After a reload that came while the API checked the sign-in of a step: reads what became of the accounts (F03). */
async function finishInterruptedStep(queries: QueryClient): Promise<void> {
  const { queue } = useQueue.getState();
  const step = queue && currentStep(queue);
  if (step?.state === 'sent') await finishByReading(queries, step.accountIds);
}

/** Reads the accounts of the present step, to which no reply came, and records which of them are connected (F03). */
async function finishByReading(queries: QueryClient, ids: readonly string[]): Promise<void> {
  await invalidateEverything(queries);
  const outcomes = await Promise.all(
    ids.map(async (id): Promise<[string, Outcome]> => {
      try {
        const account = await queries.fetchQuery({ ...accountQuery(id), staleTime: ALWAYS_STALE });
        const isConnected = isSupported(account) && account.disconnection === null;
        return [id, isConnected ? { kind: 'connected' } : { kind: 'refused', problem: null }];
      } catch (error) {
        return [id, { kind: 'refused', problem: problemFrom(error) }];
      }
    }),
  );
  const { queue } = useQueue.getState();
  if (queue) finishStep(withOutcomes(queue, Object.fromEntries(outcomes)));
}

/** The outcome of each result. `missed` counts all missed posts of the account, also those from before. */
function outcomesOf(results: readonly ReconnectResult[]): Queue['outcomes'] {
  const outcomeOf = ({ outcome, account, resumed = 0, history = 'kept', problem }: ReconnectResult): Outcome =>
    outcome === 'refused'
      ? { kind: 'refused', problem: problem ?? null }
      : { kind: 'reconnected', resumed, missed: account?.posts.missed ?? 0, history };
  return Object.fromEntries(results.map((result) => [result.accountId, outcomeOf(result)]));
}

/** Shows the queue after a step. If that step was the last, says what has come of the queue. */
function finishStep(queue: Queue): void {
  setQueue(queue);
  if (currentStep(queue)) return;
  const text = summaryOf(queue).join(' ');
  if (location.pathname.endsWith(ACCOUNTS_PATH)) announce(text);
  else showToast({ tone: 'neutral', text, link: { to: listPath(), text: m.accounts_back() } });
}
