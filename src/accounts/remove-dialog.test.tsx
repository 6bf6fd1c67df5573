import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Account, PostList } from '../api/contract.ts';
import { renderApp } from '../app/test-app.tsx';

const ACCOUNTS = '/settings/marketing/social/accounts';
const API = '/api/social/accounts';

/** The page of an account with its Remove dialog open. */
async function opened(id: string, options: Parameters<typeof renderApp>[0] = {}) {
  const app = renderApp({ ...options, path: `${ACCOUNTS}/${id}` });
  await app.user.click(await screen.findByRole('button', { name: 'Remove account' }));
  const dialog = await screen.findByRole('alertdialog', { name: /^Remove .+ for good\?$/ });
  const type = async (name: string) => {
    const field = within(dialog).getByRole('textbox');
    await app.user.clear(field);
    if (name !== '') await app.user.type(field, name);
  };
  const confirm = () => app.user.click(within(dialog).getByRole('button', { name: 'Remove for good' }));
  const status = async () => (await app.ask('GET', `${API}/${id}`, 'ada')).status;
  return { ...app, app, dialog, type, confirm, status };
}

const dialogGone = () => waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
const message = () => screen.findByRole('region', { name: 'Message' });

test('MAY-REMOVE: the dialog lists what is lost for good and offers no less than Disconnect instead', async () => {
  const { dialog } = await opened('acc-acme-facebook');
  expect(within(dialog).getByRole('heading', { name: 'Remove Acme, Facebook for good?' })).toBeVisible();
  expect(dialog).toHaveAccessibleDescription(/^acme · Facebook page/);
  const lost = within(dialog)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(lost).toEqual([
    '9 published posts in this tool; they stay at Facebook',
    '5 scheduled posts, which never go out',
    '2 posts that somebody cancelled',
    '3 drafts',
    '1 missed post',
    'its history: who connected and disconnected it, and when',
  ]);
  expect(dialog).toHaveTextContent('Disconnecting instead keeps all of this for a while.');
  expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus();
});

test('the row, the page, the dialog and the social tool count the same posts of a disconnected account', async () => {
  const { app, dialog } = await opened('acc-zielony-ogrod-facebook');
  const numbers = (texts: (string | null)[]) =>
    texts.map((text) => Number(/^\d+/.exec(text ?? '')?.[0] ?? 0)).reduce((sum, each) => sum + each, 0);
  const linesOf = (list: HTMLElement) =>
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
  const lost = numbers(linesOf(dialog));
  const account = (await (await app.ask('GET', `${API}/acc-zielony-ogrod-facebook`)).json()) as Account;
  const tool = (await (
    await app.ask('GET', '/api/social/posts?tab=cancelled&accountId=acc-zielony-ogrod-facebook')
  ).json()) as PostList;
  const { cancelled, drafts, missed } = tool.counts;
  expect(cancelled).toBeGreaterThan(account.disconnection?.kept.cancelled ?? 0);
  expect(lost).toBe((account.disconnection?.kept.published ?? 0) + cancelled + drafts + missed);
  await app.user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  const page = screen.getByText('A reconnect brings back').nextElementSibling as HTMLElement;
  expect(numbers(linesOf(page))).toBe(lost);
  await app.user.click(screen.getByRole('link', { name: 'All accounts' }));
  const row = await screen.findByRole('row', { name: /Zielony Ogród.*Facebook/ });
  expect(row).toHaveTextContent(new RegExp(`Reconnect by .+ to keep ${lost} posts`));
});

test('of a disconnected account what is kept is counted, and nothing is offered instead', async () => {
  const { dialog } = await opened('acc-zielony-ogrod-facebook');
  expect(dialog).toHaveTextContent('6 published posts in this tool');
  expect(dialog).toHaveTextContent('4 stopped posts');
  expect(dialog).not.toHaveTextContent('Disconnecting instead');
});

test('with the name typed the account is gone, the list says so, and nothing more is asked about it', async () => {
  const { type, confirm, status, app } = await opened('acc-acme-facebook', { as: 'marek' });
  await type('Acme');
  await confirm();
  expect(await screen.findByRole('table', { name: '13 social accounts' })).toBeVisible();
  expect(await message()).toHaveTextContent('Acme, Facebook was removed for good.');
  expect(location.pathname + location.search).toBe(ACCOUNTS);
  const after = app.requests.slice(app.requests.indexOf(`DELETE ${API}/acc-acme-facebook`) + 1);
  expect(after.filter((request) => request.includes('acc-acme-facebook'))).toEqual([]);
  expect(await status()).toBe(404);
});

