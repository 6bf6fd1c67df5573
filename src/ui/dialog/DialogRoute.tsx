import { type ReactNode, useEffect } from 'react';
import { showToast } from '../toasts/toasts.ts';
import { DialogLoading } from './DialogLoading.tsx';
import { useDialogParam } from './use-dialog-param.ts';

/** What a dialog in the address is about, as far as that is known. */
export type DialogSubject<Subject> =
  /** `title` stands over the dialog meanwhile; `failure` says why loading failed, and is empty while it goes on. */
  | { step: 'loading'; title: string; failure: string; retry: () => void }
  /** The dialog does not open, or stays no longer. `message` says why; empty where there is nothing to say. */
  | { step: 'refused'; message: string }
  | { step: 'ready'; subject: Subject };

interface Props<Subject> {
  /** The name of the parameter. */
  name: string;
  /** Forward does not open it a second time (F29). */
  once?: boolean;
  /** A hook: loads what the parameter's value names, and judges whether the dialog may open. */
  useSubject: (value: string) => DialogSubject<Subject>;
  /** The dialog. */
  children: (subject: Subject, close: () => void) => ReactNode;
}

/**
 * A dialog that the address opens as `?name=value`. Where it may not open, or what it is about does not exist, a message
 * says so instead, and the address is cleaned (F30).
 */
export function DialogRoute<Subject>({ name, once, ...rest }: Props<Subject>) {
  const { value, close } = useDialogParam(name, { once });
  return value !== null && <Asked key={value} value={value} onClose={close} {...rest} />;
}

type AskedProps<Subject> = Pick<Props<Subject>, 'useSubject' | 'children'> & { value: string; onClose: () => void };

function Asked<Subject>({ value, useSubject, onClose, children }: AskedProps<Subject>) {
  const asked = useSubject(value);
  const message = asked.step === 'refused' ? asked.message : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when it turns out so
  useEffect(() => {
    if (message === null) return;
    if (message !== '') showToast({ tone: 'neutral', text: message });
    onClose();
  }, [message]);
  switch (asked.step) {
    case 'loading':
      return <DialogLoading title={asked.title} failure={asked.failure} onRetry={asked.retry} onClose={onClose} />;
    case 'refused':
      return null;
    case 'ready':
      return children(asked.subject, onClose);
  }
}
