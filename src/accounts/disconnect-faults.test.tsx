import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderApp, type TestApp } from '../app/test-app.tsx';

const ID = 'acc-acme-facebook';
const PATH = `/api/social/accounts/${ID}/disconnect`;
const CALL = 'POST /api/social/accounts/{id}/disconnect';

/** The app with the Disconnect dialog of Acme on Facebook open, and its disconnect requests. */
async function opened(as = 'ada') {
  const app = renderApp({ as });
  await app.user.click(await screen.findByRole('button', { name: 'Disconnect Acme, Facebook' }));
  const dialog = await screen.findByRole('alertdialog', { name: 'Disconnect Acme, Facebook?' });
  await within(dialog).findByRole('heading', { name: 'What will happen' });
  const sent: Headers[] = [];
  /** Plays something as each disconnect is sent, told how many were sent before. */
  const play = (happens: (before: number, headers: Headers) => Promise<Response | undefined>) =>
    app.intercept((request) => {
      if (new URL(request.url).pathname !== PATH) return undefined;
      sent.push(request.headers);
      return happens(sent.length - 1, request.headers);
    });
  const confirm = () => app.user.click(within(dialog).getByRole('button', { name: 'Disconnect account' }));
  return { ...app, app, dialog, sent, play, confirm };
}

const sentFor = async ({ ask }: TestApp, headers: Headers) => ask('POST', PATH, 'ada', undefined, plain(headers));
const plain = (headers: Headers) => ({
  'If-Match': headers.get('If-Match') ?? '',
  'Idempotency-Key': headers.get('Idempotency-Key') ?? '',
});
const message = () => screen.findByRole('region', { name: 'Message' });
const dialogGone = () => waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
const account = async ({ ask }: TestApp) => (await ask('GET', `/api/social/accounts/${ID}`, 'ada')).json();
const disconnects = async ({ ask }: TestApp) => {
  const { items } = await (await ask('GET', `/api/social/accounts/${ID}/activity`, 'ada')).json();
  return items.filter(({ kind }: { kind: string }) => kind === 'disconnected').length;
};
const keysOf = (sent: Headers[]) => new Set(sent.map((headers) => headers.get('Idempotency-Key')));
const broken = () => new Response('{"id":"acc', { headers: { 'Content-Type': 'application/json' } });

test('F03: a reply that is lost after the commit is asked for again under the same key: one commit, one message', async () => {
  const { app, play, confirm, sent } = await opened();
  play(async (before, headers) => {
    if (before > 0) return undefined;
    expect((await sentFor(app, headers)).status).toBe(200);
    throw new TypeError('Failed to fetch');
  });
  await confirm();
  expect(await message()).toHaveTextContent('Acme, Facebook is disconnected. 5 scheduled posts were cancelled.');
  await dialogGone();
  expect(sent).toHaveLength(2);
  expect(keysOf(sent).size).toBe(1);
  expect(await disconnects(app)).toBe(1);
});

test('F03: when no reply comes at all, the dialog says so, and trying again sends the same key', async () => {
  const { app, dialog, play, confirm, sent } = await opened();
  play(async (before) => {
    if (before < 3) throw new TypeError('Failed to fetch');
    return undefined;
  });
  await confirm();
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(/No answer came in time/);
  expect(await disconnects(app)).toBe(0);
  await confirm();
  expect(await message()).toHaveTextContent('Acme, Facebook is disconnected.');
  expect(sent).toHaveLength(4);
  expect(keysOf(sent).size).toBe(1);
});

