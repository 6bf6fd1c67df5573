import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, lost, named } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';

const BIKES = 'acc-baltic-bikes-x';
const ACCOUNTS = [account('x', named('Baltic Bikes'), lost('inactivity')), account('facebook', named('Acme'))];
const NAME = 'Reconnect Baltic Bikes, X';

/** Begins a reconnect of Baltic Bikes on the list, and waits for its sign-in. */
async function beginReconnect() {
  const app = renderApp({ accounts: ACCOUNTS });
  await app.user.click(await screen.findByRole('button', { name: NAME }));
  await screen.findByText('Waiting for the X sign-in');
  return app;
}

/** The part of the page that shows a reconnect of an account that is not on the page. */
const elsewhere = async () => (await screen.findByText(NAME, { selector: 'strong *' })).closest('div') as HTMLElement;

test('the page of another account shows the progress of a reconnect and, if it fails, why and the ways out (RETRY)', async () => {
  const { user, decide } = await beginReconnect();
  await user.click(screen.getByRole('link', { name: 'Acme' }));
  await screen.findByRole('heading', { name: 'Acme' });
  expect(await elsewhere()).toHaveTextContent('Waiting for you to sign in at X, in the other window.');
  await decide('deny');
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent("You didn't allow access at X. Nothing was changed.");
  expect(await elsewhere()).toContainElement(alert);
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/^Waiting for you to sign in at X/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByText(NAME)).not.toBeInTheDocument();
});

test('the page of another account says when a reconnect is done', async () => {
  const { user, decide } = await beginReconnect();
  await user.click(screen.getByRole('link', { name: 'Acme' }));
  await screen.findByRole('heading', { name: 'Acme' });
  await decide('approve');
  expect(await screen.findByRole('region', { name: 'Message' })).toHaveTextContent(
    'Baltic Bikes, X is connected again.',
  );
  expect(screen.queryByText(NAME)).not.toBeInTheDocument();
});

test('if the account is removed during its sign-in, the list says that it no longer exists (F09)', async () => {
  const { user, simulation } = await beginReconnect();
  await simulation.remove(BIKES);
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('This account no longer exists, or you no longer see it.');
  await user.click(within(alert).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(alert).not.toBeInTheDocument());
});
