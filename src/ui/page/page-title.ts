import { useLayoutEffect } from 'react';
import { m } from '../../i18n/messages.ts';

/**
 * Names the window after the page: "Acme, Facebook · Social settings". Of the parts on screen, one calls it. It writes the one title
 * element of index.html: React would add another beside it. @param parts the page first; empty ones are left out
 */
export function usePageTitle(...parts: readonly string[]): void {
  const title = [...parts, m.ui_app_name()].filter((part) => part !== '').join(' · ');
  useLayoutEffect(() => {
    document.title = title;
  }, [title]);
}
