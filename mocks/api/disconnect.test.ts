import { expect, test } from 'vitest';
import { iso } from '../domain/instant.ts';
import {
  account,
  isoOnDay,
  startSimulation,
  withDrafts,
  withMissedPosts,
  withPublishedPosts,
  withScheduledPosts,
} from '../testing.ts';

const ID = 'acc-acme-facebook';
const PATH = `/api/social/accounts/${ID}/disconnect`;
const start = () =>
  startSimulation({
    accounts: [
      account('facebook', withPublishedPosts(1), withScheduledPosts([2]), withDrafts(1)),
      account('x', withScheduledPosts([2])),
    ],
  });

test('a disconnect cancels the scheduled posts of the account and changes no other post', async () => {
  const simulation = start();
  const before = await simulation.state();
  const { revision } = await simulation.account(ID);
  const reply = await simulation.disconnect(ID, { as: 'marek' });
  expect(reply.status).toBe(200);
  expect(reply.headers.get('ETag')).toBe(`"${ID}.${revision + 1}"`);
  expect(reply.body).toMatchObject({
    status: 'disconnected',
    revision: revision + 1,
    // The published post is among the kept ones: no tab shows it while the account is disconnected.
    posts: { published: 0, scheduled: 0, drafts: 1, missed: 0 },
    cancelledPosts: 1,
    disconnection: {
      at: isoOnDay(0),
      cause: 'manual',
      by: { id: 'marek' },
      keptUntil: '2027-11-23T09:00:00.000Z',
      hiddenAfter: isoOnDay(90),
      history: 'kept',
      kept: { published: 1, cancelled: 1, ahead: 1, nextAt: isoOnDay(2), drafts: 1, missed: 0 },
    },
  });
  const [cancelled] = await simulation.posts(ID, 'cancelled');
  expect(cancelled).toEqual({
    ...before.posts.get(cancelled?.id ?? ''),
    state: 'cancelled',
    cancellation: { at: Date.parse(isoOnDay(0)), cause: 'account-disconnected', by: 'marek' },
  });
  const { posts } = await simulation.state();
  for (const [id, post] of posts) if (id !== cancelled?.id) expect(post).toEqual(before.posts.get(id));
});

test('the impact shows what a disconnect will do, and is refused for a disconnected account', async () => {
  const simulation = start();
  const [scheduled] = await simulation.posts(ID, 'scheduled');
  const { body } = await simulation.get(`/api/social/accounts/${ID}/impact`, { as: 'priya' });
  expect(body).toMatchObject({
    scheduled: { total: 1, next: [{ id: scheduled?.id }] },
    published: { total: 1 },
    drafts: { total: 1 },
    missed: { total: 0 },
    cancelled: { total: 0 },
    keepDays: null,
    viewerMayReconnect: false,
    whoMayReconnect: [{ id: 'marek' }, { id: 'ada' }, { id: 'lena' }],
  });
  await simulation.disconnect(ID);
  const after = await simulation.get(`/api/social/accounts/${ID}/impact`);
  expect([after.status, after.body.code]).toEqual([409, 'already-disconnected']);
  const { disconnection } = await simulation.account(ID);
  expect(disconnection).toMatchObject({ keptUntil: body.keptUntil, hiddenAfter: body.hiddenAfter });
});

test('the impact says how many days the keep window has, on a network where it is not a year (KEEP)', async () => {
  const simulation = startSimulation({ accounts: [account('youtube')] });
  expect((await simulation.get('/api/social/accounts/acc-acme-youtube/impact')).body).toMatchObject({
    keepDays: 60,
    keptUntil: isoOnDay(60),
  });
});

test('the impact counts missed posts, and the disconnect leaves them missed', async () => {
  const simulation = startSimulation({ accounts: [account('facebook', withMissedPosts(3))] });
  expect((await simulation.get(`/api/social/accounts/${ID}/impact`)).body.missed.total).toBe(3);
  await simulation.disconnect(ID);
  expect(await simulation.posts(ID, 'missed')).toHaveLength(3);
});

interface DisconnectRequest {
  as: string;
  path?: string;
  body?: string;
  /** The header If-Match: the current version unless given, no header if null; `{current}` stands for the current version. */
  version?: string | null;
}

