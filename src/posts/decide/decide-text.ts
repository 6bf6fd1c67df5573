import type { PostProposal } from '../../api/contract/post.ts';
import { formatDay, formatNumber, formatWeekday } from '../../i18n/dates.ts';
import { localeTag } from '../../i18n/locale.ts';
import { m } from '../../i18n/messages.ts';
import { type ChoiceCounts, type PostDecision, postsByDay } from './decisions.ts';

/** What will happen as things stand: "8 get a new time from 24 Nov to 1 Dec, 2 go to drafts." @param now the server's time */
export function planSentence(decisions: readonly PostDecision[], counts: ChoiceCounts, now: string): string {
  const days = postsByDay(decisions, now).map(([day]) => formatDay(noonOf(day), now));
  const [from = '', to = from] = [days[0], days.at(-1)];
  const times = from === to ? m.decide_times_one_day : m.decide_times;
  return m.decide_sentence({
    parts: listOf([
      counts.reschedule > 0 && times({ count: counts.reschedule, from, to }),
      counts.draft > 0 && m.decide_drafts({ count: counts.draft }),
      counts.delete > 0 && m.decide_deletes({ count: counts.delete }),
      counts.later > 0 && m.decide_stay({ count: counts.later }),
    ]),
  });
}

/** What the button does: "Schedule 8, move 2 to drafts"; empty if nothing is decided. */
export function sendLabel(counts: ChoiceCounts): string {
  const sent = (['reschedule', 'draft', 'delete'] as const).filter((choice) => counts[choice] > 0);
  const label = listOf(sent.map((choice) => SEND[choice]({ count: formatNumber(counts[choice]) })));
  return label.charAt(0).toLocaleUpperCase(localeTag()) + label.slice(1);
}

const SEND = { reschedule: m.decide_send_times, draft: m.decide_send_drafts, delete: m.decide_send_deletes };

/** Why a post is proposed as a draft; empty for a proposed time. */
export function proposalReason(proposal: PostProposal | undefined): string {
  switch (proposal?.why) {
    case 'names-a-time':
      return m.decide_why_names({ words: proposal.names ?? '' });
    case 'older-than-30-days':
      return m.decide_why_old();
    case 'no-free-time':
      return m.decide_why_no_time();
    default:
      return '';
  }
}

/** "Tue 24 Nov" @param day `yyyy-mm-dd`; now: the server's time */
export const dayLabel = (day: string, now: string): string => formatWeekday(noonOf(day), now);

/** The middle of a day in the viewer's zone, ISO 8601. */
const noonOf = (day: string): string => new Date(`${day}T12:00`).toISOString();

const listOf = (parts: readonly (string | false)[]): string =>
  new Intl.ListFormat(localeTag(), { type: 'unit' }).format(parts.filter((part) => part !== false));
