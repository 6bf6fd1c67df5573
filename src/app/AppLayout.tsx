import { useQuery } from '@tanstack/react-query';
import { Fragment, useEffect, useLayoutEffect, useRef } from 'react';
import { Outlet, useLocation, useNavigationType } from 'react-router';
import { useReconnectId } from '../accounts/reconnect/use-reconnect.ts';
import { useQueue } from '../accounts/reconnect-many/queue.ts';
import { problemFrom } from '../api/api-error.ts';
import { sessionQuery } from '../api/session.ts';
import { m } from '../i18n/messages.ts';
import { Dock } from '../review/Dock.tsx';
import { StorageRemedy } from '../review/ResetStorage.tsx';
import { SimulationBanner } from '../review/SimulationBanner.tsx';
import { useShownSession } from '../session/use-shown-session.ts';
import { type RemedyComponent, RemedyContext } from '../ui/failure/Remedy.tsx';
import { keepFocusOnPage } from '../ui/focus.ts';
import { loadPart } from '../ui/load-part.ts';
import { useOnline } from '../ui/online.ts';
import { Toaster } from '../ui/toasts/Toaster.tsx';
import { dismissOnNavigation } from '../ui/toasts/toasts.ts';
import { ViewingContext } from '../ui/viewer/viewing.ts';
import styles from './AppLayout.module.css';
import { onDemand } from './on-demand.ts';
import { RequireAccess } from './RequireAccess.tsx';
import { TopBar } from './TopBar.tsx';
import { useInterruptedWrite } from './use-interrupted-write.ts';
import { useRemoveUnknownValues } from './use-remove-unknown-values.ts';

/** Reports how a reconnect ends, on every page. */
const ReconnectWatcher = loadPart(onDemand, (components) => components.ReconnectWatcher, { Failed: () => null });

/** Records what each sign-in of a queue of reconnects leads to, on every page. */
const QueueWatcher = loadPart(onDemand, (components) => components.QueueWatcher, { Failed: () => null });

const OfferedRemedy: RemedyComponent = import.meta.env.SIMULATED ? StorageRemedy : () => null;

/** The frame of every page that shows data of a person: bars, messages, and the page if the person may see it. */
export function AppLayout() {
  const query = useQuery(sessionQuery);
  const online = useOnline();
  const hasReconnect = useReconnectId() !== null;
  const hasQueue = useQueue(({ queue }) => queue !== null);
  useInterruptedWrite();
  useRemoveUnknownValues();
  useNavigationReset();
  const isSignedOut = problemFrom(query.error)?.code === 'signed-out';
  const { shown, viewing, viewerKey } = useShownSession(isSignedOut ? undefined : query.data, query.dataUpdatedAt);
  return (
    <RemedyContext value={OfferedRemedy}>
      <ViewingContext value={viewing}>
        {import.meta.env.SIMULATED && <SimulationBanner />}
        <TopBar key={viewerKey} session={shown} />
        {!online && (
          <p className={styles.offline} role="status">
            {m.app_offline_banner()}
          </p>
        )}
        <Toaster />
        {hasReconnect && <ReconnectWatcher />}
        {hasQueue && <QueueWatcher />}
        <RequireAccess query={query} shown={shown}>
          <Fragment key={viewerKey}>
            <Outlet context={shown} />
          </Fragment>
        </RequireAccess>
        {import.meta.env.SIMULATED && <Dock />}
      </ViewingContext>
    </RemedyContext>
  );
}

/** When another page opens: scrolls to its top, dismisses the message, and moves a lost focus to the page. */
function useNavigationReset(): void {
  const { pathname } = useLocation();
  const navigationType = useNavigationType();
  const previousPath = useRef(pathname);
  useLayoutEffect(() => {
    // On Back and Forward the browser restores the scroll position.
    if (previousPath.current !== pathname && navigationType !== 'POP') scrollTo(0, 0);
    previousPath.current = pathname;
  }, [pathname, navigationType]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another page opens
  useEffect(
    () => () => {
      dismissOnNavigation();
      keepFocusOnPage();
    },
    [pathname],
  );
}