test('F04: offline, the confirmation is off and says why', async () => {
  const { app, dialog, confirm } = await opened();
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

test('F08: a right that is gone is told in the dialog, everything is asked for again and nothing is left to confirm', async () => {
  const { app, dialog, confirm, ask, requests } = await opened('marek');
  await ask('PUT', '/__mock', 'marek', { faults: [{ name: 'forbidden', call: CALL, once: true }] });
  requests.length = 0;
  await confirm();
  const alert = await within(dialog).findByRole('alert');
  expect(alert).toHaveTextContent('You no longer have permission to disconnect this account. Nothing was changed.');
  expect(within(dialog).queryByRole('button', { name: 'Disconnect account' })).not.toBeInTheDocument();
  expect(within(dialog).getByRole('button', { name: 'Close' })).toHaveFocus();
  await waitFor(() =>
    expect(requests).toEqual(expect.arrayContaining(['GET /api/session', 'GET /api/social/accounts'])),
  );
  expect((await account(app)).status).toBe('connected');
});

test('F09: an account that was removed meanwhile is told to exist no longer, and its row goes', async () => {
  const { app, play, confirm } = await opened();
  const { revision } = await account(app);
  play(async () => {
    const removed = await app.ask(
      'DELETE',
      `/api/social/accounts/${ID}`,
      'marek',
      { confirmName: 'Acme' },
      {
        'If-Match': `"${ID}.${revision}"`,
      },
    );
    expect(removed.status).toBe(204);
    return undefined;
  });
  await confirm();
  expect(await message()).toHaveTextContent('This account no longer exists. Somebody removed it');
  await dialogGone();
  expect(await screen.findByRole('table', { name: '13 social accounts' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Acme' })).not.toBeNull();
  expect(document.body).not.toHaveFocus();
});

test('F10: what somebody else disconnected a moment before is told with who and when, and nothing happens twice', async () => {
  const { app, dialog, play, confirm } = await opened();
  const { revision } = await account(app);
  play(async () => {
    await app.ask('POST', PATH, 'marek', undefined, { 'If-Match': `"${ID}.${revision}"` });
    return undefined;
  });
  await confirm();
  expect(await within(dialog).findByText(/^Already disconnected by Marek Nowak at /)).toBeVisible();
  expect(dialog).toHaveTextContent('You changed nothing: its scheduled posts had been stopped already.');
  expect(within(dialog).queryByRole('button', { name: 'Disconnect account' })).not.toBeInTheDocument();
  expect(await disconnects(app)).toBe(1);
  expect(within(dialog).getByRole('button', { name: 'Close' })).toHaveFocus();
  await app.user.keyboard('{Enter}');
  await dialogGone();
  expect(await screen.findByRole('button', { name: 'Reconnect Acme, Facebook' })).toHaveFocus();
});

test('F24: an open dialog hears that somebody else has disconnected its account', async () => {
  const { app, dialog, requests } = await opened();
  const { revision } = await account(app);
  await app.ask('POST', PATH, 'marek', undefined, { 'If-Match': `"${ID}.${revision}"` });
  expect(await within(dialog).findByText(/^Already disconnected by Marek Nowak at /)).toBeVisible();
  expect(requests).not.toContain(`POST ${PATH}`);
  expect(within(dialog).getByRole('button', { name: 'Close' })).toHaveFocus();
});

test('F11: a changed account is shown with the difference and only confirmed anew, in its new version', async () => {
  const { app, dialog, play, confirm, sent } = await opened();
  play(async (before) => {
    if (before === 0) await app.ask('PUT', '/__mock', 'ada', { now: '2026-11-25T09:00:00.000Z' });
    return undefined;
  });
  await confirm();
  const alert = await within(dialog).findByRole('alert');
  expect(alert).toHaveTextContent('Nothing was disconnected. Check what is different and confirm again:');
  expect(
    within(alert)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['scheduled posts 5 → 4', 'published posts 9 → 10']);
  expect((await account(app)).status).toBe('connected');
  expect(sent).toHaveLength(1);
  await confirm();
  expect(await message()).toHaveTextContent('Acme, Facebook is disconnected. 4 scheduled posts were cancelled.');
  expect(sent.map((headers) => headers.get('If-Match'))[0]).not.toBe(sent[1]?.get('If-Match'));
  expect(keysOf(sent).size).toBe(2);
});

test('F11: where the difference cannot be looked up, the dialog says that the account has changed', async () => {
  const { app, dialog, play, confirm } = await opened();
  play(async () => {
    await app.ask('PUT', '/__mock', 'ada', { now: '2026-11-25T09:00:00.000Z' });
    app.intercept(({ url }) => (url.endsWith('/impact') ? new Response('', { status: 400 }) : undefined));
    return undefined;
  });
  await confirm();
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(
    'The account has changed in the meantime, so nothing was done. Look again and confirm.',
  );
  app.intercept(null);
  await confirm();
  expect(await within(dialog).findByText('scheduled posts 5 → 4')).toBeVisible();
  await confirm();
  expect(await message()).toHaveTextContent('Acme, Facebook is disconnected.');
});

test('F14: a server error leaves the dialog with its reference and can be tried again', async () => {
  const { dialog, confirm, ask } = await opened();
  await ask('PUT', '/__mock', 'ada', { faults: [{ name: 'server-error', call: CALL, once: true }] });
  await confirm();
  const alert = await within(dialog).findByRole('alert');
  expect(alert).toHaveTextContent(/Something went wrong on our side.+give support this reference: \S+/);
  await confirm();
  expect(await message()).toHaveTextContent('Acme, Facebook is disconnected.');
});

test('F14: a server that is unavailable for a moment is asked again under the same key', async () => {
  const { confirm, ask, play, sent } = await opened();
  await ask('PUT', '/__mock', 'ada', { faults: [{ name: 'unavailable', call: CALL, once: true }] });
  play(async () => undefined);
  await confirm();
  expect(await message()).toHaveTextContent('Acme, Facebook is disconnected.');
  expect([sent.length, keysOf(sent).size]).toEqual([2, 1]);
});

test('F15: what a broken server says is never shown', async () => {
  const { dialog, play, confirm } = await opened();
  play(async () => new Response('TypeError: secret at handler.ts:12', { status: 500 }));
  await confirm();
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(
    'Something went wrong on our side and nothing was changed. Try again.',
  );
  expect(document.body).not.toHaveTextContent(/secret|handler/);
});

test('F17: a reply that cannot be read is told as such; trying again finds that it had happened', async () => {
  const { app, dialog, play, confirm, sent } = await opened();
  play(async (before, headers) => {
    if (before > 0) return undefined;
    await sentFor(app, headers);
    return broken();
  });
  await confirm();
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(
    'An unexpected reply came back, so we do not know yet whether it worked. Try again',
  );
  await confirm();
  expect(await message()).toHaveTextContent('Acme, Facebook is disconnected. 5 scheduled posts were cancelled.');
  expect(keysOf(sent).size).toBe(1);
  expect(await disconnects(app)).toBe(1);
});
