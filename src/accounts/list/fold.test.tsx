import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import {
  account,
  expiringIn,
  lost,
  named,
  startSimulation,
  withMissedPosts,
  withScheduledPosts,
} from '../../../mocks/testing.ts';
import { withoutField } from '../../api/test-older-api.ts';
import { renderApp, type TestApp } from '../../app/test-app.tsx';
import { findList, rowOf } from '../../app/test-list.ts';
import { changeLocale } from '../../i18n/locale.ts';
import { setQueue } from '../reconnect-many/queue.ts';

const LIST = '/settings/marketing/social/accounts';
/** Healthy accounts, of which the first is the next to expire. */
const healthy = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    index === 0 ? account('facebook', named('First')) : account('youtube', named(`Film ${index + 100}`)),
  );
const FIRST = 'acc-first-facebook';
const ONE = 'acc-film-101-youtube';
const TWO = 'acc-film-102-youtube';
const IN_NEED = [
  account('instagram', lost('security'), withScheduledPosts(1)),
  account('facebook', named('Soon'), expiringIn({ days: 3 })),
];
const SHOW_30 = 'Show 30 connected accounts with nothing to do';
const SHOW_THE_REST = 'Show the accounts on this page with nothing to do';
const COLLAPSE = 'Collapse the accounts with nothing to do';

afterEach(() => {
  setQueue(null);
  sessionStorage.clear();
});

const foldButton = (name: string | RegExp = /with nothing to do$/) => screen.findByRole('button', { name });
const queryFold = () => screen.queryByRole('button', { name: /with nothing to do$/ });
const expectFolded = (...ids: string[]) => {
  for (const id of ids) expect(rowOf(id), id).not.toBeVisible();
};
const expectShown = (...ids: string[]) => {
  for (const id of ids) expect(rowOf(id), id).toBeVisible();
};
const unfold = async ({ user }: TestApp) => user.click(await foldButton());

test('more than 25 accounts with nothing to do are folded into a row, which says how many and which of them expires next (ATTENTION)', async () => {
  const app = renderApp({ accounts: [...IN_NEED, ...healthy(30)] });
  const button = await foldButton(SHOW_30);
  expect(button).toHaveAttribute('aria-expanded', 'false');
  expect(button.closest('tr')).toHaveTextContent(/Next to expire: First, Facebook, \d+ \w+ \d{4}\.$/);
  const { groups } = (await app.simulation.get('/api/social/accounts')).body;
  expect(groups.at(-1)).toMatchObject({ healthy: 30, nextToExpire: { id: FIRST } });
  expectShown('acc-acme-instagram', 'acc-soon-facebook');
  expectFolded(FIRST, ONE);
  expect(screen.getAllByRole('rowheader')).toHaveLength(2);

  await app.user.click(button);
  expect(button).toHaveFocus();
  expect(button).toHaveAccessibleName(COLLAPSE);
  expect(button).toHaveAttribute('aria-expanded', 'true');
  expect(button).toHaveAttribute('aria-controls', 'folded-accounts');
  expectShown(FIRST, ONE);
  expect(screen.getAllByRole('rowheader')).toHaveLength(32);
  const positions = screen.getAllByRole('row').map((row) => row.getAttribute('aria-rowindex'));
  expect(positions.filter((each) => each !== null)).toEqual(Array.from({ length: 33 }, (_, index) => `${index + 1}`));
  await app.user.click(button);
  expectFolded(FIRST, ONE);
});

test('the fold has Polish texts', async () => {
  await changeLocale('pl');
  const { user } = renderApp({ accounts: healthy(32) });
  const button = await screen.findByRole('button', {
    name: 'Pokaż 32 połączone konta, przy których nie ma nic do zrobienia',
  });
  expect(button.closest('tr')).toHaveTextContent(/Najbliższe wygaśnięcie: First, Facebook, \d+ \S+ \d{4}\.$/);
  await user.click(button);
  expect(button).toHaveAccessibleName('Zwiń konta, przy których nie ma nic do zrobienia');
});

