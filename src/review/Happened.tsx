import type { Activity, SimulationMoved } from '../api/contract.ts';
import { formatDateTime } from '../i18n/dates.ts';
import { NETWORK_NAME } from '../i18n/network-name.ts';
import { m } from '../i18n/paraglide/messages.js';

type Moved = SimulationMoved['happened'];

/** What a move of the clock has brought, the newest first. */
export function Happened({ happened }: { happened: Moved }) {
  return (
    <section className="dock-happened" aria-label={m.review_happened()}>
      <p>{happenedSentence(happened)}</p>
      {happened.items.length > 0 && (
        <ol>
          {happened.items.map(({ id, at, kind, accountName, network }) => (
            <li key={id}>
              <time dateTime={at}>{formatDateTime(at)}</time>
              <bdi>
                {(EVENT[kind] ?? m.review_event_other)({ account: `${accountName.trim()}, ${NETWORK_NAME[network]}` })}
              </bdi>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** How many things a move of the clock has brought. */
export const happenedSentence = ({ total }: Moved): string =>
  total === 0 ? m.review_happened_none() : m.review_happened_count({ count: total });

/** What time does by itself; what people do is not told here. */
const EVENT: Partial<Record<Activity['kind'], (inputs: { account: string }) => string>> = {
  lost: m.review_event_lost,
  'history-deleted': m.review_event_history,
  'notice-sent': m.review_event_notice,
  'post-published': m.review_event_published,
  'posts-cancelled': m.review_event_cancelled,
};
