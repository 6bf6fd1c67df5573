import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { waysOut } from '../../api/api-error.ts';
import type { Account } from '../../api/contract/account.ts';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { hasRight } from '../../domain-text/soon-advice.ts';
import { m } from '../../i18n/messages.ts';
import { accountPath } from '../../navigation/paths.ts';
import { endSignIn, startSignIn } from '../../sign-in/sign-in.ts';
import { Button } from '../../ui/button/Button.tsx';
import { HeldButton } from '../../ui/button/HeldButton.tsx';
import { Remedy } from '../../ui/failure/Remedy.tsx';
import { focusFirst } from '../../ui/focus.ts';
import { announce } from '../../ui/toasts/toasts.ts';
import { useScreenHold } from '../../ui/viewer/screen-hold.ts';
import { actionButtonId, rowLinkId } from '../element-ids.ts';
import { rowFailureText } from './outcome-text.ts';
import { DismissButton, SecondLine, StateLines, underWayText, WindowLine } from './StateLines.tsx';
import { type Reconnect, useIsOthersReconnect } from './use-reconnect.ts';

interface Props {
  account: Account;
  /** The reconnect of this account. */
  reconnect: Reconnect;
  /** What the row says without the reconnect. */
  children: ReactNode;
}

/** The reconnect of an account in its row: how far its sign-in is, or why it failed, and what can be done now (RETRY). */
export function RowReconnect({ account, reconnect, children }: Props) {
  useScreenHold();
  const lines = useFocusInRow(account.id, JSON.stringify(reconnect));
  const { pathname, search } = useLocation();
  const isOthers = useIsOthersReconnect(reconnect);
  const { phase, request, viewer } = reconnect;
  const network = NETWORK_NAME[account.network];
  const isWaiting = phase === 'waiting';
  const isBlocked = isWaiting && reconnect.isBlocked;
  const text = phase === 'failed' ? rowFailureText(reconnect, account) : null;
  // The account has been reconnected in another way since the failure.
  const isOver = text !== null && !text.isConnected && account.disconnection === null;
  useEffect(() => {
    if (isOver) endSignIn();
  }, [isOver]);
  const where =
    isWaiting && !isBlocked ? (reconnect.looksClosed ? m.connect_sign_in_closed() : m.many_waiting_where()) : '';
  const announcement = isWaiting || phase === 'checking' ? `${underWayText(reconnect, network)}. ${where}`.trim() : '';
  useEffect(() => {
    // A blocked window and a failure have the role `alert`, which announces them.
    if (announcement !== '' && !isBlocked) announce(announcement);
  }, [announcement, isBlocked]);
  // A reconnect that somebody else has begun is shown above the table: `ReconnectAbove` (F26).
  if (isOthers || isOver) return children;
  const startAgain = () => void startSignIn(viewer, request, pathname + search);
  const end = () => {
    endSignIn();
    focusFirst(actionButtonId('reconnect', account.id), rowLinkId(account.id));
  };
  if (phase === 'failed' && text) {
    const { error } = reconnect;
    const ways = waysOut(error);
    return (
      <StateLines
        ref={lines}
        role="alert"
        tone={text.isConnected ? 'good' : 'bad'}
        first={text.word}
        reason={text.reason === '' ? '' : [`${text.reason}.`, text.secondLine].join(' ').trim()}
        end={<DismissButton account={account} onClick={end} />}
      >
        <SecondLine sentence={text.reason === '' ? text.secondLine : ''}>
          {ways.includes('other-login') && (
            <Button variant="quiet" onClick={startAgain}>
              {m.accounts_other_login()}
            </Button>
          )}
          {ways.includes('again') && (
            <HeldButton variant="quiet" error={error} onClick={startAgain}>
              {m.ui_try_again()}
            </HeldButton>
          )}
          {ways.includes('remove') && hasRight(account.can.remove) && (
            <Link to={accountPath(account.id)} state={{ opened: 'remove' }} onClick={endSignIn}>
              {m.accounts_deleted_remove()}
            </Link>
          )}
          <Remedy errors={[error]} />
        </SecondLine>
      </StateLines>
    );
  }
  return (
    <StateLines
      ref={lines}
      role={isBlocked ? 'alert' : undefined}
      tone="quiet"
      first={underWayText(reconnect, network)}
    >
      {isWaiting && (
        <WindowLine signIn={reconnect}>
          {reconnect.looksClosed && (
            <Button variant="quiet" onClick={startAgain}>
              {m.ui_try_again()}
            </Button>
          )}
          <Button variant="quiet" onClick={end}>
            {m.ui_cancel()}
          </Button>
        </WindowLine>
      )}
    </StateLines>
  );
}

/** Moves the focus to Reconnect when a change of the sign-in removes the focused control (F75). @param controlsKey changes with the controls */
function useFocusInRow(id: string, controlsKey: string) {
  const lines = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    const update = () => {
      hadFocus.current = lines.current?.contains(document.activeElement) ?? false;
    };
    document.addEventListener('focusin', update);
    return () => document.removeEventListener('focusin', update);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the controls change
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) {
      focusFirst(actionButtonId('reconnect', id), rowLinkId(id));
    }
  }, [id, controlsKey]);
  return lines;
}
