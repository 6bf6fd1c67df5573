import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  account,
  connectedBy,
  disconnected,
  expiringIn,
  lost,
  named,
  withScheduledPosts,
} from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { accountRows, listName } from '../../app/test-list.ts';
import { changeLocale } from '../../i18n/locale.ts';

const ADDRESS = '/settings/marketing/social/accounts';
/** Eight listed accounts, two of them connected by Tomasz, and two hidden ones. */
const ACCOUNTS = [
  account('facebook', named('Zielony Ogród'), connectedBy('tomasz'), lost('reauthorization-overdue')),
  account('facebook'),
  account('instagram', named('Kawiarnia Pod Lipą'), lost('deleted-on-network')),
  account('instagram', named('Baltic Bikes'), expiringIn({ days: 2 })),
  account('linkedin', named('Kawiarnia Pod Lipą'), lost('security')),
  account('linkedin', named('Baltic Bikes'), expiringIn({ days: 6 })),
  account('x', named('Baltic Bikes'), lost('inactivity')),
  account('youtube', named('Baltic Films'), connectedBy('tomasz')),
  account('facebook', named('Baltic Events'), disconnected({ days: 120 })),
  account('x', named('Acme Events'), disconnected({ days: 100 })),
];
const LISTED_COUNT = 8;

const heading = (name: string) => screen.findByRole('heading', { name });
const table = (total: number) => screen.findByRole('table', { name: listName(total) });
const namesInTable = async (total: number) =>
  within(await table(total))
    .getAllByRole('link')
    .map(({ textContent }) => textContent);

test('without any account the list says what to do first (F61)', async () => {
  const { user } = renderApp({ scenario: 'empty' });
  const title = await heading('No accounts connected yet');
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
  expect(title.closest('section')).toHaveTextContent(/Connect one to publish from it/);
  expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
  expect(screen.queryByRole('combobox', { name: 'Sort by' })).not.toBeInTheDocument();
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  // The only one of this name.
  await user.click(screen.getByRole('button', { name: 'Connect account' }));
  expect(await screen.findByRole('dialog', { name: 'Connect account' })).toBeVisible();
});

test('without any account, a person who may not connect one learns who to ask (F61)', async () => {
  renderApp({ scenario: 'empty', as: 'tomasz' });
  const title = await heading('No account here is yours');
  expect(title.closest('section')).toHaveTextContent(
    /there are none here\. You need the social permission All accounts\. Ask Ada Zielińska/,
  );
});

test('where every account is hidden, the list says so and how many there are (F61)', async () => {
  const { simulation } = renderApp({ scenario: 'long-disconnected' });
  const title = await heading('Every account is hidden');
  const { hidden } = await simulation.counts();
  expect(hidden).toBeGreaterThan(1);
  expect(title.closest('section')).toHaveTextContent(`${hidden} accounts are hidden after 90 days`);
});

