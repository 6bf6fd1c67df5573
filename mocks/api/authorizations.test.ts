import { expect, test } from 'vitest';
import { DAY, MINUTE } from '../domain/instant.ts';
import {
  account,
  connectedBy,
  disconnected,
  isoOnDay,
  lost,
  named,
  type SignInResult,
  type Simulation,
  startSimulation,
  withCancelledPosts,
  withScheduledPosts,
} from '../testing.ts';

const TEN_MINUTES_IN_DAYS = (10 * MINUTE) / DAY;
const start = () =>
  startSimulation({
    accounts: [
      account('facebook', disconnected({ days: 1, by: 'ada' })),
      account('linkedin', disconnected({ days: 1, by: 'ada' })),
      account('youtube', lost('deleted-on-network', { days: 1 })),
      account('x'),
      account('instagram', connectedBy('tomasz'), disconnected({ days: 1, by: 'ada' })),
    ],
  });
const BEGIN_PATH = '/api/social/authorizations';
const ID = 'acc-acme-facebook';
const reconnectRequest = (network: string) => ({ purpose: 'reconnect', accountId: `acc-acme-${network}` });

test('a person who may reconnect begins a sign-in that is valid for ten minutes; its address is at the network, and has all that the page there needs to reply', async () => {
  const { status, body } = await start().beginSignIn(reconnectRequest('facebook'), { as: 'lena' });
  expect(status).toBe(201);
  expect(body).toMatchObject({ network: 'facebook', purpose: 'reconnect', expiresAt: isoOnDay(TEN_MINUTES_IN_DAYS) });
  const url = new URL(body.authorizeUrl);
  expect(url.pathname).toBe('/mock-network/facebook/authorize');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    response_type: 'code',
    authorization: body.id,
    state: expect.stringMatching(/^[\w-]{43}$/),
    redirect_uri: 'http://localhost/oauth/callback',
  });
});

const notBegun: [string, string, unknown, number, string][] = [
  ['signed out', 'nobody', reconnectRequest('facebook'), 401, 'signed-out'],
  ['not JSON', 'ada', '{', 400, 'malformed'],
  ['no body', 'ada', undefined, 400, 'malformed'],
  ['an empty body', 'ada', {}, 422, 'invalid'],
  ['no account id', 'ada', { purpose: 'reconnect' }, 422, 'invalid'],
  ['an unknown network', 'ada', { purpose: 'connect', network: 'network-of-tomorrow' }, 422, 'invalid'],
  ['an unknown account', 'ada', reconnectRequest('nowhere'), 404, 'not-found'],
  ['an account out of scope', 'tomasz', reconnectRequest('facebook'), 404, 'not-found'],
  ['one’s own account, without All accounts', 'tomasz', reconnectRequest('instagram'), 403, 'needs-all-accounts'],
  ['draft only', 'priya', reconnectRequest('facebook'), 403, 'draft-only'],
  ['connect without All accounts', 'tomasz', { purpose: 'connect', network: 'x' }, 403, 'needs-all-accounts'],
  ['connect with draft only', 'priya', { purpose: 'connect', network: 'x' }, 403, 'draft-only'],
  ['a connected account', 'ada', reconnectRequest('x'), 409, 'not-disconnected'],
];

test.each(notBegun)('a sign-in is not begun: %s', async (_, as, body, status, code) => {
  const simulation = start();
  const before = await simulation.state();
  const reply = await simulation.post(BEGIN_PATH, { as, body });
  expect([reply.status, reply.body.code]).toEqual([status, code]);
  expect(await simulation.state()).toEqual(before);
});

test('a sign-in is not begun for an empty account id, and the refusal names the field', async () => {
  const { status, body } = await start().post(BEGIN_PATH, { body: { purpose: 'reconnect', accountId: '' } });
  expect([status, body.code, body.fields]).toMatchObject([422, 'invalid', [{ path: 'accountId' }]]);
});

/** A sign-in to reconnect an account, approved at its network: its result, and a function that completes the sign-in. */
async function approvedSignIn(
  simulation: Simulation,
  network = 'facebook',
  { as = 'marek', login }: { as?: string; login?: string } = {},
) {
  const { id } = (await simulation.beginSignIn(reconnectRequest(network), { as })).body;
  const result = await simulation.decideSignIn(id, 'approve', login);
  const complete = (body: unknown = result, actor: { as?: string; headers?: Record<string, string> } = {}) =>
    simulation.completeSignIn(id, body, { as, ...actor });
  return { result, complete };
}

