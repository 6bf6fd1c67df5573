import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, connectedBy, lost, named, type Simulation, withScheduledPosts } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { findImpact } from '../../app/test-disconnect.ts';
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

test('after acts of this tab no new order is offered, until somebody else changes an account (F83)', async () => {
  const app = renderApp({ accounts: [...ACCOUNTS, account('x', named('Dworek'), lost('security'))] });
  await findList(app);
  const before = order();
  await app.user.click(screen.getByRole('button', { name: 'Reconnect Dworek, X' }));
  await app.decide('approve');
  await app.user.click(await screen.findByRole('button', { name: 'Disconnect Brama, Facebook' }));
  await findImpact(await screen.findByRole('alertdialog'));
  await app.user.click(screen.getByRole('button', { name: 'Disconnect account' }));
  await screen.findByRole('button', { name: 'Reconnect Brama, Facebook' });
  await waitFor(async () => expect((await app.simulation.counts()).disconnected).toBe(1));
  expect(order()).toEqual(before);
  expect(screen.queryByRole('button', APPLY)).not.toBeInTheDocument();
  await app.simulation.lose(LAST, 'security');
  await app.user.click(await screen.findByRole('button', APPLY));
  expect(order()).toEqual(await orderOf(app.simulation));
});

test('once the last outcome is dismissed, its row goes where it belongs, and the focus stays in the list (F75, F83)', async () => {
  const accounts = [
    account('x', named('Zamek'), lost('security')),
    account('x', named('Wieża'), lost('security')),
    ...ACCOUNTS,
  ];
  const app = renderApp({ accounts });
  await findList(app);
  await app.user.click(screen.getByRole('button', { name: 'Reconnect Wieża, X' }));
  await app.decide('approve');
  expect(order().slice(0, 2)).toEqual(['Wieża', 'Zamek']);
  await app.user.click(await screen.findByRole('button', { name: 'Dismiss: Wieża, X' }));
  expect(order()).toEqual(['Zamek', ...NAMES, 'Wieża']);
  expect(screen.getByRole('link', { name: 'Zamek' })).toHaveFocus();
});
