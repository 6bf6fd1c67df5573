import { describe, expect, test } from 'vitest';
import type { AccountList } from '../../src/api/contract/account-list.ts';
import { account, connectedBy, named, startSimulation } from '../testing.ts';

describe('namesakes', () => {
  const namesakes = async (as: string, ...accounts: ReturnType<typeof account>[]) => {
    const { items }: AccountList = (await startSimulation({ accounts }).get('/api/social/accounts', { as })).body;
    return Object.fromEntries(items.map(({ id, namesake }) => [id, namesake]));
  };

  test('have one name on one network, whatever its case and the space around it; accounts with a blank name are no namesakes', async () => {
    expect(
      await namesakes(
        'ada',
        account('x', named('Acme', 'a')),
        account('x', named(' ACME ', 'b')),
        account('facebook', named('Acme', 'c')),
        account('x', named('Acme Two', 'd')),
        account('youtube', named('  ', 'e')),
        account('youtube', named('  ', 'f')),
      ),
    ).toEqual({
      'acc-a-x': true,
      'acc-b-x': true,
      'acc-c-facebook': false,
      'acc-d-x': false,
      'acc-e-youtube': false,
      'acc-f-youtube': false,
    });
  });

  test('are found only among the accounts in scope', async () => {
    const accounts = [
      account('x', named('Acme', 'a'), connectedBy('tomasz')),
      account('x', named('Acme', 'b'), connectedBy('marek')),
    ];
    expect(await namesakes('tomasz', ...accounts)).toEqual({ 'acc-a-x': false });
    expect(await namesakes('priya', ...accounts)).toEqual({ 'acc-a-x': true, 'acc-b-x': true });
  });
});
