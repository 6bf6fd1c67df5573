import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { account, disconnected, lost, named } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { rowOf } from '../../app/test-list.ts';
import { changeLocale } from '../../i18n/locale.ts';
import { setQueue } from './queue.ts';

const LIST = '/settings/marketing/social/accounts';
const ACCOUNTS = [
  account('facebook', named('One'), lost('security')),
  account('facebook', named('Two'), lost('security')),
  account('facebook', named('Three'), disconnected({ days: 2 })),
];
const [ONE, TWO] = ['acc-one-facebook', 'acc-two-facebook'];

afterEach(() => setQueue(null));

test('an unknown account in the address is left out of the selection and named (F30)', async () => {
  renderApp({ accounts: ACCOUNTS, path: `${LIST}?select=acc-nothing&select=${ONE}` });
  expect(await screen.findByRole('region', { name: 'Message' })).toHaveTextContent(
    '“acc-nothing” is not selected: there is no such account, or you do not see it.',
  );
  await screen.findByText('1 selected');
  expect(location.search).toBe(`?select=${ONE}`);
});

test('an account that is reconnected by somebody else while it is selected leaves the selection, and a message names it (F25)', async () => {
  const { simulation } = renderApp({ accounts: ACCOUNTS, path: `${LIST}?select=${ONE}&select=${TWO}` });
  await screen.findByRole('button', { name: 'Start 2 reconnects with one sign-in' });
  await simulation.reconnect(ONE, { as: 'marek' });
  expect(await screen.findByRole('region', { name: 'Message' })).toHaveTextContent(
    'One, Facebook is connected now, so it is no longer selected.',
  );
  await screen.findByText('1 selected');
});

test('an unknown filter and an unknown account are named in one message (F30)', async () => {
  renderApp({ accounts: ACCOUNTS, path: `${LIST}?status=lost&sort=size&select=acc-nothing` });
  const message = await screen.findByRole('region', { name: 'Message' });
  await waitFor(() => expect(message).toHaveTextContent('“acc-nothing” is not selected'));
  expect(message).toHaveTextContent('Not known, so left out of the address: status=lost, sort=size');
  await waitFor(() => expect(location.search).toBe(''));
});

test.each([
  ['an account that is not disconnected', 'ada', 'Acme, X is connected now, so it is no longer selected.'],
  [
    'an account that the viewer may not reconnect',
    'priya',
    'One, Facebook is not selected, because you cannot reconnect it. Acme, X is connected now, so it is no longer selected.',
  ],
])('%s in the address is left out of the selection and named (MAY-RECONNECT, F30)', async (_, as, sentences) => {
  const path = `${LIST}?select=${ONE}&select=acc-acme-x`;
  renderApp({ as, accounts: [...ACCOUNTS, account('x')], path });
  expect(await screen.findByRole('region', { name: 'Message' })).toHaveTextContent(sentences);
  await waitFor(() => expect(location.search).toBe(as === 'ada' ? `?select=${ONE}` : ''));
});

test('a selected account of another page stays selected', async () => {
  const others = Array.from({ length: 50 }, (_, index) => account('x', named(`Bird ${index}`), lost('security')));
  renderApp({ accounts: [...others, ...ACCOUNTS], path: `${LIST}?page=2&select=acc-bird-1-x&select=${ONE}` });
  await screen.findByText('2 selected');
  expect(screen.getByText('X 1, Facebook 1')).toBeVisible();
});

test('accounts that are removed, or that the viewer may no longer reconnect, leave the selection, and a message names each (MAY-RECONNECT, F09)', async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: `${LIST}?select=${ONE}&select=${TWO}&select=acc-three-facebook` });
  await screen.findByText('3 selected');
  await app.simulation.remove(ONE);
  const message = await screen.findByRole('region', { name: 'Message' });
  expect(message).toHaveTextContent('One, Facebook no longer exists, or you no longer see it, so it is not selected.');
  await screen.findByText('2 selected');
  const listOfPriya = (await app.simulation.get('/api/social/accounts?pageSize=50', { as: 'priya' })).body;
  app.intercept(({ url }) =>
    new URL(url).pathname === '/api/social/accounts' ? Response.json(listOfPriya) : undefined,
  );
  await app.simulation.advance({ minutes: 1 });
  await waitFor(() => expect(screen.queryByText('2 selected')).not.toBeInTheDocument());
  expect(message).toHaveTextContent('Two, Facebook is not selected, because you cannot reconnect it.');
  expect(message).toHaveTextContent('Three, Facebook is not selected, because you cannot reconnect it.');
});

