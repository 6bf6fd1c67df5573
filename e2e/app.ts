import { expect, type Locator, type Page, test } from '@playwright/test';
import { WORKER_ANSWERS } from '../mocks/worker-mark.ts';
import type { Options } from './fixtures.ts';

export const ACCOUNTS_PATH = '/settings/marketing/social/accounts';

/**
 * A link with a starting point; by default the scenario `typical`, with Marek signed in.
 * @param start parameters of the starting point, and any others of the page, such as `search`
 */
export const linkTo = (start: Record<string, string> = {}, path: string = ACCOUNTS_PATH): string =>
  `${path}?${new URLSearchParams({ scenario: 'typical', user: 'marek', ...start })}`;

/** Opens an address and waits until the page has loaded. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await untilLoaded(page);
}

/** Reloads a page and waits until it has loaded. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await untilLoaded(page);
}

/** Checks by a timer: a page behind another one may draw no frames. An assertion would check less often. */
const OFTEN = { polling: 50 };

/** Waits, as long as the journey may take, until nothing is loading any more. */
export async function untilLoaded(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('h1') && !document.querySelector('[data-part="skeleton"], main[aria-busy="true"]'),
    null,
    OFTEN,
  );
}

/** Opens the accounts at a starting point and waits until they are listed. */
export async function openAccounts(page: Page, start: Record<string, string> = {}): Promise<void> {
  await visit(page, linkTo(start));
  await expect(listOf(page)).toBeVisible();
}

export const listOf = (page: Page): Locator => page.getByRole('table');

/** The row of an account. */
export const rowOf = (page: Page, id: string): Locator =>
  page.getByRole('row').filter({ has: page.locator(`#account-${id}`) });

/** The rows of the accounts, without the headings of groups and the details. */
export const accountRowsOf = (page: Page): Locator => page.locator('tbody > tr:has(a[id^="account-"])');

/** The part of an account's row that says how far its reconnect is, or how the reconnect ended. */
export const progressOf = (page: Page, id: string): Locator => rowOf(page, id).locator('[data-part="queued"]');

export const buttonOf = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** The text that is announced to screen readers, also where a row shows what has just happened and no toast says it. */
export const announcementOf = (page: Page): Locator => page.locator('[data-part="announcement"]');

/** The toast that says what has just happened. */
export const toastOf = (page: Page): Locator => page.getByRole('region', { name: 'Message' });

/** Opens the Disconnect dialog of an account, and waits until it says what will happen. */
export async function openDisconnect(page: Page, account = 'Acme, Facebook'): Promise<Locator> {
  await buttonOf(page, `Disconnect ${account}`).click();
  const dialog = page.getByRole('alertdialog', { name: `Disconnect ${account}?` });
  await expectImpact(dialog);
  return dialog;
}

/** The title of a closed part of a dialog; a press on it opens that part. */
export const summaryIn = (dialog: Locator, title: string): Locator =>
  dialog.locator('summary').filter({ hasText: title });

/** Waits until a Disconnect dialog says what will happen. */
export const expectImpact = (dialog: Locator): Promise<void> =>
  expect(dialog.getByText(/leaves the list$/)).toBeVisible();

/** Calls `act`, which opens a network's sign-in window, and waits until that window asks for consent. */
export async function signInWindow(page: Page, act: () => Promise<unknown>, approveLabel = 'Approve'): Promise<Page> {
  const [window] = await Promise.all([page.waitForEvent('popup'), act()]);
  await window.waitForFunction(() => document.querySelector('h1 ~ * button'), null, OFTEN);
  await expect(buttonOf(window, approveLabel)).toBeVisible();
  return window;
}

/** Calls `act` once, which closes a window, and waits until the window has closed. */
export async function expectClosedBy(window: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([window.waitForEvent('close'), act().catch(ignoreClosed)]);
}

/** Ignores the error of a press that closes its own window: that press has succeeded. @throws any other error */
function ignoreClosed(error: Error): void {
  if (!/closed/.test(error.message)) throw error;
}

/**
 * Waits until the service worker answers requests. Until then the page answers the app's requests, not a test's. A browser
 * that stores nothing has no worker: in such a browser this call ends the journey.
 */
export async function untilWorkerAnswers(page: Page): Promise<void> {
  const { condition } = test.info().project.use as Partial<Options>;
  test.skip(condition === 'no-storage', 'Only the page itself can read and change the simulation.');
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, WORKER_ANSWERS, OFTEN);
}

/** Fails unless the worker answers a request of this page. */
export async function expectWorkerAnswers(page: Page): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/session?probe'));
  const mark = await page.evaluate(async () => (await fetch('/api/session?probe')).headers.get('X-Mock-Api'));
  expect([mark, (await answered).fromServiceWorker()]).toEqual(['1', true]);
}

/** Changes the clock or another setting of the simulation, as the review tools do. */
export async function setSimulation(page: Page, change: Record<string, unknown>): Promise<void> {
  await untilWorkerAnswers(page);
  const status = await page.evaluate(
    async (body) => (await fetch('/__mock', { method: 'PUT', body: JSON.stringify(body) })).status,
    change,
  );
  expect(status).toBe(200);
}

/** The banner on every page of an app with its simulation. If changes are not stored, it says why. */
export const bannerOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Simulated API' });

/** Disconnects Acme, Facebook, and waits until the dialog is closed. */
export async function disconnectAcme(page: Page): Promise<void> {
  await openDisconnect(page);
  await buttonOf(page, 'Disconnect account').click();
  await expect(announcementOf(page)).toContainText('Acme, Facebook is disconnected.');
  // The parameter of the dialog is removed from the address a moment later.
  await expect(page).not.toHaveURL(/disconnect=/);
}
