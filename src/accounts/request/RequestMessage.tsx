import { useId, useRef, useState } from 'react';
import IconCopy from '~icons/tabler/copy';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/button/Button.tsx';
import typography from '../../ui/styles/text.module.css';
import styles from './RequestMessage.module.css';

/** A message to copy. If the browser refuses to copy it, the text is selected for copying by hand. */
export function RequestMessage({ text }: { text: string }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<{ text: string; status: string } | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ text, status: m.ask_copied() });
    } catch {
      field.current?.focus();
      field.current?.select();
      setOutcome({ text, status: m.ask_copy_by_hand() });
    }
  };
  return (
    <div className={styles.message}>
      <label htmlFor={id}>{m.ask_message()}</label>
      <textarea
        ref={field}
        id={id}
        readOnly
        rows={text.split('\n').length + 2}
        value={text}
        aria-describedby={`${id}-hint`}
      />
      <p id={`${id}-hint`} className={typography.quiet}>
        {m.ask_message_why()}
      </p>
      <div className={styles.copy}>
        <Button onClick={copy}>
          <IconCopy size={16} aria-hidden="true" />
          <span>{m.ask_copy()}</span>
        </Button>
        {/* Choosing another person changes the message, which is then not copied yet. */}
        <p role="status">{outcome?.text === text ? outcome.status : ''}</p>
      </div>
    </div>
  );
}
