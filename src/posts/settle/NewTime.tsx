import { useId } from 'react';
import { m } from '../../i18n/messages.ts';
import { classes } from '../../ui/styles/classes.ts';
import field from '../../ui/styles/field.module.css';
import { fieldValue } from '../../ui/time-field.ts';
import styles from './NewTime.module.css';
import { earliestTime } from './next-time.ts';

interface Props {
  postName: string;
  value: string;
  /** Why the value is refused; empty while it is not. */
  error: string;
  now: string;
  onChange: (value: string) => void;
}

/** The field for a post's new time, in the viewer's zone. */
export function NewTime({ postName, value, error, now, onChange }: Props) {
  const id = useId();
  return (
    <div className={classes(field.field, styles.newTime)}>
      <label htmlFor={id}>{m.social_new_time()}</label>
      <input
        id={id}
        type="datetime-local"
        aria-label={m.social_new_time_post({ post: postName })}
        value={value}
        min={fieldValue(earliestTime(now))}
        onChange={({ target }) => onChange(target.value)}
        aria-invalid={error !== '' || undefined}
        aria-describedby={error === '' ? undefined : `${id}-error`}
      />
      {error !== '' && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
