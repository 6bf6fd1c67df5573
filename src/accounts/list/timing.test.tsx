import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { type Answer, account } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { findImpact, openDisconnect } from '../../app/test-disconnect.ts';
import { expectAnnounced, findList } from '../../app/test-list.ts';
import { fakeAppTimers, READ_RETRIES_S } from '../../app/test-time.ts';

const LIST = 'GET /api/social/accounts';
const ACCOUNT = 'GET /api/social/accounts/{id}';
const DISCONNECT = 'POST /api/social/accounts/{id}/disconnect';
const DISCONNECT_PATH = '/api/social/accounts/acc-acme-facebook/disconnect';
const ACCOUNTS = [account('facebook'), account('x')];

/** Opens the Disconnect dialog of Acme on Facebook. */
async function openDisconnectDialog() {
  const app = renderApp({ accounts: ACCOUNTS });
  const dialog = await openDisconnect(app);
  const confirm = () => app.user.click(within(dialog).getByRole('button', { name: 'Disconnect account' }));
  return { ...app, app, dialog, confirm };
}

test('a slow list says once that it is still loading, and is then shown (F01)', async () => {
  const skipSeconds = fakeAppTimers();
  const app = renderApp({ accounts: ACCOUNTS });
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  app.simulation.override(LIST, (_, pass) => held.then(pass));
  await waitFor(() => expect(document.querySelector('[data-part="skeleton"]')).toBeInTheDocument());
  expect(screen.queryByText('Still loading…')).not.toBeInTheDocument();
  await skipSeconds(3);
  expect(screen.getByText('Still loading…')).toHaveAttribute('role', 'status');
  expect(screen.getAllByText('Still loading…')).toHaveLength(1);
  release();
  expect(await findList(app)).toBeVisible();
});

test('when the browser goes offline during a disconnect, the dialog waits and then shows the outcome (F05)', async () => {
  const skipSeconds = fakeAppTimers();
  const { app, dialog, confirm } = await openDisconnectDialog();
  const onLine = vi.spyOn(navigator, 'onLine', 'get');
  const goOffline = () => {
    onLine.mockReturnValue(false);
    window.dispatchEvent(new Event('offline'));
    throw new TypeError('Failed to fetch');
  };
  app.simulation.override(DISCONNECT, goOffline, { once: true });
  await confirm();
  expect(await within(dialog).findByText(/We couldn't confirm this\. Checking when you're back online/)).toBeVisible();
  await skipSeconds(5);
  const sentDisconnects = () => app.requests.filter((request) => request === `POST ${DISCONNECT_PATH}`);
  expect(sentDisconnects()).toHaveLength(1);
  onLine.mockReturnValue(true);
  window.dispatchEvent(new Event('online'));
  await expectAnnounced('Acme, Facebook is disconnected');
  expect(sentDisconnects()).toHaveLength(2);
});

test('while the API is unreachable the last list stays with the time of its data, although the browser is online (F06)', async () => {
  const skipSeconds = fakeAppTimers();
  const app = renderApp({ accounts: ACCOUNTS });
  await findList(app);
  app.simulation.override(LIST, () => {
    throw new TypeError('Failed to fetch');
  });
  window.dispatchEvent(new Event('visibilitychange'));
  await skipSeconds(READ_RETRIES_S);
  expect(await screen.findByText(/^Showing data from/)).toBeVisible();
  expect(await findList(app)).toBeVisible();
});

test('a refusal because the request names no version is logged, and the person gets a reference (F12)', async () => {
  const { app, dialog, confirm } = await openDisconnectDialog();
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const problem = { type: 'x', title: 'x', status: 428, detail: 'x', code: 'version-required', instance: '/ref/42' };
  app.simulation.override(DISCONNECT, () => Response.json(problem, { status: 428 }));
  await confirm();
  expect(
    await within(dialog).findByText(/The request was not accepted and nothing was changed.* reference: \/ref\/42/),
  ).toBeVisible();
  expect(logged).toHaveBeenCalledOnce();
});

test('an older reply that arrives late does not replace a newer row (F20)', async () => {
  const skipSeconds = fakeAppTimers();
  const { confirm, simulation } = await openDisconnectDialog();
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const olderReply = vi.fn<Answer>(async (_, pass) => {
    const reply = await pass();
    await held;
    return reply;
  });
  simulation.override(LIST, olderReply, { once: true });
  window.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() => expect(olderReply).toHaveBeenCalledOnce());
  await confirm();
  await screen.findByRole('button', { name: 'Reconnect Acme, Facebook' });
  release();
  await olderReply.mock.results[0]?.value;
  await skipSeconds(0.2);
  expect(screen.getByRole('button', { name: 'Reconnect Acme, Facebook' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Disconnect Acme, Facebook' })).not.toBeInTheDocument();
});

test('a press on Disconnect opens the dialog at once, however long its contents take to load (F01)', async () => {
  const { user, simulation } = renderApp({ accounts: ACCOUNTS });
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const button = await screen.findByRole('button', { name: 'Disconnect Acme, Facebook' });
  for (const call of [ACCOUNT, `${ACCOUNT}/impact`]) simulation.override(call, (_, pass) => held.then(pass));
  await user.click(button);
  const dialog = screen.getByRole('alertdialog', { name: 'Disconnect Acme, Facebook?' });
  expect(within(dialog).getByRole('status')).toHaveTextContent('Looking up what this would stop…');
  release();
  expect(await findImpact(dialog)).toBeVisible();
});

test('a dialog whose account cannot be loaded says why and offers Try again (F14)', async () => {
  const skipSeconds = fakeAppTimers();
  const { user, simulation } = renderApp({ as: 'lena', accounts: ACCOUNTS });
  const askButton = await screen.findByRole('button', { name: 'Ask Marek Nowak to disconnect Acme, Facebook' });
  const restore = simulation.override(ACCOUNT, () => new Response('', { status: 400 }));
  await user.click(askButton);
  const dialog = await screen.findByRole('dialog', { name: 'Ask somebody' });
  await skipSeconds(READ_RETRIES_S);
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(
    'The account could not be loaded. An unexpected reply came back. Try again; if it stays so, reload the page.',
  );
  restore();
  await user.click(within(dialog).getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('dialog', { name: 'Ask somebody to disconnect Acme, Facebook?' })).toBeVisible();
});
