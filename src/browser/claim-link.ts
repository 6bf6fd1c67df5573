import { tryStorage } from './storage.ts';

/**
 * Claims the link that opened this page, so that neither a reload nor the same link twice in a row follows it again.
 * @param key the key in session storage under which the address claimed last is kept
 * @param linkParameters an address is a link if it has one of these parameters
 * @returns whether the address is another than the one claimed last, and the page was not reloaded; also true if this tab has claimed
 *   none. Then the caller follows the link, if it is one
 */
export function claimLink(key: string, ...linkParameters: string[]): boolean {
  const address = () => location.pathname + location.search;
  const claim = () => {
    const query = new URLSearchParams(location.search);
    if (linkParameters.some((name) => query.has(name))) tryStorage(() => sessionStorage.setItem(key, address()));
  };
  // The address may change after a link was followed, so it is claimed again when the page is left: neither a reload of it nor a return to it is a new link.
  addEventListener('pagehide', claim);
  const lastClaimed = tryStorage(() => sessionStorage.getItem(key));
  const isNew = lastClaimed === null || (lastClaimed !== address() && !isReload());
  if (isNew) claim();
  return isNew;
}

function isReload(): boolean {
  const [entry] = performance.getEntriesByType?.('navigation') ?? [];
  return entry !== undefined && 'type' in entry && entry.type === 'reload';
}
