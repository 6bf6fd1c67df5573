import type { ReactNode } from 'react';
import styles from './Badge.module.css';

export type Tone = 'good' | 'warning' | 'bad' | 'neutral';

/** A word or two that stand out; the tone repeats what they say. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={styles.badge} data-part="badge" data-tone={tone}>
      {children}
    </span>
  );
}
