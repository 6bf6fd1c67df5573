import { useLayoutEffect } from 'react';
import { create } from 'zustand';

const useHolds = create<{ count: number }>(() => ({ count: 0 }));

const add = (more: number): void => useHolds.setState(({ count }) => ({ count: count + more }));

/** Keeps the screen of whoever it shows for as long as this is rendered and somebody else is signed in (F26). */
export function useScreenHold(): void {
  useLayoutEffect(() => {
    add(1);
    return () => add(-1);
  }, []);
}

/** Whether something is open that belongs to the viewer. */
export const useIsHeld = (): boolean => useHolds(({ count }) => count > 0);
