import { lazy, Suspense, useEffect, useState } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { AccountsPage } from '../accounts/list/AccountsPage.tsx';
import { ConnectDialogRoute } from '../connect/ConnectDialogRoute.tsx';
import { ACCOUNTS_PATH, SETTINGS_PATH, SOCIAL_PATH, socialPath } from '../navigation/paths.ts';
import { NetworkSignInPage } from '../review/NetworkSignInPage.tsx';
import { CallbackPage } from '../sign-in/CallbackPage.tsx';
import { CALLBACK_PATH } from '../sign-in/callback-address.ts';
import type { SignInResult } from '../sign-in/sign-in-relay.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { AppLayout } from './AppLayout.tsx';
import { Loading } from './Loading.tsx';
import { fetchOnDemandComponents, loadOnDemand } from './load-on-demand.ts';
import { MissingPage } from './MissingPage.tsx';
import { SettingsPages } from './SettingsFrame.tsx';

const TabLoading = () => <Skeleton rows={6} />;

const AccountPage = loadOnDemand((components) => components.AccountPage, TabLoading);
const NotificationsPage = loadOnDemand((components) => components.NotificationsPage, TabLoading);
const PostsPage = loadOnDemand((components) => components.PostsPage, Loading);

// A build for a real API leaves the review tools out.
const FlowMapPage = import.meta.env.SIMULATED
  ? lazy(async () => ({ default: (await import('../review/flow-map/FlowMapPage.tsx')).FlowMapPage }))
  : MissingPage;
const StepPlayer = import.meta.env.SIMULATED
  ? lazy(async () => ({ default: (await import('../review/StepPlayer.tsx')).StepPlayer }))
  : () => null;

export function AppRoutes({ signInResult }: { signInResult: SignInResult | null }) {
  usePrefetch();
  const [opensStep] = useState(() => new URLSearchParams(location.search).has('step'));
  return (
    <>
      {opensStep && (
        <Suspense fallback={null}>
          <StepPlayer />
        </Suspense>
      )}
      <Routes>
        <Route path={CALLBACK_PATH} element={<CallbackPage result={signInResult} />} />
        {import.meta.env.SIMULATED && (
          <>
            <Route path="/mock-network/:network/authorize" element={<NetworkSignInPage />} />
            <Route
              path="/review"
              element={
                <Suspense fallback={<Loading />}>
                  <FlowMapPage />
                </Suspense>
              }
            />
          </>
        )}
        <Route element={<AppLayout />}>
          <Route path="/" element={<Navigate to={ACCOUNTS_PATH} replace />} />
          <Route path={SOCIAL_PATH} element={<Navigate to={socialPath('published')} replace />} />
          <Route path={`${SOCIAL_PATH}/:tab`} element={<PostsPage />} />
          <Route path={SETTINGS_PATH} element={<SettingsPages />}>
            <Route index element={<Navigate to={ACCOUNTS_PATH} replace />} />
            <Route
              path="accounts"
              element={
                <>
                  <AccountsPage />
                  <ConnectDialogRoute />
                </>
              }
            />
            <Route path="accounts/:id" element={<AccountPage />} />
            <Route path="notifications" element={<NotificationsPage />} />
          </Route>
          <Route path="*" element={<MissingPage />} />
        </Route>
      </Routes>
    </>
  );
}

/** Fetches the code of the other pages two seconds after the app has started, so that they open at once, even offline. */
function usePrefetch(): void {
  useEffect(() => {
    if (!import.meta.env.PROD) return;
    // A failure is ignored here: a page whose code is missing fetches it when it opens, and says so if that fails.
    const timer = setTimeout(() => fetchOnDemandComponents().catch(() => {}), 2_000);
    return () => clearTimeout(timer);
  }, []);
}
