import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { newKey } from '../../api/client.ts';
import { type Settling, settleMutation } from '../../api/posts.ts';
import { m } from '../../i18n/messages.ts';
import { useSession } from '../../session/use-session.ts';
import { parseLocalTime } from '../../ui/time-field.ts';
import { announce, showToast } from '../../ui/toasts/toasts.ts';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { afterAnswer, isFruitless, leftOf, NOTHING_SETTLED, settleStep } from './settle-steps.ts';
import { isTimeRefused, outcomeSummary } from './settle-text.ts';
import type { Chosen, SettleTarget } from './settling.ts';
import { useNewTimes } from './use-new-times.ts';

/** Settles missed posts, each on its own: what fails can be tried again under its key. */
export function useSettle({ kind, chosen }: SettleTarget) {
  const queries = useQueryClient();
  const viewer = useViewer().id;
  const now = useSession().serverTime;
  const isOpen = useIsOpen();
  const times = useNewTimes(chosen, now);
  const keys = useRef(new Map<string, string>());
  const [settlements, setSettlements] = useState(NOTHING_SETTLED);
  const settle = useMutation({
    ...settleMutation(queries),
    onSuccess: (news) => {
      const summary = outcomeSummary(kind, news);
      if (!isOpen.current) {
        showToast({ tone: news.every(({ done }) => done) ? 'good' : 'bad', text: summary });
        return;
      }
      const refused = news.filter(isTimeRefused).map(({ post }) => [post.id, m.social_problem_past()]);
      if (refused.length > 0) times.refuse(Object.fromEntries(refused));
      if (isFruitless(news)) return;
      setSettlements((before) => afterAnswer(before, news));
      announce(summary);
    },
  });
  const left = leftOf(chosen, settlements);
  const settlingOf = (post: Chosen['post']): Settling => {
    const scheduledAt = parseLocalTime(times.values[post.id] ?? '')?.toISOString() ?? '';
    const intention = `${post.id} ${scheduledAt}`;
    const key = keys.current.get(intention) ?? newKey();
    keys.current.set(intention, key);
    return kind === 'reschedule' ? { post, key, kind, scheduledAt } : { post, key, kind };
  };
  return {
    step: settleStep(chosen, settlements, settle.isPending),
    settled: settlements.settled,
    left,
    times,
    now,
    send: () => {
      if (settle.isPending || !navigator.onLine) return;
      if (kind === 'reschedule' && !times.areAhead(left, now)) return;
      settle.mutate({ viewer, settlings: left.map(({ post }) => settlingOf(post)) });
    },
    /** Asks for other times for what is left. */
    askAgain: () => setSettlements((before) => ({ ...before, phase: 'asking' })),
  };
}

/** Whether the dialog is open to say what has come of it; after Back a message does (F29). */
function useIsOpen() {
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  return isOpen;
}
