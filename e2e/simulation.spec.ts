import type { Page } from '@playwright/test';
import { countsOf } from './api-reads.ts';
import {
  ACCOUNTS_PATH,
  accountRowsOf,
  announcementOf,
  buttonOf,
  disconnectAcme,
  expectClosedBy,
  expectWorkerAnswers,
  linkTo,
  openAccounts,
  openDisconnect,
  reload,
  rowOf,
  setSimulation,
  signInWindow,
  toastOf,
  untilWorkerAnswers,
  visit,
} from './app.ts';
import { expect, test } from './fixtures.ts';

const ACME = 'acc-acme-facebook';
const DISCONNECT = 'Disconnect Acme, Facebook';
const RECONNECT = 'Reconnect Acme, Facebook';
const ANSWERS_ITSELF = 'No service worker: this page answers itself.';

async function reconnectAcme(page: Page): Promise<void> {
  const window = await signInWindow(page, () => buttonOf(page, RECONNECT).click());
  await expectClosedBy(window, () => buttonOf(window, 'Approve').click());
  await expect(announcementOf(page)).toContainText('Acme, Facebook is connected again.');
}

test.describe('Two tabs', () => {
  test('share one state, and the second keeps its focus and scroll position (F24, M7)', async ({ page, context }) => {
    await openAccounts(page);
    const other = await context.newPage();
    await visit(other, ACCOUNTS_PATH);
    const link = other.getByRole('link', { name: 'Acme Studio' });
    await link.focus();
    await expect(link).toBeInViewport();
    const scrolled = await other.evaluate(() => scrollY);
    expect(scrolled).toBeGreaterThan(0);

    await disconnectAcme(page);
    await expect(rowOf(other, ACME)).toContainText('Disconnected');
    await expect(link).toBeFocused();
    await expect(link).toBeInViewport();
    expect(await other.evaluate(() => scrollY)).toBe(scrolled);
    await expect(toastOf(other)).toHaveCount(0);
  });

  test('do not disconnect twice: the dialog that is still open says who was first (F24)', { tag: '@long' }, async ({
    page,
    context,
  }) => {
    await openAccounts(page);
    const other = await context.newPage();
    await visit(other, ACCOUNTS_PATH);
    const dialog = await openDisconnect(other);
    await page.bringToFront();
    await disconnectAcme(page);
    await expect(dialog).toContainText('Already disconnected by Marek Nowak at');
    await expect(buttonOf(other, 'Disconnect account')).toHaveCount(0);
    await buttonOf(other, 'Close').click();
    await expect(buttonOf(other, RECONNECT)).toBeFocused();
  });
});

test.describe('A link with a starting point', () => {
  test('applies once per tab and link: a reload keeps the current state, another link applies', {
    tag: '@long',
  }, async ({ page }) => {
    await openAccounts(page);
    await disconnectAcme(page);
    await setSimulation(page, { now: '2026-11-30T09:00:00.000Z' });
    await page.getByRole('searchbox', { name: 'Search accounts' }).fill('acme');
    await expect(page).toHaveURL(/scenario=typical.*search=acme/);
    await reload(page);
    await expect(buttonOf(page, RECONNECT)).toBeVisible();
    await expect(page.getByText('Simulated date: 30 Nov 2026, 10:00')).toBeVisible();
    await visit(page, linkTo({ status: 'connected', lang: 'en', theme: 'dark' }));
    await expect(buttonOf(page, DISCONNECT)).toBeAttached();
    await page.evaluate(() => localStorage.setItem('theme', 'light'));
    await reload(page);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await visit(page, linkTo({ lang: 'pl', theme: 'dark' }, '/social/missed'));
    await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('starts the scenario again for all tabs when it is opened in another tab', { tag: '@long' }, async ({
    page,
    context,
  }) => {
    await openAccounts(page);
    await disconnectAcme(page);
    const other = await context.newPage();
    await openAccounts(other);
    await expect(buttonOf(other, DISCONNECT)).toBeAttached();
    await expect(buttonOf(page, DISCONNECT)).toBeAttached();
  });

  test('works on any address, also with a moment and a plan', { tag: '@long' }, async ({ page }) => {
    await visit(page, linkTo({ scenario: 'all-healthy', now: '2026-12-24T17:30:00.000Z' }, '/social/scheduled'));
    await expect(page.getByText('Simulated date: 24 Dec 2026, 18:30')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Social posts' })).toBeVisible();
    await visit(page, linkTo({ plan: 'starter' }));
    await expect(page.getByRole('heading', { name: 'Your plan does not include social accounts' })).toBeVisible();
  });

  test('with an unknown value leaves the state as it was, and a message names the value', { tag: '@long' }, async ({
    page,
  }) => {
    await openAccounts(page, { scenario: 'disconnected' });
    const { total } = await countsOf(page);
    await visit(page, linkTo({ scenario: 'nowhere' }));
    await expect(accountRowsOf(page)).toHaveCount(total);
    await expect(page.getByText('This link could not be applied in full: scenario=nowhere.').first()).toBeVisible();
  });
});

test('The banner says that the API is simulated, and shows the simulated moment', { tag: '@long' }, async ({
  page,
}) => {
  await openAccounts(page);
  const banner = page.getByRole('complementary', { name: 'Simulated API' });
  await expect(banner).toContainText('Simulated date: 23 Nov 2026, 10:00');
  await expect(banner).toContainText('Everyone and everything here is made up.');
});

test('A page answers its own requests until it is idle; from then on its worker answers', { tag: '@long' }, async ({
  page,
}) => {
  // Playwright sees only requests that leave the page, not those that the page answers itself.
  const requestsToWorker: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) requestsToWorker.push(pathname);
  });
  await openAccounts(page);
  expect(requestsToWorker).toEqual([]);
  await untilWorkerAnswers(page);
  await page.getByRole('searchbox', { name: 'Search accounts' }).fill('acme');
  await expect.poll(() => requestsToWorker).toContain('/api/social/accounts');
});

