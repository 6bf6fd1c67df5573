import { describe, expect, test } from 'vitest';
import { account, disconnected, named, type SignInResult, type Simulation, startSimulation } from '../testing.ts';

const ID = 'acc-acme-facebook';
const OTHER_ID = 'acc-acme-x';
const RECONNECT = { purpose: 'reconnect', accountId: ID } as const;
const CONNECT = { purpose: 'connect', network: 'facebook' } as const;

const start = () =>
  startSimulation({
    accounts: [account('facebook', disconnected()), account('x', disconnected()), account('youtube')],
    as: 'marek',
  });

/** A sign-in that is begun and approved, but not completed. */
async function approvedSignIn(simulation: Simulation, request: Record<string, unknown> = RECONNECT) {
  const { body } = await simulation.beginSignIn(request);
  return { id: body.id as string, result: await simulation.decideSignIn(body.id) };
}

/** Everything that is stored, except the sign-ins themselves. */
async function storedBesidesSignIns(simulation: Simulation) {
  const { authorizations: _, ...rest } = await simulation.state();
  return rest;
}

describe('one result delivered twice', () => {
  test('reconnects once: the second delivery is refused, and changes nothing', async () => {
    const simulation = start();
    const { id, result } = await approvedSignIn(simulation);
    expect((await simulation.completeSignIn(id, result)).body.account.status).toBe('connected');
    const before = await storedBesidesSignIns(simulation);
    const second = await simulation.completeSignIn(id, result);
    expect([second.status, second.body.code]).toEqual([409, 'not-disconnected']);
    expect(await storedBesidesSignIns(simulation)).toEqual(before);
  });

  test('is refused the second time, also if the account was disconnected in between', async () => {
    const simulation = start();
    const { id, result } = await approvedSignIn(simulation);
    await simulation.completeSignIn(id, result);
    await simulation.disconnect(ID);
    const before = await storedBesidesSignIns(simulation);
    expect((await simulation.completeSignIn(id, result)).body.code).toBe('code-used');
    expect(await storedBesidesSignIns(simulation)).toEqual(before);
    expect((await simulation.account(ID)).status).toBe('disconnected');
  });

  test('at the same time reconnects once: one of the two deliveries is refused', async () => {
    const simulation = start();
    const { id, result } = await approvedSignIn(simulation);
    const replies = await Promise.all([1, 2].map(() => simulation.completeSignIn(id, result)));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const { items } = (await simulation.get(`/api/social/accounts/${ID}/activity`)).body;
    expect(items.filter(({ kind }: { kind: string }) => kind === 'reconnected')).toHaveLength(1);
  });

  test('of a sign-in to connect is used once, and the offered accounts stay the same', async () => {
    const simulation = start();
    const { id, result } = await approvedSignIn(simulation, CONNECT);
    expect((await simulation.completeSignIn(id, result)).status).toBe(200);
    const before = await simulation.state();
    const second = await simulation.completeSignIn(id, result);
    expect([second.status, second.body.code]).toEqual([400, 'code-used']);
    expect(await simulation.state()).toEqual(before);
    const chosen = { externalIds: [], includeLongDisconnected: false };
    expect((await simulation.post(`/api/social/authorizations/${id}/connect`, { body: chosen })).status).toBe(200);
  });

  test('that is a denial is refused the second time with code-used', async () => {
    const simulation = start();
    const { body } = await simulation.beginSignIn(RECONNECT);
    const result = await simulation.decideSignIn(body.id, 'deny');
    expect((await simulation.completeSignIn(body.id, result)).body.code).toBe('authorization-denied');
    expect((await simulation.completeSignIn(body.id, result)).body.code).toBe('code-used');
  });
});

test('after a sign-in is completed, its page at the network refuses every decision', async () => {
  const simulation = start();
  const { id, result } = await approvedSignIn(simulation);
  await simulation.completeSignIn(id, result);
  for (const decision of ['approve', 'deny'] as const) {
    await expect(simulation.decideSignIn(id, decision)).rejects.toThrow('authorization-used');
  }
});

