import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, disconnected, named, type Simulation, startSimulation } from '../../mocks/testing.ts';
import type { Account } from '../api/contract/account.ts';
import type { Network } from '../api/contract/network.ts';
import { renderApp } from '../app/test-app.tsx';
import { accountRows, findList, rowOf } from '../app/test-list.ts';
import { fakeAppTimers, READ_RETRIES_S } from '../app/test-time.ts';
import { changeLocale } from '../i18n/locale.ts';

const ADDRESS = '/settings/marketing/social/accounts';
const LIST = 'GET /api/social/accounts';
const ACCOUNT = 'GET /api/social/accounts/{id}';
const LONG_DISCONNECTED = 'GET /api/social/long-disconnected';
const ACME = 'acc-acme-facebook';
const ADVICE = 'Reload the page to get the latest version. Until then you can only look at it.';
const ACCOUNTS = [account('x'), account('facebook'), account('youtube', disconnected())];

type ChangedFields = Partial<Record<keyof Account, unknown>>;

/** Changes an account in the replies to three reads; `undefined` removes a field. @returns a function that ends the change */
function changeInReplies({ override }: Simulation, id: string, fields: ChangedFields): () => void {
  const changed = (account: Account) => (account.id === id ? { ...account, ...fields } : account);
  const restores = [LIST, ACCOUNT, LONG_DISCONNECTED].map((call) =>
    override(call, async (_, pass) => {
      const body = await (await pass()).json();
      return Response.json(call === ACCOUNT ? changed(body) : { ...body, items: body.items.map(changed) });
    }),
  );
  return () => {
    for (const restore of restores) restore();
  };
}

const returnToTab = () => window.dispatchEvent(new Event('visibilitychange'));
/** The index of an account's row on the list. */
const rowIndexOf = (row: HTMLElement) => accountRows().indexOf(row);
const alert = () => screen.findByRole('alert');

test('an account of an unknown network keeps its place on the list, without actions (F18)', async () => {
  const simulation = startSimulation({ accounts: ACCOUNTS });
  const before = await simulation.accounts();
  changeInReplies(simulation, ACME, { network: 'network-of-tomorrow', kind: 'feed' });
  await findList(renderApp({ simulation }));
  const row = rowOf(ACME);
  expect(rowIndexOf(row)).toBe(before.findIndex(({ id }) => id === ACME));
  expect(within(row).getByRole('link', { name: 'Acme' })).toHaveAttribute('href', `${ADDRESS}/${ACME}`);
  for (const text of ['network-of-tomorrow', 'Not supported in this version', ADVICE, 'Status: Connected']) {
    expect(within(row).getByText(text)).toBeVisible();
  }
  expect(row.querySelector('[data-part="network"] [data-icon="world"]')).not.toBeNull();
  expect(within(row).queryByRole('button')).not.toBeInTheDocument();
});

test('an account of an unknown network changes no other row, and no count of the API (F18)', async () => {
  const simulation = startSimulation({ accounts: ACCOUNTS });
  const [items, counts] = [await simulation.accounts(), await simulation.counts()];
  changeInReplies(simulation, ACME, { network: 'network-of-tomorrow' });
  const app = renderApp({ simulation });
  await findList(app);
  const links = screen.getAllByRole('link').map(({ id }) => id);
  expect(links.filter((id) => id.startsWith('account-'))).toEqual(items.map(({ id }) => `account-${id}`));
  const actions = screen.getAllByRole('button', { name: /^(Disconnect|Reconnect) / });
  expect(actions).toHaveLength(items.length - 1);
  expect(screen.getByText(`1–${items.length} of ${items.length}`)).toBeVisible();
  await app.user.click(screen.getByRole('button', { name: 'All networks' }));
  expect(screen.getByRole('checkbox', { name: `Facebook ${counts.network.facebook}` })).not.toBeChecked();
  const disconnectOther = screen.getByRole('button', { name: 'Disconnect Acme, X' });
  await app.user.click(disconnectOther);
  expect(await screen.findByRole('alertdialog', { name: 'Disconnect Acme, X?' })).toBeVisible();
});

test('the row of an account in an unknown status shows its network and that status, and has no actions (F18)', async () => {
  const simulation = startSimulation({ accounts: ACCOUNTS });
  changeInReplies(simulation, ACME, { status: 'paused' });
  await findList(renderApp({ simulation }));
  const row = rowOf(ACME);
  // It is below the groups, because it belongs to none of them.
  expect(accountRows().at(-1)).toBe(row);
  expect(row).toHaveTextContent('Facebook');
  expect(row).toHaveTextContent('Unknown status: paused');
  expect(row).toHaveTextContent(ADVICE);
  expect(within(row).queryByRole('button')).not.toBeInTheDocument();
});

test('the page of an unsupported account says that it is not supported, has no actions, and links to the list (F18)', async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: `${ADDRESS}/${ACME}` });
  changeInReplies(app.simulation, ACME, { network: 'network-of-tomorrow', status: 'paused' });
  expect(await screen.findByRole('heading', { name: 'Acme' })).toBeVisible();
  const page = screen.getByRole('article');
  for (const text of ['network-of-tomorrow', 'Not supported in this version', ADVICE, 'Unknown status: paused']) {
    expect(within(page).getByText(text)).toBeVisible();
  }
  expect(within(page).queryByRole('button')).not.toBeInTheDocument();
  await app.user.click(screen.getByRole('link', { name: 'Accounts' }));
  expect(await findList(app)).toBeVisible();
});

