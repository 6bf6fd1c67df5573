import type { ComponentProps, ReactNode } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../button/Button.tsx';
import { HeldButton } from '../button/HeldButton.tsx';
import { FailureAlert } from '../failure/FailureAlert.tsx';
import { useOfflineReason } from '../online.ts';
import { useElapsed } from '../use-elapsed.ts';
import { Dialog } from './Dialog.tsx';

interface Confirm {
  text: string;
  variant: 'primary' | 'danger';
  /** A reason why the button is disabled, other than being offline. */
  disabledReason?: string;
  /** The id of the form that the button submits; without one, `onPress` is called. */
  form?: string;
  onPress?: () => void;
}

interface Props extends Omit<ComponentProps<typeof Dialog>, 'footer'> {
  /** `over`: there is nothing to confirm any more; the dialog can only be closed. */
  phase: 'ready' | 'working' | 'over';
  confirm: Confirm;
  /** The status while `working`; after 3 s or offline, the dialog replaces it by a general one. */
  working?: string;
  /** What failed and what to do; empty if nothing has. `failureId` is the id of this text, for a field that the text describes. */
  failure?: string;
  failureId?: string;
  /** The error of the last press. If a button can help, it is shown below `failure`; if the server asked to wait, confirming is held back. */
  error?: unknown;
  /** Buttons in place of Cancel and the confirm button. */
  buttons?: ReactNode;
  children: ReactNode;
}

/** A dialog that asks for confirmation, shows that the action is under way, and says what has failed. */
export function ConfirmDialog(props: Props) {
  const {
    phase,
    confirm,
    working = '',
    failure = '',
    failureId,
    error,
    buttons,
    replyState,
    children,
    ...dialog
  } = props;
  const { text, disabledReason = '', onPress, ...button } = confirm;
  const offline = useOfflineReason();
  const isWorking = phase === 'working';
  const isLong = useElapsed(isWorking, 3_000);
  const status = offline ? m.ui_unconfirmed() : isLong ? m.ui_still_working() : working;
  return (
    <Dialog
      {...dialog}
      replyState={isWorking ? 'awaited' : replyState}
      footer={
        buttons || (
          <>
            <Button key="cancel" data-first-focus={dialog.alert || undefined} onClick={dialog.onClose}>
              {phase === 'over' ? m.ui_close() : m.ui_cancel()}
            </Button>
            {phase !== 'over' && (
              <HeldButton
                key="confirm"
                {...button}
                error={error}
                type={button.form === undefined ? 'button' : 'submit'}
                isPending={isWorking}
                disabledReason={(!isWorking && offline) || disabledReason}
                onClick={onPress}
              >
                {text}
              </HeldButton>
            )}
          </>
        )
      }
    >
      {children}
      {failure !== '' && <FailureAlert text={failure} textId={failureId} error={error} />}
      {isWorking && status !== '' && <p role="status">{status}</p>}
    </Dialog>
  );
}
