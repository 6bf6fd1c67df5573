import { useEffect, useRef } from 'react';
import { announce } from './toasts.ts';

/**
 * Announces how many results a search or filter has found, once per search (F77).
 * @param asked the search as text @param total undefined until the reply has come
 */
export function useAnnounceCount(
  asked: string,
  total: number | undefined,
  say: (inputs: { count: number }) => string,
): void {
  const announced = useRef(asked);
  useEffect(() => {
    if (total === undefined || announced.current === asked) return;
    announced.current = asked;
    announce(say({ count: total }));
  }, [asked, total, say]);
}
