import { type ComponentProps, useId } from 'react';
import { DisabledTooltip } from './DisabledTooltip.tsx';

interface Props extends Omit<ComponentProps<'button'>, 'disabled' | 'type'> {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  type?: 'button' | 'submit';
  /** Why it does nothing; it stays focusable and says so. */
  disabledReason?: string;
  /** What it began is under way: pressing it again does nothing (F22). */
  isPending?: boolean;
}

/** A button that is never `disabled`: one that may not be pressed says why. */
export function Button({
  variant = 'secondary',
  type = 'button',
  disabledReason = '',
  isPending = false,
  ...props
}: Props) {
  const id = useId();
  const isOff = disabledReason !== '' || isPending;
  const describedBy = [props['aria-describedby'], disabledReason && id].filter(Boolean).join(' ');
  return (
    <DisabledTooltip id={id} text={disabledReason}>
      <button
        {...props}
        type={type}
        className={`button button-${variant} ${props.className ?? ''}`}
        aria-disabled={isOff || undefined}
        aria-busy={isPending || undefined}
        aria-describedby={describedBy || undefined}
        onClick={isOff ? (event) => event.preventDefault() : props.onClick}
      />
    </DisabledTooltip>
  );
}
