import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { account, disconnected, lost, named, withPostsPastDue, withScheduledPosts } from '../../../mocks/testing.ts';
import { renderApp, type TestApp } from '../../app/test-app.tsx';
import { fakeAppTimers, RESENDS_S } from '../../app/test-time.ts';
import { currentSignIn, relayResult, resultOf } from '../../sign-in/sign-in-relay.ts';
import { setQueue, useQueue } from './queue.ts';

const COMPLETE = 'POST /api/social/authorizations/{id}/complete';
const LIST = '/settings/marketing/social/accounts';
const ACCOUNTS = [
  account('facebook', named('One'), lost('security'), withPostsPastDue(2)),
  account('facebook', named('Two'), lost('security')),
  account('facebook', named('Three'), disconnected({ days: 2 }), withScheduledPosts(1)),
];
const [ONE, TWO] = ['acc-one-facebook', 'acc-two-facebook'];
const ON_TWO_NETWORKS = [
  account('facebook', named('One'), lost('security')),
  account('x', named('Bird'), lost('security')),
];

afterEach(() => setQueue(null));

const findBar = async () => {
  const title = await screen.findByText(/selected$|^Reconnecting|reconnected\.$/, { selector: 'strong' });
  return title.closest('section') as HTMLElement;
};
const findOutcome = (text: string) => screen.findByText(text, { selector: 'strong' });
const row = (name: string) => screen.getByRole('link', { name }).closest('tr') as HTMLElement;
const select = async ({ user }: TestApp, ...labels: string[]) => {
  for (const label of labels) await user.click(await screen.findByRole('checkbox', { name: `Select ${label}` }));
};
const press = async ({ user }: TestApp, name: string | RegExp) =>
  user.click(await screen.findByRole('button', { name }));
const completions = ({ requests }: TestApp) => requests.filter((request) => request.endsWith('/complete'));
const statusOf = async ({ simulation }: TestApp, id: string) => (await simulation.account(id, { as: 'ada' })).status;

test('three accounts of one network are reconnected with one sign-in, and each row says what became of it (RESUME)', async () => {
  const app = renderApp({ accounts: ACCOUNTS });
  await select(app, 'One, Facebook', 'Two, Facebook', 'Three, Facebook');
  expect(await findBar()).toHaveTextContent('3 selected All at Facebook: One, Two, Three');
  await press(app, 'Start 3 reconnects with one sign-in');
  expect(await findBar()).toHaveTextContent('Reconnecting 3 accounts Facebook is waiting for you');
  expect(row('One')).toHaveTextContent('Waiting for the Facebook sign-in');
  expect(screen.getByRole('button', { name: 'Reconnect One, Facebook' })).toHaveAccessibleDescription(
    'This account is being reconnected with others.',
  );
  await app.decide('approve');
  await findOutcome('3 of 3 reconnected.');
  expect(await findBar()).toHaveTextContent('1 post scheduled again. 2 missed posts to decide on.');
  expect(row('One')).toHaveTextContent('Reconnected');
  expect(within(row('One')).getByRole('link', { name: /^2 missed posts wait.*One, Facebook/ })).toBeVisible();
  expect(row('Three')).toHaveTextContent('1 post scheduled again.');
  expect(within(await findBar()).getByRole('link', { name: 'Decide on 2' })).toHaveAttribute(
    'href',
    '/social/missed?accountId=acc-one-facebook&decision=needed',
  );
  expect(window.open).toHaveBeenCalledTimes(1);
  expect(completions(app)).toHaveLength(1);
  await press(app, 'Dismiss');
  expect(screen.queryByText('Reconnected')).not.toBeInTheDocument();
  expect(screen.getByRole('search')).toBeVisible();
});

test('accounts of two networks need two sign-ins: a sheet says what comes back, and a press opens each window', async () => {
  const app = renderApp({
    accounts: [...ON_TWO_NETWORKS, account('youtube', named('Film'), disconnected({ days: 66 }))],
  });
  await select(app, 'One, Facebook', 'Bird, X');
  await press(app, 'Start 2 reconnects with 2 sign-ins');
  const sheet = await screen.findByRole('dialog', { name: 'Reconnect 2 accounts' });
  expect(sheet).toHaveTextContent('One Its history comes back.');
  await app.user.click(within(sheet).getByRole('button', { name: 'Open Facebook sign-in' }));
  await app.decide('approve');
  await waitFor(async () => expect(await findBar()).toHaveTextContent('1 done · X is next'));
  expect((await findBar()).querySelector('progress')).toMatchObject({ value: 1, max: 2 });
  expect(row('One')).toHaveTextContent('Reconnected');
  expect(row('Bird')).toHaveTextContent('Next: X sign-in');
  expect(window.open).toHaveBeenCalledTimes(1);
  await press(app, 'Open X sign-in');
  await app.decide('approve');
  await findOutcome('2 of 2 reconnected.');
  expect(await statusOf(app, 'acc-bird-x')).toBe('connected');
});

