import type { ReactNode } from 'react';

interface Props {
  icon: ReactNode;
  title: string;
  children: ReactNode;
  /** The next step. */
  action?: ReactNode;
}

/** What stands where there is nothing to show: why, and what to do about it. */
export function EmptyState({ icon, title, children, action }: Props) {
  return (
    <section className="empty">
      <span className="empty-icon" aria-hidden="true">
        {icon}
      </span>
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </section>
  );
}
