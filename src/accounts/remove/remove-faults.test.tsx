import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { account, withScheduledPosts } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { findList } from '../../app/test-list.ts';
import { fakeAppTimers, RESENDS_S } from '../../app/test-time.ts';

const API = '/api/social/accounts';
const CALL = `DELETE ${API}/{id}`;
const ACME = 'acc-acme-facebook';
/** A second longer than the time after which a page reads its data again, in seconds. */
const POLL_S = 31;
/** The first scheduled post goes out within two days, which makes a new version of the account. */
const ACCOUNTS = [account('facebook', withScheduledPosts([1, 3, 5, 8, 21])), account('x')];

/** Opens the Remove dialog on the page of Acme on Facebook, and types the name. */
async function openRemoveDialog() {
  const app = renderApp({ accounts: ACCOUNTS, path: `/settings/marketing/social/accounts/${ACME}` });
  await app.user.click(await screen.findByRole('button', { name: 'Remove account' }));
  const dialog = await screen.findByRole('alertdialog');
  await app.user.type(within(dialog).getByRole('textbox'), 'Acme');
  const confirm = () => app.user.click(within(dialog).getByRole('button', { name: 'Remove for good' }));
  /** The HTTP status of a read of the account: 404 once the account is removed. */
  const readStatus = async () => (await app.simulation.get(`${API}/${ACME}`, { as: 'ada' })).status;
  return { ...app, app, dialog, confirm, readStatus };
}

const message = () => screen.findByRole('region', { name: 'Message' });

test('an account that has changed meanwhile is shown as it is now and needs a new confirmation (F11)', async () => {
  const { app, simulation, dialog, confirm, readStatus } = await openRemoveDialog();
  simulation.override(CALL, (_, pass) => simulation.advance({ days: 2 }).then(pass), { once: true });
  await confirm();
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(
    'The account has changed in the meantime, so nothing was done. Look again and confirm.',
  );
  expect(dialog).toHaveTextContent('4 scheduled posts, which never go out');
  expect(await readStatus()).toBe(200);
  expect(app.requests.filter((request) => request === `DELETE ${API}/${ACME}`)).toHaveLength(1);
  await confirm();
  expect(await message()).toHaveTextContent('Acme, Facebook was removed for good.');
  expect(await readStatus()).toBe(404);
});

test('after a refusal because of a change, everything behind the dialog is loaded again (F11)', async () => {
  const { app, simulation, dialog, confirm } = await openRemoveDialog();
  // In these 100 ms the event of the change reaches the app, before the reply to the write does.
  const change = () => simulation.advance({ days: 2 }).then(() => new Promise((resolve) => setTimeout(resolve, 100)));
  simulation.override(CALL, (_, pass) => change().then(pass), { once: true });
  await confirm();
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('The account has changed in the meantime');
  expect(app.requests.slice(app.requests.indexOf(`DELETE ${API}/${ACME}`))).toContain(`GET ${API}/${ACME}/activity`);
});

test('the page of a removed account stays until the list is shown, and does not load the account again', async () => {
  const { app, simulation, confirm } = await openRemoveDialog();
  const { promise: listMayOpen, resolve: openList } = Promise.withResolvers<void>();
  simulation.override(CALL, async (_, pass) => {
    const reply = await pass();
    // The list opens only when everything is loaded again, the notices included.
    simulation.override('GET /api/notifications', (__, read) => listMayOpen.then(read));
    // A new server time makes the page render again.
    await simulation.advance({ days: 1 });
    return reply;
  });
  await confirm();
  const requestsAfter = () => app.requests.slice(app.requests.indexOf(`DELETE ${API}/${ACME}`) + 1);
  await waitFor(() => expect(requestsAfter()).toContain('GET /api/session'));
  await act(() => new Promise((passed) => setTimeout(passed, 100)));
  expect(screen.getByRole('heading', { name: 'Acme' })).toBeVisible();
  openList();
  await findList(app);
  expect(requestsAfter().filter((request) => request.includes(ACME))).toEqual([]);
});

test('if the reply is lost after the removal, the request is sent again, and the removal is announced once (F03)', async () => {
  const skipSeconds = fakeAppTimers();
  const { simulation, confirm } = await openRemoveDialog();
  const keys: (string | null)[] = [];
  simulation.override(CALL, async ({ headers }, pass) => {
    keys.push(headers.get('Idempotency-Key'));
    const reply = await pass();
    expect(reply.status).toBe(204);
    if (keys.length > 1) return reply;
    throw new TypeError('Failed to fetch');
  });
  await confirm();
  await skipSeconds(RESENDS_S);
  expect(await message()).toHaveTextContent('Acme, Facebook was removed for good.');
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

describe('if no reply to a removal comes at all', () => {
  /** Confirms a removal whose replies are all lost. @param isDone whether the API carries it out */
  async function loseAllReplies(isDone: boolean) {
    const skipSeconds = fakeAppTimers();
    const opened = await openRemoveDialog();
    const restore = opened.simulation.override(CALL, async (_, pass) => {
      if (isDone) await pass();
      return Response.error();
    });
    await opened.confirm();
    await skipSeconds(RESENDS_S);
    return { ...opened, restore };
  }

  test('and the account is gone, a message and the page of the account say so', async () => {
    const { dialog, readStatus } = await loseAllReplies(true);
    expect(await message()).toHaveTextContent('No answer came to the removal, but Acme, Facebook is no longer there.');
    expect(dialog).not.toBeInTheDocument();
    expect(screen.getByRole('main')).toHaveFocus();
    expect(screen.getByText(/^This account no longer exists/)).toBeVisible();
    expect(await readStatus()).toBe(404);
  });

  test('and the account is still there, the dialog says so, and another try removes it', async () => {
    const { restore, dialog, confirm, readStatus } = await loseAllReplies(false);
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'No answer came to the removal. Acme, Facebook is still there. Try again: nothing happens twice.',
    );
    expect(await readStatus()).toBe(200);
    restore();
    await confirm();
    expect(await message()).toHaveTextContent('Acme, Facebook was removed for good.');
  });

  test('and the account cannot be read either, the dialog says that the outcome is not known, until a read gets a reply', async () => {
    const skipSeconds = fakeAppTimers();
    const { simulation, dialog, confirm } = await openRemoveDialog();
    const lose = () => Response.error();
    simulation.override(CALL, async (_, pass) => {
      await pass();
      return lose();
    });
    const restore = simulation.override(`GET ${API}/{id}`, lose);
    await confirm();
    await skipSeconds(RESENDS_S);
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      /^No answer came in time, so we do not know yet/,
    );
    restore();
    await skipSeconds(POLL_S);
    expect(await message()).toHaveTextContent('Acme, Facebook is no longer there.');
    expect(dialog).not.toBeInTheDocument();
  });

  test('and the dialog was closed meanwhile, a message says that the outcome is not known (F29)', async () => {
    const skipSeconds = fakeAppTimers();
    const { user, simulation, dialog, confirm } = await openRemoveDialog();
    simulation.override(CALL, () => Response.error());
    await confirm();
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await skipSeconds(RESENDS_S);
    expect(await message()).toHaveTextContent(/^Acme, Facebook: No answer came in time, so we do not know yet/);
  });
});

test('when somebody else removes the account while the dialog is open, a message says that it is gone (F09)', async () => {
  const { simulation, dialog } = await openRemoveDialog();
  await simulation.remove(ACME);
  expect(await message()).toHaveTextContent('This account no longer exists, or you no longer see it.');
  expect(dialog).not.toBeInTheDocument();
});
