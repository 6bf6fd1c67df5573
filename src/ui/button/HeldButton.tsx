import type { ComponentProps } from 'react';
import { m } from '../../i18n/messages.ts';
import text from '../styles/text.module.css';
import { Button } from './Button.tsx';
import styles from './HeldButton.module.css';
import { heldFrom, useHeldReason } from './use-held.ts';

interface Props extends ComponentProps<typeof Button> {
  /** Why the last press failed. */
  error: unknown;
}

/**
 * A button that is disabled while the server asks to wait after a failed press, with a text above it that counts down. Screen
 * readers announce the beginning and the end of the wait, but not each second (F13).
 */
export function HeldButton({ error, disabledReason = '', ...props }: Props) {
  const held = heldFrom(error);
  const reason = useHeldReason(error);
  return (
    <>
      {reason !== '' && (
        <span className={styles.wait} aria-hidden="true">
          {reason}
        </span>
      )}
      <Button
        {...props}
        disabledReason={disabledReason || reason}
        isReasonShown={disabledReason === '' && reason !== ''}
      />
      {held && (
        <span role="status" className={text.visuallyHidden}>
          {reason === '' ? m.ui_held_over() : m.ui_held({ seconds: Math.ceil(held.retryAfterMs / 1_000) })}
        </span>
      )}
    </>
  );
}
