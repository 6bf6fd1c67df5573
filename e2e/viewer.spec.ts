import type { Locator, Page } from '@playwright/test';
import { accountOf } from './api-reads.ts';
import {
  ACCOUNTS_PATH,
  announcementOf,
  buttonOf,
  expectClosedBy,
  openAccounts,
  openDisconnect,
  rowOf,
  setSimulation,
  signInWindow,
  visit,
} from './app.ts';
import { checkPage, expect, test } from './fixtures.ts';

const ACME = 'acc-acme-facebook';
const BIKES = 'acc-baltic-bikes-x';
const ADA_IS_SIGNED_IN = 'Ada Zielińska is signed in now. This was started by Marek Nowak. Nothing was changed.';

/** Signs Ada in from another tab, without starting the scenario again. @returns the other tab */
async function signInAda(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await visit(other, `${ACCOUNTS_PATH}?user=ada`);
  await expect(buttonOf(other, 'Your menu, Ada Zielińska')).toBeVisible();
  return other;
}

const statusOf = async (page: Page, id: string) => (await accountOf(page, id)).status;

/** The buttons of a dialog, without those of the review tools, which are drawn inside the topmost dialog. */
const buttonsIn = (dialog: Locator) => dialog.locator('button:not(aside button)');

test('When Marek confirms after Ada has signed in from another tab, nothing changes and the dialog says who is signed in (F26)', {
  tag: '@long',
}, async ({ page, browserErrors }) => {
  browserErrors.allow(/409/);
  await openAccounts(page);
  const dialog = await openDisconnect(page);
  const other = await signInAda(page);

  await page.bringToFront();
  // A script presses at once: every half minute the page asks who is signed in, and after that the button is gone.
  await dialog.evaluate((element) => {
    const buttons = [...element.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent === 'Disconnect account')?.click();
  });
  await expect(dialog).toContainText(ADA_IS_SIGNED_IN);
  await expect(buttonsIn(dialog)).toHaveText(['Close']);
  await expect(buttonOf(page, 'Close')).toBeFocused();
  await checkPage(page);
  expect(await statusOf(page, ACME)).toBe('connected');
  await expect(rowOf(other, ACME)).toContainText('Connected');

  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(buttonOf(page, 'Your menu, Ada Zielińska')).toBeVisible();
  await expect(page).not.toHaveURL(/disconnect=/);
  await expect(rowOf(page, ACME)).toContainText('Connected');

  // Ada can do the same herself.
  await buttonOf(page, 'Disconnect Acme, Facebook').click();
  await buttonOf(page, 'Disconnect account').click();
  await expect(announcementOf(page)).toContainText('Acme, Facebook is disconnected.');
  await expect(rowOf(other, ACME)).toContainText('Disconnected 23 Nov by Ada Zielińska');
});

test('When Marek’s sign-in returns while Ada is signed in, nothing is reconnected and a message says who is signed in (F26)', {
  tag: '@long',
}, async ({ page, browserErrors }) => {
  browserErrors.allow(/409/);
  await openAccounts(page);
  const window = await signInWindow(page, () => buttonOf(page, 'Reconnect Baltic Bikes, X').click());
  await signInAda(page);
  await expectClosedBy(window, () => buttonOf(window, 'Approve').click());

  await page.bringToFront();
  const alert = page.getByRole('alert').filter({ hasText: 'is signed in now' });
  await expect(alert).toContainText(ADA_IS_SIGNED_IN);
  await expect(alert.getByRole('button')).toHaveText(['Close']);
  await checkPage(page);
  expect(await statusOf(page, BIKES)).toBe('disconnected');
  await alert.getByRole('button', { name: 'Close' }).click();
  await expect(alert).toHaveCount(0);
  await expect(buttonOf(page, 'Your menu, Ada Zielińska')).toBeVisible();
  await expect(buttonOf(page, 'Reconnect Baltic Bikes, X')).toBeVisible();
});

test('After a session has ended, signing in again returns to the same page and state (F07)', { tag: '@long' }, async ({
  page,
  browserErrors,
}) => {
  browserErrors.allow(/status of 401/);
  await openAccounts(page, { search: 'acme' });
  await setSimulation(page, { now: '2026-12-01T09:00:00.000Z' });
  await page.context().clearCookies();
  await page.context().addCookies([{ name: 'mock-user', value: 'nobody', url: new URL(page.url()).origin }]);
  await expect(async () => {
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await expect(page.getByRole('heading', { name: 'Session ended' })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await checkPage(page);
  await page.getByRole('link', { name: 'Sign in as Ada' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search accounts' })).toHaveValue('acme');
  // 09:00 UTC is 10:00 in Warsaw, the zone of the browser.
  await expect(page.getByText('Simulated date: 1 Dec 2026, 10:00')).toBeVisible();
});
