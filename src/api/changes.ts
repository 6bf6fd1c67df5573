import type { QueryClient } from '@tanstack/react-query';
import { invalidateEverything, invalidationsBegun } from './accounts.ts';
import { currentTransport } from './transport.ts';

/** Loads everything again when another tab or the network has changed something (F24). @returns a function that stops it */
export function watchChanges(queries: QueryClient): () => void {
  let stop = () => {};
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = () => {
    clearTimeout(timer);
    const before = invalidationsBegun(queries);
    timer = setTimeout(() => {
      // A write of this page loads everything itself, after its change.
      const isLoading = queries.isMutating() > 0 || invalidationsBegun(queries) > before;
      if (!isLoading) void invalidateEverything(queries);
    }, 60);
  };
  void currentTransport().then(({ subscribe }) => {
    if (!isOver && subscribe) stop = subscribe(changed);
  });
  return () => {
    isOver = true;
    clearTimeout(timer);
    stop();
  };
}
