import { Link } from 'react-router';
import type { AttentionTotals } from '../../api/contract/account-list.ts';
import { shownName } from '../../domain-text/account-name.ts';
import { formatNumber, formatWeekdayTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { decisionPath } from '../../navigation/paths.ts';
import { buttonClass } from '../../ui/button/Button.tsx';
import styles from './AttentionStrip.module.css';

/** A number in words, and what it is made of. */
interface Fact {
  title: string;
  /** How the number is divided; a narrow screen leaves it out. */
  split: string;
  text: string;
}

/**
 * How many posts will not go out, and how many missed posts there are; absent when both numbers are 0 and no account is disconnected.
 * @param now the server's time; ISO
 */
export function AttentionStrip({ attention, now }: { attention: AttentionTotals; now: string }) {
  const posts = postsFact(attention, now);
  const missed = missedFact(attention);
  if (!posts && !missed) return null;
  const count = attention.settleable;
  return (
    <section className={styles.strip} aria-label={m.attention_label()}>
      {posts && (
        <div className={styles.posts}>
          <FactText fact={posts} />
        </div>
      )}
      {missed && (
        <div className={styles.missed}>
          <FactText fact={missed} />
          {count > 0 && (
            <Link className={buttonClass('secondary', 'small')} to={decisionPath()}>
              {m.attention_decide({ number: formatNumber(count) })}
            </Link>
          )}
        </div>
      )}
    </section>
  );
}

const FactText = ({ fact: { title, split, text } }: { fact: Fact }) => (
  <p>
    <b>{title}</b>{' '}
    <span>
      <span className={styles.split}>{split}</span> <span>{text}</span>
    </span>
  </p>
);

/** What the strip says, in sentences. @param now the server's time; ISO */
export const attentionSentences = (attention: AttentionTotals, now: string): string[] =>
  [postsFact(attention, now), missedFact(attention)].flatMap((fact) =>
    fact ? [m.attention_joined({ title: fact.title, details: `${fact.split} ${fact.text}`.trim() })] : [],
  );

/** "11 posts will not go out", "4 stopped, 7 after an expiry.", "First: …"; else how many accounts are disconnected. */
function postsFact(attention: AttentionTotals, now: string): Fact | null {
  const { disconnected, postsAtRisk: count, stopped, afterExpiry, nextAt, first } = attention;
  if (count === 0) {
    if (disconnected === 0) return null;
    return { title: m.attention_disconnected({ count: disconnected }), split: '', text: m.attention_no_posts() };
  }
  const firstText = count === 1 ? m.attention_only : m.attention_first;
  return {
    title: m.attention_at_risk({ count }),
    split:
      (afterExpiry === 0 && m.attention_stopped()) ||
      (stopped === 0 && m.attention_after_expiry()) ||
      m.attention_split({ stopped: formatNumber(stopped), expired: formatNumber(afterExpiry) }),
    text: nextAt && first ? firstText({ date: formatWeekdayTime(nextAt, now), account: shownName(first) }) : '',
  };
}

/** "6 missed posts", "1 to decide now, 5 after reconnecting."; for a person who may not decide, who may: "Ask …". */
function missedFact(attention: AttentionTotals): Fact | null {
  const { missed, missedAfterReconnect, missedInAll: count, settleable, whoMaySettle } = attention;
  if (count === 0) return null;
  const later = formatNumber(missedAfterReconnect);
  const split =
    (missed === 0 && m.attention_missed_later()) ||
    (settleable === 0 && missedAfterReconnect === 0 && m.attention_missed_waiting_all()) ||
    (settleable === 0 && m.attention_missed_waiting({ count: missed, later })) ||
    (missedAfterReconnect === 0 && m.attention_missed_now()) ||
    m.attention_missed_split({ now: formatNumber(settleable), later });
  const [first] = whoMaySettle;
  const text = first ? m.attention_missed_ask({ name: first.name }) : '';
  return { title: m.attention_missed_total({ count }), split, text };
}
