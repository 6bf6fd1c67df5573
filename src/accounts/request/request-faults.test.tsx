import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { account } from '../../../mocks/testing.ts';
import { renderApp, type TestApp } from '../../app/test-app.tsx';
import { expectAnnounced } from '../../app/test-list.ts';
import { fakeAppTimers, RESENDS_S } from '../../app/test-time.ts';
import { formatDateTime, formatTime } from '../../i18n/dates.ts';

const ADDRESS = '/settings/marketing/social/accounts';
const ID = 'acc-acme-facebook';
const PATH = `/api/social/accounts/${ID}/requests`;
const CALL = 'POST /api/social/accounts/{id}/requests';
/** The moment at which the simulation stands. */
const NOW = '2026-11-23T09:00:00.000Z';
/** Marek is the original connector, so Lena has to ask. */
const ACCOUNTS = [account('facebook')];

/** Opens the dialog in which Lena asks for a disconnect of Acme on Facebook. `sent`: the requests that reached `replyWith`. */
async function openRequestDialog() {
  const app = renderApp({ as: 'lena', accounts: ACCOUNTS });
  await app.user.click(await screen.findByRole('button', { name: 'Ask Marek Nowak to disconnect Acme, Facebook' }));
  const dialog = await screen.findByRole('dialog', { name: 'Ask somebody to disconnect Acme, Facebook?' });
  const sent: { to: string; key: string | null }[] = [];
  /** Replies to each request with `reply`, which gets the number of requests before this one. */
  const replyWith = (reply: (earlierRequests: number, pass: () => Promise<Response>) => Promise<Response>) =>
    app.simulation.override(CALL, async (request, pass) => {
      const { to } = await request.json();
      sent.push({ to, key: request.headers.get('Idempotency-Key') });
      return reply(sent.length - 1, pass);
    });
  const send = () => app.user.click(within(dialog).getByRole('button', { name: 'Send request' }));
  return { ...app, app, dialog, sent, replyWith, send };
}

const playFault = ({ simulation }: TestApp, name: string) =>
  simulation.control({ faults: [{ name, call: CALL, once: true }] });
const message = () => screen.findByRole('region', { name: 'Message' });
const alertIn = (dialog: HTMLElement) => within(dialog).findByRole('alert');
const dialogClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
const sendButton = (dialog: HTMLElement) => within(dialog).queryByRole('button', { name: 'Send request' });
const requestsTo = async ({ simulation }: TestApp, person = 'marek') =>
  (await simulation.get('/api/notifications', { as: person })).body.items.filter(
    ({ kind }: { kind: string }) => kind === 'request',
  );

test('when the reply is lost, the request is sent again under the same key, and Marek is asked once (F03)', async () => {
  const skipSeconds = fakeAppTimers();
  const { app, dialog, replyWith, send, sent } = await openRequestDialog();
  replyWith(async (earlierRequests, pass) => {
    const reply = await pass();
    expect(reply.status).toBe(201);
    if (earlierRequests > 0) return reply;
    throw new TypeError('Failed to fetch');
  });
  await send();
  await skipSeconds(RESENDS_S);
  await expectAnnounced('Marek Nowak was asked to disconnect Acme, Facebook.');
  await dialogClosed();
  expect(dialog).not.toBeInTheDocument();
  expect(sent).toHaveLength(2);
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
  expect(await requestsTo(app)).toHaveLength(1);
});

test('when no reply comes at all, trying again uses the same key, and a request to another person a new key (F03)', async () => {
  const skipSeconds = fakeAppTimers();
  const { app, dialog, replyWith, send, sent, user } = await openRequestDialog();
  replyWith(async (earlierRequests, pass) => {
    // Two presses send three requests each.
    if (earlierRequests < 6) throw new TypeError('Failed to fetch');
    return pass();
  });
  await send();
  await skipSeconds(RESENDS_S);
  expect(await alertIn(dialog)).toHaveTextContent(/No answer came in time/);
  await send();
  await skipSeconds(RESENDS_S);
  await waitFor(() => expect(sent).toHaveLength(6));
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
  expect(await alertIn(dialog)).toHaveTextContent(/No answer came in time/);
  await user.click(within(dialog).getByRole('checkbox', { name: /^Marek Nowak/ }));
  await user.click(within(dialog).getByRole('checkbox', { name: 'Ada Zielińska' }));
  expect(within(dialog).queryByRole('alert')).not.toBeInTheDocument();
  await send();
  await skipSeconds(RESENDS_S);
  await expectAnnounced(/Ada Zielińska was asked/);
  expect(new Set(sent.map(({ key }) => key)).size).toBe(2);
  expect(await requestsTo(app, 'ada')).toHaveLength(1);
  expect(await requestsTo(app)).toEqual([]);
});

