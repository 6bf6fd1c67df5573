import { type ReactNode, useEffect, useState } from 'react';
import { Navigate, Route, Routes, useParams } from 'react-router';
import { AccountsPage } from '../accounts/list/AccountsPage.tsx';
import { ListPartsContext, type QueuedStateProps } from '../accounts/list-parts.ts';
import { m } from '../i18n/messages.ts';
import { ACCOUNTS_PATH, SETTINGS_PATH, SOCIAL_PATH, SOCIAL_TABS, socialPath } from '../navigation/paths.ts';
import { needsLook } from '../review/look/linked-look.ts';
import { CallbackPage } from '../sign-in/CallbackPage.tsx';
import { CALLBACK_PATH } from '../sign-in/callback-address.ts';
import type { SignInResult } from '../sign-in/sign-in-relay.ts';
import { loadPart, partOf } from '../ui/load-part.ts';
import { Page } from '../ui/Page.tsx';
import { PartFailed } from '../ui/PartFailed.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import text from '../ui/styles/text.module.css';
import { AppLayout } from './AppLayout.tsx';
import { DIALOG_STAGES, DialogOnDemand } from './DialogOnDemand.tsx';
import { Loading } from './Loading.tsx';
import { MissingPage } from './MissingPage.tsx';
import { onDemand } from './on-demand.ts';
import { SettingsPages } from './SettingsFrame.tsx';

const TAB_STAGES = { Loading: () => <Skeleton rows={6} /> };

/** The page of an account has a heading of its own, also while the code of the page is being fetched and if that fails. */
const ACCOUNT_STAGES = {
  Loading: () => (
    <AccountHeading>
      <Skeleton rows={6} />
    </AccountHeading>
  ),
  Failed: () => (
    <AccountHeading>
      <PartFailed />
    </AccountHeading>
  ),
};

/** The page of posts has no frame with a heading, so `Failed` has a heading too. */
const POSTS_STAGES = {
  Loading,
  Failed: () => (
    <Page>
      <h1>{m.app_social_tool()}</h1>
      <PartFailed />
    </Page>
  ),
};

const AccountPage = loadPart(onDemand, (components) => components.AccountPage, ACCOUNT_STAGES);
const NotificationsPage = loadPart(onDemand, (components) => components.NotificationsPage, TAB_STAGES);
const HistoryPage = loadPart(onDemand, (components) => components.HistoryPage, TAB_STAGES);
const PostsPage = loadPart(onDemand, (components) => components.PostsPage, POSTS_STAGES);
const ConnectDialogRoute = loadPart(onDemand, (components) => components.ConnectDialogRoute, DIALOG_STAGES);
const DisconnectDialogRoute = loadPart(onDemand, (components) => components.DisconnectDialogRoute, DIALOG_STAGES);

/** Until the code has been fetched, and if that fails, a row shows what it shows when no queue contains it. */
const RowItself = ({ children }: QueuedStateProps) => children;
const LIST_PARTS = {
  ReconnectBar: loadPart(onDemand, (components) => components.ReconnectBar),
  OtherQueues: loadPart(onDemand, (components) => components.OtherQueues, { Failed: () => null }),
  SelectAll: loadPart(onDemand, (components) => components.SelectAll, { Failed: () => null }),
  QueuedState: loadPart(onDemand, (components) => components.QueuedState, { Loading: RowItself, Failed: RowItself }),
  ReconnectAbove: loadPart(onDemand, (components) => components.ReconnectAbove),
  RowDetails: loadPart(onDemand, (components) => components.RowDetails),
  AccountsEmpty: loadPart(onDemand, (components) => components.AccountsEmpty, TAB_STAGES),
  Fold: loadPart(onDemand, (components) => components.Fold),
};

// A build for a real API leaves the review tools out.
const NetworkSignInPage = import.meta.env.SIMULATED
  ? loadPart(
      partOf(() => import('../review/NetworkSignInPage.tsx')),
      (part) => part.NetworkSignInPage,
    )
  : MissingPage;
