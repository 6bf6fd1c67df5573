import { describe, expect, test } from 'vitest';
import type { AccountList } from '../../src/api/contract/account-list.ts';
import { account, connectedBy, named, startSimulation } from '../testing.ts';

describe('namesakes', () => {
  const namesakes = async (as: string, ...accounts: ReturnType<typeof account>[]) => {
    const { items }: AccountList = (await startSimulation({ accounts }).get('/api/social/accounts', { as })).body;
    return Object.fromEntries(items.map(({ id, namesake }) => [id, namesake]));
  };

  test('have names that look the same on one network, whatever their case; accounts with nothing visible in their names are no namesakes', async () => {
    expect(
      await namesakes(
        'ada',
        account('x', named('Acme', 'a')),
        account('x', named(' ACME ', 'b')),
        account('facebook', named('Acme', 'c')),
        account('x', named('Acme Two', 'd')),
        account('youtube', named('  ', 'e')),
        account('youtube', named('\u200B', 'f')),
        account('instagram', named('Acme\u00a0Two', 'g')),
        account('instagram', named('Ac\u200Bme \u202ETwo\u202C', 'h')),
      ),
    ).toEqual({
      'acc-a-x': true,
      'acc-b-x': true,
      'acc-c-facebook': false,
      'acc-d-x': false,
      'acc-e-youtube': false,
      'acc-f-youtube': false,
      'acc-g-instagram': true,
      'acc-h-instagram': true,
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