test.each([
  ['25 accounts with nothing to do', 25, ''],
  ['another order', 30, '?sort=name'],
  ['a search', 30, '?search=film'],
  ['a filter by status', 30, '?status=connected'],
  ['a filter by network', 30, '?network=youtube'],
  ['a filter by person', 30, '?connectedBy=marek'],
])('with %s nothing is folded', async (_, count, query) => {
  renderApp({ accounts: healthy(count), path: LIST + query });
  await screen.findByRole('table');
  await screen.findByRole('button', { name: 'Details: Film 101, YouTube' });
  expectShown(ONE);
  expect(queryFold()).not.toBeInTheDocument();
});

test('a filter unfolds the accounts, and without it they are folded again', async () => {
  const { user } = renderApp({ accounts: healthy(30) });
  await foldButton(SHOW_30);
  await user.click(screen.getByRole('button', { name: 'Connected 30' }));
  await waitFor(() => expectShown(ONE));
  await user.click(screen.getByRole('button', { name: 'All 30' }));
  await foldButton(SHOW_30);
  expectFolded(ONE);
});

test('a connected account with missed posts is not folded, and is not counted', async () => {
  renderApp({ accounts: [account('x', withMissedPosts(1)), ...healthy(30)] });
  await foldButton(SHOW_30);
  expectShown('acc-acme-x');
  expectFolded(ONE);
});

test('an account about which the viewer has asked somebody is not folded, so the button says no number', async () => {
  const simulation = startSimulation({ accounts: healthy(30), as: 'priya' });
  const body = { action: 'disconnect', to: 'marek' };
  expect((await simulation.post(`/api/social/accounts/${FIRST}/requests`, { as: 'priya', body })).status).toBe(201);
  renderApp({ simulation });
  expect((await foldButton(SHOW_THE_REST)).closest('tr')).toHaveTextContent(/30 in all\.Next to expire: First/);
  expectShown(FIRST);
  expectFolded(ONE);
});

test('with more than one page the fold speaks of this page, and gives the number of all pages', async () => {
  const { user } = renderApp({ accounts: healthy(62) });
  expect((await foldButton(SHOW_THE_REST)).closest('tr')).toHaveTextContent(/62 in all\.Next to expire: First/);
  await unfold({ user } as TestApp);
  await user.click(screen.getByLabelText('Next page'));
  await screen.findByText(/^51–62 of 62/);
  expect(queryFold()).not.toBeInTheDocument();
});

test('an unfolded list stays unfolded after a change, and after a visit to the page of an account', async () => {
  const app = renderApp({ accounts: healthy(30) });
  await unfold(app);
  await app.simulation.lose(TWO, 'security');
  await waitFor(() => expect(rowOf(TWO)).toHaveTextContent('for security reasons'));
  expectShown(ONE, TWO);
  expect(rowOf(TWO).previousElementSibling).toBe(rowOf(ONE));
  await app.user.click(screen.getByRole('link', { name: 'Film 101' }));
  await screen.findByRole('heading', { level: 1, name: 'Film 101' });
  act(() => history.back());
  expect(await foldButton(COLLAPSE)).toHaveAttribute('aria-expanded', 'true');
  expectShown(ONE);
});

test('an account that is lost leaves the fold, and no other row moves (F83)', async () => {
  const app = renderApp({ accounts: healthy(30) });
  await foldButton(SHOW_30);
  await app.simulation.lose(TWO, 'security');
  await waitFor(() => expect(rowOf(TWO)).toBeVisible());
  expectFolded(FIRST, ONE);
  expect(await foldButton('Show 29 connected accounts with nothing to do')).toBeVisible();
  // After a reconnect it stays where the person is reading.
  await app.simulation.reconnect(TWO);
  await waitFor(() => expect(rowOf(TWO)).toHaveTextContent('Connected'));
  expectShown(TWO);
  await foldButton(SHOW_THE_REST);
});

