import { expect, test } from 'vitest';
import { account, connectedBy, disconnected, lost, named, startSimulation } from '../testing.ts';

const ONE = 'acc-one-facebook';
const ACCOUNTS = [
  account('facebook', named('One'), disconnected({ days: 1 })),
  account('facebook', named('Two'), lost('security')),
  account('facebook', named('Gone'), lost('deleted-on-network')),
  account('facebook', named('Connected')),
  account('facebook', named('Hidden'), disconnected({ days: 91 })),
  account('instagram', named('Elsewhere'), lost('security')),
] as const;

const othersAfter = async (accounts: readonly ReturnType<typeof account>[], as = 'lena') => {
  const { body } = await startSimulation({ accounts: [...accounts] }).reconnect(ONE, { as });
  return body.others;
};

test('a completed reconnect names the other disconnected accounts of the network, in order of name, and says which are listed (MAY-RECONNECT)', async () => {
  expect(await othersAfter(ACCOUNTS)).toEqual([
    { id: 'acc-hidden-facebook', name: 'Hidden', listed: false },
    { id: 'acc-two-facebook', name: 'Two', listed: true },
  ]);
});

test('a completed reconnect names no account that is connected, deleted at its network or of another network', async () => {
  const [one, , gone, connected, , elsewhere] = ACCOUNTS;
  expect(await othersAfter([one, gone, connected, elsewhere])).toEqual([]);
});

test('an account that was reconnected or removed meanwhile is not among the others', async () => {
  const simulation = startSimulation({
    accounts: [...ACCOUNTS, account('facebook', named('Three'), connectedBy('tomasz'), lost('security'))],
  });
  await simulation.reconnect('acc-two-facebook');
  await simulation.remove('acc-three-facebook');
  const { body } = await simulation.reconnect(ONE);
  expect(body.others.map(({ name }: { name: string }) => name)).toEqual(['Hidden']);
});
