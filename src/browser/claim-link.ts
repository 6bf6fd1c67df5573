import { tryStorage } from './storage.ts';

/**
 * Claims the link that opened this page, so that a reload, or the same link again, does not follow it a second time.
 * @param key the key in session storage under which the address claimed last is kept
 * @param linkParameters an address is a link if it has one of these parameters
 * @returns whether the address is new to this tab: then the caller follows the link, if it is one
 */
export function claimLink(key: string, ...linkParameters: string[]): boolean {
  const address = () => location.pathname + location.search;
  const claim = () => {
    const query = new URLSearchParams(location.search);
    if (linkParameters.some((name) => query.has(name))) tryStorage(() => sessionStorage.setItem(key, address()));
  };
  // The address may change after a link was followed. A reload of the changed address, or a return to it, is no new link.
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
