import type { Page } from '@playwright/test';
import type { AccountList } from '../src/api/contract/account-list.ts';
import { countHiddenOn, countsOf, readApi, unreadOf } from './api-reads.ts';
import {
  ACCOUNTS_PATH,
  accountRowsOf,
  announcementOf,
  buttonOf,
  expectClosedBy,
  linkTo,
  listOf,
  openAccounts,
  openDisconnect,
  progressOf,
  reload,
  rowOf,
  signInWindow,
  toastOf,
  visit,
} from './app.ts';
import { expect, test } from './fixtures.ts';
import { translatePages } from './translator.ts';

const ACME = 'acc-acme-facebook';
const dialogOf = (page: Page) => page.locator('dialog');

test.beforeEach(async ({ context }) => {
  await translatePages(context);
});

/** Each journey ends on a page that still works and is translated: each text is in two `font` elements. */
test.afterEach(async ({ page }) => {
  await expect(page.locator('font > font').first()).toBeAttached();
  await expect(page.getByRole('heading', { name: 'This page has stopped working' })).toHaveCount(0);
});

test('On a translated page an account is disconnected and reconnected, and the page shows both changes', {
  tag: '@long',
}, async ({ page }) => {
  await openAccounts(page);
  const row = rowOf(page, ACME);
  await openDisconnect(page);
  await buttonOf(page, 'Cancel').click();
  await expect(dialogOf(page)).toHaveCount(0);
  await buttonOf(page, 'Disconnect Acme, Facebook').click();
  await buttonOf(page, 'Disconnect account').click();
  await expect(announcementOf(page)).toContainText('Acme, Facebook is disconnected.');
  await expect(row.locator('[data-part="status"]')).toHaveText('Disconnected');
  await expect(row).toContainText('Disconnected 23 Nov by Marek Nowak');
  await reload(page);
  const window = await signInWindow(page, () => buttonOf(page, 'Reconnect Acme, Facebook').click());
  await expectClosedBy(window, () => buttonOf(window, 'Approve').click());
  await expect(announcementOf(page)).toContainText('Acme, Facebook is connected again.');
  await buttonOf(page, 'Dismiss: Acme, Facebook').click();
  await expect(row.locator('[data-part="status"]')).toHaveText('Connected');
});

test('On a translated page the row says that a sign-in was denied, and the sign-in can be tried again', {
  tag: '@long',
}, async ({ page, browserErrors }) => {
  browserErrors.allow(/status of 400/);
  const id = 'acc-baltic-bikes-x';
  await openAccounts(page);
  const window = await signInWindow(page, () => buttonOf(page, 'Reconnect Baltic Bikes, X').click());
  await expect(progressOf(page, id)).toContainText('Waiting for the X sign-in');
  await expectClosedBy(window, () => buttonOf(window, 'Deny').click());
  await expect(rowOf(page, id).getByRole('alert')).toContainText('access not allowed at X');
  const again = await signInWindow(page, () => buttonOf(page, 'Try again').click());
  await expectClosedBy(again, () => buttonOf(again, 'Approve').click());
  await expect(progressOf(page, id)).toContainText('Reconnected');
  await buttonOf(page, 'Dismiss: Baltic Bikes, X').click();
  await expect(rowOf(page, id).locator('[data-part="status"]')).toHaveText('Connected');
});

