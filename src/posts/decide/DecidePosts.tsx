import { type ReactNode, useEffect, useRef } from 'react';
import { POST_SPACINGS, type Post, type PostList, type PostTab } from '../../api/contract/post.ts';
import type { Readable } from '../../api/parse-reply.ts';
import { failedReadSentence } from '../../domain-text/failed-reads.ts';
import { m } from '../../i18n/messages.ts';
import { HeldButton } from '../../ui/button/HeldButton.tsx';
import { heldFrom } from '../../ui/button/use-held.ts';
import { useOpenDialog } from '../../ui/dialog/use-dialog-param.ts';
import { Remedy } from '../../ui/failure/Remedy.tsx';
import { LoadError } from '../../ui/LoadError.tsx';
import { useOfflineReason } from '../../ui/online.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import text from '../../ui/styles/text.module.css';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { outcomeSummary } from '../settle/settle-text.ts';
import styles from './DecidePosts.module.css';
import { DecideRows } from './DecideRows.tsx';
import { DeletesDialogRoute } from './DeletesDialogRoute.tsx';
import { planSentence, sendLabel } from './decide-text.ts';
import { countChoices } from './decisions.ts';
import { PostsByDay } from './PostsByDay.tsx';
import { useDecide } from './use-decide.ts';

interface Props {
  list: Readable<PostList & { tab: PostTab }>;
  /** The name that tells a post apart from `among`, for controls. */
  nameOf: (post: Post, among: readonly Post[]) => string;
  accountNameOf: (accountId: string) => string;
  /** Shown when no post is left to decide on. */
  empty: ReactNode;
}

/**
 * MAY-SETTLE, SPREAD: decides on all missed posts of a page in one press. Each has a proposal, which can be changed, and its result is
 * shown in its row. If posts are to be deleted, a dialog asks for confirmation first.
 */
export function DecidePosts({ list, nameOf, accountNameOf, empty }: Props) {
  const decide = useDecide(list.items);
  const { now, plan, rows, openRows, results, decisionOf, isPending } = decide;
  const openDialog = useOpenDialog('decide');
  const offline = useOfflineReason();
  const table = useRef<HTMLDivElement>(null);
  const { errors } = decide;
  useEffect(() => {
    if (Object.keys(errors).length > 0) table.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [errors]);
  const broken = list.broken !== undefined && <p className={text.quiet}>{m.social_broken({ count: list.broken })}</p>;
  if (rows.length === 0) return broken || empty;
  if (plan.isPending && plan.fetchStatus !== 'idle') return <Skeleton rows={6} />;
  const decisions = openRows.map(decisionOf);
  const counts = countChoices(decisions);
  const allResults = Object.values(results);
  const errorsOfResults = allResults.map((result) => !result.done && result.error);
  const label = sendLabel(counts);
  const isFinished = openRows.length === 0;
  const press = () => {
    if (!decide.checkTimes()) return;
    if (counts.delete > 0) openDialog('delete');
    else decide.send();
  };
  return (
    <>
      {plan.error && (
        <div className={styles.failed}>
          <LoadError title={m.decide_plan_failed()} reason={failedReadSentence(plan.error)} query={plan} />
        </div>
      )}
      <section className={styles.bar} data-part="decide" aria-label={m.decide_summary()}>
        <div>
          {allResults.length > 0 && <p className={styles.summary}>{outcomeSummary(allResults)}</p>}
          {!isFinished && <p className={styles.summary}>{planSentence(decisions, counts, now)}</p>}
          <Remedy errors={errorsOfResults} />
        </div>
        {!isFinished && (
          <SelectField
            label={m.decide_spacing()}
            value={decide.spacing}
            options={POST_SPACINGS.map((each) => [each, SPACING[each]()] as const)}
            onChange={(value) => {
              const spacing = POST_SPACINGS.find((each) => each === value);
              if (spacing) decide.setSpacing(spacing);
            }}
          />
        )}
        {/* The same button sends the decisions and then dismisses the results, so it keeps the focus. A double click sends but does not dismiss (F22). */}
        <HeldButton
          variant="primary"
          error={errorsOfResults.toSorted((a, b) => heldUntil(b) - heldUntil(a))[0]}
          isPending={isPending}
          disabledReason={isFinished ? '' : label === '' ? m.decide_nothing_chosen() : offline}
          onClick={({ detail }) => {
            if (!isFinished) press();
            else if (detail < 2) decide.dismiss();
          }}
        >
          {isFinished ? m.ui_done() : label || m.decide_nothing()}
        </HeldButton>
      </section>
      <PostsByDay decisions={decisions} now={now} />
      <div ref={table}>
        <DataTable
          caption={m.social_caption({ count: list.total })}
          columns={[
            { title: m.social_col_post() },
            { title: m.decide_col_due(), width: '150px' },
            { title: m.decide_col_choice(), width: '172px' },
            { title: m.social_new_time(), width: '248px' },
            { title: m.decide_col_note(), width: '172px' },
          ]}
          isBusy={plan.isPlaceholderData && plan.isFetching}
          isGrouped
        >
          <DecideRows decide={decide} nameOf={(post) => nameOf(post, rows)} accountNameOf={accountNameOf} />
        </DataTable>
        {broken}
      </div>
      <DeletesDialogRoute
        deletes={openRows.filter((post) => decisionOf(post).choice === 'delete')}
        label={label}
        onConfirm={decide.send}
      />
    </>
  );
}

const heldUntil = (error: unknown): number => heldFrom(error)?.heldUntil ?? 0;

const SPACING = { daily: m.decide_daily, 'keep-gaps': m.decide_keep_gaps, 'one-day': m.decide_one_day };