test('a completed sign-in reconnects the account; posts past due become missed, and posts ahead are scheduled again', async () => {
  const millisecondInDays = 1 / DAY;
  const posts = withScheduledPosts([1, 1 + millisecondInDays]);
  const simulation = startSimulation({
    accounts: [account('facebook', disconnected(), posts, withCancelledPosts(1))],
  });
  const [due, ahead] = (await simulation.posts(ID)).filter(({ cancellation }) => cancellation?.cause !== 'by-person');
  await simulation.advance({ days: 1 });
  const { complete } = await approvedSignIn(simulation);
  const { status, body } = await complete();
  expect(status).toBe(200);
  expect(body).toMatchObject({
    purpose: 'reconnect',
    account: { status: 'connected', authorizedAt: isoOnDay(1), lastConnector: { id: 'marek' }, disconnection: null },
    missed: [{ id: due?.id, state: 'missed', cancellation: null }],
  });
  expect((await simulation.posts(ID, 'scheduled')).map(({ id }) => id)).toEqual([ahead?.id]);
  expect(await simulation.posts(ID, 'missed')).toHaveLength(1);
  expect(await simulation.posts(ID, 'cancelled')).toMatchObject([{ cancellation: { cause: 'by-person' } }]);
});

const notCompleted: [string, (result: SignInResult) => unknown, number, string][] = [
  ['a body that is not JSON', () => '{', 400, 'malformed'],
  ['an empty body', () => ({}), 422, 'invalid'],
  ['neither code nor error', ({ code: _, ...rest }) => rest, 422, 'invalid'],
  ['both code and error', (result) => ({ ...result, error: 'access_denied' }), 422, 'invalid'],
  ['a forged state', (result) => ({ ...result, state: 'forged' }), 400, 'state-mismatch'],
  ['another issuer', (result) => ({ ...result, iss: 'https://x.mock-network.example' }), 400, 'issuer-mismatch'],
  ['a guessed code', (result) => ({ ...result, code: 'guessed' }), 400, 'code-invalid'],
  ['a denial', ({ code: _, ...rest }) => ({ ...rest, error: 'access_denied' }), 400, 'authorization-denied'],
];

test.each(notCompleted)(
  'a completion with %s is refused, and changes nothing but the sign-in itself',
  async (_, forge, status, code) => {
    const simulation = start();
    const { result, complete } = await approvedSignIn(simulation);
    const before = await simulation.state();
    const reply = await complete(forge(result));
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect({ ...(await simulation.state()), authorizations: null }).toEqual({ ...before, authorizations: null });
  },
);

test('a completion with the right code but a forged state is refused, and uses up the code', async () => {
  const { result, complete } = await approvedSignIn(start());
  await complete({ ...result, state: 'forged' });
  expect((await complete()).body.code).toBe('code-used');
});

test('only the person who began a sign-in completes it', async () => {
  const { result, complete } = await approvedSignIn(start());
  expect((await complete(result, { as: 'ada' })).body.code).toBe('not-found');
  expect((await complete()).status).toBe(200);
});

test('a sign-in can be completed a millisecond before ten minutes have passed, and is expired at ten minutes', async () => {
  for (const [milliseconds, refusalCode] of [
    [-1, undefined],
    [0, 'authorization-expired'],
  ] as const) {
    const simulation = start();
    const { complete } = await approvedSignIn(simulation);
    await simulation.advance({ minutes: 10, milliseconds });
    expect((await complete()).body.code).toBe(refusalCode);
  }
});

test('of two sign-ins for one account, the one completed second gets 409, uses up its code and changes nothing', async () => {
  const simulation = start();
  const [one, two] = [await approvedSignIn(simulation), await approvedSignIn(simulation, 'facebook', { as: 'lena' })];
  expect((await one.complete()).status).toBe(200);
  const before = await simulation.state();
  const second = await two.complete();
  expect([second.status, second.body.code]).toEqual([409, 'not-disconnected']);
  expect({ ...(await simulation.state()), authorizations: null }).toEqual({ ...before, authorizations: null });
  await simulation.disconnect(ID);
  const third = await two.complete();
  expect([third.status, third.body.code]).toEqual([400, 'code-used']);
});

