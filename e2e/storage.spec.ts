import type { Page } from '@playwright/test';
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
  reload,
  signInWindow,
  visit,
} from './app.ts';
import { changeCallbackPath } from './callback.ts';
import { expect, test } from './fixtures.ts';

const RECONNECT = 'Reconnect Acme, Facebook';
const DATABASE_NAME = 'social-settings/';

const bannerOf = (page: Page) => page.getByRole('complementary', { name: 'Simulated API' });

async function disconnectAcme(page: Page): Promise<void> {
  await openDisconnect(page);
  await buttonOf(page, 'Disconnect account').click();
  await expect(announcementOf(page)).toContainText('Acme, Facebook is disconnected.');
  await expect(page).not.toHaveURL(/disconnect=/);
}

/** Opens a page of the app's origin that runs no simulation. */
async function openIcon(page: Page): Promise<void> {
  await page.goto('/icon.svg');
}

/** Changes fields of a stored record. */
async function changeStored(page: Page, table: 'head' | 'rows', key: string | string[], fields: object): Promise<void> {
  await openIcon(page);
  const change = { name: DATABASE_NAME, table, key, fields };
  await page.evaluate(async ({ name, table: tableName, key: recordKey, fields: changed }) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
    });
    const objects = database.transaction(tableName, 'readwrite').objectStore(tableName);
    await new Promise((resolve) => {
      const reading = objects.get(recordKey);
      reading.onsuccess = () => {
        const record = { ...reading.result, ...changed };
        (objects.keyPath ? objects.put(record) : objects.put(record, recordKey)).onsuccess = resolve;
      };
    });
    database.close();
  }, change);
}

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
    const again = buttonOf(page, 'Połącz ponownie Baltic Bikes, X');
    const signIn = await signInWindow(page, () => again.click(), 'Zezwól');
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

test('Data of a newer database is left as it is, and Reset starts the demo data again (F42)', { tag: '@long' }, async ({
  page,
}) => {
  await openIcon(page);
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name, 2);
        opening.onupgradeneeded = () => opening.result.createObjectStore('newer');
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
    DATABASE_NAME,
  );
  await openAccounts(page);
  await expect(bannerOf(page)).toContainText(
    'Changes won’t be saved: a newer version of this app has stored its own data',
  );
  await disconnectAcme(page);
  const versionOf = () => page.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version));
  expect(await versionOf()).toEqual([2]);
  await bannerOf(page).getByRole('button', { name: 'Reset' }).click();
  await expect(bannerOf(page)).not.toContainText('Changes won’t be saved');
  await disconnectAcme(page);
  await reload(page);
  await expect(buttonOf(page, RECONNECT)).toBeVisible();
  expect(await versionOf()).toEqual([1]);
});

test('While another tab holds the database, the page works after four seconds, and uses the database once it can (F41)', {
  tag: '@long',
}, async ({ page, context }) => {
  const holder = await context.newPage();
  await openIcon(holder);
  await holder.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name, 1);
        opening.onsuccess = () => {
          Reflect.set(window, 'held', opening.result);
          // The deletion waits until this connection is closed, and every later `open` waits for the deletion.
          indexedDB.deleteDatabase(name);
          resolve();
        };
      }),
    DATABASE_NAME,
  );
  await visit(page, ACCOUNTS_PATH);
  await expect(listOf(page)).toBeVisible();
  await expect(bannerOf(page)).toContainText('Changes won’t be saved: another tab holds the stored data.');
  await holder.close();
  await expect(bannerOf(page)).not.toContainText('Changes won’t be saved');
});

test('If the connection to the database stays lost, the page goes on in memory and says so (F46)', {
  tag: '@long',
}, async ({ page }) => {
  await page.addInitScript(() => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('The connection is closing', 'InvalidStateError');
    };
  });
  await openAccounts(page);
  await expect(bannerOf(page)).toContainText('Changes won’t be saved: the browser has lost its connection');
  await disconnectAcme(page);
});

test('Without IndexedDB, a reload starts the scenario of the link again (F47)', {
  tag: '@long',
}, async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('Access is denied for this document', 'SecurityError');
      },
    });
  });
  await visit(page, linkTo({ scenario: 'empty' }));
  await expect(bannerOf(page)).toContainText('A reload starts the demo data again.');
  await reload(page);
  await expect(page.getByRole('heading', { name: 'No accounts connected yet' })).toBeVisible();
});

test('When a scenario begins again by itself, the banner says why: the stored data is older, is gone, or was deleted while in use (F43, F47, F48)', {
  tag: '@long',
}, async ({ page }) => {
  await openAccounts(page);
  await disconnectAcme(page);
  await changeStored(page, 'head', 'head', { seedVersion: 1 });
  await visit(page, ACCOUNTS_PATH);
  await expect(bannerOf(page)).toContainText(
    'Demo data was reset because the stored changes fit only an older version',
  );
  await disconnectAcme(page);
  await reload(page);
  await expect(buttonOf(page, RECONNECT)).toBeVisible();
  await expect(bannerOf(page)).not.toContainText('Demo data was reset');

  await page.evaluate((name) => void indexedDB.deleteDatabase(name), DATABASE_NAME);
  await page.getByRole('searchbox', { name: 'Search accounts' }).fill('acme');
  await expect(bannerOf(page)).toContainText(
    'Demo data was reset because the browser no longer has the stored changes.',
  );
  await expect(buttonOf(page, 'Disconnect Acme, Facebook')).toBeAttached();

  await openIcon(page);
  await page.evaluate((name) => void indexedDB.deleteDatabase(name), DATABASE_NAME);
  await visit(page, ACCOUNTS_PATH);
  await expect(bannerOf(page)).toContainText(
    'Demo data was reset because the browser no longer has the stored changes.',
  );
});

test('A damaged account is left out and counted, and everything else is listed (F44)', { tag: '@long' }, async ({
  page,
}) => {
  await openAccounts(page);
  const rows = await accountRowsOf(page).count();
  await disconnectAcme(page);
  await changeStored(page, 'rows', ['accounts', 'acc-acme-facebook'], { record: { id: 'acc-acme-facebook' } });
  await visit(page, ACCOUNTS_PATH);
  await expect(accountRowsOf(page)).toHaveCount(rows - 1);
  await expect(bannerOf(page)).toContainText('1 stored record is damaged and left out.');
  await bannerOf(page).getByRole('button', { name: 'Reset' }).click();
  await expect(accountRowsOf(page)).toHaveCount(rows);
});