test('no account is folded while a person reads the list (F83)', async () => {
  const app = renderApp({ accounts: [...healthy(25), account('x', withMissedPosts(1))] });
  await findList(app);
  expectShown(ONE);
  const [post] = await app.simulation.posts('acc-acme-x', 'missed');
  expect((await app.simulation.delete(`/api/social/posts/${post?.id}`)).status).toBe(204);
  await waitFor(() => expect(rowOf('acc-acme-x')).not.toHaveTextContent('missed'));
  expectShown(ONE);
  expect(queryFold()).not.toBeInTheDocument();
});

test('a dialog that a link opens for a folded account returns the focus to the row of the account, which is shown (F75)', async () => {
  const { user } = renderApp({ accounts: healthy(30), path: `${LIST}?disconnect=${ONE}` });
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(rowOf(ONE)).toContainElement(document.activeElement as HTMLElement));
  expectShown(ONE);
});

test('when the browser finds a text in a folded row, the fold opens', async () => {
  renderApp({ accounts: healthy(30) });
  await foldButton(SHOW_30);
  const folded = rowOf(ONE).closest('tbody') as HTMLElement;
  await waitFor(() => expect(folded).toHaveAttribute('hidden', 'until-found'));
  act(() => void rowOf(ONE).dispatchEvent(new Event('beforematch', { bubbles: true })));
  expectShown(ONE);
  expect(await foldButton(COLLAPSE)).toBeVisible();
});

test('an account with the outcome of a reconnect is not folded', async () => {
  setQueue({
    id: 'queue',
    viewer: { id: 'ada', name: 'Ada Zielińska' },
    steps: [{ network: 'youtube', accountIds: [ONE], state: 'done' }],
    outcomes: { [ONE]: { kind: 'reconnected', resumed: 0, missed: 0, history: 'kept' } },
    names: {},
    isStopping: false,
  });
  renderApp({ accounts: healthy(30) });
  await foldButton(SHOW_THE_REST);
  expectShown(ONE);
  expectFolded(TWO);
});

test('an account that is reconnected by a sign-in in this tab is not folded before its outcome is dismissed (F83)', async () => {
  const app = renderApp({ accounts: healthy(30) });
  await unfold(app);
  await app.user.click(screen.getByRole('button', { name: 'Disconnect Film 101, YouTube' }));
  await app.user.click(await screen.findByRole('button', { name: 'Disconnect account' }));
  await app.user.click(await screen.findByRole('button', { name: 'Reconnect Film 101, YouTube' }));
  await app.decide('approve');
  await screen.findByRole('button', { name: 'Disconnect Film 101, YouTube' });
  await app.user.click(await foldButton(COLLAPSE));
  expectFolded(TWO);
  expectShown(ONE);
});

test('an account whose row has the focus is not folded', async () => {
  const { user } = renderApp({ accounts: healthy(30), path: `${LIST}?status=connected` });
  await findList({ simulation: startSimulation({ accounts: healthy(30) }) });
  screen.getByRole('link', { name: 'Film 101' }).focus();
  await user.keyboard('{Tab}');
  expect(rowOf(ONE)).toContainElement(document.activeElement as HTMLElement);
  act(() => {
    history.replaceState(history.state, '', LIST);
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
  });
  await foldButton(SHOW_THE_REST);
  expectShown(ONE);
  expectFolded(TWO);
});

test('over an API that does not say which account expires next, the fold has no sentence about it (F18)', async () => {
  const simulation = startSimulation({ accounts: healthy(30) });
  const app = renderApp({ simulation });
  app.intercept(async (request) => {
    const response = await simulation.send(request);
    return new Response(JSON.stringify(withoutField(await response.json(), 'nextToExpire')), response);
  });
  expect((await foldButton(SHOW_30)).closest('tr')).not.toHaveTextContent('expire');
});

test('accounts that never expire are folded without a sentence about the next expiry', async () => {
  renderApp({ accounts: healthy(31).slice(1) });
  expect((await foldButton(SHOW_30)).closest('tr')).not.toHaveTextContent('expire');
});
