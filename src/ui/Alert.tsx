import { type ReactNode, useLayoutEffect, useRef } from 'react';
import IconAlertCircle from '~icons/tabler/alert-circle';
import IconAlertTriangle from '~icons/tabler/alert-triangle';
import IconInfoCircle from '~icons/tabler/info-circle';
import styles from './Alert.module.css';

interface Props {
  tone: 'bad' | 'warning' | 'neutral';
  /** Read out at once by screen readers: only for what the person must know before going on. */
  urgent?: boolean;
  children: ReactNode;
}

const ICON = { bad: IconAlertCircle, warning: IconAlertTriangle, neutral: IconInfoCircle };

/** A short message that must not be overlooked. */
export function Alert({ tone, urgent = false, children }: Props) {
  const Icon = ICON[tone];
  const element = useRef<HTMLDivElement>(null);
  // A dialog scrolls: the alert could appear out of sight.
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