test('in Polish too, an account that leaves the selection is named', async () => {
  void changeLocale('pl');
  renderApp({ as: 'priya', accounts: ACCOUNTS, path: `${LIST}?select=${ONE}&select=acc-none` });
  const message = await screen.findByRole('region', { name: 'Komunikat' });
  await waitFor(() =>
    expect(message).toHaveTextContent('Konto One, Facebook nie jest zaznaczone, bo nie możesz go połączyć ponownie.'),
  );
  expect(message).toHaveTextContent('„acc-none” nie jest zaznaczone: nie ma takiego konta albo go nie widzisz.');
});

test.each([
  ['ada', ['Select One, Facebook', 'Select Three, Facebook', 'Select Two, Facebook']],
  ['priya', []],
])(
  'only disconnected accounts can be selected, and only by a person who may reconnect them: %s (MAY-RECONNECT)',
  async (as, boxes) => {
    renderApp({ as, accounts: [...ACCOUNTS, account('x')] });
    await screen.findByRole('link', { name: 'One' });
    expect(
      screen
        .queryAllByRole('checkbox')
        .map((box) => box.getAttribute('aria-label'))
        .toSorted(),
    ).toEqual(boxes);
  },
);

test('the message after a reconnect offers the others that the same login could reconnect', async () => {
  const app = renderApp({ accounts: ACCOUNTS });
  await app.user.click(await screen.findByRole('button', { name: 'Reconnect Two, Facebook' }));
  await app.decide('approve');
  const message = await screen.findByRole('region', { name: 'Message' });
  expect(message).toHaveTextContent('2 more Facebook accounts can be reconnected with the same login.');
  await app.user.click(within(message).getByRole('link', { name: 'Select 2 accounts' }));
  await screen.findByText('2 selected');
  expect(screen.getByRole('checkbox', { name: 'Select Three, Facebook' })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: 'Select One, Facebook' })).toBeChecked();
  expect(screen.queryByRole('checkbox', { name: 'Select Two, Facebook' })).not.toBeInTheDocument();
});

test('after one account is selected, one press selects the others of its network: three presses and one sign-in reconnect three', async () => {
  const { user, decide } = renderApp({ accounts: ACCOUNTS });
  await user.click(await screen.findByRole('checkbox', { name: 'Select One, Facebook' }));
  await user.click(await screen.findByRole('button', { name: 'Select 2 more at Facebook' }));
  await waitFor(() => expect(screen.getByText('3 selected').closest('section')).toHaveFocus());
  await user.click(screen.getByRole('button', { name: 'Start 3 reconnects with one sign-in' }));
  await decide('approve');
  await screen.findByText('3 of 3 reconnected.', { selector: 'strong' });
  expect(window.open).toHaveBeenCalledTimes(1);
});

const ACCOUNTS_OF_EVERY_KIND = [
  ...ACCOUNTS,
  account('youtube', named('Film'), disconnected({ days: 66 })),
  account('instagram', named('Gone'), lost('deleted-on-network')),
  account('x', named('Fine')),
];

