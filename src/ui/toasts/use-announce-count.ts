import { useEffect, useRef } from 'react';
import { announce } from './toasts.ts';

/** Tells screen readers how much a search or filter has found, once its answer is there (F77). */
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