test('On a translated page accounts are connected, each with its outcome', { tag: '@long' }, async ({ page }) => {
  await openAccounts(page);
  await buttonOf(page, 'Connect account').click();
  const dialog = dialogOf(page);
  // The dialog lists the hidden accounts of the chosen network, such as Acme Lab on Instagram.
  await dialog.getByRole('radio', { name: /^Instagram/ }).check();
  await expect(dialog).toContainText('Acme Lab');
  await dialog.getByRole('radio', { name: /^Facebook/ }).check();
  await expect(dialog).not.toContainText('Acme Lab');
  const before = await countsOf(page);
  const hiddenOnFacebook = await countHiddenOn(page, 'facebook');
  const window = await signInWindow(page, () => buttonOf(page, 'Continue').click());
  await expectClosedBy(window, () => buttonOf(window, 'Approve').click());
  await dialog.getByRole('checkbox', { name: 'Acme Outlet, Facebook' }).check();
  await dialog.getByRole('button', { name: /^Connect 1, bring back/ }).click();
  const outcomes = dialog.getByRole('listitem');
  await expect(outcomes).toHaveCount(hiddenOnFacebook + 1);
  await expect(outcomes.filter({ hasText: 'Baltic Bikes Events, Facebook' })).toContainText('Reconnected');
  await expect(outcomes.filter({ hasText: 'Acme Outlet, Facebook' })).toContainText('Connected');
  await buttonOf(page, 'Done').click();
  await expect(dialog).toHaveCount(0);
  await expect(rowOf(page, 'acc-baltic-events-facebook').locator('[data-part="status"]')).toHaveText('Connected');
  await expect(
    page.getByText(`${before.hidden - hiddenOnFacebook} accounts left the list after 90 days`),
  ).toBeVisible();
});

test('On a translated page missed posts are settled, and every count is updated', { tag: '@long' }, async ({
  page,
}) => {
  await visit(page, linkTo({ scenario: 'reconnect-missed' }));
  const window = await signInWindow(page, () => buttonOf(page, 'Reconnect Acme, Facebook').click());
  await expectClosedBy(window, () => buttonOf(window, 'Approve').click());
  await page.getByRole('link', { name: /^3 missed posts wait/ }).click();
  const tabs = page.getByRole('navigation', { name: 'Posts by state' });
  await expect(tabs).toContainText('Missed 3');
  const boxes = page.getByRole('checkbox', { name: /^Select “/ });
  await boxes.nth(0).check();
  await expect(page.locator('[data-part="selected"]')).toHaveText('1 selected');
  await boxes.nth(1).check();
  await expect(page.locator('[data-part="selected"]')).toHaveText('2 selected');
  await buttonOf(page, 'Reschedule the selected posts').click();
  const dialog = dialogOf(page);
  const field = dialog.locator('input').first();
  await field.fill('2026-11-01T10:00');
  await dialog.getByRole('button', { name: 'Reschedule' }).click();
  await expect(dialog).toContainText('This time has passed.');
  await field.fill('2026-12-01T10:00');
  await dialog.getByRole('button', { name: 'Reschedule' }).click();
  await expect(dialog.getByRole('heading')).toHaveText('What happened');
  await expect(dialog).toContainText('Scheduled for 1 Dec 2026, 10:00');
  await buttonOf(page, 'Done').click();
  await expect(tabs).toContainText('Missed 1');
  await page.getByRole('button', { name: /^Delete “/ }).click();
  await buttonOf(page, 'Delete for good').click();
  await expect(dialog).toContainText('Deleted');
  await buttonOf(page, 'Done').click();
  await expect(page.getByRole('heading', { name: 'Nothing to decide' })).toBeVisible();
  await expect(tabs).toContainText('Missed 0');
  await tabs.getByRole('link', { name: /^Scheduled/ }).click();
  const states = page.getByRole('navigation', { name: 'Scheduled or cancelled' });
  // The two posts with a new time, and two that the reconnect has scheduled again.
  await expect(states).toContainText('Scheduled 4');
  await states.getByRole('link', { name: /^Cancelled/ }).click();
  await expect(listOf(page)).toBeVisible();
});

