import { useEffect, useRef } from 'react';
import { announce } from './toasts.ts';

/**
 * Announces how many results a search or filter has found, once after each change of `search` (F77).
 * @param search the search, the filters and the page as text @param total undefined until the reply has come
 */
export function useAnnounceCount(
  search: string,
  total: number | undefined,
  sentence: (inputs: { count: number }) => string,
): void {
  const announced = useRef(search);
  useEffect(() => {
    if (total === undefined || announced.current === search) return;
    announced.current = search;
    announce(sentence({ count: total }));
  }, [search, total, sentence]);
}
