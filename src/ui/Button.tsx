import { type ComponentProps, useId } from 'react';
import { Reason } from './Reason.tsx';

interface Props extends Omit<ComponentProps<'button'>, 'disabled' | 'type'> {
  look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  type?: 'button' | 'submit';
  /** Why it does nothing; it stays focusable and says so. */
  reason?: string;
  /** What it began is under way: pressing it again does nothing (F22). */
  busy?: boolean;
}

/** A button that is never `disabled`: one that may not be pressed says why. */
export function Button({ look = 'secondary', type = 'button', reason = '', busy = false, ...props }: Props) {
  const id = useId();
  const isOff = reason !== '' || busy;
  const describedBy = [props['aria-describedby'], reason && id].filter(Boolean).join(' ');
  return (
    <Reason id={id} text={reason}>
      <button
        {...props}
        type={type}
        className={`button button-${look} ${props.className ?? ''}`}
        aria-disabled={isOff || undefined}
        aria-busy={busy || undefined}
        aria-describedby={describedBy || undefined}
        onClick={isOff ? (event) => event.preventDefault() : props.onClick}
      />
    </Reason>
  );
}