test('On a translated page an account is removed for good', { tag: '@long' }, async ({ page, browserErrors }) => {
  browserErrors.allow(/status of 422/);
  await visit(page, linkTo({ user: 'ada' }, `${ACCOUNTS_PATH}/${ACME}`));
  await buttonOf(page, 'Remove account').click();
  const dialog = dialogOf(page);
  await dialog.getByRole('textbox').fill('Acme Polska');
  await dialog.getByRole('button', { name: 'Remove for good' }).click();
  await expect(dialog).toContainText('That is not the name');
  await dialog.getByRole('textbox').fill('Acme');
  await dialog.getByRole('button', { name: 'Remove for good' }).click();
  await expect(toastOf(page)).toContainText('Acme, Facebook was removed for good.');
  await expect(listOf(page)).toBeVisible();
  await expect(rowOf(page, ACME)).toHaveCount(0);
});

test('On a translated page the language changes, and the list is searched, filtered and ordered', {
  tag: '@long',
}, async ({ page }) => {
  await openAccounts(page);
  const search = page.getByRole('searchbox');
  await search.fill('acme');
  const found = await readApi<AccountList>(page, '/api/social/accounts?search=acme');
  await expect(accountRowsOf(page)).toHaveCount(found.total);
  await search.fill('no such account');
  await expect(page.getByRole('heading', { name: 'No account on this list matches' })).toBeVisible();
  await buttonOf(page, 'Clear search and filters').click();
  const chip = page.getByRole('button', { name: /^Disconnected/ });
  await expect(chip).toHaveText(`Disconnected ${(await countsOf(page)).disconnected}`);
  await buttonOf(page, 'All networks').click();
  await page.getByRole('checkbox', { name: /^Facebook/ }).check();
  const onFacebook = await readApi<AccountList>(page, '/api/social/accounts?network=facebook');
  await expect(chip).toHaveText(`Disconnected ${onFacebook.counts.status.disconnected}`);
  await page.getByRole('combobox').selectOption({ index: 1 });
  await expect(listOf(page)).toBeVisible();
  await page.getByRole('button', { name: /^Your menu/ }).click();
  await page.getByRole('radio', { name: 'Polski' }).click();
  await expect(page.getByRole('searchbox', { name: 'Szukaj kont' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Odłączone/ })).toBeVisible();
  // The menu is still open.
  await page.getByRole('radio', { name: 'English' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search accounts' })).toBeVisible();
});

test('On a translated page notices are read, and the clock, a fault and the person are changed', {
  tag: '@long',
}, async ({ page }) => {
  await openAccounts(page, { user: 'ada' });
  const bell = page.getByRole('button', { name: /^Notices/ });
  const panel = page.getByRole('region', { name: 'Your notices' });
  await bell.click();
  const unread = await unreadOf(page);
  expect(unread).toBeGreaterThan(1);
  await expect(panel).toContainText(`${unread} unread`);
  await panel
    .getByRole('button', { name: /^Mark as read/ })
    .first()
    .click();
  await expect(panel).toContainText(`${unread - 1} unread`);
  await expect(bell).toHaveText(`${unread - 1}`);
  await panel.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(panel).not.toContainText('unread');
  await page.keyboard.press('Escape');
  await buttonOf(page, 'Review tools').click();
  await buttonOf(page, '+7 days').click();
  await expect(page.getByText('Simulated date: 30 Nov 2026, 10:00')).toBeVisible();
  await expect(rowOf(page, 'acc-acme-polska-facebook').locator('[data-part="status"]')).toHaveText('Disconnected');
  await page.getByRole('combobox', { name: 'On', exact: true }).selectOption('DELETE /api/social/accounts/{id}');
  await buttonOf(page, 'Switch on').click();
  await page.getByRole('button', { name: /^Switch off/ }).click();
  await expect(page.getByRole('list', { name: 'Faults' })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Person', exact: true }).selectOption({ label: 'Lena Fischer' });
  await expect(page.locator('button[popovertarget="person-menu"]')).toHaveText('Lena Fischer');
  await buttonOf(page, 'Reset').click();
  await expect(rowOf(page, 'acc-acme-polska-facebook').locator('[data-part="status"]')).toHaveText('Expires');
});
