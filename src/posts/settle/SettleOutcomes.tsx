import IconAlertCircle from '~icons/tabler/alert-circle';
import IconCircleCheck from '~icons/tabler/circle-check';
import IconHelpCircle from '~icons/tabler/help-circle';
import type { Settled } from '../../api/posts.ts';
import { ChosenPosts } from './ChosenPosts.tsx';
import styles from './SettleOutcomes.module.css';
import type { ChosenPost, SettleKind } from './settle-target.ts';
import { outcomeOf, outcomeSentence, outcomeSummary } from './settle-text.ts';

interface Props {
  kind: SettleKind;
  chosen: readonly ChosenPost[];
  settled: Readonly<Record<string, Settled>>;
}

const ICON = { done: IconCircleCheck, unchanged: IconAlertCircle, unknown: IconHelpCircle };

/** The outcome of each post, under the number of posts for each outcome. */
export function SettleOutcomes({ kind, chosen, settled }: Props) {
  return (
    <>
      <p className={styles.summary}>{outcomeSummary(kind, Object.values(settled))}</p>
      <ChosenPosts chosen={chosen}>
        {({ post }) => {
          const each = settled[post.id];
          if (!each) return null;
          const outcome = outcomeOf(each);
          const Icon = ICON[outcome];
          return (
            <p className={styles.outcome} data-outcome={outcome}>
              <Icon size={18} aria-hidden="true" />
              <span>{outcomeSentence(each)}</span>
            </p>
          );
        }}
      </ChosenPosts>
    </>
  );
}
