import type { ComponentProps } from 'react';
import styles from './IconButton.module.css';

interface Props extends Omit<ComponentProps<'button'>, 'type' | 'className'> {
  /** What it does, for those who do not see the icon. */
  'aria-label': string;
}

/** A button that shows only an icon. */
export function IconButton(props: Props) {
  return <button type="button" {...props} className={styles.iconButton} />;
}
