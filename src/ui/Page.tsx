import type { ComponentProps } from 'react';
import styles from './Page.module.css';
import { classes } from './styles/classes.ts';

/** The main part of a page. The skip link leads to it, and it takes the focus when the focused element disappears (F75). */
export function Page({ className, ...props }: ComponentProps<'main'>) {
  return <main id="main" tabIndex={-1} {...props} className={classes(styles.page, className)} />;
}