const refusals: [string, DisconnectRequest, number, string][] = [
  ['signed out', { as: 'nobody' }, 401, 'signed-out'],
  ['deactivated', { as: 'julia' }, 401, 'signed-out'],
  ['without permission', { as: 'omar' }, 403, 'no-social-permission'],
  ['an unknown account', { as: 'ada', path: PATH.replace('acme', 'unknown') }, 404, 'not-found'],
  ['an account out of scope', { as: 'tomasz' }, 404, 'not-found'],
  ['a malformed body', { as: 'ada', body: '{"' }, 400, 'malformed'],
  ['draft only', { as: 'priya' }, 403, 'draft-only'],
  ['not the original connector', { as: 'lena' }, 403, 'not-original-connector'],
  [
    'not the original connector, and no version: the right is checked first',
    { as: 'lena', version: null },
    403,
    'not-original-connector',
  ],
  ['no version', { as: 'ada', version: null }, 428, 'version-required'],
  ['a stale version', { as: 'ada', version: `"${ID}.0"` }, 412, 'version-stale'],
  ['an asterisk as the version', { as: 'ada', version: '*' }, 412, 'version-stale'],
  ['a weak version', { as: 'ada', version: 'W/{current}' }, 412, 'version-stale'],
];

test.each(refusals)(
  'a disconnect is refused, and nothing changes: %s',
  async (_, { as, path = PATH, body, version }, status, code) => {
    const simulation = start();
    const before = await simulation.state();
    const current = await simulation.ifMatchOf(ID);
    const ifMatch = version?.replace('{current}', current['If-Match']);
    const headers = version === null ? {} : ifMatch === undefined ? current : { 'If-Match': ifMatch };
    const reply = await simulation.post(path, { as, body, headers });
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
    // Every reply of the simulation has this header.
    expect(reply.headers.get('X-Mock-Api')).toBe('1');
    expect(reply.body).toMatchObject({
      type: expect.any(String),
      title: expect.any(String),
      status,
      detail: expect.any(String),
    });
    expect(await simulation.state()).toEqual(before);
  },
);

test('the refusal of a stale version contains the current account', async () => {
  const simulation = start();
  const reply = await simulation.post(PATH, { headers: { 'If-Match': `"${ID}.7"` } });
  expect(reply.body.account).toEqual(await simulation.account(ID));
});

test('a second disconnect gets 409, and the moment of the first one stays', async () => {
  const simulation = start();
  await simulation.disconnect(ID);
  await simulation.advance({ days: 3 });
  const again = await simulation.disconnect(ID);
  expect([again.status, again.body.code]).toEqual([409, 'already-disconnected']);
  expect((await simulation.account(ID)).disconnection?.at).toBe(isoOnDay(0));
});

test('a disconnect repeated with its key gets the saved reply and commits once; a refusal saves no reply, and no other request can use the key', async () => {
  const simulation = start();
  const key = { 'Idempotency-Key': 'k' };
  const headers = { ...key, ...(await simulation.ifMatchOf(ID)) };
  const { revision } = await simulation.account(ID);
  expect((await simulation.post(PATH, { headers: key })).status).toBe(428);
  const first = await simulation.post(PATH, { headers });
  const second = await simulation.post(PATH, { headers });
  expect(first.status).toBe(200);
  expect(second.text).toBe(first.text);
  expect(second.headers.get('ETag')).toBe(first.headers.get('ETag'));
  expect((await simulation.account(ID)).revision).toBe(revision + 1);
  const other = await simulation.post('/api/social/accounts/acc-acme-x/disconnect', { headers: key });
  expect([other.status, other.body.code]).toEqual([422, 'idempotency-mismatch']);
});

test('a post that is due at the instant of a disconnect is published first', async () => {
  const simulation = start();
  const [due] = await simulation.posts(ID, 'scheduled');
  await simulation.moveTo(iso(due?.scheduledAt ?? 0));
  await simulation.disconnect(ID);
  expect((await simulation.state()).posts.get(due?.id ?? '')?.state).toBe('published');
});
