import { useId } from 'react';
import { NOTE_LENGTH, noteLength } from '../api/contract/request.ts';
import { isInvisible } from '../api/contract/visible-text.ts';
import { m } from '../i18n/messages.ts';
import text from '../ui/styles/text.module.css';
import styles from './NoteField.module.css';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** The field for an optional note. It says how many characters are left, or how many are too many. */
export function NoteField({ label, value, onChange }: Props) {
  const id = useId();
  const left = NOTE_LENGTH - noteLength(value);
  return (
    <div className={styles.note}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        value={value}
        aria-invalid={left < 0 || undefined}
        aria-describedby={`${id}-left`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-left`} className={text.quiet}>
        {left < 0 ? m.ask_note_too_long({ count: -left }) : m.ask_note_left({ count: left })}
      </p>
    </div>
  );
}

/** Why a note cannot be sent; empty if it can. */
export const noteProblem = (note: string): string => {
  const excess = noteLength(note) - NOTE_LENGTH;
  return excess > 0 ? m.ask_note_too_long({ count: excess }) : '';
};

/** The note as it is sent: empty if it shows nothing. */
export const noteToSend = (note: string): string => (isInvisible(note) ? '' : note.trim());