test('offline, the request cannot be sent, and the button says why (F04)', async () => {
  const { app, dialog, send } = await openRequestDialog();
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  window.dispatchEvent(new Event('offline'));
  await waitFor(() => expect(sendButton(dialog)).toHaveAccessibleDescription("You're offline"));
  await send();
  expect(app.requests).not.toContain(`POST ${PATH}`);
});

test('after a request from another tab the dialog says who was asked and when, and leaves nothing to send', async () => {
  const { app, dialog, send } = await openRequestDialog();
  const askFromAnotherTab = async (_: Request, pass: () => Promise<Response>) => {
    const body = { action: 'disconnect', to: 'marek' };
    expect((await app.simulation.post(PATH, { as: 'lena', body })).status).toBe(201);
    return pass();
  };
  app.simulation.override(CALL, askFromAnotherTab, { once: true });
  await send();
  expect(await alertIn(dialog)).toHaveTextContent(
    `You have already asked for this and it is still open, so nothing was sent again. Asked Marek Nowak on ${formatDateTime(NOW)}.`,
  );
  expect(sendButton(dialog)).not.toBeInTheDocument();
  expect(dialog).toContainElement(document.activeElement as HTMLElement);
  await app.user.click(within(dialog).getByRole('button', { name: 'Close' }));
  await dialogClosed();
  expect(screen.getByRole('button', { name: 'Ask Ada Zielińska to disconnect Acme, Facebook' })).toHaveFocus();
  expect(await requestsTo(app)).toHaveLength(1);
});

test('when the chosen person may no longer take the action, the dialog says so and all data is loaded again', async () => {
  const { app, dialog, replyWith, send, sent } = await openRequestDialog();
  replyWith(async () => {
    app.requests.length = 0;
    const body = { type: 'about:blank', title: '', status: 422, detail: '', code: 'invalid', instance: '/x' };
    return Response.json(body, { status: 422 });
  });
  await send();
  expect(await alertIn(dialog)).toHaveTextContent(
    'This person can no longer do it, so nothing was sent. Choose who can.',
  );
  expect(app.requests).toContain(`GET /api/social/accounts/${ID}`);
  expect(sent).toHaveLength(1);
  expect(sendButton(dialog)).toBeVisible();
});

test('when one of two requests is refused, the dialog says who was asked and why the other person was not, and can ask that person again', async () => {
  const { app, dialog, replyWith, sent, user } = await openRequestDialog();
  await user.click(within(dialog).getByRole('checkbox', { name: 'Ada Zielińska' }));
  const refuse = { type: 'about:blank', title: '', status: 422, detail: '', code: 'invalid', instance: '/x' };
  replyWith(async (_, pass) => (sent.at(-1)?.to === 'ada' ? Response.json(refuse, { status: 422 }) : pass()));
  await user.click(within(dialog).getByRole('button', { name: 'Send 2 requests' }));
  const outcomes = within(await alertIn(dialog)).getAllByRole('listitem');
  expect(outcomes.map(({ textContent }) => textContent)).toEqual([
    'Marek Nowak: asked.',
    'Ada Zielińska: This person can no longer do it, so nothing was sent. Choose who can.',
  ]);
  expect(dialog).toHaveTextContent('Ada Zielińska finds the request among their notices');
  expect(await requestsTo(app)).toHaveLength(1);
  expect(await requestsTo(app, 'ada')).toEqual([]);
  const [keyBefore] = sent.filter(({ to }) => to === 'ada').map(({ key }) => key);
  await user.click(within(dialog).getByRole('button', { name: 'Send request' }));
  await waitFor(() => expect(sent).toHaveLength(3));
  expect(sent.at(-1)).toEqual({ to: 'ada', key: keyBefore });
  expect(await requestsTo(app)).toHaveLength(1);
});

