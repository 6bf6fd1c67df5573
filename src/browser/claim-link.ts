import { keepsInTab, tryStorage } from './storage.ts';

/**
 * Claims the link that opened this page, so that neither a reload nor the same link twice in a row follows it again. A tab that keeps
 * nothing knows no claim after a reload: there a page that was reloaded, or returned to, follows no link.
 * @param key the key in session storage under which the address claimed last is kept
 * @param linkParameters an address is a link if it has one of these parameters
 * @param startsAnew whether what the link changes ends with the page, so that a tab that keeps nothing follows the link again
 * @returns true if this tab has claimed no address yet, or if the address differs from the one claimed last and the page was not
 *   reloaded. Then the caller follows the link, if the address is a link
 */
export function claimLink(key: string, linkParameters: readonly string[], startsAnew = false): boolean {
  const address = () => location.pathname + location.search;
  const claim = () => {
    const query = new URLSearchParams(location.search);
    if (linkParameters.some((name) => query.has(name))) tryStorage(() => sessionStorage.setItem(key, address()));
  };
  // The address may change after a link was followed, so the address is claimed again when the page is left. After that, a reload or a return to the page is not a new link.
  addEventListener('pagehide', claim);
  const lastClaimed = tryStorage(() => sessionStorage.getItem(key));
  const isNew =
    lastClaimed === null
      ? startsAnew || keepsInTab() || wayHere() === 'navigate'
      : lastClaimed !== address() && wayHere() !== 'reload';
  if (isNew) claim();
  return isNew;
}

/** How this page was reached: by a link or an address, a reload, or a return in the history. */
function wayHere(): NavigationTimingType {
  const [entry] = performance.getEntriesByType?.('navigation') ?? [];
  return entry !== undefined && 'type' in entry ? (entry as PerformanceNavigationTiming).type : 'navigate';
}
