import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Account, AccountList } from '../api/contract.ts';
import { renderApp, type TestApp } from '../app/test-app.tsx';
import { changeLocale } from '../i18n/locale.ts';

const ACCOUNTS = '/settings/marketing/social/accounts';
const LIST = '/api/social/accounts';
const ACME = 'acc-acme-facebook';
const DO = 'Reload the page to get the latest version. Until then you can only look at it.';

type Change = Partial<Record<keyof Account, unknown>>;

/** Changes an account in every reply that carries it; `undefined` takes a field away. */
function change({ ask, intercept }: TestApp, id: string, by: Change) {
  const changed = (account: Account) => (account.id === id ? { ...account, ...by } : account);
  intercept(async ({ method, url }) => {
    const { pathname, search } = new URL(url);
    const isOne = pathname === `${LIST}/${id}`;
    if (method !== 'GET' || !(isOne || pathname === LIST || pathname.endsWith('/long-disconnected'))) return undefined;
    const body = await (await ask('GET', pathname + search)).json();
    return Response.json(isOne ? changed(body) : { ...body, items: body.items.map(changed) });
  });
}

const listed = async ({ ask }: TestApp): Promise<AccountList> => (await ask('GET', LIST)).json();
const table = () => screen.findByRole('table', { name: '14 social accounts' });
const rowOf = async (index: number) => {
  const row = within(await table()).getAllByRole('row')[index + 1];
  if (!row) throw new Error(`There is no row ${index}`);
  return row;
};
const alert = () => screen.findByRole('alert');

test('F18: an account of an unknown network has its row in its place, and nothing can be done to it', async () => {
  const app = renderApp();
  const { items } = await listed(app);
  change(app, ACME, { network: 'threads', kind: 'feed' });
  const row = await rowOf(items.findIndex(({ id }) => id === ACME));
  expect(within(row).getByRole('link', { name: 'Acme' })).toHaveAttribute('href', `${ACCOUNTS}/${ACME}`);
  for (const text of ['threads', 'Not supported in this version', DO, 'Status: Connected']) {
    expect(within(row).getByText(text)).toBeVisible();
  }
  expect(row.querySelector('.avatar-network .tabler-icon-world')).not.toBeNull();
  expect(within(row).queryByRole('button')).not.toBeInTheDocument();
});

test('F18: beside an account of an unknown network the others are as ever, and the counts as the API sent them', async () => {
  const app = renderApp();
  const { items, counts } = await listed(app);
  change(app, ACME, { network: 'threads' });
  await table();
  const links = screen.getAllByRole('link').map(({ id }) => id);
  expect(links.filter((id) => id.startsWith('account-'))).toEqual(items.map(({ id }) => `account-${id}`));
  const actions = screen.getAllByRole('button', { name: /^(Disconnect|Reconnect) / });
  expect(actions).toHaveLength(items.length - 1);
  expect(screen.getByText('1–14 of 14')).toBeVisible();
  const facebook = screen.getByRole('button', { name: /^Facebook/ });
  expect(facebook).toHaveTextContent(`Facebook${counts.network.facebook}`);
  const other = screen.getByRole('button', { name: 'Disconnect Acme, X' });
  await app.user.click(other);
  expect(await screen.findByRole('alertdialog', { name: 'Disconnect Acme, X?' })).toBeVisible();
});

test('F18: an account in an unknown status keeps its network, says the status and has no actions', async () => {
  const app = renderApp();
  const { items } = await listed(app);
  change(app, ACME, { status: 'paused' });
  const row = await rowOf(items.findIndex(({ id }) => id === ACME));
  expect(row).toHaveTextContent('Facebook');
  expect(row).toHaveTextContent('Unknown status: paused');
  expect(row).toHaveTextContent(DO);
  expect(within(row).queryByRole('button')).not.toBeInTheDocument();
});

