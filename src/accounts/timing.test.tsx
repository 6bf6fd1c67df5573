import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderApp } from '../app/test-app.tsx';

const LIST = '/api/social/accounts';
const DISCONNECT = '/api/social/accounts/acc-acme-facebook/disconnect';
const pathOf = ({ url }: Request): string => new URL(url).pathname;

test('F01: a list that takes long says once that it is still loading, then shows', async () => {
  const { intercept } = renderApp();
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  intercept((request) => (pathOf(request) === LIST ? late : undefined));
  expect(await screen.findByText('Still loading…')).toHaveAttribute('role', 'status');
  expect(screen.getAllByText('Still loading…')).toHaveLength(1);
  resolve(undefined);
  expect(await screen.findByRole('table', { name: '14 social accounts' })).toBeVisible();
});

test('F05: offline in the middle of a disconnect, the dialog waits and then tells the truth', async () => {
  const { user, intercept, requests } = renderApp();
  await user.click(await screen.findByRole('button', { name: 'Disconnect Acme, Facebook' }));
  const dialog = await screen.findByRole('alertdialog');
  await within(dialog).findByRole('heading', { name: 'What will happen' });
  const onLine = vi.spyOn(navigator, 'onLine', 'get');
  intercept((request) => {
    if (pathOf(request) !== DISCONNECT || !navigator.onLine) return undefined;
    onLine.mockReturnValue(false);
    window.dispatchEvent(new Event('offline'));
    throw new TypeError('Failed to fetch');
  });
  await user.click(within(dialog).getByRole('button', { name: 'Disconnect account' }));
  expect(await within(dialog).findByText(/We couldn't confirm this\. Checking when you're back online/)).toBeVisible();
  intercept(null);
  await new Promise((resolve) => setTimeout(resolve, 600));
  onLine.mockReturnValue(true);
  window.dispatchEvent(new Event('online'));
  expect(await screen.findByRole('region', { name: 'Message' })).toHaveTextContent('Acme, Facebook is disconnected');
  expect(requests.filter((request) => request === `POST ${DISCONNECT}`)).toHaveLength(2);
});

test('F06: without a network, whatever the browser believes, the last list stays and says from when', async () => {
  const { intercept } = renderApp();
  await screen.findByRole('table');
  intercept((request) => {
    if (pathOf(request) === LIST) throw new TypeError('Failed to fetch');
    return undefined;
  });
  window.dispatchEvent(new Event('visibilitychange'));
  expect(await screen.findByText(/^Showing data from/)).toBeVisible();
  expect(screen.getByRole('table', { name: '14 social accounts' })).toBeVisible();
});

test('F12: a missing version is our own mistake: it is logged, and the person gets a reference', async () => {
  const { user, intercept } = renderApp();
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  await user.click(await screen.findByRole('button', { name: 'Disconnect Acme, Facebook' }));
  const dialog = await screen.findByRole('alertdialog');
  await within(dialog).findByRole('heading', { name: 'What will happen' });
  const problem = { type: 'x', title: 'x', status: 428, detail: 'x', code: 'version-required', instance: '/ref/42' };
  intercept((request) =>
    pathOf(request) === DISCONNECT ? new Response(JSON.stringify(problem), { status: 428 }) : undefined,
  );
  await user.click(within(dialog).getByRole('button', { name: 'Disconnect account' }));
  expect(await within(dialog).findByText(/Something went wrong on our side .* reference: \/ref\/42/)).toBeVisible();
  expect(logged).toHaveBeenCalledOnce();
});

test('F20: an older answer that arrives late does not turn a row back', async () => {
  const { user, ask, intercept } = renderApp();
  await screen.findByRole('table');
  const old = await (await ask('GET', `${LIST}?pageSize=25`)).text();
  const { promise: late, resolve } = Promise.withResolvers<Response>();
  let held = 0;
  intercept((request) => {
    if (pathOf(request) !== LIST || held > 0) return undefined;
    held += 1;
    return late;
  });
  window.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() => expect(held).toBe(1));
  await user.click(screen.getByRole('button', { name: 'Disconnect Acme, Facebook' }));
  const dialog = await screen.findByRole('alertdialog');
  await within(dialog).findByRole('heading', { name: 'What will happen' });
  await user.click(within(dialog).getByRole('button', { name: 'Disconnect account' }));
  await screen.findByRole('button', { name: 'Reconnect Acme, Facebook' });
  resolve(new Response(old, { headers: { 'Content-Type': 'application/json' } }));
  await new Promise((settle) => setTimeout(settle, 200));
  expect(screen.getByRole('button', { name: 'Reconnect Acme, Facebook' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Disconnect Acme, Facebook' })).not.toBeInTheDocument();
});

test('F01: a press on Disconnect opens the dialog at once, however long what it says takes to come', async () => {
  const { user, intercept } = renderApp();
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const button = await screen.findByRole('button', { name: 'Disconnect Acme, Facebook' });
  intercept(({ url }) => (url.includes('acc-acme-facebook') ? late : undefined));
  await user.click(button);
  const dialog = screen.getByRole('alertdialog', { name: 'Disconnect Acme, Facebook?' });
  expect(within(dialog).getByRole('status')).toHaveTextContent('Looking up what this would stop…');
  resolve(undefined);
  expect(await within(dialog).findByRole('heading', { name: 'What will happen' })).toBeVisible();
});

test('F14: a dialog whose account cannot be loaded says why and can be tried again', async () => {
  const { user, intercept } = renderApp({ as: 'lena' });
  const ask = await screen.findByRole('button', { name: 'Ask Marek Nowak to disconnect Acme, Facebook' });
  intercept(({ url }) => (url.endsWith('acc-acme-facebook') ? new Response('', { status: 400 }) : undefined));
  await user.click(ask);
  const dialog = await screen.findByRole('dialog', { name: 'Ask somebody' });
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(
    'The account could not be loaded. An unexpected reply came back. Try again; if it stays so, reload the page.',
  );
  intercept(null);
  await user.click(within(dialog).getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('dialog', { name: 'Ask somebody to disconnect Acme, Facebook?' })).toBeVisible();
});
