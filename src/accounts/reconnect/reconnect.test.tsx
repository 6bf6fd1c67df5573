import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { account, connectedBy, disconnected, lost, named, type Start } from '../../../mocks/testing.ts';
import { renderApp, type TestApp } from '../../app/test-app.tsx';
import { expectAnnounced } from '../../app/test-list.ts';
import { currentSignIn, relayResult, resultOf, type SignInResult } from '../../sign-in/sign-in-relay.ts';
import { recordResults } from '../../sign-in/test-channel.ts';

const WAITING = 'Waiting for the X sign-in';
const BIKES = 'acc-baltic-bikes-x';
/** The history of the YouTube account is gone: on YouTube it is kept for 60 days after a disconnect. */
const ACCOUNTS = [
  account('x', named('Baltic Bikes'), lost('inactivity')),
  account('youtube', named('Baltic Bikes Films'), disconnected({ days: 66 })),
  account('linkedin', named('Kawiarnia Pod Lipą'), lost('security')),
  account('instagram', named('Kawiarnia Pod Lipą'), connectedBy('ada'), lost('deleted-on-network')),
];

/** Shows the list and presses Reconnect on an account. */
async function pressReconnect(label: string, { as = 'ada' }: Pick<Start, 'as'> = {}) {
  const app = renderApp({ as, accounts: ACCOUNTS });
  await app.user.click(await screen.findByRole('button', { name: `Reconnect ${label}` }));
  return app;
}

/** The alert about a failure, in the row of a disconnected account. */
async function failureOn(label: string) {
  const row = (await screen.findByRole('button', { name: `Reconnect ${label}` })).closest('tr');
  if (!row) throw new Error(`${label} has no row`);
  return within(row).findByRole('alert');
}

/** The result that the network sends back once the sign-in is approved. The app has not received it yet. */
async function approvedResult({ simulation }: TestApp): Promise<SignInResult> {
  const { id } = await vi.waitUntil(() => currentSignIn());
  const result = resultOf(`?${new URLSearchParams(await simulation.decideSignIn(id))}`);
  if (!result) throw new Error('The network sent nothing back');
  return result;
}

const statusOf = async ({ simulation }: TestApp, id: string) => (await simulation.account(id, { as: 'ada' })).status;

/** A made-up result for the sign-in under way: the network has not sent it. */
async function madeUpResult(part: Partial<SignInResult>) {
  const { state } = await vi.waitUntil(currentSignIn);
  return { state, iss: 'https://x.example', code: 'made-up', ...part };
}

test('while the sign-in is open the row says so, and Cancel ends it', async () => {
  const { user } = await pressReconnect('Baltic Bikes, X');
  expect(await screen.findByText('It is open in the other window.')).toBeVisible();
  expect(screen.getByText(WAITING)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByText(WAITING)).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Reconnect Baltic Bikes, X' })).toHaveFocus();
});

test('after a reconnect the focus is on the link to the account, and not on a destructive button (F75)', async () => {
  const { decide } = await pressReconnect('Baltic Bikes, X');
  await decide('approve');
  await screen.findByRole('button', { name: 'Disconnect Baltic Bikes, X' });
  await waitFor(() => expect(document.getElementById(`account-${BIKES}`)).toHaveFocus());
});

test('a reconnected account is shown as connected at once, while the list is still being loaded again', async () => {
  const { decide, simulation } = await pressReconnect('Baltic Bikes, X');
  const neverReply = vi.fn(() => new Promise<Response>(() => {}));
  simulation.override('GET /api/social/accounts', neverReply);
  await decide('approve');
  expect(await screen.findByRole('button', { name: 'Disconnect Baltic Bikes, X' })).toBeVisible();
  await waitFor(() => expect(neverReply).toHaveBeenCalled());
});

test('after a reconnect of an account whose history is gone, it is announced that it starts empty, and no message covers the list (LIFECYCLE)', async () => {
  const { decide } = await pressReconnect('Baltic Bikes Films, YouTube', { as: 'lena' });
  await decide('approve');
  await expectAnnounced(
    'Baltic Bikes Films, YouTube is connected again. It starts empty, and you are its original connector.',
  );
  expect(screen.queryByRole('region', { name: 'Message' })).not.toBeInTheDocument();
});

