import type { ReactNode } from 'react';
import { m } from '../i18n/messages.ts';
import actionGroup from '../ui/button/action-group.module.css';
import { HeldButton } from '../ui/button/HeldButton.tsx';
import { useOfflineReason } from '../ui/online.ts';
import { NoteField, noteProblem, noteToSend } from './NoteField.tsx';
import { useNoteDraft } from './note-draft.ts';
import type { StepButton } from './use-request-step.ts';

interface Props {
  requestId: string;
  /** The name of the asker. */
  name: string;
  /** The accessible name of the button. */
  label: string;
  button: StepButton;
  onDecline: (note: string) => void;
  /** Other buttons. */
  children?: ReactNode;
}

/** Declines a request, with a note to the asker if the person writes one (ASK). */
export function DeclineForm({ requestId, name, label, button, onDecline, children }: Props) {
  const { note, keep } = useNoteDraft(requestId);
  const offline = useOfflineReason();
  return (
    <>
      <NoteField label={m.ask_decline_note({ name })} value={note} onChange={keep} />
      <div className={actionGroup.group}>
        <HeldButton
          {...button}
          aria-label={label}
          disabledReason={noteProblem(note) || offline}
          onClick={() => onDecline(noteToSend(note))}
        >
          {m.ask_decline()}
        </HeldButton>
        {children}
      </div>
    </>
  );
}
