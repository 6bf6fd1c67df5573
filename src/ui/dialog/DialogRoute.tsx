import { type ReactNode, useEffect } from 'react';
import { showToast } from '../toasts/toasts.ts';
import { DialogLoading } from './DialogLoading.tsx';
import { type DialogName, useDialogParam } from './use-dialog-param.ts';

/** The subject of a dialog, such as an account, while it is loading, refused or loaded. */
export type DialogSubject<Subject> =
  /** `failure` says why loading failed; empty while the subject is loading. */
  | { phase: 'loading'; title: string; failure: string; error: unknown; retry: () => void }
  /** The dialog does not open, or closes. `message` says why; empty for no message. */
  | { phase: 'refused'; message: string }
  | { phase: 'ready'; subject: Subject };

interface Props<Subject> {
  name: DialogName;
  /** Back and Forward do not open the dialog a second time (F29). */
  opensOnce?: boolean;
  /** Whether the dialog can open for a value; by default for any. The app removes every other value from the address. */
  isValue?: (value: string) => boolean;
  /** A hook that loads the subject which the value names, and decides whether the dialog may open. */
  useSubject: (value: string) => DialogSubject<Subject>;
  children: (subject: Subject, close: () => void) => ReactNode;
}

/**
 * A dialog that is open while the address has `?name=value`. If it may not open, or its subject does not exist, a
 * message says so and the parameter is removed (F30).
 */
export function DialogRoute<Subject>({ name, opensOnce, isValue = () => true, ...rest }: Props<Subject>) {
  const { value, close } = useDialogParam(name, opensOnce);
  return value !== null && isValue(value) && <OpenDialog key={value} value={value} onClose={close} {...rest} />;
}

type OpenDialogProps<Subject> = Pick<Props<Subject>, 'useSubject' | 'children'> & {
  value: string;
  onClose: () => void;
};

function OpenDialog<Subject>({ value, useSubject, onClose, children }: OpenDialogProps<Subject>) {
  const state = useSubject(value);
  const message = state.phase === 'refused' ? state.message : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the message is shown once
  useEffect(() => {
    if (message === null) return;
    if (message !== '') showToast({ tone: 'neutral', text: message, isAboutLink: true });
    onClose();
  }, [message]);
  switch (state.phase) {
    case 'loading':
      return <DialogLoading {...state} onRetry={state.retry} onClose={onClose} />;
    case 'refused':
      return null;
    case 'ready':
      return children(state.subject, onClose);
  }
}
