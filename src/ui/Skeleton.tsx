import { m } from '../i18n/messages.ts';
import styles from './Skeleton.module.css';
import { useElapsed } from './use-elapsed.ts';

/**
 * Placeholder rows. They take up space at once and show after 300 ms, so that a quick reply does not flicker; after 3 s
 * a status says that loading goes on.
 */
export function Skeleton({ rows }: { rows: number }) {
  const isShown = useElapsed(true, 300);
  const isLong = useElapsed(true, 3_000);
  return (
    <div className={styles.skeleton} data-part="skeleton" data-shown={isShown}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <div key={row} className={styles.row} aria-hidden="true" />
      ))}
      {isLong && (
        <p role="status" className={styles.status}>
          {m.ui_still_loading()}
        </p>
      )}
    </div>
  );
}
