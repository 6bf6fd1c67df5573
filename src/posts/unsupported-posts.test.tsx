import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  account,
  type Simulation,
  withMissedPosts,
  withPublishedPosts,
  withScheduledPosts,
} from '../../mocks/testing.ts';
import type { Account } from '../api/contract/account.ts';
import { renderApp } from '../app/test-app.tsx';

const ACME = 'acc-acme-facebook';
const NAME = 'Acme, network-of-tomorrow';

const ACCOUNTS = [
  account('facebook', withScheduledPosts(5), withMissedPosts(1), withPublishedPosts(2)),
  account('x', withScheduledPosts(2)),
];

/** Gives the account `ACME` an unknown network in every reply that contains it. */
function makeNetworkUnknown({ override }: Simulation) {
  const withUnknownNetwork = (account: Account) =>
    account.id === ACME ? { ...account, network: 'network-of-tomorrow' } : account;
  override('GET /api/social/accounts/{id}', async (_, pass) =>
    Response.json(withUnknownNetwork(await (await pass()).json())),
  );
  for (const call of ['GET /api/social/accounts', 'GET /api/social/long-disconnected']) {
    override(call, async (_, pass) => {
      const body = await (await pass()).json();
      return Response.json({ ...body, items: body.items.map(withUnknownNetwork) });
    });
  }
}

test('the account filter names the unknown network of an account as the API does, and narrows the posts to that account until another network is chosen (F18)', async () => {
  const { user, simulation } = renderApp({ accounts: ACCOUNTS, path: '/social/scheduled' });
  makeNetworkUnknown(simulation);
  await screen.findByRole('table', { name: '7 posts' });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Account' }), NAME);
  const table = await screen.findByRole('table', { name: '5 posts' });
  expect(location.search).toBe(`?accountId=${ACME}`);
  for (const row of within(table).getAllByRole('row').slice(1)) {
    expect(within(row).getByRole('link', { name: NAME })).toBeVisible();
    expect(row).toHaveTextContent('Not supported in this version');
  }
  await user.selectOptions(screen.getByRole('combobox', { name: 'Network' }), 'X');
  await waitFor(() => expect(location.search).toBe('?network=x'));
});

test('the missed posts of an account of an unknown network are shown, and each action is disabled and says why (F18)', async () => {
  const { simulation } = renderApp({ as: 'marek', accounts: ACCOUNTS, path: `/social/missed?accountId=${ACME}` });
  makeNetworkUnknown(simulation);
  const [link] = await screen.findAllByRole('link', { name: NAME });
  const row = link?.closest('tr');
  if (!row) throw new Error('The link is in no row');
  for (const button of within(row).getAllByRole('button')) {
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription(
      'Acme, network-of-tomorrow is not supported in this version. Reload the page to get the latest version.',
    );
  }
});

test('the posts of an account of an unknown network are shown if the address filters by it, and the filter names it (F18)', async () => {
  const { simulation } = renderApp({ accounts: ACCOUNTS, path: `/social/published?accountId=${ACME}` });
  makeNetworkUnknown(simulation);
  await screen.findByRole('table');
  expect(screen.getByRole('combobox', { name: 'Account' })).toHaveDisplayValue(NAME);
});
