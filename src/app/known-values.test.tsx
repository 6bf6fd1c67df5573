import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, withMissedPosts } from '../../mocks/testing.ts';
import { NETWORKS } from '../api/contract/network.ts';
import { changeLocale } from '../i18n/locale.ts';
import { isKnownValue } from '../navigation/known-values.ts';
import { ACCOUNTS_PATH, accountPath, HISTORY_PATH, NOTIFICATIONS_PATH, socialPath } from '../navigation/paths.ts';
import { renderApp } from './test-app.tsx';

const ID = 'acc-acme-facebook';
const ACCOUNTS = [account('facebook', withMissedPosts(1))];
const message = () => screen.findByRole('region', { name: 'Message' });

test.each<[page: string, query: string, named: string, left: string]>([
  [
    ACCOUNTS_PATH,
    'network=myspace&network=x&status=lost&sort=size&order=down&page=0&attention=no&connect=myspace&search=acme',
    'network=myspace, status=lost, sort=size, order=down, page=0, attention=no, connect=myspace',
    '?network=x&search=acme',
  ],
  [ACCOUNTS_PATH, 'order=desc', 'order=desc', ''],
  [ACCOUNTS_PATH, 'sort=attention&order=desc&status=connected', 'order=desc', '?sort=attention&status=connected'],
  [ACCOUNTS_PATH, 'sort=size&order=desc', 'sort=size, order=desc', ''],
  [ACCOUNTS_PATH, 'page=1e3&ask=settle.none', 'page=1e3, ask=settle.none', ''],
  [accountPath(ID), 'remove=everything', 'remove=everything', ''],
  [NOTIFICATIONS_PATH, 'ask=remove', 'ask=remove', ''],
  [HISTORY_PATH, 'kind=burnt&period=2026-13', 'kind=burnt, period=2026-13', ''],
  [socialPath('missed'), 'decision=all', 'decision=all', ''],
  [socialPath('scheduled'), 'state=lost&network=&settle=burn', 'state=lost, network=, settle=burn', ''],
])(
  'on %s, unknown values of the address (%s) are named in one message and removed from the address (F30)',
  async (page, query, named, left) => {
    renderApp({ accounts: ACCOUNTS, path: `${page}?${query}` });
    expect(await message()).toHaveTextContent(`Not known, so left out of the address: ${named}`);
    await waitFor(() => expect(location.search).toBe(left));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(await message()).toHaveTextContent(named);
  },
);

test('values that the app writes into an address are known, and so is any value of a parameter that the app does not read', async () => {
  for (const network of NETWORKS) expect(isKnownValue('network', network)).toBe(true);
  const known = [
    ['sort', 'at-risk'],
    ['order', 'desc'],
    ['decision', 'needed'],
    ['page', '12'],
    ['state', 'cancelled'],
    ['connect', ''],
    ['settle', 'draft'],
    ['ask', `remove.${ID}`],
    ['disconnect', ID],
    ['utm_source', 'letter'],
  ] as const;
  expect(known.filter(([name, value]) => !isKnownValue(name, value))).toEqual([]);
  renderApp({ accounts: ACCOUNTS, path: `${ACCOUNTS_PATH}?sort=name&order=desc&status=connected&utm_source=letter` });
  await screen.findByRole('table');
  expect(location.search).toBe('?sort=name&order=desc&status=connected&utm_source=letter');
  expect(screen.queryByRole('region', { name: 'Message' })).not.toBeInTheDocument();
});

test('one message reports an unknown account and an unknown value, and both sentences are read out together (F30, F77)', async () => {
  renderApp({ accounts: ACCOUNTS, path: `${ACCOUNTS_PATH}?disconnect=acc-none&sort=size` });
  const values = 'Not known, so left out of the address: sort=size.';
  const id = 'The link led to an account that does not exist or that you cannot see.';
  await waitFor(async () => expect(await message()).toHaveTextContent(id));
  expect(await message()).toHaveTextContent(`${values} ${id}`);
  expect(screen.getByRole('status')).toHaveTextContent(`${values} ${id}`);
  await waitFor(() => expect(location.search).toBe(''));
});

test('a long unknown value is shortened, and its marks of direction are not shown', async () => {
  renderApp({ accounts: ACCOUNTS, path: `${ACCOUNTS_PATH}?sort=${encodeURIComponent(`\u202e${'x'.repeat(500)}`)}` });
  expect((await message()).textContent).toContain(`sort=${'x'.repeat(40)}…`);
});

test('in Polish too, unknown values are named', async () => {
  changeLocale('pl');
  renderApp({ accounts: ACCOUNTS, path: `${ACCOUNTS_PATH}?sort=size` });
  const region = await screen.findByRole('region', { name: 'Komunikat' });
  expect(region).toHaveTextContent('Nieznane, więc usunięte z adresu: sort=size');
});

test('an address that opens the dialog about missed posts without saying which ones is cleaned, with a message (F30)', async () => {
  renderApp({ accounts: ACCOUNTS, path: `${socialPath('missed')}?settle=reschedule` });
  expect(await message()).toHaveTextContent(
    'The address does not say which posts to decide on, so nothing was changed.',
  );
  await waitFor(() => expect(location.search).toBe(''));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('if the posts are filtered by an account that does not exist, the page says so, and the filters can be cleared (F30)', async () => {
  const { user } = renderApp({ accounts: ACCOUNTS, path: `${socialPath('missed')}?accountId=acc-none` });
  expect(
    await screen.findByText(/only the posts of an account that does not exist or that you cannot see/),
  ).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
  expect(await screen.findByRole('table')).toBeVisible();
  expect(location.search).toBe('');
});
