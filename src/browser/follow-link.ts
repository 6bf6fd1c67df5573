import { tryStorage } from './storage.ts';

/**
 * Follows the link that has opened this page, for what a link does once per tab: a reload follows no link.
 * @param name of the last link followed, in session storage
 * @param params an address is a link if it has one of these parameters
 * @returns whether this tab has not followed the link before
 */
export function followLink(name: string, ...params: string[]): boolean {
  const place = () => location.pathname + location.search;
  const keep = () => {
    const parameters = new URLSearchParams(location.search);
    if (params.some((param) => parameters.has(param))) tryStorage(() => sessionStorage.setItem(name, place()));
  };
  // The address may change within a link; neither a reload nor a return to the tab's last address is then a new link.
  addEventListener('pagehide', keep);
  const last = tryStorage(() => sessionStorage.getItem(name));
  const isNew = last === null || (last !== place() && !isReload());
  if (isNew) keep();
  return isNew;
}

function isReload(): boolean {
  const [entry] = performance.getEntriesByType?.('navigation') ?? [];
  return entry !== undefined && 'type' in entry && entry.type === 'reload';
}
