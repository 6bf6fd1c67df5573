import { type RefObject, useEffect, useRef } from 'react';

/** Whether the dialog is open and can show the outcome of a write. Once Back has closed the dialog, a toast shows it (F29). */
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
