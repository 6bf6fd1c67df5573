import { useLayoutEffect } from 'react';
import { useLocation } from 'react-router';
import { m } from '../i18n/messages.ts';
import { keepFocusOnPage } from '../ui/focus.ts';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';

/** The page to come, in its own outline, until it is known who looks. */
export function Loading() {
  const { pathname } = useLocation();
  useFocusPassedOn();
  const skeleton = <Skeleton rows={6} stillLoading={m.app_still_loading()} />;
  if (pathname.startsWith('/settings') || pathname === '/') return <SettingsFrame>{skeleton}</SettingsFrame>;
  return <Page aria-busy="true">{skeleton}</Page>;
}

/** The page that comes takes the focus over; nobody's first key press is to start in the middle of a page. */
function useFocusPassedOn(): void {
  useLayoutEffect(
    () => () => {
      if (document.activeElement?.id === 'main') keepFocusOnPage();
    },
    [],
  );
}