test('F18: its page says the same, without actions, and leads back to the list', async () => {
  const app = renderApp({ path: `${ACCOUNTS}/${ACME}` });
  change(app, ACME, { network: 'threads', status: 'paused' });
  expect(await screen.findByRole('heading', { name: 'Acme' })).toBeVisible();
  const page = screen.getByRole('article');
  for (const text of ['threads', 'Not supported in this version', DO, 'Unknown status: paused']) {
    expect(within(page).getByText(text)).toBeVisible();
  }
  expect(within(page).queryByRole('button')).not.toBeInTheDocument();
  await app.user.click(within(page).getByRole('link', { name: 'All accounts' }));
  expect(await table()).toBeVisible();
});

test.each([
  ['disconnect', `?disconnect=${ACME}`],
  ['ask', `?ask=remove.${ACME}`],
])('F18: a link to the %s dialog about it says why there is none', async (_, search) => {
  const app = renderApp({ path: ACCOUNTS + search, as: 'lena' });
  change(app, ACME, { network: 'threads' });
  expect(await screen.findByRole('region', { name: 'Message' })).toHaveTextContent(
    'Acme, threads is not supported in this version. Reload the page to get the latest version.',
  );
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  expect(location.search).toBe('');
});

test('F18: one that has long been disconnected is named by Connect account, which brings back the others', async () => {
  const app = renderApp({ path: `${ACCOUNTS}?connect=facebook` });
  change(app, 'acc-baltic-events-facebook', { network: 'threads' });
  const dialog = await screen.findByRole('dialog', { name: 'Connect account' });
  expect(await within(dialog).findByText(/^Baltic Bikes Events, threads is not supported/)).toBeVisible();
  expect(dialog).toHaveTextContent('No Facebook account has been disconnected for more than 90 days.');
  expect(within(dialog).getAllByText('1 disconnected for more than 90 days')).toHaveLength(3);
});

test('F18: the name of a network can neither turn the direction of writing nor pose as a field of an object', async () => {
  const app = renderApp();
  change(app, ACME, { network: '\u202Ekoobecaf\u202C', name: ' ' });
  const link = await screen.findByRole('link', { name: /^Unnamed koobecaf \(….{4}\)$/ });
  expect(link.closest('tr')?.querySelectorAll('bdi')).toHaveLength(4);
  change(app, ACME, { network: 'constructor' });
  window.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() => expect(screen.getByText('constructor')).toBeVisible());
  change(app, ACME, { network: '\u200F', status: '' });
  window.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() => expect(screen.getByText('Unknown network')).toBeVisible());
});

test('F18: in Polish too', async () => {
  changeLocale('pl');
  const app = renderApp();
  change(app, ACME, { network: 'threads', status: 'paused' });
  const badge = await screen.findByText('Nieobsługiwane w tej wersji');
  expect(badge.closest('td')).toHaveTextContent(
    'Odśwież stronę, aby pobrać najnowszą wersję. Do tego czasu można je tylko oglądać.Nieznany stan: paused',
  );
});

test('F18: the fault of the review tools makes the first row so', async () => {
  const app = renderApp();
  await table();
  const fault = { name: 'unknown-network', call: `GET ${LIST}` };
  await app.ask('PUT', '/__mock', undefined, { faults: [fault] });
  await waitFor(async () => expect(await rowOf(0)).toHaveTextContent(/threads.*Not supported in this version/));
  expect(screen.getAllByText('Not supported in this version')).toHaveLength(1);
});

test.each<[string, Change]>([
  ['without a name', { name: undefined }],
  ['with a network that is no text', { network: 7 }],
  ['without a status', { status: null }],
])('F17, F18: a list with an account %s is a broken reply', async (_, by) => {
  const app = renderApp();
  change(app, ACME, by);
  expect(await alert()).toHaveTextContent('The accounts could not be loaded. An unexpected reply came back.');
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
});

test('F17, F18: a list without its counts, and a page without its id, are broken replies', async () => {
  const app = renderApp();
  app.intercept(async ({ url }) => {
    if (new URL(url).pathname !== LIST) return undefined;
    const { counts, ...rest } = await listed(app);
    return Response.json(rest);
  });
  expect(await alert()).toHaveTextContent('An unexpected reply came back.');
  change(app, ACME, { id: undefined, network: 'threads' });
  window.history.pushState(null, '', `${ACCOUNTS}/${ACME}`);
  window.dispatchEvent(new PopStateEvent('popstate'));
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('The account could not be loaded.'));
});
