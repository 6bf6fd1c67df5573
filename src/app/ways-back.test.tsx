import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { account, disconnected, expiringIn, lost, named } from '../../mocks/testing.ts';
import { ACCOUNTS_PATH } from '../navigation/paths.ts';
import { currentSignIn } from '../sign-in/sign-in-relay.ts';
import { renderApp } from './test-app.tsx';
import { listName } from './test-list.ts';

const ACCOUNTS = [
  account('facebook', named('Baltic Bikes'), expiringIn({ days: 2 })),
  account('instagram', named('Baltic Bikes')),
  account('facebook', named('Acme'), disconnected({ days: 120 })),
];
const QUERY = '?search=baltic&network=facebook&attention=needed&sort=name';

const list = (total: number) => screen.findByRole('table', { name: listName(total) });
const link = (name: string) => screen.findByRole('link', { name });
const openNarrowedList = async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: ACCOUNTS_PATH + QUERY });
  await list(1);
  return app;
};
const leaveBy = async ({ user }: Pick<ReturnType<typeof renderApp>, 'user'>, name: string, role = 'link') => {
  await user.click(await screen.findByRole(role, { name }));
  await waitFor(() => expect(location.pathname).not.toBe(ACCOUNTS_PATH));
};

test.each([
  { from: 'the page of an account', there: 'Baltic Bikes', back: 'Accounts' },
  { from: 'the page of an account', there: 'Baltic Bikes', back: 'Social' },
  { from: 'the posts', there: 'Social posts', back: 'Settings' },
  { from: 'the posts', there: 'Social posts', back: 'Social settings' },
])('from $from, “$back” leads back to the list with its search, filters and order', async ({ there, back }) => {
  const { user } = await openNarrowedList();
  await leaveBy({ user }, there);
  await user.click(await screen.findByRole('link', { name: back }));
  expect(await list(1)).toBeVisible();
  expect(location.search).toBe(QUERY);
});

test('from the notices, the tab Accounts leads back to the list with its search, filters and order', async () => {
  const { user } = await openNarrowedList();
  await leaveBy({ user }, 'Notifications', 'tab');
  await user.click(screen.getByRole('tab', { name: 'Accounts' }));
  expect(await list(1)).toBeVisible();
  expect(location.search).toBe(QUERY);
});

test('from an account that a notice has opened, “Accounts” leads back to the list as it was', async () => {
  const { user } = await openNarrowedList();
  await user.click(await screen.findByRole('button', { name: /^Notices/ }));
  await leaveBy({ user }, 'Baltic Bikes, Facebook expires in 2 days');
  await user.click(await link('Accounts'));
  expect(await list(1)).toBeVisible();
  expect(location.search).toBe(QUERY);
});

test('from an account on the second page, “Accounts” leads back to the second page', async () => {
  // From Baltic 10 to Baltic 60: the last of them is alone on the second page.
  const accounts = Array.from({ length: 51 }, (_, index) => account('x', named(`Baltic ${index + 10}`)));
  const { user } = renderApp({ accounts, path: `${ACCOUNTS_PATH}?page=2` });
  await leaveBy({ user }, 'Baltic 60');
  await user.click(await link('Accounts'));
  expect(await link('Baltic 60')).toBeVisible();
  expect(location.search).toBe('?page=2');
});

test('a removal leads back to the list as it was', async () => {
  const { user } = await openNarrowedList();
  await leaveBy({ user }, 'Baltic Bikes');
  await user.click(await screen.findByRole('button', { name: 'Remove account' }));
  await user.type(await screen.findByRole('textbox'), 'Baltic Bikes');
  await user.click(screen.getByRole('button', { name: 'Remove for good' }));
  expect(await screen.findByRole('heading', { name: 'No account on this list matches' })).toBeVisible();
  expect(location.search).toBe(QUERY);
});

test('closing a dialog that a link has opened over the list leaves the list as it was', async () => {
  const { user } = renderApp({ accounts: ACCOUNTS, path: `${ACCOUNTS_PATH}${QUERY}&connect=facebook` });
  const dialog = await screen.findByRole('dialog', { name: 'Connect account' });
  await user.click(await within(dialog).findByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(location.search).toBe(QUERY));
  expect(await list(1)).toBeVisible();
});

test('when an account leaves the list, the link Connect account in the message keeps the order and filters of the list', async () => {
  const query = '?network=facebook&sort=name';
  const accounts = [account('facebook', lost('security', { days: 12 }))];
  const { user, simulation } = renderApp({ accounts, path: ACCOUNTS_PATH + query });
  (await screen.findByRole('button', { name: 'Reconnect Acme, Facebook' })).focus();
  // Just over 90 days after the loss.
  await simulation.advance({ days: 78, milliseconds: 1 });
  await screen.findByText(/^1 account left the list/);
  // First to the button of the details, then out of the row.
  await user.tab();
  await user.tab();
  const message = await screen.findByRole('region', { name: 'Message' });
  await user.click(within(message).getByRole('link', { name: 'Connect account' }));
  const dialog = await screen.findByRole('dialog', { name: 'Connect account' });
  expect(location.search).toBe(`${query}&connect=facebook`);
  await user.click(await within(dialog).findByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(location.search).toBe(query));
});

test('a sign-in in the same tab is set to return to the list as it was, with the Connect dialog open', async () => {
  const { user } = await openNarrowedList();
  vi.mocked(window.open).mockReturnValue(null);
  await user.click(screen.getByRole('button', { name: 'Connect account' }));
  const dialog = await screen.findByRole('dialog', { name: 'Connect account' });
  await user.click(await within(dialog).findByRole('button', { name: 'Continue' }));
  await within(dialog).findByRole('link', { name: 'Open sign-in window' });
  expect(currentSignIn()?.returnTo).toBe(`${ACCOUNTS_PATH}${QUERY}&connect=facebook`);
});

test('on the list itself, a link to the list opens the whole list', async () => {
  const { user } = await openNarrowedList();
  await user.click(screen.getByRole('tab', { name: 'Accounts' }));
  expect(await list(2)).toBeVisible();
  expect(location.search).toBe('');
});
