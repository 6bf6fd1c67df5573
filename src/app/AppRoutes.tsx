import { lazy, Suspense, useEffect, useState } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { m } from '../i18n/messages.ts';
import { ACCOUNTS_PATH, SETTINGS_PATH } from '../navigation/paths.ts';
import { NetworkSignInPage } from '../review/NetworkSignInPage.tsx';
import { useSession } from '../session/use-session.ts';
import { CallbackPage } from '../sign-in/CallbackPage.tsx';
import { CALLBACK_PATH } from '../sign-in/callback-address.ts';
import type { SignInResult } from '../sign-in/sign-in-relay.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { AccountsTab } from './AccountsTab.tsx';
import { AppLayout } from './AppLayout.tsx';
import { Loading } from './Loading.tsx';
import { fetchLaterPages, later } from './later.ts';
import { MissingPage } from './MissingPage.tsx';
import { SettingsLayout } from './SettingsLayout.tsx';

const AccountPage = later((pages) => pages.AccountPage);
const NotificationsPage = later((pages) => pages.NotificationsPage);
const PostsPage = later((pages) => pages.PostsPage);

/** The review tools are no part of a build without the simulation. */
const FlowMapPage = import.meta.env.VITE_API_URL
  ? MissingPage
  : lazy(async () => ({ default: (await import('../review/FlowMapPage.tsx')).FlowMapPage }));
const StepPlayer = import.meta.env.VITE_API_URL
  ? () => null
  : lazy(async () => ({ default: (await import('../review/StepPlayer.tsx')).StepPlayer }));

/** Every address of the app. */
export function AppRoutes({ signInResult }: { signInResult: SignInResult | null }) {
  useLaterPages();
  const [leadsIntoStep] = useState(() => new URLSearchParams(location.search).has('step'));
  return (
    <>
      {leadsIntoStep && (
        <Suspense fallback={null}>
          <StepPlayer />
        </Suspense>
      )}
      <AllRoutes signInResult={signInResult} />
    </>
  );
}

function AllRoutes({ signInResult }: { signInResult: SignInResult | null }) {
  return (
    <Routes>
      <Route path={CALLBACK_PATH} element={<CallbackPage result={signInResult} />} />
      {!import.meta.env.VITE_API_URL && (
        <Route path="/mock-network/:network/authorize" element={<NetworkSignInPage />} />
      )}
      {!import.meta.env.VITE_API_URL && (
        <Route
          path="/review"
          element={
            <Suspense fallback={<Loading />}>
              <FlowMapPage />
            </Suspense>
          }
        />
      )}
      <Route element={<AppLayout />}>
        <Route path="/" element={<Navigate to={ACCOUNTS_PATH} replace />} />
        <Route path="/social" element={<Navigate to="/social/published" replace />} />
        <Route path="/social/:tab" element={<PostsRoute />} />
        <Route path={SETTINGS_PATH} element={<SettingsLayout />}>
          <Route index element={<Navigate to={ACCOUNTS_PATH} replace />} />
          <Route path="accounts" element={<AccountsTab />} />
          <Route path="accounts/:id" element={<AccountRoute />} />
          <Route path="notifications" element={<NotificationsRoute />} />
        </Route>
        <Route path="*" element={<MissingPage />} />
      </Route>
    </Routes>
  );
}

/** Fetches the other pages once the first one has had its time, so that they open at once, and without a network too. */
function useLaterPages(): void {
  useEffect(() => {
    if (!import.meta.env.PROD) return;
    // Whoever opens one of them meanwhile asks for it anyway; a failure shows there.
    const timer = setTimeout(() => fetchLaterPages().catch(() => {}), 2_000);
    return () => clearTimeout(timer);
  }, []);
}

// Each has a boundary of its own: the page before is gone at once, and nothing on it can be pressed any more.

function AccountRoute() {
  const session = useSession();
  return (
    <Suspense fallback={<TabLoading />}>
      <AccountPage session={session} />
    </Suspense>
  );
}

function NotificationsRoute() {
  return (
    <Suspense fallback={<TabLoading />}>
      <NotificationsPage />
    </Suspense>
  );
}

function PostsRoute() {
  const session = useSession();
  return (
    <Suspense fallback={<Loading />}>
      <PostsPage session={session} />
    </Suspense>
  );
}

const TabLoading = () => <Skeleton rows={6} stillLoading={m.app_still_loading()} />;
