import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface Props {
  /** `h1` where it is all there is on the page. */
  heading?: 'h1' | 'h2';
  icon: ReactNode;
  title: string;
  children: ReactNode;
  /** The next step. */
  action?: ReactNode;
}

/** What stands where there is nothing to show: why, and what to do about it. */
export function EmptyState({ heading: Heading = 'h2', icon, title, children, action }: Props) {
  return (
    <section className={styles.empty}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <Heading className={styles.title}>{title}</Heading>
      <p>{children}</p>
      {action}
    </section>
  );
}
