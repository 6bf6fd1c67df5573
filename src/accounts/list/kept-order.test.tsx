import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, connectedBy, named, type Simulation, withScheduledPosts } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { recordAnnouncements, returnToTab } from '../../app/test-flows.tsx';
import { accountRows, findList } from '../../app/test-list.ts';

const NAMES = ['Arka', 'Brama', 'Cukiernia'];
const ACCOUNTS = NAMES.map((name) => account('facebook', named(name), connectedBy('marek'), withScheduledPosts(2)));
const LAST = 'acc-cukiernia-facebook';
const APPLY = { name: 'Show in the new order' };

/** The names of the accounts on the list, from the top. */
const order = () => accountRows().map((row) => within(row).getAllByRole('link')[0]?.textContent);

/** The order in which the API lists the accounts now. */
const orderOf = async (simulation: Simulation) => (await simulation.accounts()).map(({ name }) => name);

test('after a loss the rows keep their places, the loss is announced once, and the new order is shown when asked for (F83)', async () => {
  const app = renderApp({ accounts: ACCOUNTS });
  await findList(app);
  expect(order()).toEqual(NAMES);
  const disconnect = screen.getByRole('button', { name: 'Disconnect Brama, Facebook' });
  disconnect.focus();
  const announced = recordAnnouncements();
  await app.simulation.lose(LAST, 'security');
  await screen.findByRole('button', { name: 'Reconnect Cukiernia, Facebook' });
  const apply = await screen.findByRole('button', APPLY);
  expect(order()).toEqual(NAMES);
  expect(disconnect).toHaveFocus();
  await waitFor(() => expect(announced).toHaveLength(1));
  expect(announced[0]).toMatch(/^List updated\. 2 posts will not go out/);
  returnToTab();
  await app.simulation.advance({ minutes: 1 });
  await waitFor(() => expect(order()).toEqual(NAMES));
  expect(announced).toHaveLength(1);
  await app.user.click(apply);
  expect(order()).toEqual(await orderOf(app.simulation));
  expect(order()[0]).toBe('Cukiernia');
  expect(screen.queryByRole('button', APPLY)).not.toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Social accounts', level: 2 })).toHaveFocus();
});

test('a removed account leaves the list, and no new order is offered for the others (F83)', async () => {
  const app = renderApp({ accounts: ACCOUNTS });
  await findList(app);
  expect((await app.simulation.remove('acc-arka-facebook', { as: 'ada' })).status).toBe(204);
  await waitFor(() => expect(order()).toEqual(['Brama', 'Cukiernia']));
  expect(screen.queryByRole('button', APPLY)).not.toBeInTheDocument();
});

test('the result of a new search is shown in the order of the API at once (F83)', async () => {
  const app = renderApp({ accounts: ACCOUNTS });
  await findList(app);
  await app.simulation.lose(LAST, 'security');
  await screen.findByRole('button', APPLY);
  await app.user.type(screen.getByRole('searchbox'), 'a');
  await waitFor(() => expect(order()[0]).toBe('Cukiernia'));
  expect(screen.queryByRole('button', APPLY)).not.toBeInTheDocument();
});
