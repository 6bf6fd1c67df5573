import fc from 'fast-check';
import { expect, test } from 'vitest';
import { POST_SPACINGS } from '../../src/api/contract/post.ts';
import { DAY, type Instant, MINUTE } from '../domain/instant.ts';
import { localClock } from '../domain/local-clock.ts';
import type { StoredPost } from '../domain/records.ts';
import { latestNewTime } from './posts.ts';
import { CLEARANCE, namedTime, proposalsFor } from './proposals.ts';
import { D0, post } from './test-records.ts';
import { truthTable } from './test-truth-table.ts';

const WARSAW = localClock('Europe/Warsaw');
const at = (text: string): Instant => Date.parse(`2026-${text}Z`);

/** What the clocks in Warsaw show, such as `11-24 09:30`. */
const shown = (instant: Instant | null): string | null =>
  instant === null ? null : new Date(WARSAW.localOf(instant)).toISOString().slice(5, 16).replace('T', ' ');

const missed = (id: string, due: Instant, account = 'a'): StoredPost => post(account, id, 'missed', due);

/** The missed posts of two accounts. Day 0 is 23 November at 10:00 in Warsaw; a5 was due 30 days before that, a4 1 ms earlier. */
const MISSED = [
  missed('a1', at('11-06T08:30')),
  missed('a2', at('11-08T08:30')),
  missed('a3', at('11-08T15:00')),
  missed('a4', at('10-24T08:59:59.999')),
  missed('a5', at('10-24T09:00')),
  missed('b1', at('11-07T12:00'), 'b'),
  missed('b2', at('11-08T12:00'), 'b'),
  { ...missed('b3', at('11-22T12:00'), 'b'), text: 'Live on Wednesday at 18:00' },
];
/**
 * A scheduled post of the second account on the day after tomorrow, a minute less than three hours after the time of day of its
 * missed posts, and a draft of the first account.
 */
const OTHERS = [post('b', 'b9', 'scheduled', at('11-25T14:59')), post('a', 'a9', 'draft', null)];
const propose = (spacing: (typeof POST_SPACINGS)[number], posts = MISSED, others: readonly StoredPost[] = OTHERS) =>
  proposalsFor({ missed: posts, posts: [...posts, ...others], spacing, now: D0, clock: WARSAW });

test('Missed posts get times from tomorrow on, away from other posts; old posts and posts that name a time are proposed as drafts (SPREAD)', () => {
  const [daily, gaps, day] = POST_SPACINGS.map((spacing) => propose(spacing));
  const rows = MISSED.map(({ id, scheduledAt }, index) => [
    id,
    shown(scheduledAt),
    ...[daily, gaps, day].map((each) => shown(each?.[index]?.at ?? null)),
    daily?.[index]?.why ?? null,
    daily?.[index]?.names ?? null,
  ]);
  expect(truthTable(['post', 'was due', ...POST_SPACINGS, 'why a draft', 'names'], rows)).toBe(`
post  was due      daily        keep-gaps    one-day      why a draft         names
a1    11-06 09:30  11-25 09:30  12-07 09:30  11-24 14:00  –                   –
a2    11-08 09:30  11-26 09:30  12-09 09:30  11-24 17:00  –                   –
a3    11-08 16:00  11-27 16:00  12-09 16:00  11-24 20:00  –                   –
a4    10-24 10:59  –            –            –            older-than-30-days  –
a5    10-24 11:00  11-24 11:00  11-24 11:00  11-24 11:00  –                   –
b1    11-07 13:00  11-24 13:00  12-08 13:00  11-24 13:00  –                   –
b2    11-08 13:00  11-26 13:00  12-09 13:00  11-24 16:00  –                   –
b3    11-22 13:00  –            –            –            names-a-time        Wednesday
`);
});

test.each([
  ['Doors open at ten on Saturday.', 'Saturday'],
  ['Konkurs startuje w piątek.', 'piątek'],
  ['Zapraszamy we wtorki i w środę', 'wtorki'],
  ['See you tomorrow!', 'tomorrow'],
  ['Tonight at the shop', 'Tonight'],
  ['Your last chance to enter', 'last chance'],
  ['Jutro startujemy', 'Jutro'],
  ['Dzisiaj gramy', 'Dzisiaj'],
  ['Widzimy się pojutrze', 'pojutrze'],
  ['Ostatnia szansa na bilety', 'Ostatnia szansa'],
  ['Only until 24 Nov', '24 Nov'],
  ['On March 3 we open', 'March 3'],
  ['Otwarcie 3 maja', '3 maja'],
  ['Doors at 18:00', '18:00'],
  ['From 6 pm on', '6 pm'],
  // No time: a month only if a day of the month is next to it, and only as a whole word.
  ['We may move in 2026', null],
  ['Dziękujemy za 10 000 obserwujących, 50 tote bags', null],
  ['Marching on in the seconds', null],
])('the text “%s” names %s', (text, words) => {
  expect(namedTime(text)).toBe(words);
});

