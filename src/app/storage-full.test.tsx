import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { problemBody } from '../../mocks/pipeline/problem.ts';
import { account, disconnected, expiringIn, lost, startSimulation } from '../../mocks/testing.ts';
import { currentDialog, openMissedTab } from '../posts/settle/test-missed.ts';
import { renderApp, type TestApp } from './test-app.tsx';
import { openDisconnect } from './test-disconnect.ts';

const ACME = 'acc-acme-facebook';
const ACCOUNTS_PAGE = '/settings/marketing/social/accounts';
const ACME_PAGE = `${ACCOUNTS_PAGE}/${ACME}`;

/** Makes the simulation find no room to store what this call changes. */
const fillStorage = ({ simulation }: Pick<TestApp, 'simulation'>, call: string) =>
  simulation.control({ faults: [{ name: 'storage-full', call }] });

const press = async ({ user }: Pick<TestApp, 'user'>, name: string | RegExp, place = document.body) =>
  user.click(await within(place).findByRole('button', { name }));

/** Checks that this place says that there is no room left, and offers Reset. */
async function expectReset(
  place: HTMLElement,
  sentence = 'There is no room left to store this, so nothing was changed.',
): Promise<void> {
  expect(place).toHaveTextContent(sentence);
  const reset = within(place).getByRole('button', { name: 'Reset' });
  expect(reset).toHaveAccessibleDescription('Delete everything that is stored here, and start again');
}

const findAlert = (place = document.body) => within(place).findByRole('alert');
const alertInDialog = () => findAlert(currentDialog());

/** Opens the dialog in which Lena can ask Marek and Ada to disconnect an account. */
async function openRequest() {
  const app = renderApp({ as: 'lena', accounts: [account('facebook')] });
  await fillStorage(app, 'POST /api/social/accounts/{id}/requests');
  await press(app, 'Ask Marek Nowak to disconnect Acme, Facebook');
  await screen.findByRole('dialog');
  return app;
}

describe('A failure because there is no room left to store a change is shown with the button Reset (F45)', () => {
  test('in the dialog that disconnects an account, and in the message once the dialog is closed', async () => {
    const app = renderApp({ accounts: [account('facebook')] });
    await fillStorage(app, 'POST /api/social/accounts/{id}/disconnect');
    const dialog = await openDisconnect(app);
    await press(app, 'Disconnect account', dialog);
    await expectReset(await findAlert(dialog));
    const { promise, resolve } = Promise.withResolvers<undefined>();
    app.intercept(({ method }) => (method === 'POST' ? promise : undefined));
    await press(app, 'Disconnect account', dialog);
    await press(app, 'Cancel', dialog);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    resolve(undefined);
    await expectReset(await screen.findByRole('region', { name: 'Message' }));
  });

  test('in the dialog that removes an account', async () => {
    const app = renderApp({ accounts: [account('facebook')], path: ACME_PAGE });
    await fillStorage(app, 'DELETE /api/social/accounts/{id}');
    await press(app, 'Remove account');
    await app.user.type(await screen.findByRole('textbox', { name: /^Type/ }), 'Acme');
    await press(app, 'Remove for good', currentDialog());
    await expectReset(await alertInDialog());
  });

  test('in the dialog that asks one person', async () => {
    const app = await openRequest();
    await press(app, 'Send request', currentDialog());
    await expectReset(await alertInDialog());
  });

  test('in the dialog that asks several people', async () => {
    const app = await openRequest();
    await app.user.click(within(currentDialog()).getByRole('checkbox', { name: 'Ada Zielińska' }));
    await press(app, 'Send 2 requests', currentDialog());
    await expectReset(await alertInDialog());
  });

  test('in the dialog that connects accounts, at the sign-in and at the choice of accounts', async () => {
    const app = renderApp({ accounts: [account('facebook')] });
    await fillStorage(app, 'POST /api/social/authorizations');
    await press(app, 'Connect account');
    await press(app, 'Continue', await screen.findByRole('dialog'));
    await expectReset(await alertInDialog());
    await fillStorage(app, 'POST /api/social/authorizations/{id}/connect');
    await press(app, 'Continue', currentDialog());
    await app.decide('approve');
    const [available] = await within(currentDialog()).findAllByRole('checkbox', { checked: false });
    if (available) await app.user.click(available);
    await press(app, 'Connect 1', currentDialog());
    await expectReset(await alertInDialog());
  });

  test('at the reconnect of an account, and in the message on another page', async () => {
    const app = renderApp({ accounts: [account('facebook', lost('security'))] });
    await fillStorage(app, 'POST /api/social/authorizations/{id}/complete');
    await press(app, 'Reconnect Acme, Facebook');
    await app.decide('approve');
    await expectReset(await findAlert(), 'Not reconnected: no room to store it.');
    await press(app, 'Try again');
    await app.user.click(screen.getByRole('link', { name: 'Social posts' }));
    await screen.findByRole('heading', { name: 'Social posts' });
    await app.decide('approve');
    await expectReset(await screen.findByRole('region', { name: 'Message' }));
  });

  test('above the notices', async () => {
    const app = renderApp({ accounts: [account('facebook', expiringIn({ days: 5 }))] });
    await fillStorage(app, 'POST /api/notifications/{id}/read');
    await press(app, /^Notices/);
    await press(app, 'Mark all as read');
    await expectReset(await findAlert());
  });

  test('among the open requests of an account', async () => {
    const simulation = startSimulation({ as: 'marek', accounts: [account('facebook', expiringIn({ days: 5 }))] });
    const body = { action: 'disconnect', to: 'marek' };
    expect((await simulation.post(`/api/social/accounts/${ACME}/requests`, { as: 'lena', body })).status).toBe(201);
    const app = renderApp({ simulation, path: ACME_PAGE });
    await fillStorage(app, 'POST /api/social/requests/{id}/decline');
    await press(app, /^Decline the request/);
    await expectReset(await findAlert());
  });

  test('above the outcomes of missed posts, with one button for all of them', async () => {
    const missed = await openMissedTab();
    await fillStorage(missed, 'POST /api/social/posts/{id}/to-draft');
    await missed.toggle('Select all on this page');
    await missed.press('To drafts: the selected posts');
    await missed.confirm('Move to drafts');
    await within(currentDialog()).findByText('What happened');
    expect(currentDialog()).toHaveTextContent('Not changed: There is no room left to store this');
    expect(within(currentDialog()).getByRole('button', { name: 'Reset' })).toBeVisible();
  });

  test('in the review tools', async () => {
    const app = renderApp({ accounts: [account('facebook', disconnected())] });
    await press(app, 'Review tools');
    await screen.findByRole('button', { name: '+1 day' });
    app.simulation.override('PUT /__mock', () =>
      Response.json(problemBody('storage-full', '/__mock'), { status: 507 }),
    );
    await press(app, '+1 day');
    await expectReset(await findAlert());
  });
});

test('another failure is shown without the button Reset (F14)', async () => {
  const app = renderApp({ accounts: [account('facebook')] });
  await app.simulation.control({
    faults: [{ name: 'server-error', call: 'POST /api/social/accounts/{id}/disconnect' }],
  });
  const dialog = await openDisconnect(app);
  await press(app, 'Disconnect account', dialog);
  const alert = await findAlert(dialog);
  expect(alert).toHaveTextContent('Something went wrong on our side');
  expect(within(alert).queryByRole('button', { name: 'Reset' })).not.toBeInTheDocument();
});
