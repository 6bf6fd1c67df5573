import { useLayoutEffect } from 'react';
import { useLocation } from 'react-router';
import { keepFocusOnPage } from '../ui/focus.ts';
import { Page } from '../ui/Page.tsx';
import { usePageTitle } from '../ui/page/page-title.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';

/** The frame of a page with placeholders in it, until the session or the code of the page is loaded. */
export function Loading() {
  const { pathname } = useLocation();
  usePageTitle();
  // The main part of the next page takes the focus over from the main part of this page, so that Tab starts at the top of that page.
  useLayoutEffect(
    () => () => {
      if (document.activeElement?.id === 'main') keepFocusOnPage();
    },
    [],
  );
  const skeleton = <Skeleton rows={6} />;
  if (pathname.startsWith('/settings') || pathname === '/') return <SettingsFrame>{skeleton}</SettingsFrame>;
  return <Page aria-busy="true">{skeleton}</Page>;
}
