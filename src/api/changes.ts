import type { QueryClient } from '@tanstack/react-query';
import { invalidateEverything, invalidationsBegun } from './accounts.ts';
import { currentTransport } from './transport.ts';

/** Asks again when somebody else has changed something: another tab, or the network (F24). Returns the way to stop. */
export function watchChanges(queries: QueryClient): () => void {
  let stop = () => {};
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = () => {
    clearTimeout(timer);
    const before = invalidationsBegun(queries);
    timer = setTimeout(() => {
      // A write of this page asks again by itself, and after the change has been made.
      const isAsked = queries.isMutating() > 0 || invalidationsBegun(queries) > before;
      if (!isAsked) void invalidateEverything(queries);
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
