import type { ReactNode } from 'react';
import IconChevronRight from '~icons/tabler/chevron-right';
import styles from './Disclosure.module.css';

interface Props {
  /** What the details are about. */
  title: string;
  children: ReactNode;
}

/** Details that are closed at first. A press on their title, by mouse, touch or keyboard, opens and closes them. */
export const Disclosure = ({ title, children }: Props) => (
  <details>
    <summary className={styles.summary}>
      <IconChevronRight size={16} aria-hidden="true" />
      <span>{title}</span>
    </summary>
    <div className={styles.content}>{children}</div>
  </details>
);
