import { useSyncExternalStore } from 'react';

/** The width of the window from which there is room for one more column. */
const WIDE = '(width >= 1440px)';

/**
 * Whether the list has a column with who connected each account; if not, the details of a row say it. Not decided by a style
 * sheet, because headings and details span the columns that there are.
 */
export const useHasConnectedBy = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches);

function subscribe(listener: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
