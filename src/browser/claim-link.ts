import { keepsInTab, tryStorage } from './storage.ts';

/**
 * Claims the address that opened this page, so that a reload, or opening the same link again before any other, does not apply the link a
 * second time. Without session storage the claim is lost on reload: then a page that was reloaded, or returned to, applies no link,
 * unless `startsAnew`.
 * @param key the key in session storage under which the address claimed last is kept
 * @param linkParameters an address is a link if it has one of these parameters
 * @param startsAnew whether a reload undoes what the link does, so that without session storage it applies the link again
 * @returns true if the tab has claimed no address yet, or if it has claimed another one and the page was not reloaded. The caller
 *   still checks that the address is a link
 */
export function claimLink(key: string, linkParameters: readonly string[], startsAnew = false): boolean {
  const address = () => location.pathname + location.search;
  const claim = () => {
    const query = new URLSearchParams(location.search);
    if (linkParameters.some((name) => query.has(name))) tryStorage(() => sessionStorage.setItem(key, address()));
  };
  // The address may change after a link was applied, so the address is claimed again when the page is left. After that, a reload or a return to the page is not a new link.
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