test('a sign-in with a login that does not manage the account is refused; the refusal names the expected account and one that the login manages', async () => {
  const simulation = start();
  const { externalId, name } = await simulation.account(ID);
  const { complete } = await approvedSignIn(simulation, 'facebook', { login: 'other-facebook' });
  const reply = await complete();
  expect([reply.status, reply.body.code]).toEqual([409, 'wrong-account']);
  expect(reply.body).toMatchObject({
    expected: { externalId, name },
    actual: { externalId: expect.any(String), name: expect.any(String) },
  });
  expect(reply.body.actual.externalId).not.toBe(externalId);
});

test('a sign-in by a person without the role at the network is refused; the refusal names the missing role and uses up the code', async () => {
  const { complete } = await approvedSignIn(start(), 'linkedin', { as: 'lena' });
  const reply = await complete();
  expect([reply.status, reply.body.code]).toEqual([403, 'network-role-missing']);
  expect(reply.body.missingRole).toEqual(expect.any(String));
  expect((await complete()).body.code).toBe('code-used');
});

test('a sign-in for an account deleted at its network is refused as account-gone', async () => {
  const reply = await (await approvedSignIn(start(), 'youtube')).complete();
  expect([reply.status, reply.body.code]).toEqual([409, 'account-gone']);
});

test('a completion repeated with its key gets the saved reply, and the account is reconnected once', async () => {
  const simulation = start();
  const { revision } = await simulation.account(ID);
  const { result, complete } = await approvedSignIn(simulation);
  const headers = { 'Idempotency-Key': 'k' };
  const first = await complete(result, { headers });
  expect((await complete(result, { headers })).text).toBe(first.text);
  expect((await simulation.account(ID)).revision).toBe(revision + 1);
});

test('the sign-in page shows the logins and the accounts that they manage, and sends its result only to the callback of the app', async () => {
  const simulation = start();
  const { body } = await simulation.beginSignIn(reconnectRequest('facebook'), { as: 'marek' });
  const page = await simulation.get(`/__mock/authorizations/${body.id}`);
  expect(page.body).toMatchObject({
    network: 'facebook',
    purpose: 'reconnect',
    logins: [{ id: 'marek' }, { id: 'other-facebook' }],
  });
  expect(page.body.logins[0].manages).toContain('Acme');
  for (const [decision, outcome] of [
    ['approve', 'code'],
    ['deny', 'error'],
  ] as const) {
    const reply = await simulation.post(`/__mock/authorizations/${body.id}/decision`, { body: { decision } });
    const url = new URL(reply.body.redirectUrl);
    expect(url.origin + url.pathname).toBe('http://localhost/oauth/callback');
    expect([...url.searchParams.keys()].sort()).toEqual([outcome, 'iss', 'state']);
  }
});

test('the sign-in page refuses an unknown decision, an unknown login and an unknown sign-in', async () => {
  const simulation = start();
  const { id } = (await simulation.beginSignIn(reconnectRequest('facebook'))).body;
  const decide = (body: unknown) => simulation.post(`/__mock/authorizations/${id}/decision`, { body });
  expect((await decide({ decision: 'maybe' })).body.code).toBe('invalid');
  expect((await decide({ decision: 'approve', as: 'unknown-login' })).body.fields[0].path).toBe('as');
  expect((await simulation.get('/__mock/authorizations/unknown')).body.code).toBe('not-found');
});

test('the sign-in page shows the handle of an account whose name has nothing visible', async () => {
  const simulation = startSimulation({
    accounts: [
      account('x', named(' ', '@blank')),
      account('x', named('\u200B', '@zero')),
      account('x', named('', '@none')),
    ],
  });
  const { body } = await simulation.beginSignIn({ purpose: 'connect', network: 'x' });
  const { logins } = (await simulation.get(`/__mock/authorizations/${body.id}`)).body;
  expect(logins[0].manages.slice(0, 3).toSorted()).toEqual(['@blank', '@none', '@zero']);
});
