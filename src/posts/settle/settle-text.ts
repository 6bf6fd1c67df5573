import { mayHaveSucceeded, problemFrom } from '../../api/api-error.ts';
import type { Post } from '../../api/contract/post.ts';
import type { SettleResult } from '../../api/posts.ts';
import { failedWriteSentence } from '../../domain-text/failed-writes.ts';
import { formatDateTime } from '../../i18n/dates.ts';
import { localeTag } from '../../i18n/locale.ts';
import { m } from '../../i18n/messages.ts';

/** `unknown`: no reply says what became of the post, so it may have been changed. A server error does not say it either. */
export type Outcome = 'done' | 'unchanged' | 'unknown';

export function outcomeOf(result: SettleResult): Outcome {
  if (result.done) return 'done';
  return mayHaveSucceeded(result.error) || !problemFrom(result.error) ? 'unknown' : 'unchanged';
}

/** The outcome of one post as a sentence. */
export function outcomeSentence(result: SettleResult): string {
  if (result.done) return doneSentence(result.after);
  const reason = reasonOf(result);
  return outcomeOf(result) === 'unknown'
    ? m.social_outcome_unknown({ reason })
    : m.social_outcome_unchanged({ reason });
}

/** The number of posts for each outcome: "2 posts scheduled, 1 post not changed". */
export function outcomeSummary(results: readonly SettleResult[]): string {
  const groups = Object.entries(SUMMARY).map(([group, phrase]) => {
    const count = results.filter((each) => summaryGroupOf(each) === group).length;
    return count === 0 ? '' : phrase({ count });
  });
  const parts = groups.filter((part) => part !== '');
  return new Intl.ListFormat(localeTag(), { type: 'unit' }).format(parts);
}

/** Whether the API has refused the request because of the new time. */
export const isTimeRefused = (result: SettleResult): boolean =>
  !result.done && problemFrom(result.error)?.code === 'invalid';

/** Whether the API has refused the request because another person is signed in, so that nothing was changed. */
export const isViewerChanged = (result: SettleResult): boolean =>
  !result.done && problemFrom(result.error)?.code === 'viewer-changed' && !mayHaveSucceeded(result.error);

function doneSentence(after: Post | null): string {
  if (!after) return m.social_outcome_deleted();
  return after.scheduledAt === null
    ? m.social_outcome_drafts()
    : m.social_outcome_scheduled({ date: formatDateTime(after.scheduledAt) });
}

/** Why one post was not settled. */
export function reasonOf(result: SettleResult): string {
  if (result.done) return '';
  const { error } = result;
  const problem = problemFrom(error);
  switch (problem?.code) {
    case 'not-found':
      return m.social_problem_not_found();
    case 'invalid': {
      const until = problem.fields?.[0]?.until;
      return until ? m.social_problem_too_late({ date: formatDateTime(until) }) : m.social_problem_past();
    }
    default:
      return failedWriteSentence(error);
  }
}

/** The phrases of the summary, in its order: one for each outcome, but for `done` one for each thing that can be done. */
const SUMMARY = {
  reschedule: m.social_summary_reschedule,
  draft: m.social_summary_draft,
  delete: m.social_summary_delete,
  unchanged: m.social_summary_unchanged,
  unknown: m.social_summary_unknown,
};

function summaryGroupOf(result: SettleResult): keyof typeof SUMMARY {
  const outcome = outcomeOf(result);
  if (!result.done || outcome !== 'done') return outcome === 'unknown' ? 'unknown' : 'unchanged';
  if (!result.after) return 'delete';
  return result.after.scheduledAt === null ? 'draft' : 'reschedule';
}
