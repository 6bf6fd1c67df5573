import { act } from '@testing-library/react';
import { onTestFinished, vi } from 'vitest';

/**
 * Gives a test the app's timers. They go on as ever, so that what is quick needs nothing said; what the app waits for
 * longer passes at once.
 * @returns lets so many seconds pass
 */
export function ownTimers(): (seconds: number) => Promise<void> {
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 5 });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  return async (seconds) => {
    await act(() => vi.advanceTimersByTimeAsync(seconds * 1_000));
  };
}

/** How long a read that gets no answer worth having is asked for again, at most. */
export const READ_RETRIES_S = 2;

/** How long a write that gets no answer is sent again. */
export const RESENDS_S = 2;
