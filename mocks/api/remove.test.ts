import { expect, test } from 'vitest';
import { account, D0, post, seen, worldWith } from '../model/build.ts';

const PATH = '/api/social/accounts/acc-facebook';
const CURRENT = { 'If-Match': '"acc-facebook.1"' };
const NAME = 'Za\u017c\u00f3\u0142\u0107 & Co';
const world = (over = {}) =>
  worldWith([account('facebook', { name: NAME, ...over })], [post('acc-facebook', 'p1', 'published', D0)]);

test('allowed: the account, its posts and its history are gone at once; the id is 404', async () => {
  const client = await world();
  const reply = await client.ask('DELETE', PATH, { as: 'marek', body: { confirmName: NAME }, headers: CURRENT });
  expect([reply.status, reply.text]).toEqual([204, '']);
  expect(reply.headers.get('X-Mock-Api')).toBe('1');
  expect((await client.get(PATH)).body.code).toBe('not-found');
  const { accounts, posts, activity } = await client.dump();
  expect([accounts.size, posts.size, activity.size]).toEqual([0, 0, 0]);
});

test('the name is compared trimmed and in NFC', async () => {
  const client = await world();
  const body = { confirmName: `  ${NAME.normalize('NFD')} ` };
  expect((await client.ask('DELETE', PATH, { as: 'ada', body, headers: CURRENT })).status).toBe(204);
});

test('a blank name is confirmed by the handle', async () => {
  const client = await world({ name: '  ' });
  const ask = (confirmName: string) =>
    client.ask('DELETE', PATH, { as: 'ada', body: { confirmName }, headers: CURRENT });
  expect((await ask('')).body.code).toBe('invalid');
  expect((await ask('@acme')).status).toBe(204);
});

const refusals: [string, string, unknown, Record<string, string>, number, string][] = [
  ['signed out', 'nobody', { confirmName: NAME }, CURRENT, 401, 'signed-out'],
  ['not JSON', 'ada', 'Acme', CURRENT, 400, 'malformed'],
  ['no body', 'ada', undefined, CURRENT, 400, 'malformed'],
  ['no name', 'ada', {}, CURRENT, 422, 'invalid'],
  ['a name that is no text', 'ada', { confirmName: 1 }, CURRENT, 422, 'invalid'],
  ['another name', 'ada', { confirmName: 'Acme' }, CURRENT, 422, 'invalid'],
  ['no right', 'lena', { confirmName: NAME }, CURRENT, 403, 'not-original-connector'],
  ['missing version', 'ada', { confirmName: NAME }, {}, 428, 'version-required'],
  ['stale version', 'ada', { confirmName: NAME }, { 'If-Match': '"acc-facebook.2"' }, 412, 'version-stale'],
];

test.each(refusals)('%s: nothing changes', async (_, as, body, headers, status, code) => {
  const client = await world();
  const before = await client.dump();
  const reply = await client.ask('DELETE', PATH, { as, body, headers });
  expect([reply.status, reply.body.code]).toEqual([status, code]);
  if (code === 'invalid') expect(reply.body.fields[0].path).toBe('confirmName');
  expect(await client.dump()).toEqual(before);
});

test('replayed: the kept 204, though the account is gone', async () => {
  const client = await world();
  const headers = { ...CURRENT, 'Idempotency-Key': 'k' };
  const ask = () => client.ask('DELETE', PATH, { as: 'ada', body: { confirmName: NAME }, headers });
  expect([(await ask()).status, (await ask()).status]).toEqual([204, 204]);
});

test('connected again after a removal it is a new account with a new id', async () => {
  const client = await world();
  await client.control({ scenario: 'typical' });
  const { items } = (await client.get('/api/social/accounts?network=facebook&status=connected')).body;
  const [old] = items;
  const headers = { 'If-Match': `"${old.id}.${old.revision}"` };
  await client.ask('DELETE', `/api/social/accounts/${old.id}`, { as: 'ada', body: { confirmName: old.name }, headers });
  const offered = await client.signIn('lena', { purpose: 'connect', network: 'facebook' });
  const candidate = offered.body.candidates.find(
    ({ externalId }: { externalId: string }) => externalId === old.externalId,
  );
  expect(candidate).toMatchObject({ state: 'available', name: old.name });
  const { id } = (await client.dump()).authorizations.values().next().value ?? { id: '' };
  const body = { externalIds: [old.externalId], includeLongDisconnected: false };
  const { results } = (await client.post(`/api/social/authorizations/${id}/connect`, 'lena', body)).body;
  expect(results).toMatchObject([{ outcome: 'connected', account: { originalConnector: { id: 'lena' } } }]);
  expect(results[0].account.id).not.toBe(old.id);
  expect((await seen(client, old.id)).code).toBe('not-found');
});
