import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { type Answer, account, withPublishedPosts, withScheduledPosts } from '../../../mocks/testing.ts';
import { renderApp, type TestApp } from '../../app/test-app.tsx';
import { openDisconnect } from '../../app/test-disconnect.ts';
import { expectAnnounced, findList } from '../../app/test-list.ts';
import { fakeAppTimers, READ_RETRIES_S, RESENDS_S } from '../../app/test-time.ts';

const ID = 'acc-acme-facebook';
const PATH = `/api/social/accounts/${ID}/disconnect`;
const CALL = 'POST /api/social/accounts/{id}/disconnect';
/** The first scheduled post goes out within two days, which changes the impact of a disconnect. */
const ACCOUNTS = [account('facebook', withScheduledPosts([1, 3, 5, 8, 21]), withPublishedPosts(9)), account('x')];
const TWO_DAYS = { days: 2 };

/** Opens the Disconnect dialog of Acme on Facebook. `sent` collects the headers of the disconnect requests. */
async function openDisconnectDialog(as = 'ada') {
  const app = renderApp({ as, accounts: ACCOUNTS });
  const dialog = await openDisconnect(app);
  const sent: Headers[] = [];
  app.intercept((request) => {
    if (new URL(request.url).pathname === PATH) sent.push(request.headers);
    return undefined;
  });
  const replyWith = (reply: Answer) => app.simulation.override(CALL, reply);
  /** Runs `change` after the press on Disconnect account, before the request reaches the API. */
  const meanwhile = (change: () => Promise<unknown>) =>
    app.simulation.override(CALL, (_, pass) => change().then(pass), { once: true });
  const confirm = () => app.user.click(within(dialog).getByRole('button', { name: 'Disconnect account' }));
  return { ...app, app, dialog, sent, replyWith, meanwhile, confirm };
}

const message = () => screen.findByRole('region', { name: 'Message' });
const dialogClosed = () => waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
const statusOf = async ({ simulation }: TestApp) => (await simulation.account(ID)).status;
const countDisconnects = async ({ simulation }: TestApp) => {
  const { items } = (await simulation.get(`/api/social/accounts/${ID}/activity`, { as: 'ada' })).body;
  return items.filter(({ kind }: { kind: string }) => kind === 'disconnected').length;
};
const keysOf = (sent: Headers[]) => new Set(sent.map((headers) => headers.get('Idempotency-Key')));
const unreadableReply = () => new Response('{"id":"acc', { headers: { 'Content-Type': 'application/json' } });

test('if the reply is lost after the commit, the request is sent again under the same key: one commit, one message (F03)', async () => {
  const skipSeconds = fakeAppTimers();
  const { app, replyWith, confirm, sent } = await openDisconnectDialog();
  replyWith(async (_, pass) => {
    const reply = await pass();
    expect(reply.status).toBe(200);
    if (sent.length > 1) return reply;
    throw new TypeError('Failed to fetch');
  });
  await confirm();
  await skipSeconds(RESENDS_S);
  await expectAnnounced('Acme, Facebook is disconnected. 5 scheduled posts were stopped.');
  await dialogClosed();
  expect(sent).toHaveLength(2);
  expect(keysOf(sent).size).toBe(1);
  expect(await countDisconnects(app)).toBe(1);
});

test('when no reply comes at all, the dialog says so, and trying again sends the same key (F03)', async () => {
  const skipSeconds = fakeAppTimers();
  const { app, dialog, replyWith, confirm, sent } = await openDisconnectDialog();
  replyWith(async (_, pass) => {
    if (sent.length <= 3) throw new TypeError('Failed to fetch');
    return pass();
  });
  await confirm();
  await skipSeconds(RESENDS_S);
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(/No answer came in time/);
  expect(await countDisconnects(app)).toBe(0);
  await confirm();
  await expectAnnounced('Acme, Facebook is disconnected.');
  expect(sent).toHaveLength(4);
  expect(keysOf(sent).size).toBe(1);
});

