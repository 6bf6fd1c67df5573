import { type RefObject, useEffect, useRef } from 'react';

/** Whether the caller, such as a dialog, is still on screen and can show the outcome of a write; if not, a toast shows it (F29). */
export function useIsOpen(): RefObject<boolean> {
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  return isOpen;
}
