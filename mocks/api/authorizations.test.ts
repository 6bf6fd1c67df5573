import { expect, test } from 'vitest';
import { account, D0, disconnect, moveTo, post, postStates, worldWith } from '../model/build.ts';
import { type Client, redirectOf } from '../model/client.ts';
import { iso, MINUTE } from '../rules/instant.ts';

const OFF = { at: D0 - 10 * MINUTE, cause: 'manual', by: 'ada' } as const;
const world = () =>
  worldWith([
    account('facebook', { disconnection: OFF }),
    account('linkedin', { disconnection: OFF }),
    account('youtube', { disconnection: { ...OFF, cause: 'deleted-on-network', by: null }, deletedAtNetwork: true }),
    account('x'),
    account('instagram', { originalConnector: 'tomasz', disconnection: OFF }),
  ]);
const BEGIN = '/api/social/authorizations';
const reconnectOf = (network: string) => ({ purpose: 'reconnect', accountId: `acc-${network}` });

test('begin: who may reconnect gets ten minutes and an address at the network', async () => {
  const client = await world();
  const { status, body } = await client.post(BEGIN, 'lena', reconnectOf('facebook'));
  expect(status).toBe(201);
  expect(body).toMatchObject({ network: 'facebook', purpose: 'reconnect', expiresAt: iso(D0 + 10 * MINUTE) });
  expect(new URL(body.authorizeUrl).pathname).toBe('/mock-network/facebook/authorize');
});

const notBegun: [string, string, unknown, number, string][] = [
  ['signed out', 'nobody', reconnectOf('facebook'), 401, 'signed-out'],
  ['not JSON', 'ada', '{', 400, 'malformed'],
  ['no body', 'ada', undefined, 400, 'malformed'],
  ['nothing said', 'ada', {}, 422, 'invalid'],
  ['no account named', 'ada', { purpose: 'reconnect' }, 422, 'invalid'],
  ['an empty id', 'ada', { purpose: 'reconnect', accountId: '' }, 422, 'invalid'],
  ['an unknown network', 'ada', { purpose: 'connect', network: 'threads' }, 422, 'invalid'],
  ['unknown account', 'ada', reconnectOf('nowhere'), 404, 'not-found'],
  ['out of sight', 'tomasz', reconnectOf('facebook'), 404, 'not-found'],
  ['own account without All accounts', 'tomasz', reconnectOf('instagram'), 403, 'needs-all-accounts'],
  ['draft only', 'priya', reconnectOf('facebook'), 403, 'draft-only'],
  ['connect without All accounts', 'tomasz', { purpose: 'connect', network: 'x' }, 403, 'needs-all-accounts'],
  ['connect with draft only', 'priya', { purpose: 'connect', network: 'x' }, 403, 'draft-only'],
  ['still connected', 'ada', reconnectOf('x'), 409, 'not-disconnected'],
];

test.each(notBegun)('begin, %s: refused', async (_, as, body, status, code) => {
  const client = await world();
  const before = await client.dump();
  const reply = await client.post(BEGIN, as, body);
  expect([reply.status, reply.body.code]).toEqual([status, code]);
  expect(await client.dump()).toEqual(before);
});

async function begun(client: Client, network = 'facebook', as = 'marek', login?: string) {
  const { body } = await client.post(BEGIN, as, reconnectOf(network));
  const answer = await redirectOf(client, body.id, { decision: 'approve', ...(login && { as: login }) });
  return { path: `${BEGIN}/${body.id}/complete`, answer, id: body.id };
}

test('complete: the account is back, posts past due are missed and those ahead scheduled', async () => {
  const client = await world();
  await client.store.write((each) => {
    const cancellation = { at: OFF.at, cause: 'account-disconnected', by: 'ada' } as const;
    each.put('posts', { ...post('acc-facebook', 'due', 'cancelled', D0), cancellation });
    each.put('posts', { ...post('acc-facebook', 'ahead', 'cancelled', D0 + 1), cancellation });
    each.put('posts', {
      ...post('acc-facebook', 'own', 'cancelled', D0 + 1),
      cancellation: { ...cancellation, cause: 'by-person' },
    });
  });
  const { path, answer } = await begun(client);
  const { status, body } = await client.post(path, 'marek', answer);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    purpose: 'reconnect',
    account: { status: 'connected', authorizedAt: iso(D0), lastConnector: { id: 'marek' }, disconnection: null },
    missed: [{ id: 'due', state: 'missed', cancellation: null }],
  });
  expect(await postStates(client)).toEqual({ due: 'missed', ahead: 'scheduled', own: 'cancelled' });
});

const notCompleted: [string, (answer: Record<string, string>) => unknown, number, string][] = [
  ['not JSON', () => '{', 400, 'malformed'],
  ['nothing', () => ({}), 422, 'invalid'],
  ['neither code nor error', ({ code: _, ...rest }) => rest, 422, 'invalid'],
  ['both code and error', (answer) => ({ ...answer, error: 'access_denied' }), 422, 'invalid'],
  ['a forged state', (answer) => ({ ...answer, state: 'forged' }), 400, 'state-mismatch'],
  ['another issuer', (answer) => ({ ...answer, iss: 'https://x.mock-network.example' }), 400, 'issuer-mismatch'],
  ['a code of its own', (answer) => ({ ...answer, code: 'guessed' }), 400, 'code-invalid'],
  ['denied', ({ code: _, ...rest }) => ({ ...rest, error: 'access_denied' }), 400, 'authorization-denied'],
];