test('offline, the confirming button is disabled and says why (F04)', async () => {
  const { app, dialog, confirm } = await openDisconnectDialog();
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  window.dispatchEvent(new Event('offline'));
  await waitFor(() =>
    expect(within(dialog).getByRole('button', { name: 'Disconnect account' })).toHaveAccessibleDescription(
      "You're offline",
    ),
  );
  await confirm();
  expect(app.requests).not.toContain(`POST ${PATH}`);
});

test('for a person who has lost the right the dialog says so, loads everything again and leaves nothing to confirm (F08)', async () => {
  const { app, simulation, dialog, confirm, requests } = await openDisconnectDialog('marek');
  await simulation.control({ faults: [{ name: 'forbidden', call: CALL, once: true }] });
  requests.length = 0;
  await confirm();
  const alert = await within(dialog).findByRole('alert');
  expect(alert).toHaveTextContent('You no longer have permission to disconnect this account. Nothing was changed.');
  expect(within(dialog).queryByRole('button', { name: 'Disconnect account' })).not.toBeInTheDocument();
  expect(within(dialog).getByRole('button', { name: 'Close' })).toHaveFocus();
  await waitFor(() =>
    expect(requests).toEqual(expect.arrayContaining(['GET /api/session', 'GET /api/social/accounts'])),
  );
  expect(await statusOf(app)).toBe('connected');
});

test('if the account was removed meanwhile, a message says so, and the dialog and the row disappear (F09)', async () => {
  const { app, simulation, meanwhile, confirm } = await openDisconnectDialog();
  meanwhile(async () => expect((await simulation.remove(ID, { as: 'marek' })).status).toBe(204));
  await confirm();
  expect(await message()).toHaveTextContent('This account no longer exists, or you no longer see it');
  await dialogClosed();
  expect(within(await findList(app)).getAllByRole('link', { name: 'Acme' })).toHaveLength(1);
  expect(screen.getByRole('button', { name: 'Disconnect Acme, X' })).toBeVisible();
  expect(document.body).not.toHaveFocus();
});

test('for an account that somebody else has just disconnected the dialog says who did so and when, and changes nothing (F10)', async () => {
  const { app, simulation, dialog, meanwhile, confirm } = await openDisconnectDialog();
  meanwhile(() => simulation.disconnect(ID, { as: 'marek' }));
  await confirm();
  expect(await within(dialog).findByText(/^Already disconnected by Marek Nowak at /)).toBeVisible();
  expect(dialog).toHaveTextContent('You changed nothing: its scheduled posts had been stopped already.');
  expect(within(dialog).queryByRole('button', { name: 'Disconnect account' })).not.toBeInTheDocument();
  expect(await countDisconnects(app)).toBe(1);
  expect(within(dialog).getByRole('button', { name: 'Close' })).toHaveFocus();
  await app.user.keyboard('{Enter}');
  await dialogClosed();
  expect(await screen.findByRole('button', { name: 'Reconnect Acme, Facebook' })).toHaveFocus();
});

test('an open dialog shows that somebody else has disconnected its account (F24)', async () => {
  const { simulation, dialog, requests } = await openDisconnectDialog();
  await simulation.disconnect(ID, { as: 'marek' });
  expect(await within(dialog).findByText(/^Already disconnected by Marek Nowak at /)).toBeVisible();
  expect(requests).not.toContain(`POST ${PATH}`);
  expect(within(dialog).getByRole('button', { name: 'Close' })).toHaveFocus();
});

test('if the account has changed, the dialog shows how, and the new version needs a confirmation of its own (F11)', async () => {
  const { app, simulation, dialog, meanwhile, confirm, sent } = await openDisconnectDialog();
  meanwhile(() => simulation.advance(TWO_DAYS));
  await confirm();
  const alert = await within(dialog).findByRole('alert');
  expect(alert).toHaveTextContent('Nothing was disconnected. Check what is different and confirm again:');
  expect(
    within(alert)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['scheduled posts 5 → 4', 'published posts 9 → 10']);
  expect(await statusOf(app)).toBe('connected');
  expect(sent).toHaveLength(1);
  await confirm();
  await expectAnnounced('Acme, Facebook is disconnected. 4 scheduled posts were stopped.');
  expect(sent[0]?.get('If-Match')).not.toBe(sent[1]?.get('If-Match'));
  expect(keysOf(sent).size).toBe(2);
});