test('a button in the heading of the disconnected accounts selects all that a sign-in can reconnect, and the focus is then on the bar (F75)', async () => {
  const { user } = renderApp({ accounts: ACCOUNTS_OF_EVERY_KIND });
  await user.click(await screen.findByRole('button', { name: 'Select 4 to reconnect' }));
  await screen.findByText('4 selected');
  expect(screen.getByText('4 selected').closest('section')).toHaveFocus();
  expect(screen.getByText(/ · Left out: Gone, deleted at Instagram\.$/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Select 4 to reconnect' })).not.toBeInTheDocument();
  expect(screen.getByRole('checkbox', { name: 'Select Gone, Instagram' })).not.toBeChecked();
  await user.click(screen.getByRole('checkbox', { name: 'Select Film, YouTube' }));
  await user.click(screen.getByRole('checkbox', { name: 'Select Gone, Instagram' }));
  await screen.findByText('4 selected');
  await user.click(screen.getByRole('button', { name: 'Select 4 to reconnect' }));
  await screen.findByText('5 selected');
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(await screen.findByRole('button', { name: 'Select 4 to reconnect' })).toBeVisible();
  expect(screen.getByRole('search')).toBeVisible();
});

test('in an order without groups, a button before the accounts selects all that a sign-in can reconnect', async () => {
  const { user } = renderApp({ accounts: ACCOUNTS_OF_EVERY_KIND, path: `${LIST}?sort=name` });
  // Only cards show this button, because their checkboxes are hidden until something is selected.
  const button = await screen.findByRole('button', { name: 'Select 4 to reconnect', hidden: true });
  await user.click(button);
  await screen.findByText('4 selected');
  expect(button).not.toBeInTheDocument();
  expect(screen.getByRole('checkbox', { name: 'Select Gone, Instagram' })).not.toBeChecked();
});

test('the button in the heading selects only the accounts of the page that is shown (in Polish)', async () => {
  void changeLocale('pl');
  const accounts = Array.from({ length: 53 }, (_, index) => account('x', named(`Bird ${index}`), disconnected()));
  const { user } = renderApp({ accounts, path: `${LIST}?page=2` });
  await user.click(await screen.findByRole('button', { name: 'Zaznacz 3 do połączenia' }));
  expect(await screen.findByText('3 zaznaczone')).toBeVisible();
});

test.each([
  ['one account', ACCOUNTS.slice(0, 1), 'ada'],
  ['a person who may not reconnect', ACCOUNTS, 'priya'],
])('for %s the heading has no button', async (_, accounts, as) => {
  renderApp({ as, accounts, path: `${LIST}?select=acc-nothing` });
  await screen.findByRole('link', { name: 'One' });
  // The message comes from the code that is fetched on demand, and so does the button.
  await screen.findByRole('region', { name: 'Message' });
  await waitFor(() => expect(location.search).toBe(''));
  expect(screen.queryByRole('button', { name: /^Select \d/ })).not.toBeInTheDocument();
});

test('if only an account that was deleted at its network is selected, the bar says so and starts nothing', async () => {
  renderApp({ accounts: [account('x', lost('deleted-on-network'))], path: `${LIST}?select=acc-acme-x` });
  const bar = (await screen.findByText('1 selected')).closest('section') as HTMLElement;
  await waitFor(() => expect(bar).toHaveTextContent('It was deleted at X.'));
  expect(within(bar).getAllByRole('button')).toEqual([within(bar).getByRole('button', { name: 'Clear' })]);
});

test('the focus stays in the bar when the sign-in changes its buttons (F75)', async () => {
  const accounts = [account('facebook', lost('security')), account('x', lost('security'))];
  const { user, decide } = renderApp({ accounts, path: `${LIST}?select=acc-acme-facebook&select=acc-acme-x` });
  await user.click(await screen.findByRole('button', { name: 'Start 2 reconnects with 2 sign-ins' }));
  await user.click(await screen.findByRole('button', { name: 'Open Facebook sign-in' }));
  await decide('approve');
  const open = await screen.findByRole('button', { name: 'Open X sign-in' });
  const bar = open.closest('section') as HTMLElement;
  await user.click(open);
  await waitFor(() => expect(bar).toHaveTextContent('X is waiting for you'));
  expect(bar).toContainElement(document.activeElement as HTMLElement);
  await user.click(within(bar).getByRole('button', { name: 'Show the window' }));
  await decide('approve');
  await screen.findByText('2 of 2 reconnected.');
  expect(document.body).not.toHaveFocus();
});

test('only the sign-in after the present one is called the next, and each row says which sign-in comes before its own', async () => {
  const accounts = (['facebook', 'x', 'linkedin'] as const).map((network) => account(network, lost('security')));
  const path = `${LIST}?select=acc-acme-facebook&select=acc-acme-x&select=acc-acme-linkedin`;
  const { user } = renderApp({ accounts, path });
  await user.click(await screen.findByRole('button', { name: 'Start 3 reconnects with 3 sign-ins' }));
  await user.click(await screen.findByRole('button', { name: 'Open Facebook sign-in' }));
  await waitFor(() => expect(rowOf('acc-acme-x')).toHaveTextContent('Next: X sign-in It comes after Facebook.'));
  expect(rowOf('acc-acme-linkedin')).toHaveTextContent('Later: LinkedIn sign-in It comes after X.');
});