test.each([
  ['forbidden', 'You no longer have permission to do this. Nothing was changed.'],
  ['not-found', 'This account no longer exists, or you no longer see it.'],
])('if a request is refused as %s, the dialog says so and leaves nothing to send (F08, F09)', async (name, text) => {
  const { app, dialog, send } = await openRequestDialog();
  await playFault(app, name);
  await send();
  expect(await alertIn(dialog)).toHaveTextContent(text);
  expect(sendButton(dialog)).not.toBeInTheDocument();
  expect(within(dialog).getByRole('button', { name: 'Close' })).toBeVisible();
  expect(await requestsTo(app)).toEqual([]);
});

test('the dialog says that the action was done meanwhile, and leaves nothing to send (F10)', async () => {
  const { simulation, dialog, user } = await openRequestDialog();
  await act(() => simulation.disconnect(ID, { as: 'marek' }));
  expect(await alertIn(dialog)).toHaveTextContent(`Already disconnected by Marek Nowak at ${formatTime(NOW)}`);
  expect(sendButton(dialog)).not.toBeInTheDocument();
  await user.click(within(dialog).getByRole('button', { name: 'Close' }));
  await dialogClosed();
  expect(document.body).not.toHaveFocus();
});

test('a double click sends one request (F22)', async () => {
  const { app, dialog, replyWith, sent } = await openRequestDialog();
  const { promise, resolve } = Promise.withResolvers<void>();
  replyWith(async (_, pass) => {
    await promise;
    return pass();
  });
  await app.user.dblClick(within(dialog).getByRole('button', { name: 'Send request' }));
  expect(sendButton(dialog)).toHaveAttribute('aria-busy', 'true');
  resolve();
  await expectAnnounced(/Marek Nowak was asked/);
  expect(sent).toHaveLength(1);
});

test('after a request from another tab the button asks the next person, and keeps the focus (F75)', async () => {
  const { simulation } = renderApp({ as: 'lena', accounts: ACCOUNTS });
  (await screen.findByRole('button', { name: 'Ask Marek Nowak to disconnect Acme, Facebook' })).focus();
  await act(() => simulation.post(PATH, { as: 'lena', body: { action: 'disconnect', to: 'marek' } }));
  expect(await screen.findByText('Asked Marek Nowak on 23 Nov.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Ask Ada Zielińska to disconnect Acme, Facebook' })).toHaveFocus();
});

test.each([
  ['by a person who may disconnect the account', 'marek', `disconnect.${ID}`, 'there is nothing you need to ask for.'],
  ['for an action that does not fit the status', 'lena', `reconnect.${ID}`, 'there is nothing you need to ask for.'],
  [
    'for an account that does not exist',
    'lena',
    'disconnect.acc-none',
    'The link led to an account that does not exist',
  ],
  ['for an account outside the scope', 'tomasz', `disconnect.${ID}`, 'The link led to an account that does not exist'],
  ['for an unknown action', 'lena', `settle.${ID}`, `Not known, so left out of the address: ask=settle.${ID}`],
])('a link to the dialog, opened %s, shows a message and no dialog (F30)', async (_, as, value, text) => {
  renderApp({ as, accounts: ACCOUNTS, path: `${ADDRESS}?ask=${value}&sort=name` });
  expect(await message()).toHaveTextContent(text);
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  await waitFor(() => expect(location.search).toBe('?sort=name'));
});

test('a link to the dialog opens it for a person who has to ask, and Cancel cleans the address (F30)', async () => {
  const { user } = renderApp({ as: 'lena', accounts: ACCOUNTS, path: `${ADDRESS}?ask=disconnect.${ID}&sort=name` });
  const dialog = await screen.findByRole('dialog', { name: 'Ask somebody to disconnect Acme, Facebook?' });
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  await dialogClosed();
  expect(location.search).toBe('?sort=name');
});

test('a second press on Ask while the dialog is loading opens no second dialog: one Cancel closes it', async () => {
  const { user, simulation } = renderApp({ as: 'lena', accounts: ACCOUNTS });
  const button = await screen.findByRole('button', { name: 'Ask Marek Nowak to disconnect Acme, Facebook' });
  const { promise: loaded, resolve: load } = Promise.withResolvers<void>();
  simulation.override('GET /api/social/accounts/{id}', async (_, pass) => {
    await loaded;
    return pass();
  });
  await user.click(button);
  await waitFor(() => expect(location.search).toContain('ask='));
  const entries = history.length;
  await user.click(button);
  expect(history.length).toBe(entries);
  load();
  const dialog = await screen.findByRole('dialog', { name: 'Ask somebody to disconnect Acme, Facebook?' });
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  await dialogClosed();
  expect(location.search).toBe('');
});