test('after a refusal because of a change, everything behind the dialog is loaded again (F11)', async () => {
  const { simulation, dialog, meanwhile, confirm, requests } = await openDisconnectDialog();
  // In these 100 ms the event of the change reaches the app, before the reply to the write does.
  meanwhile(() => simulation.advance(TWO_DAYS).then(() => new Promise((resolve) => setTimeout(resolve, 100))));
  await confirm();
  await within(dialog).findByText('scheduled posts 5 → 4');
  expect(requests.slice(requests.indexOf(`POST ${PATH}`))).toContain('GET /api/social/accounts');
});

test('if the new impact cannot be loaded, the dialog says only that the account has changed (F11)', async () => {
  const skipSeconds = fakeAppTimers();
  const { simulation, dialog, meanwhile, confirm } = await openDisconnectDialog();
  let restore = () => {};
  meanwhile(async () => {
    restore = simulation.override('GET /api/social/accounts/{id}/impact', () => new Response('', { status: 400 }));
    await simulation.advance(TWO_DAYS);
  });
  await confirm();
  await skipSeconds(READ_RETRIES_S);
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(
    'The account has changed in the meantime, so nothing was done. Look again and confirm.',
  );
  restore();
  await confirm();
  expect(await within(dialog).findByText('scheduled posts 5 → 4')).toBeVisible();
  await confirm();
  await expectAnnounced('Acme, Facebook is disconnected.');
});

test('a server error is shown in the dialog with its reference, and the disconnect can be tried again (F14)', async () => {
  const { simulation, dialog, confirm } = await openDisconnectDialog();
  await simulation.control({ faults: [{ name: 'server-error', call: CALL, once: true }] });
  await confirm();
  const alert = await within(dialog).findByRole('alert');
  expect(alert).toHaveTextContent(/Something went wrong on our side.+give support this reference: \S+/);
  await confirm();
  await expectAnnounced('Acme, Facebook is disconnected.');
});

test('a request to a server that is unavailable for a moment is sent again under the same key (F14)', async () => {
  const skipSeconds = fakeAppTimers();
  const { simulation, confirm, sent } = await openDisconnectDialog();
  await simulation.control({ faults: [{ name: 'unavailable', call: CALL, once: true }] });
  await confirm();
  await skipSeconds(RESENDS_S);
  await expectAnnounced('Acme, Facebook is disconnected.');
  expect([sent.length, keysOf(sent).size]).toEqual([2, 1]);
});

test('the text of an unexpected server error is never shown (F15)', async () => {
  const { dialog, replyWith, confirm } = await openDisconnectDialog();
  replyWith(() => new Response('TypeError: secret at handler.ts:12', { status: 500 }));
  await confirm();
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(
    'Something went wrong on our side, so we do not know whether it worked. Try again: nothing happens twice.',
  );
  expect(document.body).not.toHaveTextContent(/secret|handler/);
});

test('the dialog says that a reply was unreadable; another try finds that the account was disconnected (F17)', async () => {
  const { app, simulation, dialog, replyWith, confirm, sent } = await openDisconnectDialog();
  // No read gets a reply before the second try: else the dialog would show the account as disconnected.
  const restoreReads = simulation.override('GET /api/social/accounts/{id}', () => new Promise<never>(() => {}));
  replyWith(async (_, pass) => {
    const reply = await pass();
    if (sent.length === 1) return unreadableReply();
    restoreReads();
    return reply;
  });
  await confirm();
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(
    'An unexpected reply came back, so we do not know yet whether it worked. Try again',
  );
  await confirm();
  await expectAnnounced('Acme, Facebook is disconnected. 5 scheduled posts were stopped.');
  expect(keysOf(sent).size).toBe(1);
  expect(await countDisconnects(app)).toBe(1);
});
