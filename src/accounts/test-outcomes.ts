import type { Problem } from '../api/contract/problem.ts';
import type { Outcome } from './outcomes.ts';

/** The outcome of a reconnect that the API has refused. @param code the code of the refusal */
export const refused = (code: Problem['code'], extra: Partial<Problem> = {}): Outcome => ({
  kind: 'refused',
  problem: { type: 'about:blank', title: '', status: 409, detail: '', code, instance: '/', ...extra },
});

/** The outcome of a reconnect that has succeeded and, unless stated otherwise, brought back the history and no post. */
export const reconnected = (inputs: Partial<Extract<Outcome, { kind: 'reconnected' }>> = {}): Outcome => ({
  kind: 'reconnected',
  resumed: 0,
  missed: 0,
  history: 'kept',
  ...inputs,
});