test('the sheet opens before a single sign-in if an account starts empty or is left out', async () => {
  const app = renderApp({
    accounts: [
      account('youtube', named('Film'), disconnected({ days: 66 })),
      account('youtube', named('Gone'), lost('deleted-on-network')),
    ],
  });
  await select(app, 'Film, YouTube', 'Gone, YouTube');
  await press(app, 'Start 1 reconnect with one sign-in');
  const sheet = await screen.findByRole('dialog');
  expect(sheet).toHaveTextContent(
    'Film It starts empty. You become its original connector, and Marek Nowak gets a notice.',
  );
  expect(sheet).toHaveTextContent('Left outGone It was deleted at YouTube.');
  await app.user.click(within(sheet).getByRole('button', { name: 'Cancel' }));
  expect(window.open).not.toHaveBeenCalled();
  expect(await findBar()).toHaveTextContent('2 selected');
});

test('the queue stops after the sign-in under way, and says how many reconnects were not started', async () => {
  const app = renderApp({ accounts: ON_TWO_NETWORKS, path: `${LIST}?select=${ONE}&select=acc-bird-x` });
  await press(app, 'Start 2 reconnects with 2 sign-ins');
  await press(app, 'Open Facebook sign-in');
  await press(app, 'Stop after this one');
  expect(await findBar()).toHaveTextContent('stops after that');
  await app.decide('approve');
  await findOutcome('1 of 2 reconnected.');
  expect(await findBar()).toHaveTextContent('1 not started.');
  expect(await statusOf(app, 'acc-bird-x')).toBe('disconnected');
  await press(app, 'Select 1 to try again');
  expect(await findBar()).toHaveTextContent('1 selected');
});

test('a sign-in that comes back after its queue was stopped changes nothing, and a message says so', async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: `${LIST}?select=${ONE}&select=${TWO}` });
  await press(app, 'Start 2 reconnects with one sign-in');
  const { id } = await vi.waitUntil(() => currentSignIn());
  await press(app, 'Stop');
  await findOutcome('0 of 2 reconnected.');
  const result = resultOf(`?${new URLSearchParams(await app.simulation.decideSignIn(id))}`);
  expect(result && (await relayResult(result))).toBe(true);
  expect(await screen.findByRole('region', { name: 'Message' })).toHaveTextContent(
    'The Facebook sign-in came back after you stopped. It changed nothing.',
  );
  expect(await findBar()).toHaveTextContent('2 not started.');
  expect(completions(app)).toEqual([]);
  expect(await statusOf(app, ONE)).toBe('disconnected');
});

test('after a sign-in with a login that manages other accounts, each row says so, and the accounts can be tried again (F72)', async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: `${LIST}?select=${ONE}&select=${TWO}` });
  await press(app, 'Start 2 reconnects with one sign-in');
  await app.decide('approve', 'other-facebook');
  await findOutcome('0 of 2 reconnected.');
  expect(row('One')).toHaveTextContent('Use the login of this account.');
  await press(app, 'Select 2 to try again');
  await press(app, 'Start 2 reconnects with one sign-in');
  await app.decide('approve');
  await findOutcome('2 of 2 reconnected.');
});

test('denied access is said on each row, and nothing is changed (F64)', async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: `${LIST}?select=${ONE}&select=${TWO}` });
  await press(app, 'Start 2 reconnects with one sign-in');
  await app.decide('deny');
  await findOutcome('0 of 2 reconnected.');
  expect(row('Two')).toHaveTextContent('Not reconnected: access not allowed at Facebook');
  expect(await statusOf(app, TWO)).toBe('disconnected');
});

test('where the window is blocked, the bar says so and has a link to the sign-in, and so has the row (F62)', async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: `${LIST}?select=${ONE}&select=${TWO}` });
  vi.mocked(window.open).mockReturnValue(null);
  await press(app, 'Start 2 reconnects with one sign-in');
  expect(await screen.findByRole('link', { name: 'Open Facebook sign-in' })).toHaveAttribute(
    'href',
    expect.stringContaining('/mock-network/facebook/authorize?'),
  );
  expect(await findBar()).toHaveTextContent('the Facebook window is blocked');
  expect(await findBar()).not.toHaveTextContent('is waiting for you');
  expect(row('One')).toHaveTextContent('Your browser blocked the window');
  expect(within(row('One')).getByRole('link', { name: 'Open it' })).toBeVisible();
});

