import type { QueryClient } from '@tanstack/react-query';
import { invalidateEverything, invalidationsBegun } from './accounts.ts';
import { currentTransport } from './transport.ts';

/**
 * Loads everything again 60 ms after the last change that the transport reports (F24), and when the browser restores the page
 * from its back/forward cache (F31). @returns a function that stops this
 */
export function watchChanges(queries: QueryClient): () => void {
  let stop = () => {};
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onChange = () => {
    clearTimeout(timer);
    const invalidationsBefore = invalidationsBegun(queries);
    timer = setTimeout(() => {
      // A write of this page loads everything again when it ends.
      const isReloadedAnyway = queries.isMutating() > 0 || invalidationsBegun(queries) > invalidationsBefore;
      if (!isReloadedAnyway) void invalidateEverything(queries);
    }, 60);
  };
  void currentTransport().then(({ subscribe }) => {
    if (!isOver && subscribe) stop = subscribe(onChange);
  });
  const onPageShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) onChange();
  };
  globalThis.addEventListener?.('pageshow', onPageShow);
  return () => {
    globalThis.removeEventListener?.('pageshow', onPageShow);
    isOver = true;
    clearTimeout(timer);
    stop();
  };
}
