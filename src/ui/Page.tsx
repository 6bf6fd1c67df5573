import type { ComponentProps } from 'react';
import styles from './Page.module.css';
import { classes } from './styles/classes.ts';

/** The main part of a page, where the link past the navigation and the focus lead. */
export function Page({ className, ...props }: ComponentProps<'main'>) {
  return <main id="main" tabIndex={-1} {...props} className={classes(styles.page, className)} />;
}
