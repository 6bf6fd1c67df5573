import { expect, test } from 'vitest';
import type { ReconnectResult } from '../../src/api/contract/authorization.ts';
import {
  account,
  connectedBy,
  disconnected,
  lost,
  named,
  type Simulation,
  startSimulation,
  withPostsPastDue,
} from '../testing.ts';

const [ONE, TWO, CONNECTED, DELETED, TOMASZ, PAGE] = [
  'acc-one-facebook',
  'acc-two-facebook',
  'acc-connected-facebook',
  'acc-deleted-facebook',
  'acc-tomasz-facebook',
  'acc-page-linkedin',
];
const start = () =>
  startSimulation({
    accounts: [
      account('facebook', named('One'), disconnected({ days: 100 }), withPostsPastDue(1)),
      account('facebook', named('Two'), lost('security'), withPostsPastDue(2)),
      account('facebook', named('Connected')),
      account('facebook', named('Deleted'), lost('deleted-on-network')),
      account('facebook', named('Tomasz'), connectedBy('tomasz'), lost('security')),
      account('linkedin', named('Page'), lost('security')),
    ],
  });

const request = (accountIds: unknown, network = 'facebook') => ({ purpose: 'reconnect-many', network, accountIds });
const outcomes = (results: ReconnectResult[]) =>
  results.map(({ accountId, outcome, problem }) => [accountId, problem?.code ?? outcome]);
/** The stored state without the sign-ins, whose codes may be used up. */
const stateOf = async (simulation: Simulation) => ({ ...(await simulation.state()), authorizations: null });

/** A sign-in for several accounts, approved at its network: its result, and a function that completes the sign-in. */
async function approved(simulation: Simulation, accountIds: string[], { as = 'marek', login = '', network = '' } = {}) {
  const { body } = await simulation.beginSignIn(request(accountIds, network || undefined), { as });
  const result = await simulation.decideSignIn(body.id, 'approve', login || undefined);
  const complete = (sent: unknown = result, actor: { as?: string; headers?: Record<string, string> } = {}) =>
    simulation.completeSignIn(body.id, sent, { as, ...actor });
  return { id: body.id, result, complete };
}

test('a sign-in for several accounts begins as one for a single account does, and names the purpose on its page', async () => {
  const simulation = start();
  const { status, body } = await simulation.beginSignIn(request([ONE, TWO]), { as: 'lena' });
  expect([status, body.network, body.purpose]).toEqual([201, 'facebook', 'reconnect-many']);
  expect(new URL(body.authorizeUrl).pathname).toBe('/mock-network/facebook/authorize');
  const page = (await simulation.get(`/__mock/authorizations/${body.id}`)).body;
  expect(page).toMatchObject({ network: 'facebook', purpose: 'reconnect-many' });
  expect(page.asks).not.toContain('list-accounts');
});

test('one sign-in reconnects the chosen accounts, and says for each in the order of the request which posts it has missed (RESUME)', async () => {
  const simulation = start();
  const { complete } = await approved(simulation, [TWO, ONE]);
  const { status, body } = await complete();
  expect([status, body.purpose]).toEqual([200, 'reconnect-many']);
  expect(outcomes(body.results)).toEqual([
    [TWO, 'reconnected'],
    [ONE, 'reconnected'],
  ]);
  const missed = body.results.map((result: ReconnectResult) => result.missed?.map(({ accountId }) => accountId));
  expect(missed).toEqual([[TWO, TWO], [ONE]]);
  expect(body.results[0]).toMatchObject({ history: 'kept', resumed: 0, account: { status: 'connected', revision: 3 } });
  expect(await simulation.counts()).toMatchObject({ connected: 3, hidden: 0 });
  expect((await simulation.account(TOMASZ)).status).toBe('disconnected');
});

test('each account of a sign-in has its own outcome, also one that is connected, deleted at its network, or reconnected or removed meanwhile (MAY-RECONNECT, RETRY)', async () => {
  const simulation = start();
  const { complete } = await approved(simulation, [CONNECTED, ONE, DELETED, TOMASZ, TWO]);
  await simulation.reconnect(TWO);
  await simulation.remove(TOMASZ);
  const before = await stateOf(simulation);
  const { body } = await complete();
  expect(outcomes(body.results)).toEqual([
    [CONNECTED, 'not-disconnected'],
    [ONE, 'reconnected'],
    [DELETED, 'account-gone'],
    [TOMASZ, 'not-found'],
    [TWO, 'not-disconnected'],
  ]);
  expect(body.results[2].problem.waysOut).toEqual(['remove']);
  const after = await stateOf(simulation);
  const changed = [...after.accounts.keys()].filter((id) => after.accounts.get(id) !== before.accounts.get(id));
  expect(changed).toEqual([ONE]);
});

test('a login that manages none of the accounts, or lacks the role, is refused for each of them, and nothing is reconnected', async () => {
  const simulation = start();
  const before = await stateOf(simulation);
  const other = await (await approved(simulation, [ONE, TWO], { login: 'other-facebook' })).complete();
  expect(outcomes(other.body.results)).toEqual([
    [ONE, 'wrong-account'],
    [TWO, 'wrong-account'],
  ]);
  expect(other.body.results[1].problem.expected.name).toBe('Two');
  const lena = await (await approved(simulation, [PAGE], { as: 'lena', network: 'linkedin' })).complete();
  expect(outcomes(lena.body.results)).toEqual([[PAGE, 'network-role-missing']]);
  expect(lena.body.results[0].problem).toMatchObject({ missingRole: expect.any(String), hadRole: { id: 'marek' } });
  const { accounts, posts } = await stateOf(simulation);
  expect({ accounts, posts }).toEqual({ accounts: before.accounts, posts: before.posts });
});

