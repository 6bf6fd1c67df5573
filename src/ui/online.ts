import { useSyncExternalStore } from 'react';
import { m } from '../i18n/messages.ts';

/** Whether the browser says that it is online: only a hint, as a call may fail online and succeed offline (F06). */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);

/** Why a control that calls the API is disabled: the browser is offline. Empty while it is online (F06). */
export const useOfflineReason = (): string => (useOnline() ? '' : m.ui_offline());

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
