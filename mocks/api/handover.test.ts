import { expect, test } from 'vitest';
import type { Candidate } from '../../src/api/contract/connect.ts';
import { account, connectedBy, lost, named, startSimulation } from '../testing.ts';
import { noticesOf } from './test-requests.ts';

test('before a reconnect, those who may reconnect are shown who will lose the account; after the reconnect, the person who lost it gets a notice (HANDOVER, SCOPE)', async () => {
  const id = 'acc-acme-linkedin';
  const simulation = startSimulation({ accounts: [account('linkedin', connectedBy('tomasz'), lost('security'))] });
  const handover = async (as: string) => (await simulation.account(id, { as })).disconnection?.handover;
  expect(await handover('ada')).toBeNull();
  // LinkedIn's keep window is 60 days. Only after that does a reconnect take the account from Tomasz.
  await simulation.advance({ days: 61 });
  expect(await handover('ada')).toEqual({
    person: { id: 'tomasz', name: 'Tomasz Wójcik', active: true },
    loses: 'sight',
  });
  for (const as of ['tomasz', 'priya']) expect(await handover(as), as).toBeNull();
  await simulation.reconnect(id, { as: 'ada' });
  expect(await noticesOf(simulation, 'tomasz')).toMatchObject([
    {
      kind: 'handover',
      accountId: id,
      from: { id: 'ada' },
      recipients: [{ person: { id: 'tomasz' }, why: 'former-connector' }],
      link: null,
      settledBy: 'news',
      request: null,
    },
  ]);
  expect((await simulation.get(`/api/social/accounts/${id}`, { as: 'tomasz' })).status).toBe(404);
  expect(await noticesOf(simulation, 'ada')).toEqual([]);
});

test('a sign-in to connect names, for each account that can be chosen, who would lose it (HANDOVER)', async () => {
  // LinkedIn's keep window, 60 days, is over for the first two accounts, and not for the third.
  const simulation = startSimulation({
    accounts: [
      account('linkedin', connectedBy('tomasz'), lost('security', { days: 66 })),
      account('linkedin', named('Baltic Bikes'), connectedBy('ada'), lost('security', { days: 66 })),
      account('linkedin', named('Zielony Ogród'), connectedBy('tomasz'), lost('security', { days: 6 })),
    ],
  });
  const { candidates } = (await simulation.signIn({ purpose: 'connect', network: 'linkedin' })).body;
  const whoLosesWhat = (candidates as Candidate[])
    .filter(({ accountId }) => accountId)
    .map(({ name, handover }) => [name, handover && `${handover.person.id}: ${handover.loses}`]);
  expect(whoLosesWhat).toEqual([
    ['Acme', 'tomasz: sight'],
    ['Baltic Bikes', null],
    ['Zielony Ogród', null],
  ]);
});