test.each([
  ['disconnect', `?disconnect=${ACME}`],
  ['ask', `?ask=remove.${ACME}`],
])('a link to the %s dialog about an unsupported account opens no dialog and says why (F18)', async (_, search) => {
  const { simulation } = renderApp({ accounts: ACCOUNTS, path: ADDRESS + search, as: 'lena' });
  changeInReplies(simulation, ACME, { network: 'network-of-tomorrow' });
  expect(await screen.findByRole('region', { name: 'Message' })).toHaveTextContent(
    'Acme, network-of-tomorrow is not supported in this version. Reload the page to get the latest version.',
  );
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  expect(location.search).toBe('');
});

test('the Connect account dialog names an unsupported account and still lists the other accounts (F18)', async () => {
  const otherNetworks: Network[] = ['instagram', 'linkedin', 'x'];
  const longDisconnected = (network: Network) =>
    account(network, named('Baltic Bikes Events'), disconnected({ days: 120 }));
  const { simulation } = renderApp({
    accounts: [longDisconnected('facebook'), ...otherNetworks.map(longDisconnected)],
    path: `${ADDRESS}?connect=facebook`,
  });
  changeInReplies(simulation, 'acc-baltic-bikes-events-facebook', { network: 'network-of-tomorrow' });
  const dialog = await screen.findByRole('dialog', { name: 'Connect account' });
  expect(await within(dialog).findByText(/^Baltic Bikes Events, network-of-tomorrow is not supported/)).toBeVisible();
  expect(dialog).toHaveTextContent('No Facebook account has been disconnected for more than 90 days.');
  expect(within(dialog).getAllByText('1 disconnected for more than 90 days')).toHaveLength(otherNetworks.length);
});

test('the name of a network cannot change the direction of writing, or be taken for a property of an object (F18)', async () => {
  const { simulation } = renderApp({ accounts: ACCOUNTS });
  let restore = changeInReplies(simulation, ACME, { network: '\u202Ekoobecaf\u202C', name: ' ' });
  const link = await screen.findByRole('link', { name: /^Unnamed koobecaf \(….{4}\)$/ });
  // Its name, handle, network and status.
  expect(link.closest('tr')?.querySelectorAll('bdi')).toHaveLength(4);
  restore();
  restore = changeInReplies(simulation, ACME, { network: 'constructor' });
  returnToTab();
  await waitFor(() => expect(screen.getByText('constructor')).toBeVisible());
  restore();
  // The name of this network is only a mark that changes the direction.
  changeInReplies(simulation, ACME, { network: '\u200F', status: '' });
  returnToTab();
  await waitFor(() => expect(screen.getByText('Unknown network')).toBeVisible());
});

test('an unsupported account is shown in Polish (F18)', async () => {
  changeLocale('pl');
  const { simulation } = renderApp({ accounts: ACCOUNTS });
  changeInReplies(simulation, ACME, { network: 'network-of-tomorrow', status: 'paused' });
  const badge = await screen.findByText('Nieobsługiwane w tej wersji');
  expect(badge.closest('td')).toHaveTextContent(
    'Odśwież stronę, aby pobrać najnowszą wersję. Do tego czasu można je tylko oglądać.Nieznany stan: paused',
  );
});

test('the fault unknown-network of the review tools gives the first row an unknown network (F18)', async () => {
  const app = renderApp({ accounts: ACCOUNTS });
  const list = await findList(app);
  await app.simulation.control({ faults: [{ name: 'unknown-network', call: LIST }] });
  await waitFor(() => expect(list).toHaveTextContent(/network-of-tomorrow.*Not supported in this version/));
  expect(accountRows()[0]).toHaveTextContent(/network-of-tomorrow.*Not supported in this version/);
  expect(screen.getAllByText('Not supported in this version')).toHaveLength(1);
});

test.each<[string, ChangedFields]>([
  ['without a name', { name: undefined }],
  ['with a number as its network', { network: 7 }],
  ['with null as its status', { status: null }],
  ['without an id', { id: undefined }],
])('an account %s is left out, and a row says that it could not be shown (F18, F19)', async (_, fields) => {
  const simulation = startSimulation({ accounts: ACCOUNTS });
  changeInReplies(simulation, ACME, fields);
  const list = await findList(renderApp({ simulation }));
  const rows = within(list).getAllByRole('row');
  expect(rows.map(({ textContent }) => textContent).at(-1)).toBe("1 account couldn't be shown.");
  expect(accountRows()).toHaveLength(ACCOUNTS.length - 1);
  // The numbers of the API include the account that is left out.
  expect(screen.getByText(/^1–3 of 3/)).toBeVisible();
  for (const name of ['Acme, X', 'Acme, YouTube']) {
    expect(within(list).getByRole('button', { name: new RegExp(`^(Disconnect|Reconnect) ${name}$`) })).toBeVisible();
  }
});

test('a list without its counts, and an account without its id, are unreadable replies (F17, F18)', async () => {
  const skipSeconds = fakeAppTimers();
  const { simulation } = renderApp({ accounts: ACCOUNTS });
  simulation.override(LIST, async (_, pass) => {
    const { counts, ...rest } = await (await pass()).json();
    return Response.json(rest);
  });
  await skipSeconds(READ_RETRIES_S);
  expect(await alert()).toHaveTextContent('An unexpected reply came back.');
  changeInReplies(simulation, ACME, { id: undefined, network: 'network-of-tomorrow' });
  window.history.pushState(null, '', `${ADDRESS}/${ACME}`);
  window.dispatchEvent(new PopStateEvent('popstate'));
  await skipSeconds(READ_RETRIES_S);
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('The account could not be loaded.'));
});
