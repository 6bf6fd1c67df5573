import { expect, test } from 'vitest';
import { NETWORKS } from '../../src/api/contract/network.ts';
import { findUser, PEOPLE } from '../domain/people.ts';
import { neededRole, whoHadRole } from './network-role.ts';
import { truthTable } from './test-truth-table.ts';

test('MAY-RECONNECT: the role that a sign-in has to prove on each network', () => {
  expect(
    truthTable(
      ['network', 'needed role'],
      NETWORKS.map((network) => [network, neededRole(network)]),
    ),
  ).toBe(`
network    needed role
facebook   Page admin
instagram  Business account admin
linkedin   Page super admin
x          Account owner
youtube    Channel manager
`);
});

test('RETRY: who had the role before: the last connector, else the original one, active, and not the person who asks', () => {
  const cases = [
    ['marek', 'julia', 'ada'],
    ['ada', 'marek', 'ada'],
    ['julia', 'marek', 'ada'],
    ['ada', 'ada', 'ada'],
    ['julia', 'ada', 'ada'],
  ] as const;
  const rows = cases.map(([lastConnector, originalConnector, asker]) => [
    lastConnector,
    originalConnector,
    asker,
    whoHadRole({ lastConnector, originalConnector }, findUser(asker), PEOPLE)?.id ?? null,
  ]);
  expect(truthTable(['last connector', 'original connector', 'who asks', 'had the role'], rows)).toBe(`
last connector  original connector  who asks  had the role
marek           julia               ada       marek
ada             marek               ada       marek
julia           marek               ada       marek
ada             ada                 ada       –
julia           ada                 ada       –
`);
});