const FlowMapPage = import.meta.env.SIMULATED
  ? loadPart(
      partOf(() => import('../review/flow-map/FlowMapPage.tsx')),
      (part) => part.FlowMapPage,
      { Loading },
    )
  : MissingPage;
const StepPlayer = import.meta.env.SIMULATED
  ? loadPart(
      partOf(() => import('../review/StepPlayer.tsx')),
      (part) => part.StepPlayer,
    )
  : () => null;
const Look = import.meta.env.SIMULATED
  ? loadPart(
      partOf(() => import('../review/DockControls.tsx')),
      (part) => part.Look,
    )
  : () => null;

export function AppRoutes({ signInResult }: { signInResult: SignInResult | null }) {
  usePrefetch();
  const [opensStep] = useState(() => new URLSearchParams(location.search).has('step'));
  const [hasLook] = useState(needsLook);
  return (
    <>
      {opensStep && <StepPlayer />}
      {hasLook && <Look />}
      <Routes>
        <Route path={CALLBACK_PATH} element={<CallbackPage result={signInResult} />} />
        {import.meta.env.SIMULATED && (
          <>
            <Route path="/mock-network/:network/authorize" element={<NetworkSignInPage />} />
            <Route path="/review" element={<FlowMapPage />} />
          </>
        )}
        <Route element={<AppLayout />}>
          <Route path="/" element={<Navigate to={ACCOUNTS_PATH} replace />} />
          <Route path={SOCIAL_PATH} element={<Navigate to={socialPath('published')} replace />} />
          <Route path={`${SOCIAL_PATH}/:tab`} element={<SocialTab />} />
          <Route path={SETTINGS_PATH} element={<SettingsPages />}>
            <Route index element={<Navigate to={ACCOUNTS_PATH} replace />} />
            <Route
              path="accounts"
              element={
                <>
                  <ListPartsContext value={LIST_PARTS}>
                    <AccountsPage />
                  </ListPartsContext>
                  <DialogOnDemand name="connect" title={m.connect_title()} Route={ConnectDialogRoute} />
                  <DialogOnDemand
                    name="disconnect"
                    title={m.accounts_dialog_disconnect_confirm()}
                    Route={DisconnectDialogRoute}
                  />
                </>
              }
            />
            <Route path="accounts/:id" element={<AccountPage />} />
            <Route path="notifications" element={<NotificationsPage />} />
            <Route path="history" element={<HistoryPage />} />
          </Route>
          <Route path="*" element={<MissingPage />} />
        </Route>
      </Routes>
    </>
  );
}

/** The posts of a tab, if there is a tab of that name. */
function SocialTab() {
  const { tab } = useParams();
  return SOCIAL_TABS.some((each) => each === tab) ? <PostsPage /> : <MissingPage />;
}

const AccountHeading = ({ children }: { children: ReactNode }) => (
  <>
    <h1 className={text.visuallyHidden}>{m.accounts_col_account()}</h1>
    {children}
  </>
);

/**
 * Fetches the pages and dialogs of `onDemand` two seconds after the app has started, or as soon as the person moves the pointer,
 * touches or presses a key, so that they open at once, even offline.
 */
function usePrefetch(): void {
  useEffect(() => {
    if (!import.meta.env.PROD) return;
    const fetchAll = () => {
      stop();
      // A failure is ignored here: a part that is missing is fetched again when it opens, and says so if that fails.
      onDemand.fetch().catch(() => {});
    };
    const timer = setTimeout(fetchAll, 2_000);
    for (const event of INPUT_EVENTS) addEventListener(event, fetchAll);
    const stop = () => {
      clearTimeout(timer);
      for (const event of INPUT_EVENTS) removeEventListener(event, fetchAll);
    };
    return stop;
  }, []);
}

/** The events that show that a person has begun to use the page. */
const INPUT_EVENTS = ['pointermove', 'pointerdown', 'keydown'];
