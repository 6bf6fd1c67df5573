import * as v from 'valibot';
import { create } from 'zustand';
import { HistoryState } from '../api/contract/account.ts';
import { Problem } from '../api/contract/problem.ts';

/**
 * What has become of an account. `connected`: no reply came, but the account is connected now. The problem of a refusal is null
 * if no reply came and the account is still disconnected.
 */
export const Outcome = v.variant('kind', [
  v.object({ kind: v.literal('reconnected'), resumed: v.number(), missed: v.number(), history: HistoryState }),
  v.object({ kind: v.literal('connected') }),
  v.object({ kind: v.literal('refused'), problem: v.nullable(Problem) }),
]);
export type Outcome = v.InferOutput<typeof Outcome>;

/**
 * What this tab has done to single accounts since the list was last left, by account id: the outcome that the row shows, or null if
 * the usual text of the row says enough. The outcomes of a queue are in the queue.
 */
export const useOutcomes = create<Record<string, Outcome | null>>(() => ({}));

export const setOutcome = (id: string, outcome: Outcome | null): void => useOutcomes.setState({ [id]: outcome });

export const dropOutcome = (id: string): void => useOutcomes.setState(({ [id]: _, ...others }) => others, true);

export const dropOutcomes = (): void => useOutcomes.setState({}, true);
