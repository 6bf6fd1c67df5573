import type { ComponentProps } from 'react';
import styles from './IconButton.module.css';

interface Props extends Omit<ComponentProps<'button'>, 'type' | 'className'> {
  'aria-label': string;
}

/** A button that shows an icon and has its name in `aria-label`. */
export function IconButton(props: Props) {
  return <button type="button" {...props} className={styles.iconButton} />;
}
