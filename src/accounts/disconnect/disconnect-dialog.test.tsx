import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import {
  account,
  connectedBy,
  expiringIn,
  named,
  withCancelledPosts,
  withDrafts,
  withMissedPosts,
  withPublishedPosts,
  withScheduledPosts,
} from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { findImpact, openDisconnect } from '../../app/test-disconnect.ts';
import { expectAnnounced } from '../../app/test-list.ts';

const ADDRESS = '/settings/marketing/social/accounts';
const CALL = 'POST /api/social/accounts/{id}/disconnect';
const DISCONNECT_ACME = 'POST /api/social/accounts/acc-acme-facebook/disconnect';
const POSTS = [withScheduledPosts(5), withPublishedPosts(9), withDrafts(3), withMissedPosts(1), withCancelledPosts(2)];
const ACCOUNTS = [
  account('facebook', ...POSTS),
  account('x', connectedBy('ada')),
  account('instagram', named('Acme Home'), connectedBy('tomasz')),
];

const confirmIn = (dialog: HTMLElement) => within(dialog).getByRole('button', { name: 'Disconnect account' });
/** Whether a write is noted as unfinished, so that a reloaded app would report it. */
const isNotedAsUnfinished = () => sessionStorage.getItem('unfinished-write') !== null;
const dialogClosed = () => waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
const message = () => screen.findByRole('region', { name: 'Message' });

test('the dialog names the network and the handle (F59)', async () => {
  const dialog = await openDisconnect(renderApp({ accounts: ACCOUNTS }));
  expect(dialog).toHaveTextContent(/^Disconnect Acme, Facebook\?acme · Facebook page/);
});

test('for an expiring account the dialog says how to renew it, and after the disconnect the focus is on Reconnect (SOON, F75)', async () => {
  const app = renderApp({ accounts: [account('facebook', expiringIn({ days: 5 }))] });
  const dialog = await openDisconnect(app);
  expect(within(dialog).getByText('To renew it, reconnect it right after.')).toBeVisible();
  await app.user.click(confirmIn(dialog));
  await dialogClosed();
  expect(screen.queryByRole('region', { name: 'Message' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Reconnect Acme, Facebook' })).toHaveFocus();
});

test('the focus starts on Cancel, and Cancel changes nothing (F78)', async () => {
  const app = renderApp({ accounts: ACCOUNTS });
  const before = await app.simulation.state();
  const dialog = await openDisconnect(app);
  const cancel = within(dialog).getByRole('button', { name: 'Cancel' });
  expect(cancel).toHaveFocus();
  await app.user.click(cancel);
  await dialogClosed();
  expect(await screen.findByRole('button', { name: 'Disconnect Acme, Facebook' })).toHaveFocus();
  expect(app.requests).not.toContain(DISCONNECT_ACME);
  expect(await app.simulation.state()).toEqual(before);
});

test('Escape closes the dialog and never confirms (F78)', async () => {
  const app = renderApp({ accounts: ACCOUNTS });
  const dialog = await openDisconnect(app);
  confirmIn(dialog).focus();
  // On Escape a browser sends the dialog this event; jsdom does not.
  fireEvent(dialog, new Event('cancel', { cancelable: true }));
  await dialogClosed();
  expect(location.search).toBe('');
  expect(app.requests).not.toContain(DISCONNECT_ACME);
});

test('after a disconnect it is announced how many posts were stopped, no message covers the list, and the focus is on Reconnect (F75)', async () => {
  const app = renderApp({ accounts: ACCOUNTS });
  const dialog = await openDisconnect(app);
  await app.user.click(confirmIn(dialog));
  await expectAnnounced(
    'Acme, Facebook is disconnected. 5 scheduled posts were stopped. Each goes out only if the account is reconnected before its time, and by 23 Nov 2027 at the latest.',
  );
  await dialogClosed();
  expect(screen.queryByRole('region', { name: 'Message' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Reconnect Acme, Facebook' })).toHaveFocus();
  expect(screen.queryByRole('button', { name: 'Disconnect Acme, Facebook' })).not.toBeInTheDocument();
  expect(location.search).toBe('');
});

test('a disconnect is announced once, politely (F77)', async () => {
  const app = renderApp({ accounts: ACCOUNTS });
  await app.user.click(confirmIn(await openDisconnect(app)));
  await expectAnnounced(/is disconnected/);
  const announced = screen.getAllByRole('status').filter(({ textContent }) => textContent?.includes('is disconnected'));
  expect(announced).toHaveLength(1);
});

test('a double click on the confirming button sends one request (F22)', async () => {
  const app = renderApp({ accounts: ACCOUNTS });
  const { promise, resolve } = Promise.withResolvers<void>();
  app.simulation.override(CALL, (_, pass) => promise.then(pass));
  const confirm = confirmIn(await openDisconnect(app));
  await app.user.dblClick(confirm);
  expect(confirm).toHaveAttribute('aria-busy', 'true');
  await app.user.keyboard('{Enter}{Enter}');
  resolve();
  await expectAnnounced(/is disconnected/);
  expect(app.requests.filter((request) => request === DISCONNECT_ACME)).toHaveLength(1);
});

test('Back closes the dialog but stays on the list, and Forward does not open the dialog again (F29)', async () => {
  const app = renderApp({ accounts: ACCOUNTS });
  await openDisconnect(app);
  expect(location.search).toBe('?disconnect=acc-acme-facebook');
  act(() => history.back());
  await dialogClosed();
  expect(location.pathname + location.search).toBe(ADDRESS);
  act(() => history.forward());
  await waitFor(() => expect(location.search).toBe('?disconnect=acc-acme-facebook'));
  await screen.findByRole('table');
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  expect(app.requests).not.toContain(DISCONNECT_ACME);
});

test('Back during the disconnect lets it finish, stays on the list and announces the outcome (F29)', async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: `${ADDRESS}?search=acme` });
  const { promise, resolve } = Promise.withResolvers<void>();
  app.simulation.override(CALL, (_, pass) => promise.then(pass));
  await app.user.click(confirmIn(await openDisconnect(app)));
  act(() => history.back());
  await dialogClosed();
  const entry = history.state;
  const historyCalls = (['back', 'go', 'pushState', 'replaceState'] as const).map((name) => vi.spyOn(history, name));
  expect(isNotedAsUnfinished()).toBe(true);
  resolve();
  await expectAnnounced('Acme, Facebook is disconnected.');
  await waitFor(() => expect(isNotedAsUnfinished()).toBe(false));
  for (const call of historyCalls) expect(call).not.toHaveBeenCalled();
  expect(location.search).toBe('?search=acme');
  expect(history.state).toEqual(entry);
});

test('a link to the dialog opens it, and closing the dialog removes its parameter from the address (F30)', async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: `${ADDRESS}?disconnect=acc-acme-facebook&sort=name` });
  const dialog = await screen.findByRole('alertdialog', { name: 'Disconnect Acme, Facebook?' });
  await app.user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  await dialogClosed();
  expect(location.search).toBe('?sort=name');
});

