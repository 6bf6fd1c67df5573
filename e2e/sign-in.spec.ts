import type { Page } from '@playwright/test';
import { countHiddenOn, readApi } from './api-reads.ts';
import {
  ACCOUNTS_PATH,
  announcementOf,
  buttonOf,
  expectClosedBy,
  linkTo,
  openAccounts,
  progressOf,
  reload,
  rowOf,
  signInWindow,
  visit,
} from './app.ts';
import { checkColours, checkPage, expect, test } from './fixtures.ts';

const ID = 'acc-baltic-bikes-x';
const RECONNECT = 'Reconnect Baltic Bikes, X';
const DISCONNECT = 'Disconnect Baltic Bikes, X';
/** A parameter that a network adds to the callback address. */
const SIGN_IN_PARAMETER = /[?&#](code|state|iss|error)=/;

/** The alert in the row of an account: its window is blocked, or its sign-in failed. */
const alertOf = (page: Page, id: string) => rowOf(page, id).getByRole('alert');

const blockWindows = (page: Page) => page.addInitScript(() => Object.assign(globalThis, { open: () => null }));

test.describe('Where the browser blocks windows (F62)', () => {
  test('a reconnect goes through a link in the same tab and comes back', async ({ page }) => {
    await blockWindows(page);
    await visit(page, linkTo({ status: 'disconnected' }));
    await buttonOf(page, RECONNECT).click();
    await expect(alertOf(page, ID)).toContainText('Your browser blocked the window');
    await checkPage(page);
    await page.getByRole('link', { name: 'Open it' }).click();
    await buttonOf(page, 'Approve').click();
    await expect(announcementOf(page)).toContainText('Baltic Bikes, X is connected again.');
    await expect(page).toHaveURL(new RegExp(`${ACCOUNTS_PATH}\\?.*status=disconnected`));
    await expect(page).not.toHaveURL(SIGN_IN_PARAMETER);
    // Nothing of the sign-in is kept: these keys hold the place in the list, and which link was applied.
    const kept = await page.evaluate(() => ({ ...sessionStorage }));
    expect(Object.keys(kept).toSorted()).toEqual(['accounts-list', 'starting-point']);
    expect(`?${kept['accounts-list']}`).not.toMatch(SIGN_IN_PARAMETER);
    await page.goBack();
    await expect(page).not.toHaveURL(SIGN_IN_PARAMETER);
    await visit(page, ACCOUNTS_PATH);
    await expect(buttonOf(page, DISCONNECT)).toBeAttached();
  });

  test('Connect account goes through a link in the same tab and comes back to the choice of accounts', {
    tag: '@long',
  }, async ({ page }) => {
    await blockWindows(page);
    await visit(page, linkTo({ connect: 'facebook' }));
    await expect(buttonOf(page, 'Continue')).toBeVisible();
    const hiddenOnFacebook = await countHiddenOn(page, 'facebook');
    await buttonOf(page, 'Continue').click();
    await page.getByRole('link', { name: 'Open sign-in window' }).click();
    await buttonOf(page, 'Approve').click();
    const dialog = page.getByRole('dialog', { name: /^(?:Connect account|Choose what to connect at Facebook)$/ });
    await expect(dialog.getByRole('heading', { name: 'Choose what to connect at Facebook' })).toBeVisible();
    await dialog.getByRole('checkbox', { name: 'Acme Outlet, Facebook' }).check();
    await buttonOf(page, `Connect 1, bring back ${hiddenOnFacebook}`).click();
    await expect(dialog.getByRole('listitem')).toHaveCount(hiddenOnFacebook + 1);
    await buttonOf(page, 'Done').click();
    await expect(page.getByRole('link', { name: 'Acme Outlet' })).toBeVisible();
  });
});

test('Closing the sign-in window changes nothing, and it can be opened again (F63)', { tag: '@long' }, async ({
  page,
}) => {
  await openAccounts(page);
  const first = await signInWindow(page, () => buttonOf(page, RECONNECT).click());
  await first.close();
  await expect(progressOf(page, ID)).toContainText('Window closed? Nothing was changed.');
  await checkPage(page);
  const second = await signInWindow(page, () => buttonOf(page, 'Try again').click());
  await expectClosedBy(second, () => buttonOf(second, 'Approve').click());
  await expect(announcementOf(page)).toContainText('Baltic Bikes, X is connected again.');
});

test('Neither a second press of Reconnect nor the button Show it opens another sign-in window (F23)', {
  tag: '@long',
}, async ({ page }) => {
  await openAccounts(page);
  await signInWindow(page, () => buttonOf(page, RECONNECT).click());
  await buttonOf(page, RECONNECT).click();
  await buttonOf(page, 'Show it').click();
  expect(page.context().pages()).toHaveLength(2);
});

test('Cancel ends a sign-in, closes its window and gives the focus back', { tag: '@long' }, async ({ page }) => {
  await openAccounts(page);
  const window = await signInWindow(page, () => buttonOf(page, RECONNECT).click());
  await expectClosedBy(window, () => progressOf(page, ID).getByRole('button', { name: 'Cancel' }).click());
  await expect(buttonOf(page, RECONNECT)).toBeFocused();
  await expect(progressOf(page, ID)).toHaveCount(0);
});

test('After a denied sign-in the row says so, nothing is changed, and the person can try again (F64)', {
  tag: '@long',
}, async ({ page, browserErrors }) => {
  browserErrors.allow(/status of 400/);
  await openAccounts(page);
  const window = await signInWindow(page, () => buttonOf(page, RECONNECT).click());
  await expectClosedBy(window, () => buttonOf(window, 'Deny').click());
  await expect(alertOf(page, ID)).toContainText('Not reconnected: access not allowed at X');
  await expect(buttonOf(page, RECONNECT)).toBeVisible();
  await checkPage(page);
  const again = await signInWindow(page, () => buttonOf(page, 'Try again').click());
  await expectClosedBy(again, () => buttonOf(again, 'Approve').click());
  await expect(page.locator('#account-acc-baltic-bikes-x')).toBeFocused();
});

test('After a wrong login, the right login reconnects exactly that account, and nothing else changes (RETRY, F72)', {
  tag: '@long',
}, async ({ page, browserErrors }) => {
  browserErrors.allow(/status of 409/);
  await openAccounts(page, { user: 'ada' });
  const before = await accountsById(page);
  const id = 'acc-zielony-ogrod-facebook';
  const window = await signInWindow(page, () => buttonOf(page, 'Reconnect Zielony Ogród, Facebook').click());
  await window.getByRole('radio', { name: /Harbour Lane Team/ }).check();
  await expectClosedBy(window, () => buttonOf(window, 'Approve').click());
  const failure = alertOf(page, id);
  await expect(failure).toContainText(/Not reconnected: this login manages .*Harbour Lane/);
  // The button that dismisses the message has an icon and no text.
  await expect(failure.locator('button, a')).toHaveText(['', 'Sign in with another login']);
  expect(await accountsById(page)).toEqual(before);
  await checkPage(page);

  const again = await signInWindow(page, () => buttonOf(page, 'Sign in with another login').click());
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectClosedBy(again, () => buttonOf(again, 'Approve').click());
  await expect(announcementOf(page)).toContainText('Zielony Ogród, Facebook is connected again.');
  const after = await accountsById(page);
  const changed = Object.keys(after).filter((each) => after[each] !== before[each]);
  expect([changed, Object.keys(after).toSorted()]).toEqual([[id], Object.keys(before).toSorted()]);
});

/** Every account as the API sends it, hidden ones too: the JSON text by id. */
async function accountsById(page: Page): Promise<Record<string, string>> {
  const paths = ['/api/social/accounts?pageSize=100', '/api/social/long-disconnected'];
  const lists = await Promise.all(paths.map((path) => readApi<{ items: { id: string }[] }>(page, path)));
  const accounts = lists.flatMap(({ items }) => items);
  return Object.fromEntries(accounts.map((account) => [account.id, JSON.stringify(account)]));
}

test('The row of an account that was deleted at its network says so and leads to its removal (F72)', {
  tag: '@long',
}, async ({ page, browserErrors }) => {
  browserErrors.allow(/status of 409/);
  await openAccounts(page, { user: 'ada' });
  const name = 'Reconnect Kawiarnia Pod Lipą, Instagram';
  const window = await signInWindow(page, () => buttonOf(page, name).click());
  await expectClosedBy(window, () => buttonOf(window, 'Approve').click());
  const failure = alertOf(page, 'acc-pod-lipa-instagram');
  await expect(failure).toContainText('Not reconnected: deleted at Instagram');
  await failure.getByRole('link', { name: 'Remove it on its page' }).click();
  await expect(page.getByRole('heading', { name: 'Remove for good' })).toBeVisible();
});

test('Without the role at the network, the row says which role is missing, and the account stays disconnected (F72)', {
  tag: '@long',
}, async ({ page, browserErrors }) => {
  browserErrors.allow(/status of 403/);
  await openAccounts(page, { user: 'lena' });
  const reconnect = buttonOf(page, 'Reconnect Kawiarnia Pod Lipą, LinkedIn');
  const window = await signInWindow(page, () => reconnect.click());
  await expectClosedBy(window, () => buttonOf(window, 'Approve').click());
  const failure = alertOf(page, 'acc-pod-lipa-linkedin');
  await expect(failure).toContainText(/Not reconnected: the role .+ is missing/);
  await checkPage(page);
  await expect(reconnect).toBeVisible();
});

test('A sign-in goes on after a reload of the page that began it (F71)', { tag: '@long' }, async ({ page }) => {
  await openAccounts(page);
  const window = await signInWindow(page, () => buttonOf(page, RECONNECT).click());
  await reload(page);
  // The reloaded page has no reference to the window, so below this text it soon asks whether the window was closed.
  await expect(progressOf(page, ID)).toContainText(/Waiting for the X sign-in/);
  await expectClosedBy(window, () => buttonOf(window, 'Approve').click());
  await expect(announcementOf(page)).toContainText('Baltic Bikes, X is connected again.');
  await expect(page.locator('#account-acc-baltic-bikes-x')).toBeFocused();
});

test('A sign-in window that cannot close itself has no sign-in parameter in its address, and says that it may be closed', {
  tag: '@long',
}, async ({ page }) => {
  await page.context().addInitScript(() => Object.assign(globalThis, { close: () => {} }));
  await openAccounts(page);
  const window = await signInWindow(page, () => buttonOf(page, RECONNECT).click());
  await buttonOf(window, 'Approve').click();
  await expect(window.getByText('You can close this window.')).toBeVisible();
  await expect(window).toHaveURL(/\/oauth\/callback$/);
  await checkPage(window);
  await checkColours(window);
  await expect(announcementOf(page)).toContainText('Baltic Bikes, X is connected again.');
  await expect(page).not.toHaveURL(SIGN_IN_PARAMETER);
});

test('The callback page, opened without a sign-in, changes nothing and says so (M8)', async ({ page }) => {
  await visit(page, '/oauth/callback');
  await expect(page.getByText("This page only takes over from a network's sign-in.")).toBeVisible();
  await checkPage(page);
  await checkColours(page);
});
