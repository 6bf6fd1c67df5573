import { type KeyboardEvent, type ReactNode, useState } from 'react';
import styles from './DisabledTooltip.module.css';

interface Props {
  id: string;
  /** Empty where there is nothing to explain. */
  text: string;
  children: ReactNode;
}

/**
 * Shows why a control is off, on hover and on focus. Escape puts it away and does nothing else: a dialog around it
 * stays. The pointer may rest on it (WCAG 1.4.13).
 */
export function DisabledTooltip({ id, text, children }: Props) {
  const [away, setAway] = useState(false);
  const putAway = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || away || text === '') return;
    event.preventDefault();
    setAway(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches what happens to the control inside
    <span
      className={styles.control}
      data-away={away}
      onKeyDown={putAway}
      onBlur={() => setAway(false)}
      onMouseLeave={() => setAway(false)}
    >
      {children}
      {text !== '' && (
        <span id={id} role="tooltip" className={styles.text}>
          {text}
        </span>
      )}
    </span>
  );
}
