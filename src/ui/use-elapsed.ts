import { useEffect, useState } from 'react';

/** Whether something has gone on for `ms` milliseconds without a break. */
export function useElapsed(isGoingOn: boolean, ms: number): boolean {
  const [hasElapsed, setHasElapsed] = useState(false);
  useEffect(() => {
    if (!isGoingOn) return;
    const timer = setTimeout(setHasElapsed, ms, true);
    return () => {
      clearTimeout(timer);
      setHasElapsed(false);
    };
  }, [isGoingOn, ms]);
  return isGoingOn && hasElapsed;
}
