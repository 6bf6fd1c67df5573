import { Navigate, Route, Routes } from 'react-router';
import { AccountPage } from '../accounts/AccountPage.tsx';
import type { SignInResult } from '../api/sign-in-relay.ts';
import { CallbackPage } from '../connect/CallbackPage.tsx';
import { NotificationsPage } from '../notices/NotificationsPage.tsx';
import { PostsPage } from '../posts/PostsPage.tsx';
import { NetworkSignInPage } from '../review/NetworkSignInPage.tsx';
import { AccountsTab } from './AccountsTab.tsx';
import { Frame } from './Frame.tsx';
import { MissingPage } from './MissingPage.tsx';
import { SettingsLayout } from './SettingsLayout.tsx';
import { useViewer } from './viewer.ts';

const ACCOUNTS = '/settings/marketing/social/accounts';

/** Every address of the app (SPEC section 5). */
export function Pages({ signInResult }: { signInResult: SignInResult | null }) {
  return (
    <Routes>
      <Route path="/oauth/callback" element={<CallbackPage result={signInResult} />} />
      {!import.meta.env.VITE_API_URL && (
        <Route path="/mock-network/:network/authorize" element={<NetworkSignInPage />} />
      )}
      <Route element={<Frame />}>
        <Route path="/" element={<Navigate to={ACCOUNTS} replace />} />
        <Route path="/social" element={<Navigate to="/social/published" replace />} />
        <Route path="/social/:tab" element={<PostsPage />} />
        <Route path="/settings/marketing/social" element={<SettingsLayout />}>
          <Route index element={<Navigate to={ACCOUNTS} replace />} />
          <Route path="accounts" element={<AccountsTab />} />
          <Route path="accounts/:id" element={<AccountRoute />} />
          <Route path="notifications" element={<NotificationsPage />} />
        </Route>
        <Route path="*" element={<MissingPage />} />
      </Route>
    </Routes>
  );
}

function AccountRoute() {
  const session = useViewer();
  return <AccountPage session={session} />;
}
