import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  account,
  lost,
  named,
  type Start,
  withCancelledPosts,
  withDrafts,
  withMissedPosts,
  withPostsPastDue,
  withPublishedPosts,
  withScheduledPosts,
} from '../../../mocks/testing.ts';
import type { PostList } from '../../api/contract/post.ts';
import { renderApp } from '../../app/test-app.tsx';
import { accountRows, findList } from '../../app/test-list.ts';

const ADDRESS = '/settings/marketing/social/accounts';
const API = '/api/social/accounts';
const ACME = 'acc-acme-facebook';
const ZIELONY = 'acc-zielony-ogrod-facebook';
const ACCOUNTS = [
  account(
    'facebook',
    withPublishedPosts(9),
    withScheduledPosts([1, 3, 5, 8, 21]),
    withCancelledPosts(2),
    withDrafts(3),
    withMissedPosts(1),
  ),
  account(
    'facebook',
    named('Zielony Ogród'),
    lost('reauthorization-overdue', { days: 12 }),
    withPublishedPosts(6),
    withScheduledPosts(2),
    withPostsPastDue(2),
    withCancelledPosts(1),
    withDrafts(1),
  ),
  account('x'),
];

const COUNT_AFTER_REMOVAL = ACCOUNTS.length - 1;

/** Opens the Remove dialog on the page of an account. */
async function openRemoveDialog(id: string, start: Start = { accounts: ACCOUNTS }) {
  const app = renderApp({ ...start, path: `${ADDRESS}/${id}` });
  await app.user.click(await screen.findByRole('button', { name: 'Remove account' }));
  const dialog = await screen.findByRole('alertdialog', { name: /^Remove .+ for good\?$/ });
  const typeName = async (name: string) => {
    const field = within(dialog).getByRole('textbox');
    await app.user.clear(field);
    if (name !== '') await app.user.type(field, name);
  };
  const confirm = () => app.user.click(within(dialog).getByRole('button', { name: 'Remove for good' }));
  /** The HTTP status of a read of the account: 404 once the account is removed. */
  const readStatus = async () => (await app.simulation.get(`${API}/${id}`, { as: 'ada' })).status;
  return { ...app, app, dialog, typeName, confirm, readStatus };
}

const dialogClosed = () => waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
const message = () => screen.findByRole('region', { name: 'Message' });

test('the dialog lists what is lost for good and says that disconnecting instead keeps it (MAY-REMOVE)', async () => {
  const { dialog } = await openRemoveDialog(ACME);
  expect(within(dialog).getByRole('heading', { name: 'Remove Acme, Facebook for good?' })).toBeVisible();
  expect(dialog).toHaveAccessibleDescription(/^acme · Facebook page/);
  const deletedParts = within(dialog)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(deletedParts).toEqual([
    '9 published posts in this tool; they stay at Facebook',
    '5 scheduled posts, which never go out',
    '2 posts that somebody cancelled',
    '3 drafts',
    '1 missed post',
    'its activity: who connected and disconnected it, and when',
  ]);
  expect(dialog).toHaveTextContent('Disconnecting instead keeps all of this for a while.');
  expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus();
});

test('the row, the page, the dialog and the social tool count the same posts of a disconnected account', async () => {
  const { app, dialog } = await openRemoveDialog(ZIELONY);
  const sumOf = (texts: (string | null)[]) =>
    texts.map((text) => Number(/^\d+/.exec(text ?? '')?.[0] ?? 0)).reduce((all, each) => all + each, 0);
  const itemTexts = (list: HTMLElement) =>
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
  const sum = sumOf(itemTexts(dialog));
  const { disconnection } = await app.simulation.account(ZIELONY);
  const postList: PostList = (await app.simulation.get(`/api/social/posts?tab=cancelled&accountId=${ZIELONY}`)).body;
  const { cancelled, drafts, missed } = postList.counts;
  // The tab also counts the post that a person cancelled.
  expect(cancelled).toBeGreaterThan(disconnection?.kept.cancelled ?? 0);
  expect(sum).toBe((disconnection?.kept.published ?? 0) + cancelled + drafts + missed);
  expect(sum).toBe((await app.simulation.posts(ZIELONY)).length);
  await app.user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  const broughtBack = screen.getByText('A reconnect now brings back').nextElementSibling as HTMLElement;
  // What somebody cancelled does not come back: it stands below the list.
  const staysCancelled = sumOf([broughtBack.nextElementSibling?.textContent ?? '']);
  expect(sumOf(itemTexts(broughtBack))).toBe(sum - staysCancelled);
  await app.user.click(screen.getByRole('link', { name: 'Accounts' }));
  const row = await screen.findByRole('row', { name: /Zielony Ogród.*Facebook/ });
  expect(row).toHaveTextContent(`${sum - staysCancelled} posts kept`);
});

test('the dialog of a disconnected account counts the posts that are kept, and does not mention disconnecting instead', async () => {
  const { dialog } = await openRemoveDialog(ZIELONY);
  expect(dialog).toHaveTextContent('6 published posts in this tool');
  expect(dialog).toHaveTextContent('4 stopped posts');
  expect(dialog).not.toHaveTextContent('Disconnecting instead');
});