test('denied access is shown on the row, nothing is changed and Try again begins another sign-in (F64)', async () => {
  const app = await pressReconnect('Baltic Bikes, X');
  await app.decide('deny');
  const alert = await failureOn('Baltic Bikes, X');
  expect(alert).toHaveTextContent('Not reconnected: access not allowed at X');
  expect(await statusOf(app, BIKES)).toBe('disconnected');
  await app.user.click(within(alert).getByRole('button', { name: 'Try again' }));
  await app.decide('approve');
  expect(await screen.findByRole('button', { name: 'Disconnect Baltic Bikes, X' })).toBeVisible();
});

test('after a press on Try again in the row of a failed sign-in, the focus is on Reconnect (F75)', async () => {
  const { user, decide } = await pressReconnect('Baltic Bikes, X');
  await decide('deny');
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await screen.findByText(WAITING);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Reconnect Baltic Bikes, X' })).toHaveFocus());
});

test('a result with a forged state, or with nothing but the state, never reaches the sign-in (F65)', async () => {
  const app = await pressReconnect('Baltic Bikes, X');
  const forged = await madeUpResult({ state: 'forged' });
  void relayResult(forged);
  const { state } = await vi.waitUntil(() => currentSignIn());
  const channel = new BroadcastChannel(`sign-in.${state}`);
  channel.postMessage(forged);
  channel.postMessage({ state });
  // A channel keeps the order: once the real result is accepted, the others have arrived and were ignored.
  channel.postMessage(await approvedResult(app));
  expect(await screen.findByRole('button', { name: 'Disconnect Baltic Bikes, X' })).toBeVisible();
  channel.close();
  expect(app.requests.filter((request) => request.endsWith('/complete'))).toHaveLength(1);
});

test('a result with a made-up issuer and code is refused, and nothing is changed (F65, F68)', async () => {
  const app = await pressReconnect('Baltic Bikes, X');
  await act(async () => relayResult(await madeUpResult({})).then(() => undefined));
  expect(await failureOn('Baltic Bikes, X')).toHaveTextContent('this sign-in could not be verified');
  expect(await statusOf(app, BIKES)).toBe('disconnected');
});

test('a result that arrives twice is sent to the API once (F66)', async () => {
  const app = await pressReconnect('Baltic Bikes, X');
  const { state } = await vi.waitUntil(() => currentSignIn());
  const channel = new BroadcastChannel(`sign-in.${state}`);
  const result = await approvedResult(app);
  const { promise: bothArrived, resolve } = Promise.withResolvers<void>();
  app.simulation.override('POST /api/social/authorizations/{id}/complete', (_, pass) => bothArrived.then(pass));
  const { delivered, close } = recordResults(state);
  channel.postMessage(result);
  channel.postMessage(result);
  await vi.waitFor(() => expect(delivered).toEqual([result, result]));
  close();
  resolve();
  expect(await screen.findByRole('button', { name: 'Disconnect Baltic Bikes, X' })).toBeVisible();
  channel.close();
  expect(app.requests.filter((request) => request.endsWith('/complete'))).toHaveLength(1);
});

test('after ten minutes a sign-in is over, and the row says so (F67)', async () => {
  const app = await pressReconnect('Baltic Bikes, X');
  const result = await approvedResult(app);
  await app.simulation.advance({ minutes: 10 });
  await act(async () => relayResult(result).then(() => undefined));
  expect(await failureOn('Baltic Bikes, X')).toHaveTextContent('this sign-in took too long');
  expect(await statusOf(app, BIKES)).toBe('disconnected');
});

test('after a sign-in with a wrong login the row says which account that login manages (F72)', async () => {
  const app = await pressReconnect('Baltic Bikes, X');
  await app.decide('approve', 'other-x');
  const alert = await failureOn('Baltic Bikes, X');
  expect(alert).toHaveTextContent('Not reconnected: this login manages Harbour Lane');
  expect(await statusOf(app, BIKES)).toBe('disconnected');
  await app.user.click(within(alert).getByRole('button', { name: 'Sign in with another login' }));
  await app.decide('approve');
  expect(await screen.findByRole('button', { name: 'Disconnect Baltic Bikes, X' })).toBeVisible();
});

