// How many open dialogs and sign-ins keep the screen for their viewer.
import { useLayoutEffect } from 'react';
import { create } from 'zustand';

const useHolds = create<{ count: number }>(() => ({ count: 0 }));

/** Keeps the viewer's screen while the caller is mounted, even if somebody else signs in (F26). */
export function useScreenHold(): void {
  useLayoutEffect(() => {
    useHolds.setState(({ count }) => ({ count: count + 1 }));
    return () => useHolds.setState(({ count }) => ({ count: count - 1 }));
  }, []);
}

/** Whether something that is open keeps the viewer's screen. */
export const useIsScreenHeld = (): boolean => useHolds(({ count }) => count > 0);
