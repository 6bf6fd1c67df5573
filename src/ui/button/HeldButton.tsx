import type { ComponentProps } from 'react';
import { m } from '../../i18n/messages.ts';
import text from '../styles/text.module.css';
import { Button } from './Button.tsx';
import { heldFrom, useHeldReason } from './use-held.ts';

interface Props extends ComponentProps<typeof Button> {
  /** Why the last press failed. */
  error: unknown;
}

/**
 * A button that is disabled and counts down while the server asks to wait after a failed press. Screen readers announce the
 * beginning and the end of the wait, but not each second (F13).
 */
export function HeldButton({ error, disabledReason = '', ...props }: Props) {
  const held = heldFrom(error);
  const reason = useHeldReason(error);
  return (
    <>
      <Button {...props} disabledReason={disabledReason || reason} />
      {held && (
        <span role="status" className={text.visuallyHidden}>
          {reason === '' ? m.ui_held_over() : m.ui_held({ seconds: Math.ceil(held.retryAfterMs / 1_000) })}
        </span>
      )}
    </>
  );
}
