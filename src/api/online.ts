import { useSyncExternalStore } from 'react';

/** Whether the browser says that it has a network. This is only a hint: a failed call counts, whatever it says (F06). */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
