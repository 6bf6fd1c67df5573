import IconAlertCircle from '~icons/tabler/alert-circle';
import IconCircleCheck from '~icons/tabler/circle-check';
import IconHelpCircle from '~icons/tabler/help-circle';
import type { SettleResult } from '../../api/posts.ts';
import { Remedy } from '../../ui/failure/Remedy.tsx';
import { ChosenPosts } from './ChosenPosts.tsx';
import styles from './SettleOutcomes.module.css';
import type { ChosenPost, SettleKind } from './settle-target.ts';
import { outcomeOf, outcomeSentence, outcomeSummary } from './settle-text.ts';

interface Props {
  kind: SettleKind;
  chosen: readonly ChosenPost[];
  results: Readonly<Record<string, SettleResult>>;
}

const ICON = { done: IconCircleCheck, unchanged: IconAlertCircle, unknown: IconHelpCircle };

/** How many posts have which outcome, then the outcome of each post. */
export function SettleOutcomes({ kind, chosen, results }: Props) {
  const all = Object.values(results);
  return (
    <>
      <p className={styles.summary}>{outcomeSummary(kind, all)}</p>
      <Remedy errors={all.map((result) => !result.done && result.error)} />
      <ChosenPosts chosen={chosen}>
        {({ post }) => {
          const result = results[post.id];
          if (!result) return null;
          const outcome = outcomeOf(result);
          const Icon = ICON[outcome];
          return (
            <p className={styles.outcome} data-outcome={outcome}>
              <Icon size={18} aria-hidden="true" />
              <span>{outcomeSentence(result)}</span>
            </p>
          );
        }}
      </ChosenPosts>
    </>
  );
}