test('a reload between two sign-ins loses no outcome, and repeats no sign-in (F31)', async () => {
  const app = renderApp({ accounts: ON_TWO_NETWORKS, path: `${LIST}?select=${ONE}&select=acc-bird-x` });
  await press(app, 'Start 2 reconnects with 2 sign-ins');
  await press(app, 'Open Facebook sign-in');
  await app.decide('approve');
  await screen.findByRole('button', { name: 'Open X sign-in' });
  cleanup();
  // Of the page that was left, only what the tab has stored is still there.
  useQueue.setState({ queue: null });
  const again = renderApp({ simulation: app.simulation });
  await screen.findByRole('button', { name: 'Open X sign-in' });
  expect(row('One')).toHaveTextContent('Reconnected');
  expect(again.requests.filter((request) => request.startsWith('POST'))).toEqual([]);
  await press(again, 'Open X sign-in');
  await again.decide('approve');
  await findOutcome('2 of 2 reconnected.');
});

test('after the replies to a sign-in were lost, the rows say which accounts are connected all the same (F03)', async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: `${LIST}?select=${ONE}&select=${TWO}` });
  await press(app, 'Start 2 reconnects with one sign-in');
  await app.simulation.control({ faults: [{ name: 'reply-lost', call: COMPLETE }] });
  const skipSeconds = fakeAppTimers();
  await app.decide('approve');
  await skipSeconds(RESENDS_S);
  await findOutcome('2 of 2 reconnected.');
  expect(row('One')).toHaveTextContent('No answer came, but it is connected now.');
});

test('the row of an account that somebody else has reconnected during the sign-in says so, and it is not reconnected twice (F25)', async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: `${LIST}?select=${ONE}&select=${TWO}` });
  await press(app, 'Start 2 reconnects with one sign-in');
  await vi.waitUntil(() => currentSignIn());
  await app.simulation.reconnect(TWO, { as: 'marek' });
  await app.decide('approve');
  await findOutcome('1 of 2 reconnected.');
  await waitFor(() =>
    expect(row('Two')).toHaveTextContent('Connected It was connected before this sign-in came back.'),
  );
  expect(row('Two')).not.toHaveTextContent('Not reconnected');
  expect((await app.simulation.account(TWO)).lastConnector.id).toBe('marek');
});

test('an account that was removed before the sign-in is left out, and the others can still be reconnected (F09)', async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: `${LIST}?select=${ONE}&select=${TWO}` });
  const start = await screen.findByRole('button', { name: 'Start 2 reconnects with one sign-in' });
  app.simulation.override('GET /api/social/accounts', () => new Promise<Response>(() => {}));
  await app.simulation.remove(TWO);
  await app.user.click(start);
  await press(app, 'Open Facebook sign-in');
  await app.decide('approve');
  await findOutcome('1 of 2 reconnected.');
  expect(await findBar()).toHaveTextContent('1 no longer exists, or you no longer see it: Two, Facebook.');
  expect(await statusOf(app, ONE)).toBe('connected');
});

test('on another page, a message says what has come of the queue', async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: `${LIST}?select=${ONE}&select=${TWO}` });
  await press(app, 'Start 2 reconnects with one sign-in');
  await app.user.click(screen.getByRole('link', { name: 'Three' }));
  await screen.findByRole('heading', { name: 'Three' });
  await app.decide('approve');
  expect(await screen.findByRole('region', { name: 'Message' })).toHaveTextContent('2 of 2 reconnected.');
});

test('while outcomes are shown, the rows keep their places, no new order is offered, and Dismiss puts them into their new groups (F83)', async () => {
  const app = renderApp({
    accounts: [...ACCOUNTS, account('x', named('Fine'))],
    path: `${LIST}?select=${ONE}&select=${TWO}`,
  });
  const groupHeadingOf = (name: string) => row(name).closest('tbody')?.querySelector('th')?.textContent;
  await press(app, 'Start 2 reconnects with one sign-in');
  await app.decide('approve');
  await findOutcome('2 of 2 reconnected.');
  await waitFor(() => expect(groupHeadingOf('Fine')).toMatch(/^Connected3 accounts/));
  expect(groupHeadingOf('One')).toMatch(/^Disconnected1 account/);
  expect(screen.queryByRole('button', { name: 'Show in the new order' })).not.toBeInTheDocument();
  await press(app, 'Dismiss');
  await waitFor(() => expect(groupHeadingOf('One')).toMatch(/^Connected3 accounts/));
  expect(screen.queryByRole('button', { name: 'Show in the new order' })).not.toBeInTheDocument();
});
