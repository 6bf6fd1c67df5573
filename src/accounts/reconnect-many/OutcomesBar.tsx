import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { postsQuery } from '../../api/posts.ts';
import { formatNumber } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { decisionPath } from '../../navigation/paths.ts';
import { Button, buttonClass } from '../../ui/button/Button.tsx';
import { focusFirst } from '../../ui/focus.ts';
import text from '../../ui/styles/text.module.css';
import { ACCOUNTS_HEADING_ID } from '../element-ids.ts';
import { type Queue, setQueue } from './queue.ts';
import { summaryOf, sumOf } from './queue-text.ts';
import { useSelection } from './use-selection.ts';

/** The outcome of the queue, and what to do next. */
export function OutcomesBar({ queue }: { queue: Queue }) {
  const { select } = useSelection();
  const [first, ...others] = summaryOf(queue);
  const again = idsToTryAgain(queue);
  const withMissed = idsWithMissed(queue);
  // Somebody may have decided on some of these missed posts since.
  const open = useQuery({ ...postsQuery(decisionQuery(withMissed)), enabled: withMissed.length > 0 });
  const missed = open.data?.total ?? sumOf(queue, 'missed');
  return (
    <>
      <p>
        <strong id="reconnect-bar-title">{first}</strong> <span className={text.quiet}>{others.join(' ')}</span>
      </p>
      <Button
        size="small"
        variant="quiet"
        onClick={() => {
          setQueue(null);
          focusFirst(ACCOUNTS_HEADING_ID);
        }}
      >
        {m.many_dismiss()}
      </Button>
      {again.length > 0 && (
        <Button size="small" onClick={() => select(again)}>
          {m.many_select_again({ count: formatNumber(again.length) })}
        </Button>
      )}
      {missed > 0 && (
        <Link className={buttonClass('primary', 'small')} to={decisionPath(withMissed)}>
          {m.attention_decide({ number: formatNumber(missed) })}
        </Link>
      )}
    </>
  );
}

/** The reconnected accounts that have missed posts. */
const idsWithMissed = ({ outcomes }: Queue): string[] =>
  Object.entries(outcomes).flatMap(([id, outcome]) =>
    outcome.kind === 'reconnected' && outcome.missed > 0 ? [id] : [],
  );

const decisionQuery = (accountIds: string[]): Parameters<typeof postsQuery>[0] => ({
  tab: 'missed',
  accountId: accountIds,
  network: [],
  search: '',
  decision: 'needed',
  page: 1,
});

/** The accounts that another sign-in may reconnect (RETRY), and those whose sign-ins were left out when the queue was stopped. */
function idsToTryAgain({ outcomes, steps }: Queue): string[] {
  const refused = Object.entries(outcomes).flatMap(([id, outcome]) => {
    if (outcome.kind !== 'refused') return [];
    const ways = outcome.problem?.waysOut ?? ['again'];
    return ways.includes('again') || ways.includes('other-login') ? [id] : [];
  });
  return [...refused, ...steps.filter(({ state }) => state === 'left').flatMap(({ accountIds }) => accountIds)];
}