test('once the name is typed, the account is removed, the message says so, and the account is not loaded again', async () => {
  const { typeName, confirm, readStatus, app } = await openRemoveDialog(ACME, { as: 'marek', accounts: ACCOUNTS });
  await typeName('Acme');
  await confirm();
  await findList(app);
  expect(accountRows()).toHaveLength(COUNT_AFTER_REMOVAL);
  expect(await message()).toHaveTextContent('Acme, Facebook was removed for good.');
  expect(location.pathname + location.search).toBe(ADDRESS);
  const requestsAfter = app.requests.slice(app.requests.indexOf(`DELETE ${API}/${ACME}`) + 1);
  expect(requestsAfter.filter((request) => request.includes(ACME))).toEqual([]);
  expect(await readStatus()).toBe(404);
});

test('the name may be typed with spaces around it and with Enter at the end', async () => {
  const { typeName, readStatus, app } = await openRemoveDialog(ZIELONY);
  await typeName('  Zielony Ogród {Enter}');
  await screen.findByRole('table');
  await findList(app);
  expect(accountRows()).toHaveLength(COUNT_AFTER_REMOVAL);
  expect(await readStatus()).toBe(404);
});

test('a wrong name removes nothing, and the field says that it is wrong', async () => {
  const { dialog, typeName, confirm, readStatus, user } = await openRemoveDialog(ACME);
  await typeName('Acne');
  await confirm();
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(
    'That is not the name. Type it as it is written above.',
  );
  const field = within(dialog).getByRole('textbox', { name: 'Type Acme to confirm' });
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription(/That is not the name/);
  expect(await readStatus()).toBe(200);
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  await dialogClosed();
  expect(location.pathname + location.search).toBe(`${ADDRESS}/acc-acme-facebook`);
});

test('an empty field removes nothing', async () => {
  const { dialog, confirm, readStatus } = await openRemoveDialog(ACME);
  await confirm();
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('That is not the name.');
  expect(await readStatus()).toBe(200);
});

test('an account whose name has a mark that changes its direction is removed by typing the name as the dialog shows it (F58)', async () => {
  const { dialog, typeName, readStatus } = await openRemoveDialog('acc-override-facebook', { scenario: 'twins' });
  const shown = 'Acme koobecaf Support';
  expect(within(dialog).getByRole('textbox')).toHaveAccessibleName(expect.stringContaining(shown));
  await typeName(`${shown}{Enter}`);
  await expect.poll(readStatus).toBe(404);
});

test.each(['acc-blank-facebook', 'acc-nameless-youtube'])(
  '%s has no name, so its removal is confirmed by its handle (F59)',
  async (id) => {
    const { dialog, typeName, confirm, readStatus } = await openRemoveDialog(id, { scenario: 'twins' });
    const handle = id === 'acc-blank-facebook' ? 'blank.page' : '@nameless';
    expect(within(dialog).getByRole('textbox', { name: `Type ${handle} to confirm` })).toBeVisible();
    await typeName(handle);
    await confirm();
    expect(await message()).toHaveTextContent(/^Unnamed .+ was removed for good\.$/);
    expect(await readStatus()).toBe(404);
  },
);

test('Back closes the dialog, and Forward does not open it again (F29)', async () => {
  const { readStatus } = await openRemoveDialog(ACME);
  act(() => history.back());
  await dialogClosed();
  act(() => history.forward());
  await waitFor(() => expect(location.search).toBe('?remove=account'));
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  expect(await readStatus()).toBe(200);
});

test('Escape closes the dialog and removes nothing (F78)', async () => {
  const { dialog, typeName, readStatus } = await openRemoveDialog(ACME);
  await typeName('Acme');
  // On Escape a browser sends the dialog this event; jsdom does not.
  fireEvent(dialog, new Event('cancel', { cancelable: true }));
  await dialogClosed();
  expect(await readStatus()).toBe(200);
});

test('for a person without the right, a link to the dialog shows the page with a message, and no dialog (F30)', async () => {
  renderApp({ as: 'lena', accounts: ACCOUNTS, path: `${ADDRESS}/acc-acme-facebook?remove=account` });
  const remove = await screen.findByRole('button', { name: 'Remove account' });
  expect(remove).toHaveAccessibleDescription(/Ask Marek Nowak or Ada Zielińska/);
  expect(await message()).toHaveTextContent(/^The link asked to remove Acme, Facebook\. .+Ask Marek Nowak or Ada/);
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  expect(location.pathname + location.search).toBe(`${ADDRESS}/acc-acme-facebook`);
});

test('the page of an account that does not exist has a link to the list', async () => {
  renderApp({ accounts: ACCOUNTS, path: `${ADDRESS}/acc-none` });
  expect(await screen.findByRole('heading', { name: 'No such account' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'All accounts' })).toHaveAttribute('href', ADDRESS);
});
