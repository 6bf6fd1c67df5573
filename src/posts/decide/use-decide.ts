import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isRefusedForGood } from '../../api/api-error.ts';
import { keysByIntention } from '../../api/client.ts';
import type { Post, PostSpacing } from '../../api/contract/post.ts';
import { postPlanQuery, type SettleRequest, type SettleResult, settleMutation } from '../../api/posts.ts';
import { zoneName } from '../../i18n/dates.ts';
import { useSession } from '../../session/use-session.ts';
import { useIsOpen } from '../../ui/dialog/use-is-open.ts';
import { parseLocalTime } from '../../ui/time-field.ts';
import { announce, showToast } from '../../ui/toasts/toasts.ts';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { isTimeRefused, isViewerChanged, outcomeSummary, reasonOf } from '../settle/settle-text.ts';
import { newTimeError } from '../settle/use-new-times.ts';
import { type PostDecision, proposedDecision } from './decisions.ts';

type ByPostId<T> = Readonly<Record<string, T>>;

/**
 * Decides on missed posts: the API proposes what happens to each (SPREAD), the viewer changes some of it, and each post is settled by
 * a request of its own. A post keeps its row, with its result, until `dismiss`.
 * @param posts the posts that the viewer can decide on now; a post that is no longer among them keeps its row too
 */
export function useDecide(posts: readonly Post[]) {
  const queries = useQueryClient();
  const viewer = useViewer();
  const now = useSession().serverTime;
  const isOpen = useIsOpen();
  const [spacing, setSpacing] = useState<PostSpacing>('daily');
  const [rows, setRows] = useState(posts);
  const [changes, setChanges] = useState<ByPostId<PostDecision>>({});
  const [errors, setErrors] = useState<ByPostId<string>>({});
  const [results, setResults] = useState<ByPostId<SettleResult>>({});
  const [{ keyOf }] = useState(keysByIntention);
  const added = posts.filter(({ id }) => rows.every((row) => row.id !== id));
  if (added.length > 0) setRows([...rows, ...added]);
  const plan = useQuery({
    ...postPlanQuery(viewer.id, { postIds: posts.map(({ id }) => id), spacing, zone: zoneName() }),
    enabled: posts.length > 0,
  });
  const proposalOf = (post: Post) => plan.data?.items.find(({ postId }) => postId === post.id);
  const decisionOf = (post: Post) => changes[post.id] ?? proposedDecision(post, proposalOf(post), now);
  /** Whether nothing can be decided on the post any more: its result is final, or it is no longer to decide on. */
  const isOver = ({ id }: Post) => {
    const result = results[id];
    if (result) return result.done || isRefusedForGood(result.error);
    return posts.every((post) => post.id !== id);
  };
  const openRows = rows.filter((row) => !isOver(row));
  const settle = useMutation({
    ...settleMutation(queries),
    onSuccess: (all) => {
      const summary = outcomeSummary(all);
      if (!isOpen.current) {
        showToast({ tone: all.every(({ done }) => done) ? 'good' : 'bad', text: summary });
        return;
      }
      if (all.every(isViewerChanged)) return;
      setErrors(Object.fromEntries(all.filter(isTimeRefused).map((result) => [result.post.id, reasonOf(result)])));
      const other = all.filter((result) => !isTimeRefused(result));
      setResults((before) => ({ ...before, ...Object.fromEntries(other.map((result) => [result.post.id, result])) }));
      announce(summary);
    },
  });
  const requestFor = (post: Post): SettleRequest[] => {
    const { choice, time } = decisionOf(post);
    if (choice === 'later') return [];
    if (choice !== 'reschedule') return [{ post, key: keyOf(`${post.id} ${choice}`), kind: choice }];
    const scheduledAt = parseLocalTime(time, now)?.toISOString() ?? '';
    return [{ post, key: keyOf(`${post.id} ${scheduledAt}`), kind: choice, scheduledAt }];
  };
  return {
    now,
    spacing,
    setSpacing,
    plan,
    rows,
    /** The posts that can be decided on. */
    openRows,
    isOver,
    results,
    errors,
    isPending: settle.isPending,
    proposalOf,
    decisionOf,
    change: (post: Post, change: Partial<PostDecision>) => {
      setChanges((before) => ({ ...before, [post.id]: { ...decisionOf(post), ...change } }));
      setErrors(({ [post.id]: _, ...rest }) => rest);
    },
    /** Refuses the new times that are empty, skipped by the clocks or not after `now`; true if none is refused. */
    checkTimes: (): boolean => {
      const found = openRows.flatMap((post) => {
        const { choice, time } = decisionOf(post);
        const error = choice === 'reschedule' ? newTimeError(time, now) : '';
        return error === '' ? [] : [[post.id, error]];
      });
      setErrors(Object.fromEntries(found));
      return found.length === 0;
    },
    send: () => {
      if (settle.isPending || !navigator.onLine) return;
      const requests = openRows.flatMap(requestFor);
      // A later plan changes no decision that was sent: the next try sends the same again, under the same key.
      const sent = requests.map(({ post }) => [post.id, decisionOf(post)]);
      setChanges((before) => ({ ...before, ...Object.fromEntries(sent) }));
      settle.mutate({ viewer: viewer.id, requests });
    },
    /** Removes the rows of posts on which nothing can be decided any more, and the results. */
    dismiss: () => {
      setRows(posts);
      setResults({});
    },
  };
}
