import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keysByIntention } from '../../api/client.ts';
import { type SettleRequest, settleMutation } from '../../api/posts.ts';
import { useSession } from '../../session/use-session.ts';
import { useIsOpen } from '../../ui/dialog/use-is-open.ts';
import { parseLocalTime } from '../../ui/time-field.ts';
import { announce, showToast } from '../../ui/toasts/toasts.ts';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { keepsAsking, NOTHING_SETTLED, remainingPosts, settlePhase, withResults } from './settle-phases.ts';
import type { ChosenPost, SettleTarget } from './settle-target.ts';
import { isTimeRefused, outcomeSummary, reasonOf } from './settle-text.ts';
import { useNewTimes } from './use-new-times.ts';

/** Settles missed posts, each by its own request. A failed request can be tried again under the same key. */
export function useSettle({ kind, chosen }: SettleTarget) {
  const queries = useQueryClient();
  const viewer = useViewer();
  const now = useSession().serverTime;
  const isOpen = useIsOpen();
  const times = useNewTimes(chosen, now);
  const [{ keyOf }] = useState(keysByIntention);
  const [progress, setProgress] = useState(NOTHING_SETTLED);
  const settle = useMutation({
    ...settleMutation(queries),
    onSuccess: (results) => {
      const summary = outcomeSummary(results);
      if (!isOpen.current) {
        showToast({ tone: results.every(({ done }) => done) ? 'good' : 'bad', text: summary });
        return;
      }
      const refused = results.filter(isTimeRefused).map((result) => [result.post.id, reasonOf(result)]);
      if (refused.length > 0) times.refuse(Object.fromEntries(refused));
      if (keepsAsking(results)) return;
      setProgress((before) => withResults(before, results));
      announce(summary);
    },
  });
  const remaining = remainingPosts(chosen, progress);
  const requestFor = (post: ChosenPost['post']): SettleRequest => {
    const scheduledAt = parseLocalTime(times.values[post.id] ?? '', now)?.toISOString() ?? '';
    const key = keyOf(`${post.id} ${scheduledAt}`);
    return kind === 'reschedule' ? { post, key, kind, scheduledAt } : { post, key, kind };
  };
  return {
    phase: settlePhase(chosen, progress, settle.isPending),
    results: progress.results,
    remaining,
    times,
    now,
    send: () => {
      if (settle.isPending || !navigator.onLine) return;
      if (kind === 'reschedule' && !times.checkTimes(remaining)) return;
      settle.mutate({ viewer: viewer.id, requests: remaining.map(({ post }) => requestFor(post)) });
    },
    /** Returns to the choice of new times, for the remaining posts. */
    askAgain: () => setProgress((before) => ({ ...before, isAsking: true })),
  };
}
