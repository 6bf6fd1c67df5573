import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { announce, useToasts } from '../ui/toasts/toasts.ts';

/**
 * Announces once, and politely, what has changed on screen. A change made in this tab is not announced here, because it has a
 * message of its own.
 * @param now what is on screen, compared by its values; undefined until it is known
 * @param isLoading whether something newer is being read
 * @param sentenceOf what to announce about a change; empty for nothing
 */
export function useAnnounceChange<T>(
  now: T | undefined,
  isLoading: boolean,
  sentenceOf: (before: T, now: T) => string,
): void {
  const queries = useQueryClient();
  const last = useRef({ seen: now, announcement: '' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when a read begins or ends, and when a value on screen changes
  useEffect(() => {
    const { announcement } = useToasts.getState();
    const before = last.current;
    if (isLoading) before.announcement = announcement;
    if (isLoading || now === undefined) return;
    last.current = { seen: now, announcement };
    const sentence = before.seen === undefined || queries.isMutating() > 0 ? '' : sentenceOf(before.seen, now);
    // A message that was announced meanwhile has said what happened, and must not be cut short.
    if (sentence === '' || before.announcement !== announcement) return;
    announce(sentence);
    last.current.announcement = useToasts.getState().announcement;
  }, [isLoading, JSON.stringify(now)]);
}