test('a link to the dialog loads its account once', async () => {
  const { requests } = renderApp({ accounts: ACCOUNTS, path: `${ADDRESS}?disconnect=acc-acme-facebook` });
  const dialog = await screen.findByRole('alertdialog');
  await findImpact(dialog);
  expect(requests.filter((each) => each === 'GET /api/social/accounts/acc-acme-facebook')).toHaveLength(1);
});

test('on the page of an account that does not exist a link to the dialog shows a message, and the address loses its parameter (F30)', async () => {
  renderApp({ accounts: ACCOUNTS, path: `${ADDRESS}/acc-none?disconnect=acc-none` });
  expect(await screen.findByRole('heading', { name: 'No such account' })).toBeVisible();
  expect(await message()).toHaveTextContent('The link led to an account that does not exist');
  expect(location.search).toBe('');
});

test.each([
  [
    'for a person without the right',
    'lena',
    'acc-acme-facebook',
    'The link asked to disconnect Acme, Facebook. Only a Super Admin or whoever first connected the account can. Ask Marek Nowak or Ada Zielińska.',
  ],
  [
    'for a person with permission for drafts only',
    'priya',
    'acc-acme-x',
    'The link asked to disconnect Acme, X. Your permission covers drafts only. Ask Ada Zielińska.',
  ],
  [
    'for an account that does not exist',
    'ada',
    'acc-none',
    'The link led to an account that does not exist or that you cannot see.',
  ],
  ['without an id', 'ada', '', 'The link led to an account that does not exist or that you cannot see.'],
  ['with dots as its id', 'ada', '..', 'The link led to an account that does not exist or that you cannot see.'],
  [
    'for an account out of scope',
    'tomasz',
    'acc-acme-facebook',
    'The link led to an account that does not exist or that you cannot see.',
  ],
])('a link to the dialog %s shows the list with a message, and no dialog (F30)', async (_, as, id, text) => {
  renderApp({ accounts: ACCOUNTS, as, path: `${ADDRESS}?disconnect=${id}` });
  expect(await message()).toHaveTextContent(text);
  expect(await screen.findByRole('table')).toBeVisible();
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  expect(location.search).toBe('');
});

test('a person who could not reconnect the account is warned, and may still disconnect it (MAY-RECONNECT)', async () => {
  const app = renderApp({ accounts: ACCOUNTS, as: 'tomasz' });
  const dialog = await openDisconnect(app, 'Acme Home, Instagram');
  expect(dialog).toHaveAccessibleDescription(
    /^You cannot reconnect it yourself\. Only Ada Zielińska, Marek Nowak,? or Lena Fischer can\. No scheduled post is affected\. A reconnect by/,
  );
  await app.user.click(confirmIn(dialog));
  await expectAnnounced('Acme Home, Instagram is disconnected.');
  await dialogClosed();
  const reconnect = screen.getByRole('button', { name: 'Reconnect Acme Home, Instagram' });
  expect(reconnect).toHaveFocus();
  expect(reconnect).toHaveAttribute('aria-disabled', 'true');
  expect(reconnect).toHaveAccessibleDescription(/You need the social permission All accounts. Ask/);
});

test('after a disconnect the list is loaded once', async () => {
  const app = renderApp({ accounts: ACCOUNTS });
  const dialog = await openDisconnect(app);
  await app.user.click(confirmIn(dialog));
  await dialogClosed();
  // 60 ms after the event of a change the app loads everything again, unless the change is its own.
  await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
  const requestsAfter = app.requests.slice(app.requests.indexOf(DISCONNECT_ACME) + 1);
  expect(requestsAfter.filter((each) => each === 'GET /api/social/accounts')).toHaveLength(1);
});
