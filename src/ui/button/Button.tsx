import { type ComponentProps, useId } from 'react';
import { classes } from '../styles/classes.ts';
import styles from './Button.module.css';
import { DisabledTooltip } from './DisabledTooltip.tsx';

type Variant = 'primary' | 'secondary' | 'quiet' | 'danger';
/** `small` is for a row of a table, `inline` for a line of text. */
type Size = 'normal' | 'small' | 'inline';

interface Props extends Omit<ComponentProps<'button'>, 'disabled' | 'type'> {
  variant?: Variant;
  size?: Size;
  type?: 'button' | 'submit';
  /** Why the button is disabled: it says so, and stays focusable. Empty while it is enabled. */
  disabledReason?: string;
  /** The reason stands near the button on screen: no tooltip repeats it. */
  isReasonShown?: boolean;
  /** The action is under way: another press does nothing (F22). */
  isPending?: boolean;
}

/** A button without the attribute `disabled`: it stays focusable and says why it does nothing. */
export function Button({
  variant = 'secondary',
  size = 'normal',
  type = 'button',
  disabledReason = '',
  isReasonShown,
  isPending = false,
  ...props
}: Props) {
  const id = useId();
  const isDisabled = disabledReason !== '' || isPending;
  const describedBy = [props['aria-describedby'], disabledReason && id].filter(Boolean).join(' ');
  return (
    <DisabledTooltip id={id} text={disabledReason} isShownNearby={isReasonShown}>
      <button
        {...props}
        type={type}
        className={classes(buttonClass(variant, size), props.className)}
        data-variant={variant}
        aria-disabled={isDisabled || undefined}
        aria-busy={isPending || undefined}
        aria-describedby={describedBy || undefined}
        onClick={isDisabled ? (event) => event.preventDefault() : props.onClick}
      />
    </DisabledTooltip>
  );
}

/** The class of a link that looks like a button. */
export const buttonClass = (variant: Variant, size: Size = 'normal'): string =>
  classes(styles.button, styles[variant], size !== 'normal' && styles[size]);
