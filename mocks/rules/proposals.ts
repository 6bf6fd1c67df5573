import type { DraftReason, PostSpacing } from '../../src/api/contract/post.ts';
import { DAY, type Instant, type LocalClock } from '../domain/instant.ts';
import type { StoredPost } from '../domain/records.ts';
import { inOrderOfTime, latestNewTime } from './posts.ts';

/** SPREAD: the shortest time between a proposed time and any other post of the account, in ms. */
export const CLEARANCE = 3 * 3_600_000;

/** SPREAD: a post that was due longer ago than this is proposed as a draft. */
const STALE_AFTER = 30 * DAY;

/** What to do with a missed post: a new time, or a draft. `names`: the words in the post that name a day or an hour, if it is a draft because of them. */
export type Proposal = { postId: string } & (
  | { proposal: 'time'; at: Instant; why: null; names: null }
  | { proposal: 'draft'; at: null; why: DraftReason; names: string | null }
);

interface ProposalInputs {
  /** The missed posts, of any accounts. */
  missed: readonly StoredPost[];
  /** All posts of these accounts. Proposals keep their distance from those that are scheduled or published. */
  posts: readonly StoredPost[];
  spacing: PostSpacing;
  now: Instant;
  /** Of the viewer's zone. */
  clock: LocalClock;
}

/**
 * SPREAD: proposes what to do with missed posts. A post that names a day or an hour, or was due more than 30 days ago, is
 * proposed as a draft. The others get a time from tomorrow on, at their old time of day in the viewer's zone: `daily` gives
 * each account one proposal a day, `keep-gaps` keeps the number of days between the posts, `one-day` puts all on tomorrow. A
 * proposal within `CLEARANCE` of another post of its account moves: with `one-day` to a later time of the same day if one is
 * free, otherwise to the next day.
 * @returns a proposal for each post, in the order of `missed`
 */
export function proposalsFor({ missed, posts, spacing, now, clock }: ProposalInputs): Proposal[] {
  const tomorrow = startOfDay(clock.localOf(now)) + DAY;
  const toSchedule = missed.filter((post) => reasonForDraft(post, now) === null).toSorted(inOrderOfTime);
  /** The day on which the earliest of these posts was due; `keep-gaps` puts that post on tomorrow. */
  const firstDay = toSchedule[0] && startOfDay(clock.localOf(dueAt(toSchedule[0])));
  const times = new Map<string, Instant>();
  for (const postsOfAccount of Map.groupBy(toSchedule, ({ accountId }) => accountId).values()) {
    const taken = posts.flatMap((post) => (isOnAccount(post, postsOfAccount) && timeOf(post)) || []);
    const isFree = (at: Instant) => taken.every((other) => Math.abs(other - at) >= CLEARANCE);
    /** How much later than planned the posts of this account are, in ms, because other posts were in the way. */
    let delay = 0;
    let lastDay = tomorrow - DAY;
    for (const post of postsOfAccount) {
      const due = clock.localOf(dueAt(post));
      const timeOfDay = due - startOfDay(due);
      let day = {
        daily: lastDay + DAY,
        'keep-gaps': tomorrow + (startOfDay(due) - (firstDay ?? 0)) + delay,
        'one-day': tomorrow,
      }[spacing];
      const planned = day;
      let at = clock.instantOf(day + timeOfDay);
      while (!isFree(at)) {
        const later = spacing === 'one-day' ? laterThatDay(day, at) : null;
        if (later === null) day += DAY;
        at = later ?? clock.instantOf(day + timeOfDay);
      }
      delay += day - planned;
      lastDay = day;
      taken.push(at);
      times.set(post.id, at);
    }
    /** The first free time after `from` on that day; null if there is none. It is always `CLEARANCE` after another post. */
    function laterThatDay(day: Instant, from: Instant): Instant | null {
      const ends = taken.map((other) => other + CLEARANCE).filter((at) => at > from && clock.localOf(at) < day + DAY);
      return ends.toSorted((a, b) => a - b).find(isFree) ?? null;
    }
  }
  return missed.map((post) => {
    const at = times.get(post.id) ?? now;
    const why = reasonForDraft(post, now) ?? (at > latestNewTime(now) ? NO_ROOM : null);
    return why === null
      ? { postId: post.id, proposal: 'time', at, why: null, names: null }
      : { postId: post.id, proposal: 'draft', at: null, ...why };
  });
}

const NO_ROOM = { why: 'no-free-time', names: null } as const;

/** SPREAD: why a post is proposed as a draft, and the words in it that name a day or an hour; null if it can get a time. */
function reasonForDraft(post: StoredPost, now: Instant): { why: DraftReason; names: string | null } | null {
  const names = namedTime(post.text);
  if (names !== null) return { why: 'names-a-time', names };
  return now - dueAt(post) > STALE_AFTER ? { why: 'older-than-30-days', names: null } : null;
}

const DAYS_EN = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const DAYS_PL = 'poniedział\\p{L}+|wtor\\p{L}+|środ[ayęą]|czwart\\p{L}+|piąt\\p{L}+|sobot\\p{L}|sobotę|niedziel\\p{L}+';
const MONTHS = [
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?',
  'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia',
].join('|');
const NEAR = 'today|tonight|tomorrow|last chance|dziś|dzisiaj|jutro|pojutrze|ostatnia szansa';
const HOURS = '\\d{1,2}:\\d{2}|\\d{1,2} ?[ap]\\.?m';
const NAMED_TIME = new RegExp(
  `(?<![\\p{L}\\d])(?:${DAYS_EN}|${DAYS_PL}|${NEAR}|${HOURS}|\\d{1,2}(?:st|nd|rd|th)? (?:${MONTHS})|(?:${MONTHS}) \\d{1,2})(?![\\p{L}\\d])`,
  'iu',
);

/** SPREAD: the first words of a text that name a day or an hour, in English or Polish, as they are written; null without such words. */
export const namedTime = (text: string): string | null => NAMED_TIME.exec(text)?.[0] ?? null;

const startOfDay = (local: Instant): Instant => Math.floor(local / DAY) * DAY;

/** When a missed post was due; each has a time. */
const dueAt = ({ scheduledAt }: StoredPost): Instant => scheduledAt ?? 0;

/** When a post goes out or has gone out; null if it is neither scheduled nor published. */
const timeOf = ({ state, scheduledAt, publishedAt }: StoredPost): Instant | null =>
  state === 'published' ? publishedAt : state === 'scheduled' ? scheduledAt : null;

const isOnAccount = ({ accountId }: StoredPost, postsOfAccount: readonly StoredPost[]): boolean =>
  accountId === postsOfAccount[0]?.accountId;
