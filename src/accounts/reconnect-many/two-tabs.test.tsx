import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { account, lost, named } from '../../../mocks/testing.ts';
import { renderApp, type TestApp } from '../../app/test-app.tsx';
import { returnToTab } from '../../app/test-flows.tsx';
import { currentSignIn, relayResult, resultOf } from '../../sign-in/sign-in-relay.ts';
import { setQueue, useQueue } from './queue.ts';

const LIST = '/settings/marketing/social/accounts';
const [ONE, TWO, BIRD] = ['acc-one-facebook', 'acc-two-facebook', 'acc-bird-x'];
const ACCOUNTS = [
  account('facebook', named('One'), lost('security')),
  account('facebook', named('Two'), lost('security')),
  account('x', named('Bird'), lost('security')),
];
const BOTH_SELECTED = `${LIST}?select=${ONE}&select=${TWO}`;
const BY_MAREK = { as: 'marek', accounts: ACCOUNTS };

const channels: BroadcastChannel[] = [];

/** Another tab: what it hears from the queues of this tab, and how it announces its own. */
function otherTab() {
  const channel = new BroadcastChannel('reconnect-queues');
  channels.push(channel);
  const heard: unknown[] = [];
  channel.onmessage = ({ data }) => heard.push(data);
  return {
    heard,
    announce: (accountIds: string[]) => channel.postMessage({ id: 'queue-of-other-tab', accountIds }),
    ask: () => channel.postMessage('who'),
  };
}

afterEach(() => {
  window.name = '';
  for (const channel of channels.splice(0)) channel.close();
  vi.unstubAllGlobals();
  setQueue(null);
});

const row = (name: string) => screen.getByRole('link', { name }).closest('tr') as HTMLElement;
const press = async ({ user }: TestApp, name: string) => user.click(await screen.findByRole('button', { name }));
const writes = ({ requests }: TestApp) => requests.filter((request) => !request.startsWith('GET'));
const expectNoBar = () => expect(document.querySelector('[data-part="reconnect-bar"]')).toBeNull();

/** The browser’s locks, some of which another tab holds. */
function stubLocks(held: readonly string[]) {
  const request = vi.fn(async (name: string, ...rest: unknown[]) => {
    if (held.includes(name)) throw new DOMException('No lock in time', 'TimeoutError');
    return (rest.at(-1) as () => unknown)();
  });
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
  return { request, end: () => Reflect.deleteProperty(navigator, 'locks') };
}

test('a tab that reconnects accounts says which ones to the other tabs, also to one that opens later, until it is done', async () => {
  const other = otherTab();
  const app = renderApp({ accounts: ACCOUNTS, path: BOTH_SELECTED });
  await press(app, 'Start 2 reconnects with one sign-in');
  await waitFor(() => expect(other.heard).toContainEqual({ id: expect.any(String), accountIds: [ONE, TWO] }));
  const later = otherTab();
  later.ask();
  await waitFor(() => expect(later.heard).toContainEqual({ id: expect.any(String), accountIds: [ONE, TWO] }));
  await app.decide('approve');
  await screen.findByText('2 of 2 reconnected.', { selector: 'strong' });
  await waitFor(() => expect(later.heard.at(-1)).toEqual({ id: expect.any(String), accountIds: [] }));
});

test('an account that another tab is reconnecting says so, and is neither reconnected nor selected here, until that tab is done', async () => {
  const other = otherTab();
  const app = renderApp({ accounts: ACCOUNTS });
  await waitFor(() => expect(other.heard).toContain('who'));
  other.announce([ONE, TWO]);
  await waitFor(() => expect(row('One')).toHaveTextContent('Being reconnected in another tab'));
  expect(row('Bird')).not.toHaveTextContent('another tab');
  const button = screen.getByRole('button', { name: 'Reconnect One, Facebook' });
  expect(button).toHaveAccessibleDescription('This account is being reconnected with others.');
  await app.user.click(button);
  expect(window.open).not.toHaveBeenCalled();
  expect(screen.getAllByRole('checkbox')).toHaveLength(1);
  expect(screen.queryByRole('button', { name: /to reconnect$/ })).not.toBeInTheDocument();
  other.announce([]);
  await waitFor(() => expect(screen.getAllByRole('checkbox')).toHaveLength(3));
  expect(row('One')).not.toHaveTextContent('another tab');
});

test('accounts that another tab begins to reconnect leave the selection here, and a message names them', async () => {
  const other = otherTab();
  renderApp({ accounts: ACCOUNTS, path: `${BOTH_SELECTED}&select=${BIRD}` });
  await screen.findByText('3 selected');
  other.announce([ONE]);
  expect(await screen.findByRole('region', { name: 'Message' })).toHaveTextContent(
    'One, Facebook is being reconnected in another tab, so it is not selected.',
  );
  await screen.findByText('2 selected');
});