test('a search that finds nothing mentions hidden accounts and can be cleared (F61)', async () => {
  const { user } = renderApp({ accounts: ACCOUNTS, path: `${ADDRESS}?search=nothing-like-this&status=expiring` });
  await heading('No account on this list matches');
  expect(screen.getByText('2 accounts left the list after 90 days.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
  expect(await table(LISTED_COUNT)).toBeVisible();
  expect(location.search).toBe('');
  expect(screen.getByRole('searchbox', { name: 'Search accounts' })).toHaveValue('');
  expect(screen.getByRole('heading', { name: 'Social accounts' })).toHaveFocus();
});

test('a page past the end leads back to the first (F61)', async () => {
  const { user } = renderApp({ accounts: ACCOUNTS, path: `${ADDRESS}?page=9` });
  await heading('There is no such page');
  await user.click(screen.getByRole('button', { name: 'Go to the first page' }));
  expect(await table(LISTED_COUNT)).toBeVisible();
});

test('without a social permission the page shows no list and says who to ask (F61)', async () => {
  const { requests } = renderApp({ as: 'omar' });
  const title = await heading('You have no access to social accounts');
  expect(title.closest('section')).toHaveTextContent(
    'Your social permission is set to None. Only a Super Admin can change that: ask Ada Zielińska.',
  );
  expect(requests).not.toContain('GET /api/social/accounts');
});

test('a person who is signed out is asked to sign in, by a link that keeps only the language and the search of the address (F61)', async () => {
  // Julia is deactivated, so she has no session.
  const startingPoint =
    'scenario=twins&plan=free&now=2026-12-01T00:00:00.000Z&latency=5&faults=signed-out&step=rights-signed-out&user=julia&lang=en';
  renderApp({ as: 'julia', path: `${ADDRESS}?${startingPoint}&search=acme` });
  await heading('You are signed out');
  expect(screen.getByRole('link', { name: 'Sign in as Ada Zielińska' })).toHaveAttribute(
    'href',
    '?user=ada&lang=en&search=acme',
  );
});

test('search, filters and order are written to the address', async () => {
  const { user } = renderApp({ accounts: ACCOUNTS });
  await table(LISTED_COUNT);
  await user.type(screen.getByRole('searchbox', { name: 'Search accounts' }), 'baltic');
  await table(4);
  await user.click(screen.getByRole('button', { name: 'All networks' }));
  await user.click(screen.getByRole('checkbox', { name: /^X/ }));
  await user.click(screen.getByRole('checkbox', { name: /^LinkedIn/ }));
  await table(2);
  await user.click(screen.getByRole('button', { name: /^Expiring soon/ }));
  await table(1);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Expiry or kept until');
  expect(location.search).toBe('?search=baltic&network=linkedin&network=x&status=expiring&sort=expires');
});

test('search, filters and order are read from the address', async () => {
  const { user } = renderApp({
    accounts: ACCOUNTS,
    path: `${ADDRESS}?search=baltic&network=linkedin&network=x&status=expiring&sort=expires`,
  });
  await table(1);
  expect(screen.getByRole('searchbox', { name: 'Search accounts' })).toHaveValue('baltic');
  expect(screen.getByRole('combobox', { name: 'Sort by' })).toHaveDisplayValue('Expiry or kept until');
  expect(screen.getByRole('button', { name: /^Expiring soon/ })).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByRole('button', { name: /^All / })).toHaveAttribute('aria-pressed', 'false');
  await user.click(screen.getByRole('button', { name: 'LinkedIn, X' }));
  for (const name of [/^X/, /^LinkedIn/]) expect(screen.getByRole('checkbox', { name })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: /^Facebook/ })).not.toBeChecked();
});

test('the search ignores accents and case', async () => {
  renderApp({ accounts: ACCOUNTS, path: `${ADDRESS}?search=LIPA` });
  await table(2);
  expect(screen.getAllByRole('link', { name: 'Kawiarnia Pod Lipą' })).toHaveLength(2);
});

test('accounts that need attention come first by default; the list can be ordered by name', async () => {
  const { user, simulation } = renderApp({ accounts: ACCOUNTS });
  const byAttention = (await simulation.accounts()).map(({ name }) => name);
  const byName = byAttention.toSorted(new Intl.Collator('en').compare);
  expect(byName).not.toEqual(byAttention);
  expect(await namesInTable(LISTED_COUNT)).toEqual(byAttention);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Name');
  await waitFor(async () => expect(await namesInTable(LISTED_COUNT)).toEqual(byName));
});

test('of many accounts only one page of rows is rendered, with its position in the whole list (F60)', async () => {
  const names = Array.from({ length: 52 }, (_, index) => (index < 51 ? `Acme ${index + 1}` : 'Kraków'));
  const { user } = renderApp({ accounts: names.map((name) => account('facebook', named(name))) });
  expect(await screen.findByText('Page 1 of 2')).toBeVisible();
  expect(accountRows()).toHaveLength(50);
  expect(screen.getByRole('table', { hidden: true })).toHaveAttribute('aria-rowcount', '53');
  expect(screen.getByLabelText('Previous page')).toHaveAttribute('aria-disabled', 'true');
  await user.click(screen.getByLabelText('Next page'));
  expect(await screen.findByText('Page 2 of 2')).toBeVisible();
  expect(await screen.findByText(/^51–52 of 52/)).toBeVisible();
  expect(accountRows()).toHaveLength(2);
  expect(location.search).toBe('?page=2');
  await user.click(screen.getByRole('searchbox', { hidden: true }));
  await user.paste('krakow');
  expect(await screen.findByText(/^1–1 of 1/)).toBeVisible();
  expect(accountRows()).toHaveLength(1);
  expect(location.search).toBe('?search=krakow');
});

