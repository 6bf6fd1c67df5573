import { type KeyboardEvent, type ReactNode, useState } from 'react';
import typography from '../styles/text.module.css';
import styles from './DisabledTooltip.module.css';

interface Props {
  id: string;
  /** Empty while the control is enabled. */
  text: string;
  /** The text stands near the control on screen: here only screen readers get it. */
  isShownNearby?: boolean;
  children: ReactNode;
}

/**
 * Shows why a control is disabled, on hover and on focus. Escape hides the text and does not close the dialog around it.
 * The pointer may rest on the text (WCAG 1.4.13).
 */
export function DisabledTooltip({ id, text, isShownNearby = false, children }: Props) {
  const [isHidden, setHidden] = useState(false);
  const hideOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isHidden || text === '' || isShownNearby) return;
    event.preventDefault();
    setHidden(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the events of the control inside
    <span
      className={styles.control}
      data-dismissed={isHidden}
      onKeyDown={hideOnEscape}
      onBlur={() => setHidden(false)}
      onMouseLeave={() => setHidden(false)}
    >
      {children}
      {text !== '' && (
        <span
          id={id}
          role={isShownNearby ? undefined : 'tooltip'}
          className={isShownNearby ? typography.visuallyHidden : styles.text}
        >
          {text}
        </span>
      )}
    </span>
  );
}