test('the name may be typed with spaces around it and with Enter at the end', async () => {
  const { type, status } = await opened('acc-zielony-ogrod-facebook');
  await type('  Zielony Ogród {Enter}');
  expect(await screen.findByRole('table', { name: '13 social accounts' })).toBeVisible();
  expect(await status()).toBe(404);
});

test('another name removes nothing, and the field says so', async () => {
  const { dialog, type, confirm, status, user } = await opened('acc-acme-facebook');
  await type('Acne');
  await confirm();
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(
    'That is not the name. Type it as it is written above.',
  );
  const field = within(dialog).getByRole('textbox', { name: 'Type Acme to confirm' });
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription(/That is not the name/);
  expect(await status()).toBe(200);
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  await dialogGone();
  expect(location.pathname + location.search).toBe(`${ACCOUNTS}/acc-acme-facebook`);
});

test('nothing typed removes nothing', async () => {
  const { dialog, confirm, status } = await opened('acc-acme-facebook');
  await confirm();
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('That is not the name.');
  expect(await status()).toBe(200);
});

test.each(['acc-blank-facebook', 'acc-nameless-youtube'])(
  'F59: %s has no name and is confirmed by its handle',
  async (id) => {
    const { dialog, type, confirm, status } = await opened(id, { scenario: 'twins' });
    const handle = id === 'acc-blank-facebook' ? 'blank.page' : '@nameless';
    expect(within(dialog).getByRole('textbox', { name: `Type ${handle} to confirm` })).toBeVisible();
    await type(handle);
    await confirm();
    expect(await message()).toHaveTextContent(/^Unnamed .+ was removed for good\.$/);
    expect(await status()).toBe(404);
  },
);

test('F11: an account that has changed meanwhile is shown as it is and removed only when confirmed anew', async () => {
  const { app, dialog, type, confirm, status } = await opened('acc-acme-facebook');
  let deletes = 0;
  app.intercept(({ method }) => {
    if (method !== 'DELETE') return undefined;
    deletes += 1;
    if (deletes > 1) return undefined;
    return app.ask('PUT', '/__mock', 'ada', { now: '2026-11-25T09:00:00.000Z' }).then(() => undefined);
  });
  await type('Acme');
  await confirm();
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(
    'The account has changed in the meantime, so nothing was done. Look again and confirm.',
  );
  expect(dialog).toHaveTextContent('4 scheduled posts, which never go out');
  expect(await status()).toBe(200);
  expect(deletes).toBe(1);
  await confirm();
  expect(await message()).toHaveTextContent('Acme, Facebook was removed for good.');
  expect(await status()).toBe(404);
});

test('F03: a reply that is lost after the removal is asked for again, and the removal is told once', async () => {
  const { app, type, confirm } = await opened('acc-acme-facebook');
  const keys: (string | null)[] = [];
  app.intercept(async ({ method, headers }) => {
    if (method !== 'DELETE') return undefined;
    const key = headers.get('Idempotency-Key') ?? '';
    keys.push(key);
    if (keys.length > 1) return undefined;
    const more = { 'If-Match': headers.get('If-Match') ?? '', 'Idempotency-Key': key };
    const reply = await app.ask('DELETE', `${API}/acc-acme-facebook`, 'ada', { confirmName: 'Acme' }, more);
    expect(reply.status).toBe(204);
    throw new TypeError('Failed to fetch');
  });
  await type('Acme');
  await confirm();
  expect(await message()).toHaveTextContent('Acme, Facebook was removed for good.');
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

test('F29: Back closes the dialog, and Forward does not open it again', async () => {
  const { status } = await opened('acc-acme-facebook');
  act(() => history.back());
  await dialogGone();
  act(() => history.forward());
  await waitFor(() => expect(location.search).toBe('?remove=account'));
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  expect(await status()).toBe(200);
});

test('F78: Escape closes the dialog and removes nothing', async () => {
  const { dialog, type, status } = await opened('acc-acme-facebook');
  await type('Acme');
  // jsdom tells a dialog of no Escape; a browser tells it so.
  fireEvent(dialog, new Event('cancel', { cancelable: true }));
  await dialogGone();
  expect(await status()).toBe(200);
});

test('F30: a link to the dialog without the right shows the page and no dialog', async () => {
  renderApp({ as: 'lena', path: `${ACCOUNTS}/acc-acme-facebook?remove=account` });
  const remove = await screen.findByRole('button', { name: 'Remove account' });
  expect(remove).toHaveAccessibleDescription(/Ask Marek Nowak or Ada Zielińska/);
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
});

test('an account that is no more has a page that leads back to the list', async () => {
  renderApp({ path: `${ACCOUNTS}/acc-none` });
  expect(await screen.findByRole('heading', { name: 'No such account' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'All accounts' })).toHaveAttribute('href', ACCOUNTS);
});