test('the original connector is recommended only while they may reconnect the account (MAY-RECONNECT)', async () => {
  const { simulation } = renderApp({ scenario: 'disconnected' });
  await screen.findByRole('table');
  const rowsNaming = (person: string) =>
    screen.getAllByRole('row').filter(({ textContent }) => textContent?.includes(person));
  const recommendingMarek = rowsNaming('Marek Nowak').filter(({ textContent }) =>
    textContent?.includes('Best done by Marek Nowak'),
  );
  expect(recommendingMarek.length).toBeGreaterThan(0);
  const byTomasz = (await simulation.accounts()).filter((each) => each.originalConnector.name === 'Tomasz Wójcik');
  expect(byTomasz.filter(({ status }) => status === 'disconnected').length).toBeGreaterThan(0);
  expect(screen.queryByText(/Best done by Tomasz/)).not.toBeInTheDocument();
});

test.each([
  ['ada', /^Restore it there first, or remove it for good\.$/],
  ['priya', /^Deleted there\. Ask .+ to remove it\.$/],
])('the row of an account deleted at its network says to %s who can remove it (RETRY)', async (as, sentence) => {
  renderApp({ scenario: 'disconnected', as });
  expect(await screen.findByText(sentence)).toBeVisible();
});

test('each row has its place among the rows of all pages, and its accessible name leaves its buttons out', async () => {
  const accounts = Array.from({ length: 52 }, (_, index) => account('facebook', named(`Acme ${index + 10}`)));
  renderApp({ accounts, path: `${ADDRESS}?sort=name&page=2` });
  const list = await table(52);
  expect(list).toHaveAttribute('aria-rowcount', '53');
  const rows = within(list).getAllByRole('row');
  expect(rows.map((row) => row.getAttribute('aria-rowindex'))).toEqual(['1', '52', '53']);
  const header = within(list).getAllByRole('rowheader')[0] as HTMLElement;
  expect(within(header).getByRole('button', { name: /^Disconnect/ })).toBeVisible();
  expect(header).toHaveAccessibleName('Acme 60 acme60 Facebook page');
});

test('no paragraph of the list is empty', async () => {
  renderApp({ scenario: 'typical', path: ADDRESS });
  const list = await screen.findByRole('table');
  expect([...list.querySelectorAll('p')].filter(({ textContent }) => textContent === '')).toEqual([]);
});

test.each([
  ['no listed account', 'lab', 'Acme Lab, X'],
  ['a listed account', 'acme', 'Acme Lab, X'],
])('a search that finds %s has links to the hidden accounts that it finds (HIDE)', async (_, search, name) => {
  const accounts = [account('facebook'), account('x', named('Acme Lab'), disconnected({ days: 100 }))];
  const { user } = renderApp({ accounts, path: `${ADDRESS}?search=${search}` });
  const link = await screen.findByRole('link', { name });
  expect(screen.getByText('Hidden after 90 days, and found by this search:')).toBeVisible();
  await user.click(link);
  expect(await screen.findByRole('heading', { level: 1, name: 'Acme Lab' })).toBeVisible();
});

test.each([
  [
    'en',
    'Reconnect by 24 Nov, 09:00 to send 1 post.',
    /1 stopped post goes out only if it is reconnected before 24 Nov/,
  ],
  [
    'pl',
    'Połącz do 24 listopada, 09:00, a ukaże się 1 post.',
    /1 wstrzymany post ukaże się tylko wtedy, .* przed 24 listopada/,
  ],
] as const)(
  'if the history is gone before a stopped post is due, the row names the moment at which it is gone (%s)',
  async (locale, sentence, detail) => {
    await changeLocale(locale);
    const accounts = [account('youtube', disconnected({ days: 59 }), withScheduledPosts([10]))];
    const { user } = renderApp({ accounts });
    expect(await screen.findByRole('link', { name: 'Acme' }).then((link) => link.closest('tr'))).toHaveTextContent(
      sentence,
    );
    await user.click(screen.getByRole('button', { name: /^(Details|Szczegóły): / }));
    expect(await screen.findByText(detail)).toBeVisible();
  },
);
