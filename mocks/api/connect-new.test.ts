import { expect, test } from 'vitest';
import type { Candidate, ConnectResult } from '../../src/api/contract/connect.ts';
import { account, disconnected, lost, named, type Simulation, startSimulation } from '../testing.ts';

/** Completes a sign-in to connect. @returns its reply, the candidates in the reply, and a function that chooses some of them */
async function signInToConnect(
  simulation: Simulation,
  { network = 'facebook', as = 'marek', login }: { network?: string; as?: string; login?: string } = {},
) {
  const { body } = await simulation.beginSignIn({ purpose: 'connect', network }, { as });
  const completed = await simulation.completeSignIn(body.id, await simulation.decideSignIn(body.id, 'approve', login), {
    as,
  });
  const path = `/api/social/authorizations/${body.id}/connect`;
  return {
    completion: completed.body,
    candidates: completed.body.candidates as Candidate[],
    choose: (externalIds: string[]) =>
      simulation.post(path, { as, body: { externalIds, includeLongDisconnected: false } }),
  };
}

const start = () =>
  startSimulation({
    accounts: [
      account('facebook', named('Disconnected'), disconnected({ days: 10 })),
      account('facebook', named('Connected')),
      account('linkedin', named('Page')),
    ],
  });

test('a new account has the data with which it was offered, and the person who connects it is its original connector', async () => {
  const simulation = start();
  const { completion, candidates, choose } = await signInToConnect(simulation);
  expect(completion.purpose).toBe('connect');
  const available = candidates.filter(({ state }) => state === 'available');
  expect(available.length).toBeGreaterThan(1);
  const { results }: { results: ConnectResult[] } = (await choose(available.map(({ externalId }) => externalId))).body;
  expect(results).toMatchObject(
    available.map(({ externalId, name, handle, kind }) => ({
      externalId,
      outcome: 'connected',
      missed: [],
      account: {
        externalId,
        name,
        handle,
        kind,
        network: 'facebook',
        status: 'connected',
        originalConnector: { id: 'marek' },
        lastConnector: { id: 'marek' },
        firstConnectedAt: '2026-11-23T09:00:00.000Z',
        authorizedAt: '2026-11-23T09:00:00.000Z',
        expiresAt: '2027-02-21T09:00:00.000Z',
        lastActivityAt: null,
        revision: 1,
      },
    })),
  );
  const ids = results.map((result) => result.account?.id);
  expect(new Set(ids).size).toBe(available.length);
  const { items } = (await simulation.get(`/api/social/accounts/${ids[0]}/activity`)).body;
  expect(items).toMatchObject([{ kind: 'connected', actor: { id: 'marek' } }]);
});

test('the last activity of a new account on X is the moment at which it was connected', async () => {
  const { candidates, choose } = await signInToConnect(start(), { network: 'x' });
  const [first] = candidates;
  const { results } = (await choose([first?.externalId ?? ''])).body;
  expect(results[0].account).toMatchObject({ network: 'x', lastActivityAt: '2026-11-23T09:00:00.000Z' });
});

test('a sign-in with another login offers the accounts that this login manages, and connects them', async () => {
  const simulation = start();
  const own = await signInToConnect(simulation);
  const other = await signInToConnect(simulation, { login: 'other-facebook' });
  const names = ({ candidates }: typeof own) => candidates.map(({ name }) => name);
  expect(names(other)).toEqual(['Harbour Lane Bakery', 'Rowerownia Gdynia']);
  expect(names(own)).not.toContain('Harbour Lane Bakery');
  const { results } = (await other.choose(other.candidates.map(({ externalId }) => externalId))).body;
  expect(results).toMatchObject(names(other).map((name) => ({ outcome: 'connected', account: { name } })));
});

test('a person without the role at the network gets a refusal for each account, and each refusal names the role', async () => {
  const simulation = start();
  const { candidates, choose } = await signInToConnect(simulation, { network: 'linkedin', as: 'lena' });
  const unconnected = candidates.filter(({ state, accountId }) => state === 'role-missing' && !accountId);
  expect(unconnected.length).toBeGreaterThan(0);
  const before = (await simulation.state()).accounts;
  const { status, body } = await choose(unconnected.map(({ externalId }) => externalId));
  expect(status).toBe(200);
  expect(body.results).toMatchObject(
    unconnected.map(({ externalId }) => ({
      externalId,
      outcome: 'refused',
      problem: { code: 'network-role-missing', missingRole: 'Page super admin', status: 403 },
    })),
  );
  expect((await simulation.state()).accounts).toEqual(before);
});

test('an account that its network has deleted is neither offered nor connected once it is removed from the portal', async () => {
  const simulation = startSimulation({ accounts: [account('facebook', named('Deleted'), lost('deleted-on-network'))] });
  const [deleted] = (await simulation.accounts()).map(({ id, externalId }) => ({ id, externalId }));
  await simulation.remove(deleted?.id ?? '', { as: 'ada' });
  const { candidates, choose } = await signInToConnect(simulation);
  expect(candidates.map(({ name }) => name)).not.toContain('Deleted');
  const reply = await choose([deleted?.externalId ?? '']);
  expect([reply.status, reply.body.code]).toEqual([422, 'invalid']);
});
