import { useId } from 'react';
import { Link } from 'react-router';
import type { Post } from '../../api/contract/post.ts';
import { isInvisible } from '../../api/contract/visible-text.ts';
import { formatFromNow, formatShortDayTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { accountPath } from '../../navigation/paths.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { classes } from '../../ui/styles/classes.ts';
import text from '../../ui/styles/text.module.css';
import { Cell, Row, RowGroup, RowHeader } from '../../ui/table/DataTable.tsx';
import { fieldValue } from '../../ui/time-field.ts';
import { earliestTime } from '../settle/next-time.ts';
import { SettleOutcome } from '../settle/SettleOutcome.tsx';
import styles from './DecideRows.module.css';
import { proposalReason } from './decide-text.ts';
import { CHOICES } from './decisions.ts';
import type { useDecide } from './use-decide.ts';

type Decide = ReturnType<typeof useDecide>;

interface Props {
  decide: Decide;
  /** The name that tells a post apart from the others on its page. */
  nameOf: (post: Post) => string;
  accountNameOf: (accountId: string) => string;
}

/** The posts by account, each with what happens to it or, once that is over, with its result. */
export function DecideRows({ decide, nameOf, accountNameOf }: Props) {
  const id = useId();
  return [...Map.groupBy(decide.rows, ({ accountId }) => accountId)].map(([accountId, posts]) => (
    <RowGroup key={accountId} aria-labelledby={`${id}-${accountId}`}>
      <tr role="row" className={styles.account}>
        {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a heading is not interactive */}
        <th role="cell" scope="rowgroup" colSpan={5}>
          <Link id={`${id}-${accountId}`} to={accountPath(accountId)}>
            <bdi>{accountNameOf(accountId)}</bdi>
          </Link>
        </th>
      </tr>
      {posts.map((post) => (
        <PostRow key={post.id} post={post} name={nameOf(post)} decide={decide} />
      ))}
    </RowGroup>
  ));
}

function PostRow({ post, name, decide }: { post: Post; name: string; decide: Decide }) {
  const { now } = decide;
  const id = useId();
  const result = decide.results[post.id];
  const reason = proposalReason(decide.proposalOf(post));
  return (
    <Row className={styles.row}>
      <RowHeader aria-labelledby={id}>
        <p id={id} className={text.twoLines}>
          <bdi>{isInvisible(post.text) ? m.social_no_text() : post.text}</bdi>
        </p>
      </RowHeader>
      <Cell column={m.decide_col_due()}>
        {post.scheduledAt && (
          <time dateTime={post.scheduledAt}>
            <span>{formatShortDayTime(post.scheduledAt, now)}</span>
            <span className={classes(styles.ago, text.quiet)}>{formatFromNow(post.scheduledAt, now)}</span>
          </time>
        )}
      </Cell>
      {decide.isOver(post) ? (
        <Cell colSpan={3}>{result ? <SettleOutcome result={result} /> : <p>{m.decide_elsewhere()}</p>}</Cell>
      ) : (
        <>
          <Choices post={post} name={name} decide={decide} />
          <Cell column={reason === '' ? undefined : m.decide_col_note()}>
            {reason !== '' && <p className={text.quiet}>{reason}</p>}
            {result && <SettleOutcome result={result} />}
          </Cell>
        </>
      )}
    </Row>
  );
}

function Choices({ post, name, decide }: { post: Post; name: string; decide: Decide }) {
  const id = useId();
  const { choice, time } = decide.decisionOf(post);
  const error = decide.errors[post.id] ?? '';
  return (
    <>
      <Cell column={m.decide_col_choice()}>
        <SelectField
          label={m.decide_choice_post({ post: name })}
          isLabelHidden
          value={choice}
          options={CHOICES.map((each) => [each, CHOICE[each]()] as const)}
          onChange={(value) => {
            const chosen = CHOICES.find((each) => each === value);
            if (chosen) decide.change(post, { choice: chosen });
          }}
        />
      </Cell>
      <Cell column={choice === 'reschedule' ? m.social_new_time() : undefined}>
        {choice === 'reschedule' && (
          <>
            <input
              className={styles.time}
              type="datetime-local"
              aria-label={m.social_new_time_post({ post: name })}
              value={time}
              min={fieldValue(earliestTime(decide.now))}
              onChange={({ target }) => decide.change(post, { time: target.value })}
              aria-invalid={error !== '' || undefined}
              aria-describedby={error === '' ? undefined : id}
            />
            {error !== '' && (
              <p id={id} className={styles.error}>
                {error}
              </p>
            )}
          </>
        )}
      </Cell>
    </>
  );
}

const CHOICE = {
  reschedule: m.social_new_time,
  draft: m.social_to_drafts,
  delete: m.social_delete,
  later: m.decide_later,
};
