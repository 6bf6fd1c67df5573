import type { ComponentProps } from 'react';
import styles from './Page.module.css';
import { classes } from './styles/classes.ts';

/** The main part of a page. The skip link leads to it, and it gets a focus that would be lost (F75). */
export function Page({ className, ...props }: ComponentProps<'main'>) {
  return <main id="main" tabIndex={-1} {...props} className={classes(styles.page, className)} />;
}
