import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import IconBell from '~icons/tabler/bell';
import { notificationsQuery } from '../api/notices.ts';
import { m } from '../i18n/messages.ts';
import { classes } from '../ui/styles/classes.ts';
import popover from '../ui/styles/popover.module.css';
import styles from './Bell.module.css';

interface Props {
  isSignedIn: boolean;
  /** The class of the bell's button. */
  className: string | undefined;
  /** The content of the panel, rendered only while it is open. */
  children: (close: () => void) => ReactNode;
}

const PANEL_ID = 'notices-panel';
const HEADING_ID = 'notices-heading';
const MAX_COUNT = 99;

/** The bell in the top bar. It shows the number of unread notices, and opens the panel with all notices. */
export function Bell({ isSignedIn, className, children }: Props) {
  const { data } = useQuery({ ...notificationsQuery, enabled: isSignedIn });
  const panel = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState(false);
  const unread = data?.unread ?? 0;
  const name = unread > 0 ? m.app_notices_unread({ count: unread }) : m.app_notices();
  return (
    <div className={styles.bell}>
      <button type="button" className={className} popoverTarget={PANEL_ID} aria-label={name} title={m.app_notices()}>
        <IconBell size={20} aria-hidden="true" />
        {unread > 0 && (
          <span className={styles.count} aria-hidden="true">
            {unread > MAX_COUNT ? `${MAX_COUNT}+` : unread}
          </span>
        )}
      </button>
      <section
        ref={panel}
        id={PANEL_ID}
        popover="auto"
        className={classes(popover.popover, styles.panel)}
        aria-labelledby={HEADING_ID}
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        <h2 id={HEADING_ID}>{m.notices_panel()}</h2>
        {isOpen && children(() => panel.current?.hidePopover())}
      </section>
    </div>
  );
}
