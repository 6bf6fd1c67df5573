import { expect, test } from 'vitest';
import type { PostState } from '../../src/api/contract/post.ts';
import { iso } from '../domain/instant.ts';
import { PEOPLE } from '../domain/people.ts';
import { instantOnDay } from '../scenarios/account-script.ts';
import {
  account,
  connectedBy,
  disconnected,
  isoOnDay,
  type Reply,
  type Simulation,
  startSimulation,
  withDrafts,
  withMissedPosts,
  withPublishedPosts,
  withScheduledPosts,
} from '../testing.ts';

const ID = 'acc-acme-facebook';

/** An account of Marek's with posts of four states, and a connected and a disconnected account of Tomasz's, each with a missed post. */
const start = () =>
  startSimulation({
    accounts: [
      account('facebook', withMissedPosts(2), withScheduledPosts([2]), withDrafts(1), withPublishedPosts(1)),
      account('x', connectedBy('tomasz'), withMissedPosts(1)),
      account('youtube', connectedBy('tomasz'), withMissedPosts(1), disconnected({ days: 1, by: 'ada' })),
    ],
  });

/** The id of the first post of an account in this state. */
const firstPostId = async (simulation: Simulation, state: PostState = 'missed', id = ID): Promise<string> =>
  (await simulation.posts(id, state))[0]?.id ?? `no post is ${state}`;

