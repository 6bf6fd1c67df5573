import { useEffect, useRef, useState } from 'react';
import type { NoticeRequest } from '../api/contract/request.ts';
import { failedWriteSentence } from '../domain-text/failed-writes.ts';
import { m } from '../i18n/messages.ts';
import { DeclineForm } from '../requests/DeclineForm.tsx';
import { useNoteDraft } from '../requests/note-draft.ts';
import { useRequestStep } from '../requests/use-request-step.ts';
import { Button } from '../ui/button/Button.tsx';
import { FailureAlert } from '../ui/failure/FailureAlert.tsx';
import styles from './NoticeDecline.module.css';

interface Props {
  request: NoticeRequest;
  /** The title of the notice. */
  title: string;
  /** Called after a step if the pressed button has gone with the focus on it (F75). */
  onButtonGone: () => void;
}

/** The button and the form with which the reader of a notice declines its request; not shown to a reader who cannot (ASK). */
export function NoticeDecline({ request: { id, from, canDecline }, title, onButtonGone }: Props) {
  const draft = useNoteDraft(id);
  const [isOpen, setOpen] = useState(draft.note !== '');
  const { takeStep, error, buttonOf } = useRequestStep(onButtonGone);
  const form = useRef<HTMLFieldSetElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  // The pressed button is gone, so the focus goes to what has replaced it.
  useEffect(() => {
    if (isOpen !== wasOpen.current) (isOpen ? form : opener).current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const giveUp = () => {
    draft.keep('');
    setOpen(false);
  };
  const label = m.notices_decline_label({ notice: title });
  return (
    <>
      {canDecline && !isOpen && (
        <Button
          ref={opener}
          variant="quiet"
          size="inline"
          data-part="decline"
          aria-label={label}
          onClick={() => setOpen(true)}
        >
          {m.ask_decline()}
        </Button>
      )}
      {canDecline && isOpen && (
        <fieldset ref={form} className={styles.form} aria-label={label} tabIndex={-1}>
          <DeclineForm
            requestId={id}
            name={from.name}
            label={label}
            button={buttonOf('decline', id)}
            onDecline={(note) => takeStep('decline', id, note)}
          >
            <Button variant="quiet" onClick={giveUp}>
              {m.ui_cancel()}
            </Button>
          </DeclineForm>
        </fieldset>
      )}
      {error && <FailureAlert text={failedWriteSentence(error)} error={error} />}
    </>
  );
}
