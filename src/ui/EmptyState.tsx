import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';
import { Page } from './Page.tsx';
import { usePageTitle } from './page/page-title.ts';

interface Props {
  heading?: 'h1' | 'h2';
  icon: ReactNode;
  title: string;
  children: ReactNode;
  /** The button or link of the next step. */
  action?: ReactNode;
}

/** Says why there is nothing to show, and what to do. */
export function EmptyState({ heading: Heading = 'h2', icon, title, children, action }: Props) {
  return (
    <section className={styles.empty}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <Heading className={styles.title}>{title}</Heading>
      <p>{children}</p>
      {action}
    </section>
  );
}

/** A page with an empty state and nothing else. */
export function EmptyPage(props: Omit<Props, 'heading'>) {
  usePageTitle(props.title);
  return (
    <Page>
      <EmptyState heading="h1" {...props} />
    </Page>
  );
}
