import { type ComponentProps, useId, useLayoutEffect, useRef } from 'react';
import { Reason } from './Reason.tsx';

interface Props extends Omit<ComponentProps<'button'>, 'disabled' | 'type' | 'ref' | 'onFocus' | 'onBlur'> {
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
  const element = useRef<HTMLButtonElement>(null);
  const hadFocus = useRef(false);
  const isPlain = reason === '';
  const isOff = !isPlain || busy;
  // A reason that comes or goes draws the button anew: the focus stays with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: that is the occasion
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) element.current?.focus();
  }, [isPlain]);
  const describedBy = [props['aria-describedby'], reason && id].filter(Boolean).join(' ');
  const button = (
    <button
      {...props}
      ref={element}
      type={type}
      className={`button button-${look} ${props.className ?? ''}`}
      aria-disabled={isOff || undefined}
      aria-busy={busy || undefined}
      aria-describedby={describedBy || undefined}
      onClick={isOff ? (event) => event.preventDefault() : props.onClick}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={() => {
        hadFocus.current = false;
      }}
    />
  );
  return isPlain ? (
    button
  ) : (
    <Reason id={id} text={reason}>
      {button}
    </Reason>
  );
}
