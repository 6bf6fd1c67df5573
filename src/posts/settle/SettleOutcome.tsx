import IconAlertCircle from '~icons/tabler/alert-circle';
import IconCircleCheck from '~icons/tabler/circle-check';
import IconHelpCircle from '~icons/tabler/help-circle';
import type { SettleResult } from '../../api/posts.ts';
import styles from './SettleOutcome.module.css';
import { outcomeOf, outcomeSentence } from './settle-text.ts';

const ICON = { done: IconCircleCheck, unchanged: IconAlertCircle, unknown: IconHelpCircle };

/** What became of one post. */
export function SettleOutcome({ result }: { result: SettleResult }) {
  const outcome = outcomeOf(result);
  const Icon = ICON[outcome];
  return (
    <p className={styles.outcome} data-outcome={outcome}>
      <Icon size={18} aria-hidden="true" />
      <span>{outcomeSentence(result)}</span>
    </p>
  );
}