test.each(notCompleted)(
  'complete with %s: refused, nothing but the code is used up',
  async (_, forge, status, code) => {
    const client = await world();
    const { path, answer } = await begun(client);
    const before = await client.dump();
    const reply = await client.post(path, 'marek', forge(answer));
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect({ ...(await client.dump()), authorizations: null }).toEqual({ ...before, authorizations: null });
  },
);

test('an attempt uses up the code even when refused', async () => {
  const client = await world();
  const { path, answer } = await begun(client);
  await client.post(path, 'marek', { ...answer, state: 'forged' });
  expect((await client.post(path, 'marek', answer)).body.code).toBe('code-used');
});

test('only by the person who began it', async () => {
  const client = await world();
  const { path, answer } = await begun(client);
  expect((await client.post(path, 'ada', answer)).body.code).toBe('not-found');
  expect((await client.post(path, 'marek', answer)).status).toBe(200);
});

test('ten minutes: a millisecond before it is in time, at the instant it has expired', async () => {
  for (const [late, code] of [
    [-1, undefined],
    [0, 'authorization-expired'],
  ] as const) {
    const client = await world();
    const { path, answer } = await begun(client);
    await moveTo(client, D0 + 10 * MINUTE + late);
    expect((await client.post(path, 'marek', answer)).body.code).toBe(code);
  }
});

test('two sign-ins for one account both complete: the second gets 409, uses up its code and changes nothing', async () => {
  const client = await world();
  const [one, two] = [await begun(client, 'facebook', 'marek'), await begun(client, 'facebook', 'lena')];
  expect((await client.post(one.path, 'marek', one.answer)).status).toBe(200);
  const { authorizations: _, ...before } = await client.dump();
  const second = await client.post(two.path, 'lena', two.answer);
  expect([second.status, second.body.code]).toEqual([409, 'not-disconnected']);
  expect(await client.dump()).toMatchObject(before);
  await disconnect(client, 'acc-facebook');
  const third = await client.post(two.path, 'lena', two.answer);
  expect([third.status, third.body.code]).toEqual([400, 'code-used']);
});

test('signed in as another account: refused, saying which was expected and which came', async () => {
  const client = await world();
  const { path, answer } = await begun(client, 'facebook', 'marek', 'other-facebook');
  const reply = await client.post(path, 'marek', answer);
  expect([reply.status, reply.body.code]).toEqual([409, 'wrong-account']);
  expect(reply.body).toMatchObject({
    expected: { externalId: '1000-facebook', name: 'Acme' },
    actual: { externalId: expect.any(String), name: expect.any(String) },
  });
});

test('Lena lacks the role on LinkedIn pages: refused, saying which', async () => {
  const client = await world();
  const { path, answer } = await begun(client, 'linkedin', 'lena');
  const reply = await client.post(path, 'lena', answer);
  expect([reply.status, reply.body.code]).toEqual([403, 'network-role-missing']);
  expect(reply.body.missingRole).toEqual(expect.any(String));
  expect((await client.post(path, 'lena', answer)).body.code).toBe('code-used');
});

test('deleted at its network: account-gone', async () => {
  const client = await world();
  const { path, answer } = await begun(client, 'youtube');
  const reply = await client.post(path, 'marek', answer);
  expect([reply.status, reply.body.code]).toEqual([409, 'account-gone']);
});

test('replayed with its key: the kept reply, and one reconnect', async () => {
  const client = await world();
  const { path, answer } = await begun(client);
  const key = { 'Idempotency-Key': 'k' };
  const first = await client.post(path, 'marek', answer, key);
  expect((await client.post(path, 'marek', answer, key)).text).toBe(first.text);
  expect((await client.dump()).accounts.get('acc-facebook')?.revision).toBe(2);
});

test('the sign-in page shows who can sign in and what is asked for; the answer goes to one address only', async () => {
  const client = await world();
  const { body } = await client.post(BEGIN, 'marek', reconnectOf('facebook'));
  const page = await client.ask('GET', `/__mock/authorizations/${body.id}`);
  expect(page.body).toMatchObject({
    network: 'facebook',
    purpose: 'reconnect',
    logins: [{ id: 'marek' }, { id: 'other-facebook' }],
  });
  expect(page.body.logins[0].manages).toContain('Acme');
  const decide = (decision: unknown) =>
    client.ask('POST', `/__mock/authorizations/${body.id}/decision`, { body: decision });
  expect((await decide({ decision: 'maybe' })).body.code).toBe('invalid');
  expect((await decide({ decision: 'approve', as: 'somebody' })).body.fields[0].path).toBe('as');
  const url = new URL((await decide({ decision: 'approve' })).body.redirectUrl);
  expect(url.origin + url.pathname).toBe('http://localhost/oauth/callback');
  expect([...url.searchParams.keys()].sort()).toEqual(['code', 'iss', 'state']);
  const denied = new URL((await decide({ decision: 'deny' })).body.redirectUrl);
  expect([...denied.searchParams.keys()].sort()).toEqual(['error', 'iss', 'state']);
  expect((await client.ask('GET', '/__mock/authorizations/unknown')).body.code).toBe('not-found');
});
