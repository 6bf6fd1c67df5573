import type { QueryClient } from '@tanstack/react-query';
import { refresh } from './accounts.ts';
import { currentTransport } from './transport.ts';

/** Asks again when somebody else has changed something: another tab, or the network (F24). Returns the way to stop. */
export function watchChanges(queries: QueryClient): () => void {
  let stop = () => {};
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (queries.isMutating() === 0) void refresh(queries);
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
