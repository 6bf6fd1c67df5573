import { NavLink } from 'react-router';
import IconMessages from '~icons/tabler/messages';
import IconSettings from '~icons/tabler/settings';
import type { Session } from '../api/contract/session.ts';
import { m } from '../i18n/messages.ts';
import { useListPath } from '../navigation/list-path.ts';
import { socialPath } from '../navigation/paths.ts';
import { Bell } from '../notices/Bell.tsx';
import { loadPart } from '../ui/load-part.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { onDemand } from './on-demand.ts';
import { PersonMenu } from './PersonMenu.tsx';
import styles from './TopBar.module.css';

const NoticesPanel = loadPart(onDemand, (components) => components.NoticesPanel, {
  Loading: () => <Skeleton rows={2} />,
});

/** The bar at the top of the page. @param session undefined while nobody is known to be signed in */
export function TopBar({ session }: { session: Session | undefined }) {
  const listPath = useListPath();
  return (
    <header className={styles.bar}>
      <a className={styles.skipLink} href="#main">
        {m.app_skip()}
      </a>
      <NavLink className={styles.brand} to={listPath} aria-label={m.ui_app_name()}>
        <Logo />
        <span>{m.ui_app_name()}</span>
      </NavLink>
      <nav className={styles.nav} aria-label={m.app_main_nav()}>
        <NavLink className={styles.topLink} to={socialPath('published')} aria-label={m.app_social_tool()}>
          <IconMessages size={20} aria-hidden="true" />
          <span className={styles.label}>{m.app_social_tool()}</span>
        </NavLink>
        <Bell className={styles.topLink} isSignedIn={session !== undefined}>
          {(close) => <NoticesPanel session={session} onClose={close} />}
        </Bell>
        <NavLink className={styles.topLink} to={listPath} aria-label={m.app_settings()} title={m.app_settings()}>
          <IconSettings size={20} aria-hidden="true" />
        </NavLink>
      </nav>
      <PersonMenu session={session} />
    </header>
  );
}

function Logo() {
  return (
    <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill="currentColor" />
      <g fill="none" stroke="var(--surface)" strokeWidth="2.5" strokeLinecap="round">
        <path d="M11 21l10-10" />
        <circle cx="9" cy="23" r="3" />
        <circle cx="23" cy="9" r="3" />
      </g>
    </svg>
  );
}