test('a duplicated tab has a copy of the queue and of its sign-in, drops both, and sends no result (F66)', async () => {
  const original = renderApp({ accounts: ACCOUNTS, path: BOTH_SELECTED });
  await press(original, 'Start 2 reconnects with one sign-in');
  const signIn = await vi.waitUntil(() => currentSignIn());
  const stored = { ...sessionStorage };
  const id = useQueue.getState().queue?.id ?? '';
  await press(original, 'Stop');
  cleanup();
  // The copy of a tab starts with what the other tab has stored, while that tab is still open.
  setQueue(null);
  const locks = stubLocks([id, signIn.state]);
  for (const [name, value] of Object.entries(stored)) sessionStorage.setItem(name, value);
  vi.mocked(window.open).mockClear();
  const copy = renderApp({ simulation: original.simulation });
  await screen.findByRole('link', { name: 'One' });
  await waitFor(() => expect(sessionStorage.getItem('reconnect-queue')).toBeNull());
  expect(currentSignIn()).toBeNull();
  expectNoBar();
  const result = resultOf(`?${new URLSearchParams(await original.simulation.decideSignIn(signIn.id))}`);
  if (result) void relayResult(result);
  await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(writes(copy)).toEqual([]);
  expect(window.open).not.toHaveBeenCalled();
  locks.end();
});

test('the window of a sign-in has a copy of the queue, and leaves the queue to the tab that opened it', async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: BOTH_SELECTED });
  await press(app, 'Start 2 reconnects with one sign-in');
  await vi.waitUntil(() => currentSignIn());
  cleanup();
  useQueue.setState({ queue: null });
  const locks = stubLocks([]);
  window.name = 'network-sign-in';
  renderApp({ simulation: app.simulation });
  await screen.findByRole('link', { name: 'One' });
  expect(locks.request).not.toHaveBeenCalled();
  expectNoBar();
  locks.end();
});

test('a reload goes on with the queue, because the page that was left no longer holds the lock of the queue (F31)', async () => {
  const locks = stubLocks([]);
  const app = renderApp({ accounts: ACCOUNTS, path: BOTH_SELECTED });
  await press(app, 'Start 2 reconnects with one sign-in');
  await vi.waitUntil(() => currentSignIn());
  cleanup();
  useQueue.setState({ queue: null });
  renderApp({ simulation: app.simulation });
  expect(await screen.findByText('Reconnecting 2 accounts')).toBeVisible();
  locks.end();
});

test('when somebody else signs in during a queue, its sign-in changes nothing, and closing the message shows their screen without its outcomes (F26)', async () => {
  const app = renderApp({ ...BY_MAREK, path: `${BOTH_SELECTED}&select=${BIRD}` });
  await press(app, 'Start 3 reconnects with 2 sign-ins');
  await press(app, 'Open Facebook sign-in');
  await app.decide('approve');
  await press(app, 'Open X sign-in');
  app.signInElsewhere('ada');
  await app.decide('approve');
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Ada Zielińska is signed in now. This was started by Marek Nowak.');
  expect(screen.queryByRole('button', { name: /^Open|^Stop/ })).not.toBeInTheDocument();
  await press(app, 'Close');
  await screen.findByRole('button', { name: /Ada Zielińska/ });
  await screen.findByRole('link', { name: 'One' });
  expect(document.body).not.toHaveTextContent(/reconnected/i);
  expect(useQueue.getState().queue).toBeNull();
  expect((await app.simulation.account(BIRD)).status).toBe('disconnected');
  expect((await app.simulation.account(ONE)).lastConnector.id).toBe('marek');
});

test('when somebody else signs in while another page is open, the queue ends at once, and nothing of it is shown (F26)', async () => {
  const app = renderApp({ ...BY_MAREK, path: `${BOTH_SELECTED}&select=${BIRD}` });
  await press(app, 'Start 3 reconnects with 2 sign-ins');
  await press(app, 'Open Facebook sign-in');
  await app.user.click(screen.getByRole('link', { name: 'Bird' }));
  await screen.findByRole('heading', { name: 'Bird' });
  app.signInElsewhere('ada');
  returnToTab();
  await screen.findByRole('button', { name: /Ada Zielińska/ });
  await waitFor(() => expect(useQueue.getState().queue).toBeNull());
  expect(currentSignIn()).toBeNull();
  expect(sessionStorage.getItem('reconnect-queue')).toBeNull();
});

test('after a reload by somebody else, a queue is dropped without a trace (F26, F31)', async () => {
  const app = renderApp({ ...BY_MAREK, path: `${BOTH_SELECTED}&select=${BIRD}` });
  await press(app, 'Start 3 reconnects with 2 sign-ins');
  await press(app, 'Open Facebook sign-in');
  await app.decide('approve');
  await screen.findByRole('button', { name: 'Open X sign-in' });
  cleanup();
  useQueue.setState({ queue: null });
  app.simulation.become('ada');
  renderApp({ simulation: app.simulation });
  await screen.findByRole('link', { name: 'One' });
  await waitFor(() => expect(sessionStorage.getItem('reconnect-queue')).toBeNull());
  expectNoBar();
  expect(document.body).not.toHaveTextContent(/reconnected/i);
  expect(screen.getByRole('checkbox', { name: 'Select Bird, X' })).toBeVisible();
});
