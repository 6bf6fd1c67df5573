/** Where a tab keeps the link it has followed, for what a link does once. */
export interface LinkMark {
  /** Whether this page was opened by a link that the tab has not followed yet; a reload is none. */
  isNew: () => boolean;
  /** Remembers where the tab has got to, as long as its address has the parameter. */
  keep: () => void;
}

/** @param name in session storage @param param what of a link is done once */
export function linkMark(name: string, param: string): LinkMark {
  return {
    isNew: () => {
      const last = read(name);
      return last === null || (last !== here() && !isReload());
    },
    keep: () => {
      if (!new URLSearchParams(location.search).has(param)) return;
      try {
        sessionStorage.setItem(name, here());
      } catch {
        // It holds for this page only.
      }
    },
  };
}

const here = (): string => location.pathname + location.search;

function read(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

function isReload(): boolean {
  const [entry] = performance.getEntriesByType?.('navigation') ?? [];
  return entry !== undefined && 'type' in entry && entry.type === 'reload';
}
