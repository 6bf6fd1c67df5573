import IconAlertCircle from '~icons/tabler/alert-circle';
import IconCircleCheck from '~icons/tabler/circle-check';
import IconHelpCircle from '~icons/tabler/help-circle';
import type { Settled } from '../../api/posts.ts';
import { ChosenPosts } from './ChosenPosts.tsx';
import styles from './SettleOutcomes.module.css';
import { outcomeOf, outcomeSentence, outcomeSummary } from './settle-text.ts';
import type { Chosen, SettleKind } from './settling.ts';

interface Props {
  kind: SettleKind;
  chosen: readonly Chosen[];
  /** By the post's id. */
  settled: Readonly<Record<string, Settled>>;
}

const ICON = { done: IconCircleCheck, unchanged: IconAlertCircle, unknown: IconHelpCircle };

/** One outcome per post, and how many there are of each. */
export function SettleOutcomes({ kind, chosen, settled }: Props) {
  return (
    <>
      <p className={styles.summary}>{outcomeSummary(kind, Object.values(settled))}</p>
      <ChosenPosts chosen={chosen}>
        {({ post }) => {
          const each = settled[post.id];
          return each && <OutcomeLine settled={each} />;
        }}
      </ChosenPosts>
    </>
  );
}

function OutcomeLine({ settled }: { settled: Settled }) {
  const outcome = outcomeOf(settled);
  const Icon = ICON[outcome];
  return (
    <p className={styles.outcome} data-outcome={outcome}>
      <Icon size={18} aria-hidden="true" />
      <span>{outcomeSentence(settled)}</span>
    </p>
  );
}