test('without the needed role the account stays disconnected, and the row says which role is missing (F72)', async () => {
  const app = await pressReconnect('Kawiarnia Pod Lipą, LinkedIn', { as: 'lena' });
  await app.decide('approve');
  const alert = await failureOn('Kawiarnia Pod Lipą, LinkedIn');
  expect(alert).toHaveTextContent(/^Not reconnected: the role .+ is missing/);
  expect(within(alert).getByRole('button', { name: 'Sign in with another login' })).toBeVisible();
  expect(await statusOf(app, 'acc-kawiarnia-pod-lipa-linkedin')).toBe('disconnected');
});

test('the row of an account deleted at its network offers to remove it on its page (RETRY, F72)', async () => {
  const { user, decide } = await pressReconnect('Kawiarnia Pod Lipą, Instagram');
  await decide('approve');
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Not reconnected: deleted at Instagram');
  await user.click(within(alert).getByRole('link', { name: 'Remove it on its page' }));
  expect(await screen.findByRole('button', { name: 'Remove account' })).toBeVisible();
  expect(location.pathname).toBe('/settings/marketing/social/accounts/acc-kawiarnia-pod-lipa-instagram');
});

test('pressing Reconnect again brings the open window to the front (F23)', async () => {
  const { user } = await pressReconnect('Baltic Bikes, X');
  await screen.findByText(WAITING);
  const focus = vi.spyOn(vi.mocked(window.open).mock.results[0]?.value, 'focus');
  await user.dblClick(screen.getByRole('button', { name: 'Reconnect Baltic Bikes, X' }));
  expect(focus).toHaveBeenCalledTimes(2);
  expect(window.open).toHaveBeenCalledTimes(1);
});

test('an account that somebody else has reconnected meanwhile is shown as connected, and is not reconnected twice (F25)', async () => {
  const app = await pressReconnect('Baltic Bikes, X');
  await screen.findByText(WAITING);
  expect((await app.simulation.reconnect(BIKES, { as: 'marek' })).status).toBe(200);
  expect(await screen.findByRole('button', { name: 'Disconnect Baltic Bikes, X' })).toBeVisible();
  await app.decide('approve');
  expect(await screen.findByRole('alert')).toHaveTextContent('It was connected before this sign-in came back.');
  expect((await app.simulation.account(BIKES)).lastConnector.id).toBe('marek');
});

test('the row says that the window was closed and nothing was changed (F63)', async () => {
  const { user } = await pressReconnect('Baltic Bikes, X');
  await screen.findByText(WAITING);
  Object.assign(vi.mocked(window.open).mock.results[0]?.value, { closed: true });
  expect(await screen.findByText('Window closed? Nothing was changed.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(window.open).toHaveBeenCalledTimes(2);
});

test('when the window is blocked, the row has a link to the sign-in (F62)', async () => {
  const { user } = renderApp({ accounts: ACCOUNTS });
  vi.mocked(window.open).mockReturnValue(null);
  await user.click(await screen.findByRole('button', { name: 'Reconnect Baltic Bikes, X' }));
  expect(await screen.findByRole('link', { name: 'Open it' })).toHaveAttribute(
    'href',
    expect.stringContaining('/mock-network/x/authorize?'),
  );
});

test('a person who may not remove an account deleted at its network sees only who can remove it (RETRY)', async () => {
  const { decide } = await pressReconnect('Kawiarnia Pod Lipą, Instagram', { as: 'lena' });
  await decide('approve');
  const alert = await failureOn('Kawiarnia Pod Lipą, Instagram');
  expect(alert).toHaveTextContent('Not reconnected: deleted at Instagram');
  expect(alert).toHaveTextContent('Deleted there. Ask Ada Zielińska to remove it.');
  expect(within(alert).queryByRole('link')).not.toBeInTheDocument();
});
