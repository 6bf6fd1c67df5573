import { expect, test } from 'vitest';
import { account, named, startSimulation } from '../../mocks/testing.ts';
import { LOCALES } from '../api/contract/link.ts';
import { NETWORKS } from '../api/contract/network.ts';
import { changeLocale } from '../i18n/locale.ts';
import { shownName } from './account-name.ts';

test.each(LOCALES)(
  'a search finds an account without a visible name by the name that is shown in its place (%s)',
  async (locale) => {
    await changeLocale(locale);
    const simulation = startSimulation({
      accounts: [
        ...NETWORKS.map((network) => account(network, named('\u200B', `@blank-${network}`))),
        account('x', named('Page')),
      ],
    });
    const found = async (
      list: 'accounts' | 'activity',
      search: string,
    ): Promise<{ id: string; account: { id: string } }[]> =>
      (await simulation.get(`/api/social/${list}?search=${encodeURIComponent(search)}`)).body.items;
    for (const each of (await simulation.accounts()).filter(({ name }) => name !== 'Page')) {
      const name = shownName(each);
      expect(
        (await found('accounts', name)).map(({ id }) => id),
        name,
      ).toEqual([each.id]);
      expect(new Set((await found('activity', name)).map(({ account: { id } }) => id)), name).toEqual(
        new Set([each.id]),
      );
    }
    const [word = ''] = shownName({ externalId: '', network: 'x', name: '', handle: '' }).split(' ');
    expect(await found('accounts', word)).toHaveLength(NETWORKS.length);
  },
);
