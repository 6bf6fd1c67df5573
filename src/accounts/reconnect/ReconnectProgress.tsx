import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { mayHaveSucceeded, waysOut } from '../../api/api-error.ts';
import type { Account } from '../../api/contract/account.ts';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { hasRight } from '../../domain-text/soon-advice.ts';
import { m } from '../../i18n/messages.ts';
import { accountPath } from '../../navigation/paths.ts';
import { SignInProgress } from '../../sign-in/SignInProgress.tsx';
import { endSignIn, focusSignInWindow, type SignIn, startSignIn } from '../../sign-in/sign-in.ts';
import { Button, buttonClass } from '../../ui/button/Button.tsx';
import { dialogQuery } from '../../ui/dialog/use-dialog-param.ts';
import { focusFirst } from '../../ui/focus.ts';
import type { ReplyState } from '../../ui/viewer/OtherViewerAlert.tsx';
import { actionButtonId, rowLinkId } from '../element-ids.ts';
import { wholeFailureText } from './outcome-text.ts';
import { useReconnectOf } from './use-reconnect.ts';

/** The progress of this account's reconnect, or why it failed (RETRY); absent while the account is not being reconnected. */
export function ReconnectProgress({ account }: { account: Account }) {
  const { id, network } = account;
  const signIn = useReconnectOf(id);
  const { pathname, search } = useLocation();
  const element = useRef<HTMLDivElement>(null);
  // The progress may be outside the visible part of the page, so it is scrolled into view at each new phase. If the focused
  // button has disappeared with the previous phase, the progress takes the focus (F75).
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each phase
  useEffect(() => {
    element.current?.scrollIntoView({ block: 'nearest' });
    if (document.activeElement === document.body) element.current?.focus({ preventScroll: true });
  }, [signIn?.phase]);
  if (!signIn) return null;
  const { request, viewer } = signIn;
  const failure = signIn.phase === 'failed' ? signIn.error : null;
  const ways = failure === null ? ['again'] : waysOut(failure);
  const isOnPage = pathname === accountPath(id);
  const startAgain = () => startSignIn(viewer, request, pathname + search);
  return (
    <div ref={element} tabIndex={-1}>
      <SignInProgress
        signIn={signIn}
        replyState={replyStateOf(signIn)}
        network={NETWORK_NAME[network]}
        failure={failure === null ? '' : wholeFailureText(failure, account)}
        onShowWindow={focusSignInWindow}
        onTryAgain={ways.includes('again') ? startAgain : null}
        onCancel={() => {
          endSignIn();
          focusFirst(actionButtonId('reconnect', id), rowLinkId(id));
        }}
      >
        {ways.includes('other-login') && <Button onClick={startAgain}>{m.accounts_other_login()}</Button>}
        {ways.includes('remove') && hasRight(account.can.remove) && (
          <Link
            className={buttonClass('secondary')}
            to={isOnPage ? dialogQuery('remove', 'account') : accountPath(id)}
            state={isOnPage ? { opened: 'remove' } : undefined}
            onClick={endSignIn}
          >
            {isOnPage ? m.accounts_remove() : m.accounts_deleted_remove()}
          </Link>
        )}
      </SignInProgress>
    </div>
  );
}

/** Whether the reply to the completion of the sign-in is awaited or missing; undefined if nothing can have been changed. */
function replyStateOf(signIn: SignIn): ReplyState | undefined {
  if (signIn.phase === 'checking') return 'awaited';
  return signIn.phase === 'failed' && signIn.isResultSent && mayHaveSucceeded(signIn.error) ? 'missing' : undefined;
}
