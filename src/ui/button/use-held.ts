import { useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';

/** What the error of a call has if the server asked to wait before the next try. */
export interface Held {
  /** In ms by `performance.now()`. */
  heldUntil: number;
  /** The whole wait, in ms. */
  retryAfterMs: number;
}

/** The wait that an error asks for; null if it asks for none. */
export const heldFrom = (error: unknown): Held | null =>
  error instanceof Error && 'heldUntil' in error && error.heldUntil ? (error as Error & Held) : null;

/** Why another press is held back after an error, and for how many more seconds; empty if it is not (F13). */
export function useHeldReason(error: unknown): string {
  const held = heldFrom(error);
  const secondsLeft = () => (held ? Math.max(0, Math.ceil((held.heldUntil - performance.now()) / 1_000)) : 0);
  const seconds = useSyncExternalStore(held ? eachSecond : never, secondsLeft);
  return seconds === 0 ? '' : m.ui_held({ seconds });
}

function eachSecond(listener: () => void): () => void {
  const timer = setInterval(listener, 1_000);
  return () => clearInterval(timer);
}

const never = () => () => {};
