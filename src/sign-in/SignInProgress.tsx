import type { ReactNode } from 'react';
import { m } from '../i18n/messages.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button, buttonClass } from '../ui/button/Button.tsx';
import { ButtonRow } from '../ui/button/ButtonRow.tsx';
import { HeldButton } from '../ui/button/HeldButton.tsx';
import { Remedy } from '../ui/failure/Remedy.tsx';
import { OtherViewerAlert, type ReplyState } from '../ui/viewer/OtherViewerAlert.tsx';
import { useScreenHold } from '../ui/viewer/screen-hold.ts';
import { usePersonChange } from '../ui/viewer/viewing.ts';
import type { OpenSignIn } from './sign-in.ts';

interface Props {
  signIn: OpenSignIn;
  /** The state of the request that sends the result to the API. While `awaited`, no alert about another viewer is shown. */
  replyState?: ReplyState;
  /** The name of the network. */
  network: string;
  /** What went wrong and what to do next; shown only in the phase `failed`. */
  failure: string;
  onShowWindow: () => void;
  /** Begins the same sign-in again; null where that would fail again. */
  onTryAgain: (() => void) | null;
  onCancel: () => void;
  /** Other ways out of a failure. */
  children?: ReactNode;
}

/**
 * Shows the phase of a sign-in that runs in another window, with buttons. Once somebody else than the person who began the sign-in is
 * the viewer, it shows an alert instead, unless a reply is still awaited (F26).
 */
export function SignInProgress(props: Props) {
  const { signIn, replyState, network, failure, onShowWindow, onTryAgain, onCancel, children } = props;
  const { phase } = signIn;
  const change = usePersonChange(signIn.viewer);
  useScreenHold();
  if (change && replyState !== 'awaited') {
    return (
      <OtherViewerAlert change={change} replyState={replyState}>
        <ButtonRow>
          <Button onClick={onCancel}>{m.ui_close()}</Button>
        </ButtonRow>
      </OtherViewerAlert>
    );
  }
  const cancel = (
    <Button variant="quiet" onClick={onCancel}>
      {m.ui_cancel()}
    </Button>
  );
  if (phase === 'failed') {
    return (
      <Alert tone="bad" urgent>
        <p>{failure}</p>
        <ButtonRow>
          {children}
          {onTryAgain && (
            <HeldButton error={signIn.error} onClick={onTryAgain}>
              {m.ui_try_again()}
            </HeldButton>
          )}
          <Remedy errors={[signIn.error]} />
          {cancel}
        </ButtonRow>
      </Alert>
    );
  }
  if (phase === 'waiting' && signIn.isBlocked) {
    return (
      <Alert tone="warning" urgent>
        <p>{m.connect_sign_in_blocked()}</p>
        <ButtonRow>
          <a className={buttonClass('primary')} href={signIn.url} target={signIn.linkTarget}>
            {m.connect_sign_in_link()}
          </a>
          {cancel}
        </ButtonRow>
      </Alert>
    );
  }
  if (phase === 'waiting' && signIn.looksClosed) {
    return (
      <Alert tone="neutral">
        <p role="status">{m.connect_sign_in_closed()}</p>
        <ButtonRow>
          {onTryAgain && <Button onClick={onTryAgain}>{m.ui_try_again()}</Button>}
          {cancel}
        </ButtonRow>
      </Alert>
    );
  }
  return (
    <Alert tone="neutral">
      <p role="status">{TEXT[phase]({ network })}</p>
      {phase === 'waiting' && (
        <ButtonRow>
          <Button onClick={onShowWindow}>{m.connect_sign_in_show()}</Button>
          {cancel}
        </ButtonRow>
      )}
    </Alert>
  );
}

const TEXT = {
  starting: m.connect_sign_in_starting,
  waiting: m.connect_sign_in_waiting,
  checking: m.connect_sign_in_checking,
};