const anyMissed = fc
  .array(fc.record({ account: fc.constantFrom('a', 'b'), ago: fc.integer({ min: 1, max: 40 * 1440 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((all) => all.map(({ account, ago }, index) => missed(`m${index}`, D0 - ago * MINUTE, account)));
const anyOthers = fc
  .array(fc.record({ account: fc.constantFrom('a', 'b'), ahead: fc.integer({ min: -1440, max: 8 * 1440 }) }), {
    maxLength: 12,
  })
  .map((all) =>
    all.map(({ account, ahead }, index) =>
      post(account, `o${index}`, ahead > 0 ? 'scheduled' : 'published', D0 + ahead * MINUTE),
    ),
  );

test('No proposed time is within three hours of another post of its account or before tomorrow; with daily, each account gets at most one a day (SPREAD)', () => {
  const zones = ['Europe/Warsaw', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'];
  fc.assert(
    fc.property(
      fc.constantFrom(...POST_SPACINGS),
      fc.constantFrom(...zones),
      anyMissed,
      anyOthers,
      // Also in a week in which summer time begins.
      fc.constantFrom(D0, D0 + 123 * DAY),
      (spacing, zone, posts, others, now) => {
        const clock = localClock(zone);
        const shift = now - D0;
        const moved = (all: StoredPost[]) =>
          all.map((each) => ({
            ...each,
            scheduledAt: each.scheduledAt === null ? null : each.scheduledAt + shift,
            publishedAt: each.publishedAt === null ? null : each.publishedAt + shift,
          }));
        const [open, fixed] = [moved(posts), moved(others)];
        const proposals = proposalsFor({ missed: open, posts: [...open, ...fixed], spacing, now, clock });
        expect(proposals.map(({ postId }) => postId)).toEqual(open.map(({ id }) => id));
        const localDay = (instant: Instant) => Math.floor(clock.localOf(instant) / DAY);
        for (const account of ['a', 'b']) {
          const proposed = proposals.flatMap(({ at: time }, index) =>
            time !== null && open[index]?.accountId === account ? [time] : [],
          );
          const taken = fixed.flatMap((each) =>
            each.accountId === account ? [each.publishedAt ?? each.scheduledAt ?? 0] : [],
          );
          for (const [index, time] of proposed.entries()) {
            expect(localDay(time)).toBeGreaterThan(localDay(now));
            expect(time).toBeLessThanOrEqual(latestNewTime(now));
            for (const other of [...taken, ...proposed.toSpliced(index, 1)])
              expect(Math.abs(other - time)).toBeGreaterThanOrEqual(CLEARANCE);
          }
          if (spacing === 'daily') expect(new Set(proposed.map(localDay)).size).toBe(proposed.length);
        }
      },
    ),
  );
});

test('With keep-gaps, if a post moves to the next day, the later posts of its account move too (SPREAD)', () => {
  const posts = [
    missed('a1', at('11-06T08:30')),
    missed('a2', at('11-09T08:30')),
    missed('b1', at('11-09T08:30'), 'b'),
  ];
  const inTheWay = [post('a', 'a9', 'scheduled', at('11-24T08:30'))];
  expect(propose('keep-gaps', posts, inTheWay).map((each) => shown(each.at))).toEqual([
    '11-25 09:30',
    '11-28 09:30',
    '11-27 09:30',
  ]);
});

test('Where every day within 24 months has a post nearby, a draft is proposed (SPREAD)', () => {
  const everyDay = Array.from({ length: 800 }, (_, index) =>
    post('a', `s${index}`, 'scheduled', at('11-24T08:30') + index * DAY),
  );
  expect(propose('daily', [missed('a1', at('11-06T08:30'))], everyDay)).toEqual([
    { postId: 'a1', proposal: 'draft', at: null, why: 'no-free-time', names: null },
  ]);
});
