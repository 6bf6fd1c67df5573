import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { Outlet, useLocation } from 'react-router';
import { problemOf } from '../api/failure.ts';
import { useOnline } from '../api/online.ts';
import { sessionQuery } from '../api/session.ts';
import { m } from '../i18n/paraglide/messages.js';
import { SimulationBanner } from '../review/SimulationBanner.tsx';
import { focusFirst } from '../ui/focus.ts';
import { MessageArea } from '../ui/MessageArea.tsx';
import { turnPage } from '../ui/messages.ts';
import { Gate } from './Gate.tsx';
import { Loading } from './Loading.tsx';
import { TopBar } from './TopBar.tsx';
import { useInterruptedWrite } from './use-interrupted-write.ts';
import { useSessionEnd } from './use-session-end.ts';

/** What stands around every page: banner, top bar, messages; and the reason where a page may not be shown. */
export function Frame() {
  const session = useQuery(sessionQuery);
  const online = useOnline();
  useSessionEnd();
  useInterruptedWrite();
  useCleanSlate();
  const isSignedOut = problemOf(session.error)?.code === 'signed-out';
  const viewer = isSignedOut ? undefined : session.data;
  return (
    <>
      <a className="skip-link" href="#main">
        {m.app_skip()}
      </a>
      {!import.meta.env.VITE_API_URL && <SimulationBanner />}
      <TopBar session={viewer} />
      {!online && (
        <p className="offline-banner" role="status">
          {m.app_offline_banner()}
        </p>
      )}
      <MessageArea />
      <Gate session={session} hadSession={isSignedOut && session.data !== undefined}>
        {viewer && (
          <Suspense fallback={<Loading />}>
            <Outlet context={viewer} />
          </Suspense>
        )}
      </Gate>
    </>
  );
}

/** Another page opens: the old one's message goes, and the focus if it was lost with the old one starts at the new one. */
function useCleanSlate(): void {
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is the occasion
  useEffect(
    () => () => {
      turnPage();
      setTimeout(() => {
        if (document.activeElement === document.body) focusFirst('main');
      });
    },
    [pathname],
  );
}
