import styles from './Skeleton.module.css';
import { useElapsed } from './use-elapsed.ts';

interface Props {
  rows: number;
  /** Announced after 3 seconds. */
  stillLoading: string;
}

/** Placeholder rows. They take up space at once and show after 300 ms, so that a quick reply does not flicker. */
export function Skeleton({ rows, stillLoading }: Props) {
  const shown = useElapsed(true, 300);
  const long = useElapsed(true, 3_000);
  return (
    <div className={styles.skeleton} data-part="skeleton" data-shown={shown}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <div key={row} className={styles.row} aria-hidden="true" />
      ))}
      {long && (
        <p role="status" className={styles.word}>
          {stillLoading}
        </p>
      )}
    </div>
  );
}
