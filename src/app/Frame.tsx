import { useQuery } from '@tanstack/react-query';
import { Fragment, useEffect, useLayoutEffect, useRef } from 'react';
import { Outlet, useLocation, useNavigationType } from 'react-router';
import { problemOf } from '../api/failure.ts';
import { useOnline } from '../api/online.ts';
import { sessionQuery } from '../api/session.ts';
import { m } from '../i18n/messages.ts';
import { Dock } from '../review/Dock.tsx';
import { SimulationBanner } from '../review/SimulationBanner.tsx';
import { keepFocusOnPage } from '../ui/focus.ts';
import { MessageArea } from '../ui/MessageArea.tsx';
import { turnPage } from '../ui/messages.ts';
import { ViewingContext } from '../ui/viewing.ts';
import { Gate } from './Gate.tsx';
import { TopBar } from './TopBar.tsx';
import { useInterruptedWrite } from './use-interrupted-write.ts';
import { useSessionEnd } from './use-session-end.ts';
import { useShownSession } from './use-shown-session.ts';

/** What stands around every page: banner, top bar, messages; and the reason where a page may not be shown. */
export function Frame() {
  const session = useQuery(sessionQuery);
  const online = useOnline();
  useSessionEnd();
  useInterruptedWrite();
  useCleanSlate();
  const isSignedOut = problemOf(session.error)?.code === 'signed-out';
  const { shown, viewing, turn } = useShownSession(isSignedOut ? undefined : session.data, session.dataUpdatedAt);
  return (
    <ViewingContext value={viewing}>
      <a className="skip-link" href="#main">
        {m.app_skip()}
      </a>
      {!import.meta.env.VITE_API_URL && <SimulationBanner />}
      <TopBar key={turn} session={shown} />
      {!online && (
        <p className="offline-banner" role="status">
          {m.app_offline_banner()}
        </p>
      )}
      <MessageArea />
      <Gate session={session} shown={shown} hadSession={isSignedOut && session.data !== undefined}>
        <Fragment key={turn}>
          <Outlet context={shown} />
        </Fragment>
      </Gate>
      {!import.meta.env.VITE_API_URL && <Dock />}
    </ViewingContext>
  );
}

/** Another page opens: at its top, without the old one's message; the focus, if it was lost with the old one, starts there. */
function useCleanSlate(): void {
  const { pathname } = useLocation();
  const type = useNavigationType();
  const before = useRef(pathname);
  useLayoutEffect(() => {
    // Back and Forward find the page as it was left.
    if (before.current !== pathname && type !== 'POP') scrollTo(0, 0);
    before.current = pathname;
  }, [pathname, type]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is the occasion
  useEffect(
    () => () => {
      turnPage();
      keepFocusOnPage();
    },
    [pathname],
  );
}
