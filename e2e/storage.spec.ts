import type { Page } from '@playwright/test';
import {
  ACCOUNTS_PATH,
  accountRowsOf,
  bannerOf,
  buttonOf,
  disconnectAcme,
  listOf,
  openAccounts,
  reload,
  visit,
} from './app.ts';
import { expect, test } from './fixtures.ts';

const RECONNECT = 'Reconnect Acme, Facebook';
const DATABASE_NAME = 'social-settings/';

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
