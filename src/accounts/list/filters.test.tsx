import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, connectedBy, disconnected, expiringIn, named } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { listName } from '../../app/test-list.ts';
import { ACCOUNTS_PATH } from '../../navigation/paths.ts';

const ACCOUNTS = [
  account('facebook', disconnected(), connectedBy('ada')),
  account('x', expiringIn({ days: 5 }), connectedBy('marek')),
  account('youtube', named('Acme Films'), connectedBy('marek')),
  account('linkedin', named('Acme Group'), connectedBy('lena')),
];
const findList = (total: number) => screen.findByRole('table', { name: listName(total) });
const button = (name: string) => screen.getByRole('button', { name });

test('the segments show all accounts or those of one status, and a second press on a segment switches it off', async () => {
  const { user } = renderApp({ accounts: ACCOUNTS });
  await findList(4);
  expect(button('All 4')).toHaveAttribute('aria-pressed', 'true');
  await user.click(button('Connected 2'));
  await findList(2);
  await user.click(button('Disconnected 1'));
  await findList(1);
  expect(location.search).toBe('?status=disconnected');
  expect(button('All 4')).toHaveAttribute('aria-pressed', 'false');
  await user.click(button('Disconnected 1'));
  await findList(4);
  expect(location.search).toBe('');
});

test('an address with two statuses has both segments on', async () => {
  const { user } = renderApp({ accounts: ACCOUNTS, path: `${ACCOUNTS_PATH}?status=expiring&status=connected` });
  await findList(3);
  for (const name of ['Expiring soon 1', 'Connected 2']) expect(button(name)).toHaveAttribute('aria-pressed', 'true');
  await user.click(button('All 4'));
  await findList(4);
});

test('the menu filters by who connected an account first or last, and its button names the person', async () => {
  const { user } = renderApp({ accounts: ACCOUNTS });
  await findList(4);
  await user.click(button('All networks'));
  await user.click(screen.getByRole('checkbox', { name: 'Marek Nowak 2' }));
  await findList(2);
  expect(location.search).toBe('?connectedBy=marek');
  await user.click(screen.getByRole('checkbox', { name: 'Lena Fischer 1' }));
  await findList(3);
  expect(button('Marek Nowak, Lena Fischer')).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: 'Lena Fischer 1' }));
  await user.click(screen.getByRole('checkbox', { name: 'Facebook 0' }));
  expect(await screen.findByRole('heading', { name: 'No account on this list matches' })).toBeVisible();
  expect(screen.getByRole('checkbox', { name: 'Marek Nowak 0' })).toBeChecked();
  await user.click(button('Clear search and filters'));
  await findList(4);
  expect(location.search).toBe('');
});

test('the menu shows only the accounts that need attention', async () => {
  const { user } = renderApp({ accounts: ACCOUNTS });
  await findList(4);
  await user.click(button('All networks'));
  await user.click(screen.getByRole('checkbox', { name: 'Needs attention' }));
  await findList(2);
  expect(location.search).toBe('?attention=needed');
});

test('an unknown person in the address is named and left out; a known one stays (F30)', async () => {
  renderApp({ accounts: ACCOUNTS, path: `${ACCOUNTS_PATH}?connectedBy=nobody&connectedBy=marek&sort=name` });
  await findList(2);
  expect(await screen.findByRole('region', { name: 'Message' })).toHaveTextContent(
    'Not known, so left out of the address: connectedBy=nobody',
  );
  await waitFor(() => expect(location.search).toBe('?connectedBy=marek&sort=name'));
});

test('the buttons for a phone say whether the search and the filters are open; a search that is set is open from the start', async () => {
  const { user } = renderApp({ accounts: ACCOUNTS, path: `${ACCOUNTS_PATH}?search=acme` });
  await findList(4);
  expect(button('Search accounts')).toHaveAttribute('aria-expanded', 'true');
  expect(button('Filters and order')).toHaveAttribute('aria-expanded', 'false');
  await user.click(button('Filters and order'));
  expect(button('Filters and order')).toHaveAttribute('aria-expanded', 'true');
});
