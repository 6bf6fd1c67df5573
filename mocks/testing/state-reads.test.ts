import { describe, expect, test } from 'vitest';
import type { AccountList } from '../../src/api/contract/account-list.ts';
import { NETWORKS } from '../../src/api/contract/network.ts';
import {
  accessibleName,
  account,
  disconnected,
  expiringIn,
  lost,
  named,
  startSimulation,
  withMissedPosts,
} from '../testing.ts';

const LIST = '/api/social/accounts';

describe('the reads of the test kit', () => {
  test('return the accounts that a person sees, in the order of the list', async () => {
    const simulation = startSimulation();
    const shown: AccountList = (await simulation.get(`${LIST}?pageSize=100`)).body;
    expect(await simulation.accounts()).toEqual(shown.items);
    const onFacebook = await simulation.accounts({ status: 'disconnected', network: 'facebook' });
    expect(onFacebook).toEqual(
      shown.items.filter((each) => each.status === 'disconnected' && each.network === 'facebook'),
    );
    expect(onFacebook.length).toBeGreaterThan(0);
    const own = await simulation.accounts({ as: 'tomasz' });
    expect(new Set(own.map(({ originalConnector }) => originalConnector.id))).toEqual(new Set(['tomasz']));
    await expect(simulation.accounts({ as: 'omar' })).rejects.toThrow('no-social-permission');
  });

  test('return all accounts, also when they do not fit on one page', async () => {
    const accounts = Array.from({ length: 101 }, (_, index) => account('youtube', named(`Acme ${index}`)));
    const ids = (await startSimulation({ accounts }).accounts()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(101);
  });

  test('count the accounts by status and by network, and the hidden ones', async () => {
    const accounts = [
      account('facebook'),
      account('facebook', named('Acme Polska'), expiringIn({ days: 4 })),
      account('x', lost('security')),
      account('linkedin', disconnected({ days: 100 })),
    ];
    const simulation = startSimulation({ accounts });
    expect(await simulation.counts()).toEqual({
      total: 3,
      connected: 1,
      expiring: 1,
      disconnected: 1,
      hidden: 1,
      network: { ...Object.fromEntries(NETWORKS.map((each) => [each, 0])), facebook: 2, x: 1 },
    });
    expect((await simulation.accounts({ status: 'hidden' })).map(({ id }) => id)).toEqual(['acc-acme-linkedin']);
    expect(await simulation.counts({ as: 'tomasz' })).toMatchObject({ total: 0, hidden: 0 });
  });

  test('return the first account in a given state, or throw if there is none', async () => {
    const simulation = startSimulation();
    expect(await simulation.find('disconnected', 'x')).toMatchObject({ status: 'disconnected', network: 'x' });
    expect(await simulation.find('hidden')).toMatchObject({ status: 'disconnected' });
    await expect(simulation.find('expiring', 'youtube')).rejects.toThrow('No account is expiring on youtube');
    await expect(simulation.account('acc-none')).rejects.toThrow('404');
  });

  test('return the posts of one account or of all, in one state or in any', async () => {
    const simulation = startSimulation({ accounts: [account('x', withMissedPosts(2)), account('youtube')] });
    expect(await simulation.posts('acc-acme-x', 'missed')).toHaveLength(2);
    expect(await simulation.posts('acc-acme-x', 'draft')).toEqual([]);
    expect(await simulation.posts()).toHaveLength(2);
  });

  test('return accounts whose accessible name has the handle if two accounts of a network have the same name', async () => {
    const accounts = [account('youtube'), account('facebook'), account('facebook', named('Acme', 'acme.polska'))];
    const simulation = startSimulation({ accounts: [...accounts, account('x', named(' ', 'blank'))] });
    const nameOf = async (id: string) => accessibleName(await simulation.account(id));
    expect(await nameOf('acc-acme-youtube')).toBe('Acme, YouTube');
    expect(await nameOf('acc-acme-polska-facebook')).toBe('Acme, Facebook, acme.polska');
    await expect(nameOf('acc-blank-x')).rejects.toThrow('acc-blank-x has no name');
  });

  test('return everything that is stored: the same after a refusal, something else after a write', async () => {
    const simulation = startSimulation({ accounts: [account('facebook')], as: 'lena' });
    const before = await simulation.state();
    await simulation.disconnect('acc-acme-facebook');
    expect(await simulation.state()).toEqual(before);
    await simulation.disconnect('acc-acme-facebook', { as: 'ada' });
    expect(await simulation.state()).not.toEqual(before);
  });
});
