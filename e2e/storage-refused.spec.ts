import {
  announcementOf,
  bannerOf,
  buttonOf,
  disconnectAcme,
  expectClosedBy,
  linkTo,
  openAccounts,
  reload,
  signInWindow,
  visit,
} from './app.ts';
import { changeCallbackPath } from './callback.ts';
import { expect, test } from './fixtures.ts';

const RECONNECT = 'Reconnect Acme, Facebook';

/** Blocks all site data, as a setting of the browser can. */
function blockSiteData(): void {
  const refuse = () => {
    throw new DOMException('Access is denied for this document', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
    Object.defineProperty(window, name, { get: refuse });
  Object.defineProperty(Document.prototype, 'cookie', { configurable: true, get: () => '', set: () => {} });
  // An insecure context, such as about:blank, has no service worker.
  if ('ServiceWorkerContainer' in window) ServiceWorkerContainer.prototype.register = async () => refuse();
}

test.describe('Where all site data is blocked', () => {
  test.beforeEach(({ context }) => context.addInitScript(blockSiteData));

  test('the app works, says that nothing is saved, and a sign-in in a window completes (F47, M2)', {
    tag: '@long',
  }, async ({ page, context }) => {
    // A redirect destroys the first document of the window; the app must not call the functions of that document any more.
    await changeCallbackPath(context, (path) => `${path}/`);
    await openAccounts(page);
    await expect(bannerOf(page)).toContainText('Changes won’t be saved: this browser keeps nothing for this site.');
    await disconnectAcme(page);
    const signIn = await signInWindow(page, () => buttonOf(page, RECONNECT).click());
    await expectClosedBy(signIn, () => buttonOf(signIn, 'Approve').click());
    await expect(announcementOf(page)).toContainText('Acme, Facebook is connected again.');
    await reload(page);
    await expect(buttonOf(page, 'Disconnect Acme, Facebook')).toBeAttached();
  });

  test('a sign-in window has the language and the theme of the page that opened it (F47)', { tag: '@long' }, async ({
    page,
  }) => {
    await visit(page, linkTo({ lang: 'pl', theme: 'dark' }));
    const reconnect = buttonOf(page, 'Połącz ponownie Baltic Bikes, X');
    const signIn = await signInWindow(page, () => reconnect.click(), 'Zezwól');
    await expect(signIn.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(signIn.locator('html')).toHaveAttribute('lang', 'pl');
  });

  test('if the sign-in window is blocked, a link opens it, and the page stays open with its changes (F47, F62)', {
    tag: '@long',
  }, async ({ page }) => {
    await page.addInitScript(() => {
      window.open = () => null;
    });
    await openAccounts(page);
    await disconnectAcme(page);
    await buttonOf(page, RECONNECT).click();
    const link = page.getByRole('link', { name: 'Open it' });
    const signIn = await signInWindow(page, () => link.click());
    await expectClosedBy(signIn, () => buttonOf(signIn, 'Approve').click());
    await expect(announcementOf(page)).toContainText('Acme, Facebook is connected again.');
  });
});

/** Ways in which the simulation is in memory from the start. */
const IN_MEMORY: Record<string, () => void> = {
  'Without IndexedDB': () =>
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('Access is denied for this document', 'SecurityError');
      },
    }),
  'Without a connection to the database': () => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('The connection is closing', 'InvalidStateError');
    };
  },
};
for (const [where, refuse] of Object.entries(IN_MEMORY))
  test(`${where}, a reload starts the scenario of the link again (F46, F47)`, { tag: '@long' }, async ({ page }) => {
    await page.addInitScript(refuse);
    await visit(page, linkTo({ scenario: 'empty' }));
    await expect(bannerOf(page)).toContainText('Changes won’t be saved');
    await reload(page);
    await expect(page.getByRole('heading', { name: 'No accounts connected yet' })).toBeVisible();
  });

test('Where only session storage is refused, a reload keeps what was done and chosen since the link was opened (F47)', {
  tag: '@long',
}, async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'sessionStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('Access is denied for this document', 'SecurityError');
      },
    }),
  );
  await visit(page, linkTo({ scenario: 'typical', theme: 'dark' }));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.evaluate(() => localStorage.setItem('theme', 'light'));
  await disconnectAcme(page);
  await reload(page);
  await expect(page).toHaveURL(/scenario=typical/);
  await expect(buttonOf(page, RECONNECT)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('Where only cookies are refused, the person of the link is still signed in after a reload (F47)', {
  tag: '@long',
}, async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(Document.prototype, 'cookie', { configurable: true, get: () => '', set: () => {} }),
  );
  await visit(page, linkTo({ user: 'tomasz' }));
  await expect(page.getByRole('button', { name: /Tomasz/ })).toBeVisible();
  await reload(page);
  await expect(page.getByRole('button', { name: /Tomasz/ })).toBeVisible();
});
