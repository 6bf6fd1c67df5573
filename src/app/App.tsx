import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { BrowserRouter } from 'react-router';
import { resumeQueue } from '../accounts/reconnect-many/queue.ts';
import { watchChanges } from '../api/changes.ts';
import { createQueryClient } from '../api/query-client.ts';
import { showNobody } from '../api/screen.ts';
import { watchViewer } from '../api/session.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { isSignInWindow, resumeSignIn } from '../sign-in/sign-in.ts';
import type { SignInResult } from '../sign-in/sign-in-relay.ts';
import { focusPressedControls } from '../ui/focus.ts';
import { AppRoutes } from './AppRoutes.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

interface Props {
  /** The path the app is served under; starts and ends with a slash. */
  base: string;
  /** The result of a sign-in that the callback address contains; null if it contains none, and at every other address. */
  signInResult: SignInResult | null;
}

export function App({ base, signInResult }: Props) {
  const [queries] = useState(createQueryClient);
  useLocale();
  useEffect(() => watchChanges(queries), [queries]);
  useEffect(() => watchViewer(queries), [queries]);
  // In tests, another app is rendered after this one: it must not start with the viewer of this app.
  useEffect(() => showNobody, []);
  useEffect(focusPressedControls, []);
  useEffect(() => {
    if (signInResult === null && !isSignInWindow()) void resumeSignIn().then(resumeQueue);
  }, [signInResult]);
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queries}>
        <BrowserRouter basename={base}>
          <AppRoutes signInResult={signInResult} />
        </BrowserRouter>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
