import type { ComponentProps } from 'react';
import styles from './Page.module.css';
import { classes } from './styles/classes.ts';

/** The main part of a page: the target of the skip link, and of a lost focus (F75). */
export function Page({ className, ...props }: ComponentProps<'main'>) {
  return <main id="main" tabIndex={-1} {...props} className={classes(styles.page, className)} />;
}
