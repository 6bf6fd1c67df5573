import { type ReactNode, useLayoutEffect, useRef } from 'react';
import IconAlertCircle from '~icons/tabler/alert-circle';
import IconAlertTriangle from '~icons/tabler/alert-triangle';
import IconInfoCircle from '~icons/tabler/info-circle';
import styles from './Alert.module.css';

interface Props {
  tone: 'bad' | 'warning' | 'neutral';
  /** Interrupts whoever listens: only for the failure of what they have just done. */
  urgent?: boolean;
  children: ReactNode;
}

const ICON = { bad: IconAlertCircle, warning: IconAlertTriangle, neutral: IconInfoCircle };

/** A sentence or two that must not be overlooked where they stand. */
export function Alert({ tone, urgent = false, children }: Props) {
  const Icon = ICON[tone];
  const element = useRef<HTMLDivElement>(null);
  // In a dialog that scrolls it would come up out of sight.
  useLayoutEffect(() => {
    if (urgent && element.current?.closest('dialog')) element.current.scrollIntoView({ block: 'nearest' });
  }, [urgent]);
  return (
    <div ref={element} className={styles.alert} data-tone={tone} role={urgent ? 'alert' : undefined}>
      <Icon size={20} aria-hidden="true" />
      <div className={styles.body}>{children}</div>
    </div>
  );
}