/** The person, headers and body of a settlement. */
interface SettleOptions {
  as?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

const WRITES = {
  reschedule: (simulation: Simulation, id: string, options: SettleOptions = {}): Promise<Reply> =>
    simulation.post(`/api/social/posts/${id}/reschedule`, { body: { scheduledAt: isoOnDay(1) }, ...options }),
  'to-draft': (simulation: Simulation, id: string, options: SettleOptions = {}): Promise<Reply> =>
    simulation.post(`/api/social/posts/${id}/to-draft`, options),
  delete: (simulation: Simulation, id: string, options: SettleOptions = {}): Promise<Reply> =>
    simulation.delete(`/api/social/posts/${id}`, options),
};
type Write = keyof typeof WRITES;
const KINDS = Object.keys(WRITES) as Write[];

test('a rescheduled post goes out at its new time, and the account has a new version', async () => {
  const simulation = start();
  const [id, before] = [await firstPostId(simulation), await simulation.account(ID)];
  const reply = await WRITES.reschedule(simulation, id, { as: 'lena' });
  expect([reply.status, reply.body]).toMatchObject([200, { id, state: 'scheduled', scheduledAt: isoOnDay(1) }]);
  expect(await simulation.account(ID)).toMatchObject({
    revision: before.revision + 1,
    posts: { scheduled: 2, missed: 1 },
  });
  await simulation.moveTo(isoOnDay(1));
  expect((await simulation.state()).posts.get(id)).toMatchObject({ state: 'published', publishedAt: instantOnDay(1) });
});

test('a post moved to drafts is a draft without a time', async () => {
  const simulation = start();
  const { revision } = await simulation.account(ID);
  const reply = await WRITES['to-draft'](simulation, await firstPostId(simulation), { as: 'marek' });
  expect([reply.status, reply.body]).toMatchObject([200, { state: 'draft', scheduledAt: null }]);
  expect(await simulation.account(ID)).toMatchObject({ revision: revision + 1, posts: { drafts: 2, missed: 1 } });
});

test('a settlement that deletes a post deletes no other post', async () => {
  const simulation = start();
  const [id, { revision }, before] = [
    await firstPostId(simulation),
    await simulation.account(ID),
    await simulation.state(),
  ];
  const reply = await WRITES.delete(simulation, id);
  expect([reply.status, reply.text]).toEqual([204, '']);
  const { posts } = await simulation.state();
  expect([...before.posts.keys()].filter((each) => !posts.has(each))).toEqual([id]);
  expect(await simulation.account(ID)).toMatchObject({ revision: revision + 1, posts: { missed: 1 } });
});

test('the activity lists who settled which post and how', async () => {
  const simulation = start();
  const rescheduled = await firstPostId(simulation);
  await WRITES.reschedule(simulation, rescheduled, { as: 'lena' });
  const deleted = await firstPostId(simulation);
  await WRITES.delete(simulation, deleted, { as: 'marek' });
  const { items } = (await simulation.get(`/api/social/accounts/${ID}/activity`)).body;
  expect(items.slice(0, 2)).toMatchObject([
    { kind: 'post-settled', actor: { id: 'marek' }, detail: { postId: deleted, outcome: 'deleted' } },
    { kind: 'post-settled', actor: { id: 'lena' }, detail: { postId: rescheduled, outcome: 'rescheduled' } },
  ]);
});

/** Who may settle missed posts of Marek's account and of Tomasz's two: + if the API accepts it, otherwise the code of the refusal. Julia is deactivated. */
const MATRIX = `
ada     +                     +                     account-disconnected
marek   +                     +                     account-disconnected
lena    +                     +                     account-disconnected
tomasz  not-found             +                     account-disconnected
priya   draft-only            draft-only            draft-only
omar    no-social-permission  no-social-permission  no-social-permission
julia   signed-out            signed-out            signed-out`;

test.each(KINDS)('%s: for every person and account the API accepts exactly what can.settle allows', async (kind) => {
  const rows: string[] = [];
  for (const { id: as } of PEOPLE) {
    const simulation = start();
    const cells: string[] = [];
    for (const id of [ID, 'acc-acme-x', 'acc-acme-youtube']) {
      const { can } = (await simulation.get(`/api/social/accounts/${id}`, { as })).body;
      const { status, body } = await WRITES[kind](simulation, await firstPostId(simulation, 'missed', id), { as });
      const code = status < 400 ? '+' : body.code;
      if (can) expect(can.settle.allowed ? '+' : can.settle.reason, `${as} ${id}`).toBe(code);
      cells.push(code.padEnd(20));
    }
    rows.push([as.padEnd(6), ...cells].join('  ').trimEnd());
  }
  const table = rows.join('\n');
  console.info(`person  of Marek              of Tomasz             of Tomasz, disconnected\n${table}`);
  expect(table).toBe(MATRIX.trim());
});

/** The case, the write, the state of the post (null for an unknown post), the request, and the expected status and code. */
const refusals: [string, Write, PostState | null, SettleOptions, number, string][] = [
  ['signed out', 'reschedule', 'missed', { as: 'nobody' }, 401, 'signed-out'],
  ['an unknown post', 'reschedule', null, {}, 404, 'not-found'],
  ['an unknown post, not JSON', 'reschedule', null, { body: '{' }, 404, 'not-found'],
  ['not JSON, which is checked before the right', 'reschedule', 'missed', { as: 'priya', body: '{' }, 400, 'malformed'],
  ['no body', 'reschedule', 'missed', { body: '' }, 400, 'malformed'],
  ['no time', 'reschedule', 'missed', { body: {} }, 422, 'invalid'],
  ['a word as the time', 'reschedule', 'missed', { body: { scheduledAt: 'soon' } }, 422, 'invalid'],
  [
    'a zone without its minutes',
    'reschedule',
    'missed',
    { body: { scheduledAt: '2027-02-01T09:00:00+02' } },
    422,
    'invalid',
  ],
  [
    'a day that does not exist',
    'reschedule',
    'missed',
    { body: { scheduledAt: '2027-02-30T09:00:00Z' } },
    422,
    'invalid',
  ],
  ['the present moment', 'reschedule', 'missed', { body: { scheduledAt: isoOnDay(0) } }, 422, 'invalid'],
  [
    'a past time, which is checked before the right',
    'reschedule',
    'missed',
    { as: 'priya', body: { scheduledAt: iso(instantOnDay(0) - 1) } },
    422,
    'invalid',
  ],
  ['a scheduled post', 'reschedule', 'scheduled', {}, 409, 'not-missed'],
  ['a draft', 'to-draft', 'draft', {}, 409, 'not-missed'],
  ['a published post', 'delete', 'published', {}, 409, 'not-missed'],
  ['not JSON', 'to-draft', 'missed', { body: '{' }, 400, 'malformed'],
  ['not JSON', 'delete', 'missed', { body: '{' }, 400, 'malformed'],
  ['an account out of scope', 'delete', 'missed', { as: 'tomasz' }, 404, 'not-found'],
];

test.each(refusals)(
  '%s, %s: the settlement is refused, and nothing changes',
  async (_, kind, state, options, status, code) => {
    const simulation = start();
    const before = await simulation.state();
    const id = state === null ? 'none' : await firstPostId(simulation, state);
    const reply = await WRITES[kind](simulation, id, options);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    if (code === 'invalid') expect(reply.body.fields[0].path).toBe('scheduledAt');
    expect(await simulation.state()).toEqual(before);
  },
);

test('a time one millisecond ahead is accepted', async () => {
  const simulation = start();
  const scheduledAt = iso(instantOnDay(0) + 1);
  const reply = await WRITES.reschedule(simulation, await firstPostId(simulation), { body: { scheduledAt } });
  expect(reply.body.scheduledAt).toBe(scheduledAt);
});

test('a settlement is refused for a post that somebody else has settled meanwhile, or whose account was disconnected', async () => {
  const simulation = start();
  const movedToDrafts = await firstPostId(simulation);
  await WRITES['to-draft'](simulation, movedToDrafts, { as: 'marek' });
  expect((await WRITES.reschedule(simulation, movedToDrafts)).body.code).toBe('not-missed');
  const deleted = await firstPostId(simulation);
  await WRITES.delete(simulation, deleted, { as: 'marek' });
  expect((await WRITES['to-draft'](simulation, deleted)).body.code).toBe('not-found');
  const stillMissed = await firstPostId(simulation, 'missed', 'acc-acme-x');
  await simulation.disconnect('acc-acme-x');
  expect((await WRITES.delete(simulation, stillMissed)).body.code).toBe('account-disconnected');
});

test.each(KINDS)(
  '%s: a settlement repeated with its key gets the saved reply and commits once; no other request can use the key',
  async (kind) => {
    const simulation = start();
    const headers = { 'Idempotency-Key': 'k' };
    const [{ revision }, [one, other]] = [await simulation.account(ID), await simulation.posts(ID, 'missed')];
    const first = await WRITES[kind](simulation, one?.id ?? '', { headers });
    const second = await WRITES[kind](simulation, one?.id ?? '', { headers });
    expect(first.status).toBeLessThan(300);
    expect([second.status, second.text]).toEqual([first.status, first.text]);
    expect((await simulation.account(ID)).revision).toBe(revision + 1);
    const mismatched = await WRITES[kind](simulation, other?.id ?? '', { headers });
    expect([mismatched.status, mismatched.body.code]).toEqual([422, 'idempotency-mismatch']);
  },
);

test('no post is settled on a plan without social accounts', async () => {
  const simulation = startSimulation({ accounts: [account('facebook', withMissedPosts(1))], plan: 'free' });
  const id = await firstPostId(simulation);
  for (const kind of KINDS) expect((await WRITES[kind](simulation, id)).body.code).toBe('plan-required');
});
