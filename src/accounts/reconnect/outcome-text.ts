import { hadNoReply, mayHaveSucceeded, problemFrom, waysOut } from '../../api/api-error.ts';
import type { Account } from '../../api/contract/account.ts';
import type { Code } from '../../api/contract/code.ts';
import type { Network } from '../../api/contract/network.ts';
import type { AccountRef, Problem } from '../../api/contract/problem.ts';
import { isInvisible } from '../../api/contract/visible-text.ts';
import { shownName } from '../../domain-text/account-name.ts';
import { failedWriteSentence } from '../../domain-text/failed-writes.ts';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { anyOf } from '../../domain-text/people-list.ts';
import { hasRight, peopleNamedBy } from '../../domain-text/soon-advice.ts';
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
  if (outcome.kind === 'refused') {
    const { problem } = outcome;
    return problem
      ? refusalText(problem, account)
      : refused(m.many_refused_unanswered(), m.many_refused_unanswered_do());
  }
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

/** A refusal after which another try may help; a button beside the sentences says so too. */
const refusedForNow = (reason: string, secondLine = m.many_refused_unanswered_do()): OutcomeText => ({
  ...refused(reason, secondLine),
  isSaidByControl: true,
});

const refusalText = (problem: Problem, account: Account): OutcomeText =>
  REFUSAL[problem.code]({ problem, account, network: NETWORK_NAME[account.network] });

interface RefusalInputs {
  problem: Problem;
  account: Account;
  network: (typeof NETWORK_NAME)[Network];
}

type Refusal = (inputs: RefusalInputs) => OutcomeText;

const notAccepted: Refusal = () => refusedForNow(m.many_refused_request());
const notAllowed: Refusal = () => refused(m.many_refused_right(), m.many_refused_nothing());
const notVerified: Refusal = () => refusedForNow(m.many_refused_unverified());
const usedBefore: Refusal = () => refusedForNow(m.many_refused_used());
const ourFault: Refusal = () => refused(m.many_refused_server(), m.many_refused_nothing());
/** It is not known whether the server has reconnected the account. */
const serverFailed: Refusal = () => ({
  ...refused(m.many_refused_server(), m.many_again_safe()),
  word: m.many_unclear(),
});

/** Each refusal in sentences of at most 12 words. The details of the row have the whole sentence. */
const REFUSAL = {
  'account-gone': ({ account, network }) => refused(m.many_refused_gone({ network }), removalText(account)),
  'wrong-account': ({ problem: { actual }, account }) =>
    refusedForNow(
      actual ? m.many_refused_login_of({ other: otherName(actual, account) }) : m.many_refused_login(),
      m.many_refused_login_do(),
    ),
  'network-role-missing': ({ problem: { missingRole = '', hadRole } }) =>
    refused(
      missingRole === '' ? m.many_refused_role_unknown() : m.many_refused_role({ role: missingRole }),
      hadRole ? m.many_refused_role_do({ name: hadRole.name }) : m.many_refused_role_do_unknown(),
    ),
  'not-disconnected': () => connected(m.many_connected(), m.many_connected_before()),
  'authorization-denied': ({ network }) =>
    refusedForNow(m.many_refused_denied({ network }), m.many_refused_denied_do()),
  'authorization-used': usedBefore,
  'authorization-expired': () => refusedForNow(m.many_refused_over()),
  'state-mismatch': notVerified,
  'issuer-mismatch': notVerified,
  'code-invalid': notVerified,
  'code-used': usedBefore,
  'signed-out': () => refused(m.many_refused_session(), m.many_refused_session_do()),
  'viewer-changed': () => refused(m.many_refused_viewer(), m.many_refused_nothing()),
  'plan-required': () => refused(m.many_refused_plan(), m.many_refused_nothing()),
  'no-social-permission': notAllowed,
  'draft-only': notAllowed,
  'needs-all-accounts': notAllowed,
  'not-original-connector': notAllowed,
  'not-found': () => refused(m.many_refused_missing(), ''),
  'too-many-requests': () => refusedForNow(m.many_refused_busy()),
  'storage-full': () => refused(m.many_refused_storage(), m.many_refused_storage_do()),
  'version-stale': () => refusedForNow(m.many_refused_stale()),
  'idempotency-mismatch': notAccepted,
  malformed: notAccepted,
  invalid: notAccepted,
  'version-required': notAccepted,
  'cross-origin': ourFault,
  'method-not-allowed': ourFault,
  'too-large': ourFault,
  'unsupported-type': ourFault,
  'server-error': serverFailed,
  unavailable: serverFailed,
  // These never refuse a reconnect.
  'already-disconnected': ourFault,
  'account-disconnected': ourFault,
  'not-missed': ourFault,
  'already-requested': ourFault,
  'too-soon': ourFault,
  'request-over': ourFault,
} satisfies Record<Code, Refusal>;

/** The name of another account; its handle if its name is that of `account`, or has nothing visible. */
function otherName({ name, handle }: AccountRef, account: Account): string {
  const isDistinct = !isInvisible(name) && withoutBidi(name).trim() !== shownName(account);
  return withoutBidi(isDistinct ? name : handle).trim();
}

/**
 * Why a reconnect failed, as its row says it beside the ways out (RETRY). If the result of the sign-in was sent, a failure without
 * a clear reply leaves open whether the reconnect worked.
 */
export function rowFailureText(
  { error, isResultSent }: Extract<SignIn, { phase: 'failed' }>,
  account: Account,
): OutcomeText {
  const problem = problemFrom(error);
  const text = problem ? refusalText(problem, account) : failureWithoutProblemText(error);
  const hasWays = waysOut(error).length > 0;
  if (isResultSent && mayHaveSucceeded(error)) {
    const secondLine = hasWays ? m.many_again_safe() : m.many_look_again();
    return { word: m.many_unclear(), reason: text.reason, secondLine, isConnected: false };
  }
  const word = text.isConnected ? text.word : m.many_not_reconnected();
  return { ...text, word, secondLine: text.isSaidByControl && hasWays ? '' : text.secondLine };
}

function failureWithoutProblemText(error: unknown): OutcomeText {
  if (!hadNoReply(error)) return refused(m.many_refused_unexpected(), m.many_again_safe());
  return navigator.onLine
    ? refused(m.many_refused_unanswered(), m.many_again_safe())
    : refused(m.many_refused_offline(), m.many_refused_offline_do());
}

/** What failed, whether anything was changed and, if another person has to help, who: at full length. */
export function wholeFailureText(failure: unknown, account: Account): string {
  const { network, can } = account;
  const sentence = failedWriteSentence(failure, network);
  const person = problemFrom(failure)?.hadRole;
  if (person) return `${sentence} ${m.accounts_role_had({ name: person.name })}`;
  if (!waysOut(failure).includes('remove')) return sentence;
  if (hasRight(can.remove)) return `${sentence} ${m.accounts_deleted_do()}`;
  const people = peopleNamedBy(can.remove);
  return people.length === 0 ? sentence : `${sentence} ${m.accounts_deleted_ask({ people: anyOf(people) })}`;
}
