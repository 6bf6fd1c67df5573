import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import type { Account } from '../api/contract.ts';
import { problemOf } from '../api/failure.ts';
import { cancelSignIn, focusSignInWindow, startSignIn, useSignIn } from '../api/sign-in.ts';
import { failureSentence } from '../i18n/failures.ts';
import { NETWORK_NAME } from '../i18n/network-name.ts';
import { m } from '../i18n/paraglide/messages.js';
import { anyOf } from '../i18n/people-list.ts';
import { focusFirst } from '../ui/focus.ts';
import { SignInProgress } from '../ui/SignInProgress.tsx';
import { hasRight } from './advice.ts';
import { ACCOUNTS_PATH, accountPath, reconnectButtonId, rowHeadingId } from './places.ts';

/** The reconnect of this account that is under way or has failed; null when there is none. */
export function useReconnectOf(id: string) {
  const signIn = useSignIn();
  if (signIn.step === 'idle' || signIn.step === 'done') return null;
  const { request } = signIn;
  return request.purpose === 'reconnect' && request.accountId === id ? { ...signIn, request } : null;
}

/** What is left to do about an account that is gone at its network: for whoever may remove it, and for others. */
function goneSentence({ can }: Account): string {
  if (can.remove.allowed) return m.accounts_gone_do();
  return can.remove.ask.length === 0 ? '' : m.accounts_gone_ask({ people: anyOf(can.remove.ask) });
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
  const { request } = signIn;
  const failure = signIn.step === 'failed' ? signIn.error : null;
  const code = problemOf(failure)?.code;
  return (
    <div ref={place}>
      <SignInProgress
        network={NETWORK_NAME[network]}
        step={signIn.step}
        blockedUrl={signIn.step === 'waiting' && signIn.isBlocked ? signIn.url : null}
        looksClosed={signIn.step === 'waiting' && signIn.looksClosed}
        failure={
          failure === null
            ? ''
            : `${failureSentence(failure, { network })} ${code === 'account-gone' ? goneSentence(account) : ''}`.trim()
        }
        onShowWindow={focusSignInWindow}
        onTryAgain={() => startSignIn(request, pathname + search)}
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
