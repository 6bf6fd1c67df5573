import { expect, test } from 'vitest';
import type { AccountList } from '../../src/api/contract/account-list.ts';
import { account, connectedBy, named, startSimulation } from '../testing.ts';

test('the filter by person finds the accounts that any of the named people connected, and refuses an id that no person has; the counts by person ignore this filter', async () => {
  const simulation = startSimulation({
    accounts: [
      account('facebook', named('By Ada'), connectedBy('ada')),
      account('x', named('By Marek'), connectedBy('marek')),
      account('youtube', named('By Lena'), connectedBy('lena')),
    ],
  });
  const list = async (query: string): Promise<AccountList> =>
    (await simulation.get(`/api/social/accounts?${query}`)).body;
  const byTwo = await list('connectedBy=ada&connectedBy=lena&sort=name');
  expect(byTwo.items.map(({ name }) => name)).toEqual(['By Ada', 'By Lena']);
  expect(byTwo.counts.network.x).toBe(0);
  expect(byTwo.connectors.map(({ person, accounts }) => [person.name, accounts])).toEqual([
    ['Ada Zielińska', 1],
    ['Marek Nowak', 1],
    ['Lena Fischer', 1],
  ]);
  for (const id of ['nobody', '']) {
    const { status, body } = await simulation.get(`/api/social/accounts?connectedBy=marek&connectedBy=${id}`);
    expect(status).toBe(422);
    expect(body.fields).toEqual([{ path: 'connectedBy.1', message: 'must be the id of a person' }]);
  }
});
