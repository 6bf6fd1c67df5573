import type { SettleResult } from '../../api/posts.ts';
import { Remedy } from '../../ui/failure/Remedy.tsx';
import { ChosenPosts } from './ChosenPosts.tsx';
import { SettleOutcome } from './SettleOutcome.tsx';
import styles from './SettleOutcomes.module.css';
import type { ChosenPost } from './settle-target.ts';
import { outcomeSummary } from './settle-text.ts';

interface Props {
  chosen: readonly ChosenPost[];
  results: Readonly<Record<string, SettleResult>>;
}

/** How many posts have which outcome, then the outcome of each post. */
export function SettleOutcomes({ chosen, results }: Props) {
  const all = Object.values(results);
  return (
    <>
      <p className={styles.summary}>{outcomeSummary(all)}</p>
      <Remedy errors={all.map((result) => !result.done && result.error)} />
      <ChosenPosts chosen={chosen}>
        {({ post }) => {
          const result = results[post.id];
          return result && <SettleOutcome result={result} />;
        }}
      </ChosenPosts>
    </>
  );
}