describe('a guess does not use up the code of a sign-in', () => {
  const GUESSES: [string, (result: SignInResult, other: SignInResult) => SignInResult][] = [
    ['a code that was never given out', (result) => ({ ...result, code: 'guessed' })],
    ['an empty code', (result) => ({ ...result, code: '' })],
    ['the code of another sign-in', (result, { code = '' }) => ({ ...result, code })],
    ['a part of the code', (result) => ({ ...result, code: result.code?.slice(0, -1) ?? '' })],
    ['a guessed code and a guessed state', (result) => ({ ...result, code: 'guessed', state: 'guessed' })],
    [
      'a guessed code and another issuer',
      (result) => ({ ...result, code: 'guessed', iss: 'https://elsewhere.example' }),
    ],
  ];

  test.each(GUESSES)('%s is refused, and the right result still counts', async (_, forge) => {
    for (const request of [RECONNECT, CONNECT]) {
      const simulation = start();
      const other = await approvedSignIn(simulation, { purpose: 'reconnect', accountId: OTHER_ID });
      const { id, result } = await approvedSignIn(simulation, request);
      const before = await simulation.state();
      const guess = await simulation.completeSignIn(id, forge(result, other.result));
      expect(guess.status).toBeGreaterThanOrEqual(400);
      expect(await simulation.state()).toEqual(before);
      expect((await simulation.completeSignIn(id, result)).status).toBe(200);
      expect((await simulation.completeSignIn(other.id, other.result)).status).toBe(200);
    }
  });

  test('a guess before the decision at the network is refused, and the result of the decision still counts', async () => {
    const simulation = start();
    const { body } = await simulation.beginSignIn(RECONNECT);
    const state = new URL(body.authorizeUrl).searchParams.get('state') ?? '';
    // Until the decision, the stored code is null.
    const guess = { state, iss: 'https://facebook.mock-network.example', code: 'null' };
    expect((await simulation.completeSignIn(body.id, guess)).body.code).toBe('code-invalid');
    expect((await simulation.completeSignIn(body.id, await simulation.decideSignIn(body.id))).status).toBe(200);
  });

  test('another person who knows the whole result gets not-found, and uses up nothing', async () => {
    const simulation = start();
    const { id, result } = await approvedSignIn(simulation);
    const before = await simulation.state();
    const stranger = await simulation.completeSignIn(id, result, { as: 'ada' });
    expect([stranger.status, stranger.body.code]).toEqual([404, 'not-found']);
    expect(await simulation.state()).toEqual(before);
    expect((await simulation.completeSignIn(id, result)).status).toBe(200);
  });

  test('the code of an earlier approval is refused, and that of the latest approval still counts', async () => {
    const simulation = start();
    const { id, result } = await approvedSignIn(simulation);
    const later = await simulation.decideSignIn(id);
    expect(later.code).not.toBe(result.code);
    expect((await simulation.completeSignIn(id, result)).body.code).toBe('code-invalid');
    expect((await simulation.completeSignIn(id, later)).status).toBe(200);
  });
});

describe('a sign-in is valid for ten minutes', () => {
  const TEN_MINUTES = 600_000;
  const STAGES: [
    string,
    (simulation: Simulation) => Promise<() => Promise<{ status: number; body: { code?: string } }>>,
  ][] = [
    [
      'the page at the network',
      async (simulation) => {
        const { id } = await approvedSignIn(simulation);
        return () => simulation.get(`/__mock/authorizations/${id}`);
      },
    ],
    [
      'the decision on that page',
      async (simulation) => {
        const { id } = await approvedSignIn(simulation);
        return () => simulation.post(`/__mock/authorizations/${id}/decision`, { body: { decision: 'approve' } });
      },
    ],
    [
      'the completion of a sign-in to reconnect',
      async (simulation) => {
        const { id, result } = await approvedSignIn(simulation);
        return () => simulation.completeSignIn(id, result);
      },
    ],
    [
      'the completion of a sign-in to connect',
      async (simulation) => {
        const { id, result } = await approvedSignIn(simulation, CONNECT);
        return () => simulation.completeSignIn(id, result);
      },
    ],
    [
      'the choice of accounts to connect',
      async (simulation) => {
        const { id, result } = await approvedSignIn(simulation, CONNECT);
        await simulation.completeSignIn(id, result);
        const body = { externalIds: [], includeLongDisconnected: false };
        return () => simulation.post(`/api/social/authorizations/${id}/connect`, { body });
      },
    ],
  ];

  test.each(STAGES)('%s: in time a millisecond before ten minutes, too late at ten minutes', async (_, prepare) => {
    const [inTime, late] = [start(), start()];
    const [sendInTime, sendLate] = [await prepare(inTime), await prepare(late)];
    await inTime.advance({ milliseconds: TEN_MINUTES - 1 });
    await late.advance({ milliseconds: TEN_MINUTES });
    expect((await sendInTime()).status).toBe(200);
    const { status, body } = await sendLate();
    expect([status, body.code]).toEqual([400, 'authorization-expired']);
  });

  test('the reply to the request that begins a sign-in says when the sign-in expires', async () => {
    const simulation = start();
    await simulation.advance({ days: 3, milliseconds: 7 });
    const { body } = await simulation.beginSignIn(RECONNECT);
    expect(Date.parse(body.expiresAt) - Date.parse(await simulation.now())).toBe(TEN_MINUTES);
  });
});

describe('the page at the network', () => {
  test('shows the name of each account, or its handle where the name is empty, and what the sign-in asks for', async () => {
    const simulation = startSimulation({
      accounts: [account('x', named('', 'nameless'), disconnected()), account('x', named('Acme'))],
    });
    const { body } = await simulation.beginSignIn({ purpose: 'connect', network: 'x' });
    const page = await simulation.get(`/__mock/authorizations/${body.id}`);
    expect(page.body).toMatchObject({
      network: 'x',
      purpose: 'connect',
      logins: [{ id: 'ada', name: 'Ada Zielińska' }, { id: 'other-x' }],
    });
    expect(page.body.logins[0].manages).toEqual(expect.arrayContaining(['Acme', 'nameless']));
    expect(page.body.asks).toEqual(['list-accounts', 'read-profile', 'publish-posts', 'read-comments']);
  });
});
