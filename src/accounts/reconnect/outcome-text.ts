import { hadNoReply, mayHaveSucceeded, problemFrom, waysOut } from '../../api/api-error.ts';
import type { Account } from '../../api/contract/account.ts';
import type { Network } from '../../api/contract/network.ts';
import type { AccountRef, Problem } from '../../api/contract/problem.ts';
import { isInvisible } from '../../api/contract/visible-text.ts';
import { shownName } from '../../domain-text/account-name.ts';
import { failedWriteSentence, problemSentence } from '../../domain-text/failed-writes.ts';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { m } from '../../i18n/messages.ts';
import { withoutBidi } from '../../i18n/safe-text.ts';
import type { SignIn } from '../../sign-in/sign-in.ts';
import { removalText } from '../account-text.ts';
import type { Outcome } from '../outcomes.ts';

export interface OutcomeText {
  /** What became of the account. */
  word: string;
  /** Why it was not reconnected, in a few words; may be empty. */
  reason: string;
  /** What to do next, or what the reconnect has brought back; may be empty. */
  secondLine: string;
  isConnected: boolean;
  /** A control beside the sentences, if there is one, says what to do next too. */
  isSaidByControl?: boolean;
}

/** What became of an account, as its row says it. */
export function outcomeText(outcome: Outcome, account: Account): OutcomeText {
  if (outcome.kind === 'connected') return connected(m.many_connected(), m.many_connected_unanswered());
  if (outcome.kind === 'refused') return refusalText(outcome.problem, account);
  const { resumed, history } = outcome;
  if (history === 'gone') return connected(m.many_reconnected(), m.connect_outcome_empty());
  return connected(m.many_reconnected(), resumed > 0 ? m.many_resumed({ count: resumed }) : '');
}

const connected = (word: string, secondLine: string): OutcomeText => ({
  word,
  reason: '',
  secondLine,
  isConnected: true,
});

const refused = (reason: string, secondLine: string): OutcomeText => ({
  word: m.many_not_reconnected(),
  reason,
  secondLine,
  isConnected: false,
});

function refusalText(problem: Problem | null, account: Account): OutcomeText {
  const { network } = account;
  if (!problem) return refused(m.many_refused_unanswered(), m.many_refused_unanswered_do());
  const text = REFUSAL[problem.code]?.({ problem, account, network: NETWORK_NAME[network] });
  return text ?? refused('', problemSentence(problem, network));
}

interface RefusalInputs {
  problem: Problem;
  account: Account;
  network: (typeof NETWORK_NAME)[Network];
}

/** The refusals that concern one account or are frequent; any other has the sentence of a failed write. */
const REFUSAL: Partial<Record<Problem['code'], (inputs: RefusalInputs) => OutcomeText>> = {
  'account-gone': ({ account, network }) => refused(m.many_refused_gone({ network }), removalText(account)),
  'wrong-account': ({ problem: { actual }, account }) => ({
    ...refused(
      actual ? m.many_refused_login_of({ other: otherName(actual, account) }) : m.many_refused_login(),
      m.many_refused_login_do(),
    ),
    isSaidByControl: true,
  }),
  'network-role-missing': ({ problem: { missingRole = '', hadRole } }) =>
    refused(
      missingRole === '' ? m.many_refused_role_unknown() : m.many_refused_role({ role: missingRole }),
      hadRole ? m.many_refused_role_do({ name: hadRole.name }) : m.many_refused_role_do_unknown(),
    ),
  'not-disconnected': () => connected(m.many_connected(), m.many_connected_before()),
  'authorization-denied': ({ network }) => ({
    ...refused(m.many_refused_denied({ network }), m.many_refused_denied_do()),
    isSaidByControl: true,
  }),
};

/** The name of another account; its handle if it has the same name, or none. */
function otherName({ name, handle }: AccountRef, account: Account): string {
  const isDistinct = !isInvisible(name) && withoutBidi(name).trim() !== shownName(account);
  return withoutBidi(isDistinct ? name : handle).trim();
}

/**
 * Why a reconnect failed, as its row says it beside the ways out (RETRY). After its result was sent, a failure without a clear
 * reply leaves open whether it worked.
 */
export function rowFailureText(
  { error, isResultSent }: Extract<SignIn, { phase: 'failed' }>,
  account: Account,
): OutcomeText {
  const problem = problemFrom(error);
  const isUnclear = isResultSent && mayHaveSucceeded(error);
  const word = isUnclear ? m.many_unclear() : m.many_not_reconnected();
  if (problem && !isUnclear) {
    const text = refusalText(problem, account);
    return text.isSaidByControl && waysOut(error).length > 0 ? { ...text, secondLine: '' } : text;
  }
  const isSilent = hadNoReply(error) && navigator.onLine;
  return {
    word,
    reason: isSilent ? m.many_refused_unanswered() : '',
    secondLine: isSilent ? m.many_again_safe() : failedWriteSentence(error, account.network),
    isConnected: false,
  };
}
