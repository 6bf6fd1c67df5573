import type { ReactNode } from 'react';
import styles from './Badge.module.css';

export type Tone = 'good' | 'warning' | 'bad' | 'neutral';

/** One or two words on a coloured ground; the tone repeats in colour what the words say. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={styles.badge} data-part="badge" data-tone={tone}>
      {children}
    </span>
  );
}