const WITHOUT_WORKER: [situation: string, prepare: () => void, tag: string[]][] = [
  ['there is no service worker', () => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'), []],
  [
    'the service worker is refused',
    () => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('Not here', 'SecurityError'));
    },
    ['@long'],
  ],
  [
    'the service worker never answers',
    () => {
      ServiceWorkerContainer.prototype.register = () => new Promise(() => {});
    },
    ['@long'],
  ],
];

for (const [situation, prepare, tag] of WITHOUT_WORKER) {
  test(`Where ${situation}, the page answers its own requests, says so, and everything works (F35, F36, F37, M3)`, {
    tag,
  }, async ({ page, context }) => {
    await context.addInitScript(prepare);
    await openAccounts(page);
    await disconnectAcme(page);
    await reconnectAcme(page);
    await disconnectAcme(page);
    await expect(page.getByText(ANSWERS_ITSELF)).toBeVisible();
    await reload(page);
    await expect(buttonOf(page, RECONNECT)).toBeVisible();
  });
}

/** Reloads a page past its worker and cache, as with Shift; Acme must be disconnected. @returns a function that counts the loads */
async function reloadHard(page: Page): Promise<() => number> {
  let loads = 0;
  page.on('domcontentloaded', () => {
    loads += 1;
  });
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Page.reload', { ignoreCache: true });
  await expect.poll(() => loads).toBeGreaterThan(0);
  await expect(buttonOf(page, RECONNECT)).toBeVisible();
  return () => loads;
}

test('A hard reload loads the page once, and its worker answers again (F38, M4)', { tag: '@long' }, async ({
  page,
}) => {
  await openAccounts(page);
  await disconnectAcme(page);
  // A load that follows the first reload by mistake would count in the second.
  for (let reloads = 1; reloads <= 2; reloads += 1) {
    const loads = await reloadHard(page);
    await untilWorkerAnswers(page);
    if (reloads === 2) await reconnectAcme(page);
    expect(loads()).toBe(1);
  }
});

test('A hard reload beside another tab loads the page once, and both pages keep their worker (F38, M4)', {
  tag: '@long',
}, async ({ page, context }) => {
  const other = await context.newPage();
  await openAccounts(other);
  await untilWorkerAnswers(other);
  await openAccounts(page);
  await disconnectAcme(page);
  const loads = await reloadHard(page);
  await untilWorkerAnswers(page);
  await reconnectAcme(page);
  expect(loads()).toBe(1);
  for (const each of [page, other]) await expectWorkerAnswers(each);
});

test('A page that loses its worker answers its own requests (F16, M1, M2)', async ({ page, browserErrors }) => {
  browserErrors.allow(/status of 404/);
  await openAccounts(page);
  await untilWorkerAnswers(page);
  const answeredByWebServer: string[] = [];
  page.on('response', (response) => {
    if (response.status() === 404) answeredByWebServer.push(response.url());
  });
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.enable');
  await devTools.send('Network.setBypassServiceWorker', { bypass: true });
  await disconnectAcme(page);
  expect(answeredByWebServer).not.toEqual([]);
  await reload(page);
  await expect(buttonOf(page, RECONNECT)).toBeVisible();
  // The next test may reuse this page, so nothing may bypass its worker any more.
  await devTools.detach();
});
