import { useEffect, useState } from 'react';

/** Whether something has gone on for `ms` milliseconds without a break. */
export function useElapsed(isGoingOn: boolean, ms: number): boolean {
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    if (!isGoingOn) return;
    const timer = setTimeout(setWaited, ms, true);
    return () => {
      clearTimeout(timer);
      setWaited(false);
    };
  }, [isGoingOn, ms]);
  return isGoingOn && waited;
}
