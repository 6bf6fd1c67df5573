import { expect, test } from 'vitest';
import { MAX_PLANNED_POSTS } from '../../src/api/contract/post.ts';
import {
  account,
  connectedBy,
  disconnected,
  isoOnDay,
  named,
  type Reply,
  reconnectedBy,
  type Simulation,
  startSimulation,
  withMissedPosts,
  withScheduledPosts,
} from '../testing.ts';

const ACME = 'acc-acme-facebook';

/** An account of Marek's, a connected and a disconnected account of Tomasz's, each with missed posts. */
const start = (as = 'marek') =>
  startSimulation({
    as,
    accounts: [
      account('facebook', withMissedPosts(6), reconnectedBy('marek', { days: 1 }), withScheduledPosts([1])),
      account('x', named('Acme Home'), connectedBy('tomasz'), withMissedPosts(1)),
      account('youtube', connectedBy('tomasz'), withMissedPosts(1), disconnected({ days: 1, by: 'ada' })),
    ],
  });

const missedOf = async (simulation: Simulation, id = ACME): Promise<string[]> =>
  (await simulation.posts(id, 'missed')).map((post) => post.id);

/** Asks for a plan of these posts; `change` replaces fields of the request. */
const plan = (simulation: Simulation, postIds: unknown, change: Record<string, unknown> = {}): Promise<Reply> =>
  simulation.post('/api/social/posts/plan', { body: { postIds, spacing: 'daily', zone: 'Europe/Warsaw', ...change } });

test('a plan has a proposal for each post, in the order of the request, and changes nothing (SPREAD)', async () => {
  const simulation = start();
  const ids = (await missedOf(simulation)).toReversed();
  const before = await simulation.state();
  const { status, body } = await plan(simulation, ids);
  expect([status, body.items.map((each: { postId: string }) => each.postId)]).toEqual([200, ids]);
  expect(await simulation.state()).toEqual(before);
});

test('each proposed time is one that the post can be given (SPREAD, MAY-SETTLE)', async () => {
  const simulation = start();
  const { body } = await plan(simulation, await missedOf(simulation));
  const times = body.items.filter((each: { proposal: string }) => each.proposal === 'time');
  expect(times.length).toBeGreaterThan(1);
  for (const { postId, at } of times) {
    const reply = await simulation.post(`/api/social/posts/${postId}/reschedule`, { body: { scheduledAt: at } });
    expect([reply.status, reply.body.scheduledAt]).toEqual([200, at]);
  }
});

test('the days and times of day are those of the zone (SPREAD)', async () => {
  const simulation = start();
  // The time of day of this post is 03:08:34 in Warsaw, and 18:08:34 in Los Angeles. Both zones propose it for 24 November, their
  // next day.
  const id = (await missedOf(simulation))[3];
  const timeIn = async (zone: string) => (await plan(simulation, [id], { zone })).body.items[0].at;
  expect([await timeIn('Europe/Warsaw'), await timeIn('America/Los_Angeles')]).toEqual([
    '2026-11-24T02:08:34.286Z',
    '2026-11-25T02:08:34.286Z',
  ]);
});

test.each([
  ['a person with permission for drafts only', 'priya', ACME, 403, 'draft-only'],
  ['a person with no permission', 'omar', ACME, 403, 'no-social-permission'],
  ['a person who does not see the account', 'tomasz', ACME, 404, 'not-found'],
  ['a disconnected account', 'marek', 'acc-acme-youtube', 409, 'account-disconnected'],
])('a plan is refused, and nothing is changed: %s (SPREAD, MAY-SETTLE)', async (_, as, id, status, code) => {
  const simulation = start(as);
  const ids = await missedOf(simulation, id);
  const before = await simulation.state();
  expect(ids.length).toBeGreaterThan(0);
  const reply = await plan(simulation, ids);
  expect([reply.status, reply.body.code]).toEqual([status, code]);
  expect(await simulation.state()).toEqual(before);
});

test('a post that is settled meanwhile, or unknown, is refused (SPREAD, MAY-SETTLE)', async () => {
  const simulation = start();
  const ids = await missedOf(simulation);
  await simulation.post(`/api/social/posts/${ids[0]}/to-draft`, { as: 'ada' });
  const stale = await plan(simulation, ids);
  expect([stale.status, stale.body.code]).toEqual([409, 'not-missed']);
  const unknown = await plan(simulation, [ids[1], 'post-of-nobody']);
  expect([unknown.status, unknown.body.code]).toEqual([404, 'not-found']);
});

test.each([
  ['no post', { postIds: [] }, 'postIds', 'must name at least one post'],
  ['an empty id', { postIds: [''] }, 'postIds.0', 'must not be empty'],
  ['a post twice', { postIds: ['a', 'a'] }, 'postIds', 'must name each post once'],
  [
    'too many posts',
    { postIds: Array.from({ length: MAX_PLANNED_POSTS + 1 }, (_, index) => `${index}`) },
    'postIds',
    `must name at most ${MAX_PLANNED_POSTS} posts`,
  ],
  ['a text for the list', { postIds: 'a' }, 'postIds', null],
  ['an unknown spacing', { spacing: 'weekly' }, 'spacing', null],
  ['a zone that does not exist', { zone: 'Europe/Atlantis' }, 'zone', /must be the name of a time zone/],
  ['a zone that is no text', { zone: 1 }, 'zone', null],
  ['a missing zone', { zone: undefined }, 'zone', null],
])('a request for a plan with %s is invalid, and nothing is changed', async (_, change, path, message) => {
  const simulation = start();
  const before = await simulation.state();
  const { status, body } = await plan(simulation, await missedOf(simulation), change);
  expect([status, body.code, body.fields.map((each: { path: string }) => each.path)]).toEqual([422, 'invalid', [path]]);
  if (message) expect(body.fields[0].message).toMatch(message);
  expect(await simulation.state()).toEqual(before);
});

test('a request for a plan whose body is no JSON is malformed', async () => {
  const { status, body } = await start().post('/api/social/posts/plan', {
    body: '{',
    headers: { 'Content-Type': 'application/json' },
  });
  expect([status, body.code]).toEqual([400, 'malformed']);
});

test('two plans under one key are the same plan, also after the clock has moved', async () => {
  const simulation = start();
  const ids = await missedOf(simulation);
  const options = { body: { postIds: ids, spacing: 'daily', zone: 'UTC' }, headers: { 'Idempotency-Key': 'plan-1' } };
  const first = await simulation.post('/api/social/posts/plan', options);
  await simulation.moveTo(isoOnDay(2));
  expect((await simulation.post('/api/social/posts/plan', options)).body).toEqual(first.body);
});
