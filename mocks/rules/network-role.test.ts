import { expect, test } from 'vitest';
import { NETWORKS } from '../../src/api/contract/network.ts';
import { neededRole } from './network-role.ts';
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
