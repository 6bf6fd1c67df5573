import { tryStorage } from './storage.ts';

/**
 * Follows the link that has opened this page once per tab; a reload follows no link.
 * @param name the key in session storage that keeps the last link followed
 * @param params the parameters that make an address a link, if it has one of them
 * @returns whether this tab has not followed the link yet
 */
export function followLink(name: string, ...params: string[]): boolean {
  const address = () => location.pathname + location.search;
  const keep = () => {
    const parameters = new URLSearchParams(location.search);
    if (params.some((param) => parameters.has(param))) tryStorage(() => sessionStorage.setItem(name, address()));
  };
  // The address may change after a link was followed. It is kept too: a reload of it, or a return to it, is no new link.
  addEventListener('pagehide', keep);
  const last = tryStorage(() => sessionStorage.getItem(name));
  const isNew = last === null || (last !== address() && !isReload());
  if (isNew) keep();
  return isNew;
}

function isReload(): boolean {
  const [entry] = performance.getEntriesByType?.('navigation') ?? [];
  return entry !== undefined && 'type' in entry && entry.type === 'reload';
}
