import { expect, test } from 'vitest';
import { NETWORKS } from '../../src/api/contract/network.ts';
import { PEOPLE } from '../domain/people.ts';
import { hasRole, issuerOf, permissionsRequested, profileUrlOf } from './networks.ts';

test('every network has its own issuer', () => {
  expect(issuerOf('facebook')).toBe('https://facebook.mock-network.example');
  expect(new Set(NETWORKS.map(issuerOf)).size).toBe(NETWORKS.length);
});

test('a sign-in says which permissions it asks for; a sign-in to connect also asks for the list of accounts', () => {
  for (const network of NETWORKS) {
    expect(permissionsRequested(network, 'reconnect')).toContain('read-profile');
    expect(permissionsRequested(network, 'connect')).toEqual([
      'list-accounts',
      ...permissionsRequested(network, 'reconnect'),
    ]);
  }
});

test('everyone has every role, except Lena on LinkedIn', () => {
  const lacking = PEOPLE.flatMap((user) =>
    NETWORKS.filter((network) => !hasRole(user, network)).map((network) => `${user.id} ${network}`),
  );
  expect(lacking).toEqual(['lena linkedin']);
});

test('profile addresses are https on fictional sites, whatever the handle', () => {
  expect(profileUrlOf('x', '@acme')).toBe('https://x.example/acme');
  expect(profileUrlOf('facebook', 'a/../<b>')).toBe('https://facebook.example/a%2F..%2F%3Cb%3E');
});