const unknownIds = (count: number) => Array.from({ length: count }, (_, index) => `acc-${index}`);
const notBegun: [what: string, as: string, body: unknown, status: number, code: string, field: unknown][] = [
  ['no list', 'marek', request(undefined), 422, 'invalid', { path: 'accountIds', message: expect.any(String) }],
  ['a text for the list', 'marek', request(ONE), 422, 'invalid', { path: 'accountIds', message: expect.any(String) }],
  [
    'no account',
    'marek',
    request([]),
    422,
    'invalid',
    { path: 'accountIds', message: 'must name at least one account' },
  ],
  [
    '101 accounts',
    'marek',
    request(unknownIds(101)),
    422,
    'invalid',
    { path: 'accountIds', message: 'must name at most 100 accounts' },
  ],
  [
    'an account twice',
    'marek',
    request([ONE, ONE]),
    422,
    'invalid',
    { path: 'accountIds', message: 'must name each account once' },
  ],
  ['a number', 'marek', request([1]), 422, 'invalid', { path: 'accountIds.0', message: expect.any(String) }],
  ['an empty id', 'marek', request([ONE, '']), 422, 'invalid', { path: 'accountIds.1', message: 'must not be empty' }],
  [
    'an unknown network',
    'marek',
    request([ONE], 'network-of-tomorrow'),
    422,
    'invalid',
    { path: 'network', message: expect.any(String) },
  ],
  [
    'an account of another network',
    'marek',
    request([ONE, PAGE]),
    422,
    'invalid',
    { path: 'accountIds.1', message: 'must be an account of facebook' },
  ],
  [
    'an unknown account, even with one of another network',
    'marek',
    request([PAGE, 'acc-x']),
    404,
    'not-found',
    { path: 'accountIds.1', message: 'names no account' },
  ],
  ['100 unknown accounts', 'marek', request(unknownIds(100)), 404, 'not-found', { path: 'accountIds.0' }],
  ['an account out of scope', 'tomasz', request([TOMASZ, ONE]), 404, 'not-found', { path: 'accountIds.1' }],
  ['own accounts, without All accounts', 'tomasz', request([TOMASZ]), 403, 'needs-all-accounts', undefined],
  ['draft only', 'priya', request([ONE]), 403, 'draft-only', undefined],
  ['signed out', 'nobody', request([ONE]), 401, 'signed-out', undefined],
];

test.each(notBegun)(
  'a sign-in for several accounts is not begun, and the refusal says what is wrong: %s',
  async (...given) => {
    const [, as, body, status, code, field] = given;
    const simulation = start();
    const before = await simulation.state();
    const reply = await simulation.post('/api/social/authorizations', { as, body });
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    if (field) expect(reply.body.fields[0]).toMatchObject(field);
    expect(await simulation.state()).toEqual(before);
  },
);

test('an attempt uses up the code even when it is refused as a whole, or for each account', async () => {
  const simulation = start();
  const forged = await approved(simulation, [ONE]);
  expect((await forged.complete({ ...forged.result, state: 'forged' })).body.code).toBe('state-mismatch');
  expect((await forged.complete()).body.code).toBe('code-used');
  const refused = await approved(simulation, [CONNECTED]);
  expect(outcomes((await refused.complete()).body.results)).toEqual([[CONNECTED, 'not-disconnected']]);
  expect((await refused.complete()).body.code).toBe('code-used');
  expect((await simulation.account(ONE)).status).toBe('disconnected');
});

test.each([
  ['a body that is not JSON', () => '{', 400, 'malformed'],
  ['an empty body', () => ({}), 422, 'invalid'],
  ['a guessed code', (result: object) => ({ ...result, code: 'guessed' }), 400, 'code-invalid'],
  [
    'a denial',
    ({ state, iss }: { state?: string; iss?: string }) => ({ state, iss, error: 'x' }),
    400,
    'authorization-denied',
  ],
])(
  'a completion for several accounts with %s is refused as a whole, and reconnects none',
  async (_, forge, status, code) => {
    const simulation = start();
    const { result, complete } = await approved(simulation, [ONE, TWO]);
    const before = await stateOf(simulation);
    const reply = await complete(forge(result));
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(await stateOf(simulation)).toEqual(before);
  },
);

test('a completion for several accounts is refused to another person, without the plan, after another viewer signed in, and after ten minutes', async () => {
  const simulation = start();
  const { result, complete } = await approved(simulation, [ONE, TWO]);
  expect((await complete(result, { as: 'ada' })).body.code).toBe('not-found');
  expect((await complete(result, { headers: { 'X-Viewer': 'ada' } })).body.code).toBe('viewer-changed');
  await simulation.control({ plan: 'free' });
  expect((await complete()).body.code).toBe('plan-required');
  await simulation.control({ plan: 'professional' });
  await simulation.advance({ minutes: 10 });
  expect((await complete()).body.code).toBe('authorization-expired');
});

test('a completion repeated with its key gets the saved reply, each account is reconnected once, and If-Match does not matter', async () => {
  const simulation = start();
  const { result, complete } = await approved(simulation, [ONE, TWO]);
  const headers = { 'Idempotency-Key': 'k', 'If-Match': '"stale.1"' };
  const first = await complete(result, { headers });
  const after = await simulation.state();
  expect((await complete(result, { headers })).text).toBe(first.text);
  expect(await simulation.state()).toEqual(after);
  expect((await complete({ ...result, code: 'x' }, { headers })).body.code).toBe('idempotency-mismatch');
});
