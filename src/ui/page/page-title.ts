import { useLayoutEffect } from 'react';
import { m } from '../../i18n/messages.ts';

/**
 * Sets the title of the window, such as "Acme, Facebook · Social settings". Only one component on screen may call this. It changes
 * the title element of index.html, because React would add a second one.
 * @param parts what stands before the name of the app, the name of the page first; an empty part is left out
 */
export function usePageTitle(...parts: readonly string[]): void {
  const title = [...parts, m.ui_app_name()].filter((part) => part !== '').join(' · ');
  useLayoutEffect(() => {
    document.title = title;
  }, [title]);
}
