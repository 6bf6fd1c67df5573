import { tryStorage } from './storage.ts';

/**
 * Tells whether a link is new to this tab, for what a link does only once.
 * @param name in session storage
 * @param param the parameter of a link that is applied once
 */
export const linkMark = (name: string, param: string) => ({
  /** Whether this page was opened by a link that the tab has not followed yet; a reload opens no link. */
  isNew: (): boolean => {
    const last = tryStorage(() => sessionStorage.getItem(name));
    return last === null || (last !== currentPlace() && !isReload());
  },
  /** Remembers the current address of the tab, as long as it has the parameter. */
  keep: (): void => {
    const isLink = new URLSearchParams(location.search).has(param);
    if (isLink) tryStorage(() => sessionStorage.setItem(name, currentPlace()));
  },
});

const currentPlace = (): string => location.pathname + location.search;

function isReload(): boolean {
  const [entry] = performance.getEntriesByType?.('navigation') ?? [];
  return entry !== undefined && 'type' in entry && entry.type === 'reload';
}
