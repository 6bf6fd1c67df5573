import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Link, Outlet, useLocation, useParams } from 'react-router';
import { ConnectButton } from '../accounts/list/ConnectButton.tsx';
import { accountQuery } from '../api/accounts.ts';
import { shownName } from '../domain-text/account-name.ts';
import { m } from '../i18n/messages.ts';
import { useListPath } from '../navigation/list-path.ts';
import { ACCOUNTS_PATH, HISTORY_PATH, NOTIFICATIONS_PATH } from '../navigation/paths.ts';
import { useSession } from '../session/use-session.ts';
import { loadPart } from '../ui/load-part.ts';
import { Page } from '../ui/Page.tsx';
import tabs from '../ui/styles/tabs.module.css';
import { DIALOG_STAGES, DialogOnDemand } from './DialogOnDemand.tsx';
import { onDemand } from './on-demand.ts';
import styles from './SettingsFrame.module.css';

const TABS = [
  { path: ACCOUNTS_PATH, label: m.app_tab_accounts },
  { path: NOTIFICATIONS_PATH, label: m.app_tab_notifications },
  { path: HISTORY_PATH, label: m.app_tab_history },
] as const;

const RequestDialogRoute = loadPart(onDemand, (components) => components.RequestDialogRoute, DIALOG_STAGES);

/** The settings pages in their frame, with the request dialog, which each of these pages can open. */
export function SettingsPages() {
  const { pathname } = useLocation();
  return (
    <SettingsFrame button={pathname === ACCOUNTS_PATH && <ConnectButton />}>
      <Outlet context={useSession()} />
      <DialogOnDemand name="ask" title={m.ask_title_loading()} Route={RequestDialogRoute} />
    </SettingsFrame>
  );
}

/**
 * Settings > Marketing > Social: the sidebar around a page, and above it the heading, the tabs and perhaps a button. The page of one
 * account has the account's name as its heading, and above it the way back to the list in place of the tabs.
 */
export function SettingsFrame({ button, children }: { button?: ReactNode; children: ReactNode }) {
  const { pathname } = useLocation();
  const listPath = useListPath();
  const current = TABS.find(({ path }) => pathname.startsWith(path)) ?? TABS[0];
  const isTab = !/\/accounts\/./.test(pathname);
  return (
    <div className={styles.settings}>
      <nav className={styles.sidebar} aria-label={m.app_settings_nav()}>
        <p className={styles.title}>{m.app_settings()}</p>
        <p className={styles.group}>{m.app_marketing()}</p>
        <Link className={styles.current} to={listPath} aria-current="true">
          {m.app_social()}
        </Link>
      </nav>
      <Page className={styles.page}>
        {isTab ? (
          <>
            <div className={tabs.head}>
              <h1>{m.app_social()}</h1>
              <Tabs currentPath={current.path} listPath={listPath} />
              {button}
            </div>
            <div role="tabpanel" id="tab-panel" aria-labelledby={tabId(current.path)}>
              {children}
            </div>
          </>
        ) : (
          <>
            <Breadcrumbs listPath={listPath} />
            {children}
          </>
        )}
      </Page>
    </div>
  );
}

/** The way from the page of an account back to the list. The name is absent until the account has loaded. */
function Breadcrumbs({ listPath }: { listPath: string }) {
  const { id = '' } = useParams();
  const { data: account } = useQuery({ ...accountQuery(id), enabled: false });
  return (
    <nav className={styles.breadcrumbs} aria-label={m.app_breadcrumbs()}>
      <span>{m.app_social()}</span>
      <span aria-hidden="true">/</span>
      <Link to={listPath}>{m.app_tab_accounts()}</Link>
      {account && (
        <>
          <span aria-hidden="true">/</span>
          <span aria-current="page">
            <bdi>{shownName(account)}</bdi>
          </span>
        </>
      )}
    </nav>
  );
}

/** Tabs that are links: the arrow keys move the focus, and Enter follows the link. */
function Tabs({ currentPath, listPath }: { currentPath: string; listPath: string }) {
  const list = useRef<HTMLDivElement>(null);
  const moveFocus = (event: KeyboardEvent) => {
    const offset = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (offset === undefined) return;
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
    const index = all.indexOf(document.activeElement as HTMLElement);
    all[(index + offset + all.length) % all.length]?.focus();
    event.preventDefault();
  };
  return (
    <div ref={list} className={tabs.tabs} role="tablist" aria-label={m.app_tabs()} tabIndex={-1} onKeyDown={moveFocus}>
      {TABS.map(({ path, label }) => (
        <Link
          key={path}
          id={tabId(path)}
          role="tab"
          className={tabs.tab}
          to={path === ACCOUNTS_PATH ? listPath : path}
          aria-selected={path === currentPath}
          aria-controls={path === currentPath ? 'tab-panel' : undefined}
          tabIndex={path === currentPath ? 0 : -1}
        >
          {label()}
        </Link>
      ))}
    </div>
  );
}

const tabId = (path: string): string => `tab-${path.split('/').at(-1)}`;
