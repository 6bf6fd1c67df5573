import { act } from '@testing-library/react';
import { onTestFinished, vi } from 'vitest';

/**
 * Replaces the app's timers by fake ones for one test. These also run by themselves, so that short waits need no code; the
 * returned function skips longer ones.
 * @returns a function that lets so many seconds pass
 */
export function fakeAppTimers(): (seconds: number) => Promise<void> {
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 5 });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  return async (seconds) => {
    await act(() => vi.advanceTimersByTimeAsync(seconds * 1_000));
  };
}

/** How long the retries of a failing read take at most, in seconds. */
export const READ_RETRIES_S = 2;

/** How long the resends of a write without a reply take, in seconds. */
export const RESENDS_S = 2;
