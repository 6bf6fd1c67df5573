import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import type { Account } from '../api/contract.ts';
import { mayHaveHappened, problemOf } from '../api/failure.ts';
import { cancelSignIn, focusSignInWindow, type SignIn, startSignIn, useSignIn } from '../api/sign-in.ts';
import { failureSentence } from '../i18n/failures.ts';
import { m } from '../i18n/messages.ts';
import { NETWORK_NAME } from '../i18n/network-name.ts';
import { anyOf } from '../i18n/people-list.ts';
import { focusFirst } from '../ui/focus.ts';
import { SignInProgress } from '../ui/SignInProgress.tsx';
import type { Sent } from '../ui/SomebodyElse.tsx';
import { hasRight } from './advice.ts';
import { ACCOUNTS_PATH, accountPath, reconnectButtonId, rowHeadingId } from './places.ts';

/** The reconnect of this account that is under way or has failed; null when there is none. */
export function useReconnectOf(id: string) {
  const signIn = useSignIn();
  if (signIn.step === 'idle' || signIn.step === 'done') return null;
  const { request } = signIn;
  return request.purpose === 'reconnect' && request.accountId === id ? { ...signIn, request } : null;
}

/** How far the reconnect of this account has come; nothing when none is under way (RETRY). */
export function ReconnectProgress({ account }: { account: Account }) {
  const { id, network } = account;
  const signIn = useReconnectOf(id);
  const { pathname, search } = useLocation();
  const place = useRef<HTMLDivElement>(null);
  // On a phone it stands below a whole card: each step of it is brought into view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is the occasion
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [signIn?.step]);
  if (!signIn) return null;
  const { request, viewer } = signIn;
  const failure = signIn.step === 'failed' ? signIn.error : null;
  const code = problemOf(failure)?.code;
  return (
    <div ref={place}>
      <SignInProgress
        owner={viewer}
        sent={sentOf(signIn)}
        network={NETWORK_NAME[network]}
        step={signIn.step}
        blockedUrl={signIn.step === 'waiting' && signIn.isBlocked ? signIn.url : null}
        looksClosed={signIn.step === 'waiting' && signIn.looksClosed}
        failure={failure === null ? '' : sentenceOf(failure, account)}
        onShowWindow={focusSignInWindow}
        onTryAgain={() => startSignIn(viewer, request, pathname + search)}
        onCancel={() => {
          cancelSignIn();
          focusFirst(reconnectButtonId(id), rowHeadingId(id));
        }}
      >
        {(code === 'wrong-account' || code === 'network-role-missing') && (
          <Link className="button button-secondary" to={`${ACCOUNTS_PATH}?connect=${network}`} onClick={cancelSignIn}>
            {m.accounts_other_login()}
          </Link>
        )}
        {code === 'account-gone' && hasRight(account.can.remove) && (
          <Link className="button button-secondary" to={accountPath(id)} onClick={cancelSignIn}>
            {m.accounts_gone_remove()}
          </Link>
        )}
      </SignInProgress>
    </div>
  );
}

/** What is known of what was handed in: before that nothing can have been changed. */
function sentOf(signIn: SignIn): Sent | undefined {
  if (signIn.step === 'checking') return 'waiting';
  return signIn.step === 'failed' && signIn.isHandedIn && mayHaveHappened(signIn.error) ? 'unanswered' : undefined;
}

/** What has failed; of an account that is gone at its network also what is left to do, and for whom. */
function sentenceOf(failure: unknown, { network, can }: Account): string {
  const sentence = failureSentence(failure, { network });
  if (problemOf(failure)?.code !== 'account-gone') return sentence;
  if (hasRight(can.remove)) return `${sentence} ${m.accounts_gone_do()}`;
  return can.remove.allowed || can.remove.ask.length === 0
    ? sentence
    : `${sentence} ${m.accounts_gone_ask({ people: anyOf(can.remove.ask) })}`;
}
