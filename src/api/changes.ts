import type { QueryClient } from '@tanstack/react-query';
import { invalidateEverything, invalidationsBegun } from './accounts.ts';
import { currentTransport } from './transport.ts';

/** Loads all again 60 ms after the last report of a change by another tab or a network (F24). @returns a function that stops this */
export function watchChanges(queries: QueryClient): () => void {
  let stop = () => {};
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onChange = () => {
    clearTimeout(timer);
    const begunBefore = invalidationsBegun(queries);
    timer = setTimeout(() => {
      // A write of this page loads everything again itself, after its change.
      const isReloaded = queries.isMutating() > 0 || invalidationsBegun(queries) > begunBefore;
      if (!isReloaded) void invalidateEverything(queries);
    }, 60);
  };
  void currentTransport().then(({ subscribe }) => {
    if (!isOver && subscribe) stop = subscribe(onChange);
  });
  return () => {
    isOver = true;
    clearTimeout(timer);
    stop();
  };
}
