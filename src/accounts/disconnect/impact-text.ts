import type { Account } from '../../api/contract/account.ts';
import type { Impact } from '../../api/contract/impact.ts';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { allOf, anyOf } from '../../domain-text/people-list.ts';
import { soonAdvice } from '../../domain-text/soon-advice.ts';
import { formatDate, formatDayTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';

/** What the Disconnect dialog says at once, in the order on screen. A sentence is empty if there is nothing to say. */
export interface ImpactSummary {
  /** Warns a viewer who could not undo the disconnect, and says who could (MAY-RECONNECT). */
  warning: string;
  /** How many scheduled posts stop, and when the first of them is due (EFFECT). */
  stops: string;
  /** What becomes of the published posts, the drafts and the missed posts (EFFECT). */
  others: string;
  /** Until when a reconnect brings the posts back, and which of them it does not (KEEP, RESUME). */
  undo: string;
  /** How a reconnect after the disconnect renews an expiring account (SOON). */
  renewal: string;
}

/**
 * What a disconnect now would do to an account, until when that can be undone, and whether the viewer could undo it.
 * @param now the server's time; ISO
 */
export function impactSummary(account: Account, impact: Impact, now: string): ImpactSummary {
  return {
    warning: impact.viewerMayReconnect ? '' : warningSentence(impact),
    stops: stopsSentence(impact, now),
    others: othersSentence(account, impact),
    undo: undoSentence(impact),
    renewal: renewalSentence(account, impact),
  };
}

/**
 * The parts of a summary that a screen reader reads out when the dialog opens. After a warning the part `others` is left out, so
 * that the text stays short.
 */
export function partsReadOut(summary: ImpactSummary): (keyof ImpactSummary)[] {
  const parts =
    summary.warning === '' ? (['stops', 'others', 'undo'] as const) : (['warning', 'stops', 'undo'] as const);
  return parts.filter((part) => summary[part] !== '');
}

/** Who can reconnect the account, said to a viewer who can. */
export function whoCanReconnect({ whoMayReconnect }: Impact, viewerId: string): string {
  const others = whoMayReconnect.filter((person) => person.id !== viewerId);
  return others.length === 0 ? m.accounts_impact_who_only_you() : m.accounts_impact_who_you({ people: allOf(others) });
}

const warningSentence = ({ whoMayReconnect }: Impact): string =>
  whoMayReconnect.length === 0
    ? m.accounts_impact_warning_nobody()
    : m.accounts_impact_warning({ people: anyOf(whoMayReconnect) });

function stopsSentence({ scheduled: { total: count, next } }: Impact, now: string): string {
  if (count === 0) return m.accounts_impact_scheduled_none();
  const first = next[0]?.scheduledAt;
  // The API may be newer than this app, which then leaves out the posts that it cannot read.
  if (!first) return m.accounts_impact_scheduled_undated({ count });
  return m.accounts_impact_scheduled({ count, date: formatDayTime(first, now) });
}

function othersSentence({ network }: Account, { published, drafts, missed }: Impact): string {
  const sentences = [
    published.total > 0 && m.accounts_impact_published({ count: published.total, network: NETWORK_NAME[network] }),
    readOnlySentence(drafts.total, missed.total),
  ];
  return sentences.filter(Boolean).join(' ');
}

function readOnlySentence(drafts: number, missed: number): string {
  if (drafts > 0 && missed > 0) {
    return m.accounts_impact_read_only({
      drafts: m.accounts_remove_drafts({ count: drafts }),
      missed: m.accounts_remove_missed({ count: missed }),
    });
  }
  if (drafts > 0) return m.accounts_impact_drafts({ count: drafts });
  return missed > 0 ? m.accounts_impact_missed({ count: missed }) : '';
}

function undoSentence({ scheduled, published, drafts, missed, keptUntil, keepDays }: Impact): string {
  const day = formatDate(keptUntil);
  const date = keepDays === null ? day : m.accounts_impact_within({ date: day, count: keepDays });
  if (scheduled.total > 0) return m.accounts_impact_undo({ date });
  const hasPosts = [published, drafts, missed].some(({ total }) => total > 0);
  return hasPosts ? m.accounts_impact_undo_all({ date }) : m.accounts_impact_undo_history({ date });
}

function renewalSentence(account: Account, { whoMayReconnect }: Impact): string {
  const advice = soonAdvice(account);
  if (advice?.kind === 'renew') return m.accounts_impact_renew();
  return advice?.kind === 'disconnect-then-ask' && whoMayReconnect.length > 0 ? m.accounts_impact_renew_ask() : '';
}
