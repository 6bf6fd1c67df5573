import {
  ACCOUNTS_PATH,
  buttonOf,
  expectClosedBy,
  openAccounts,
  reload,
  rowOf,
  signInWindow,
  untilWorkerAnswers,
  visit,
} from './app.ts';
import { expect, test } from './fixtures.ts';
import { INPUT_MODES } from './input-modes.ts';

const PAGES = ['acc-zielony-ogrod-facebook', 'acc-acme-facebook', 'acc-acme-polska-facebook'];
const NAMES = ['Zielony Ogród, Facebook', 'Acme, Facebook', 'Acme Polska, Facebook'];
/** The other disconnected accounts that a sign-in can reconnect. */
const OTHERS = ['Baltic Bikes, X', 'Baltic Bikes Films, YouTube', 'Kawiarnia Pod Lipą, LinkedIn'];

for (const { titleEnd, tag, press, checkPageUnlessKeyboard } of INPUT_MODES) {
  test(`Three disconnected Facebook pages are reconnected with one sign-in, although a reload interrupts it, ${titleEnd}`, {
    tag: [...tag, '@long'],
  }, async ({ page }) => {
    await openAccounts(page);
    await untilWorkerAnswers(page);
    await page.evaluate(async (ids) => {
      for (const id of ids) {
        const body = JSON.stringify({ cause: 'security' });
        await fetch(`/__mock/accounts/${id}/loss`, { method: 'POST', body });
      }
    }, PAGES.slice(1));
    const isOnPhone = tag.includes('@touch');
    const boxes = isOnPhone ? OTHERS : NAMES;
    await expect(rowOf(page, PAGES[0] ?? '').getByRole('checkbox')).toHaveCount(isOnPhone ? 0 : 1);
    // On a phone the accounts have boxes only while some are selected. The button selects the three pages and the accounts of
    // `OTHERS`, and a press on the box of a selected account clears it.
    if (isOnPhone) await press(page, buttonOf(page, 'Select 6 to reconnect'));
    for (const name of boxes) await press(page, page.getByRole('checkbox', { name: `Select ${name}`, exact: true }));
    const start = buttonOf(page, 'Start 3 reconnects with one sign-in');
    await expect(start).toBeVisible();
    await checkPageUnlessKeyboard(page);
    const window = await signInWindow(page, () => press(page, start));
    await expect(rowOf(page, PAGES[0] ?? '')).toContainText('Waiting for the Facebook sign-in');
    await checkPageUnlessKeyboard(page);
    await reload(page);
    await expectClosedBy(window, () => press(window, buttonOf(window, 'Approve')));
    await expect(page.getByText('3 of 3 reconnected.', { exact: true }).first()).toBeVisible();
    for (const id of PAGES) await expect(rowOf(page, id)).toContainText('Reconnected');
    await checkPageUnlessKeyboard(page);
    await press(page, buttonOf(page, 'Dismiss'));
    await expect(rowOf(page, PAGES[0] ?? '')).not.toContainText('Reconnected');
  });
}

test('While one tab reconnects accounts, another tab and a duplicated tab say so, open no sign-in and send nothing (F24, F66)', {
  tag: '@long',
}, async ({ page, context }) => {
  const writes: string[] = [];
  context.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/api/social/authorizations')) writes.push(request.url());
  });
  await openAccounts(page);
  await untilWorkerAnswers(page);
  await buttonOf(page, 'Select 4 to reconnect').click();
  await buttonOf(page, 'Start 4 reconnects with 4 sign-ins').click();
  const window = await signInWindow(page, () => buttonOf(page, 'Open Facebook sign-in').click());
  const [other, duplicate] = [await context.newPage(), await context.newPage()];
  // A browser copies the storage of a tab that it duplicates.
  const stored = await page.evaluate(() => ({ ...sessionStorage }));
  await duplicate.addInitScript((items) => {
    if (sessionStorage.length === 0)
      for (const [name, value] of Object.entries(items)) sessionStorage.setItem(name, value);
  }, stored);
  const zielony = 'acc-zielony-ogrod-facebook';
  for (const tab of [other, duplicate]) {
    await visit(tab, ACCOUNTS_PATH);
    await expect(rowOf(tab, zielony)).toContainText('Being reconnected in another tab');
    await expect(buttonOf(tab, 'Reconnect Zielony Ogród, Facebook')).toHaveAttribute('aria-disabled', 'true');
    await expect(tab.getByText('Reconnecting 4 accounts')).toHaveCount(0);
  }
  // The duplicated tab gives up the queue after three seconds. If the first tab were reloaded before that, the duplicated tab would
  // keep the queue.
  await duplicate.waitForFunction(
    () => !sessionStorage.getItem('reconnect-queue') && !sessionStorage.getItem('sign-in'),
  );
  await reload(page);
  await expect(page.getByText('Reconnecting 4 accounts')).toBeVisible();
  await expectClosedBy(window, () => buttonOf(window, 'Approve').click());
  await expect(rowOf(page, zielony)).toContainText('Reconnected');
  for (const tab of [other, duplicate]) {
    await expect(rowOf(tab, zielony)).toContainText('Connected');
    await expect(rowOf(tab, 'acc-baltic-bikes-x')).toContainText('Being reconnected in another tab');
  }
  expect(writes.filter((url) => url.endsWith('/complete'))).toHaveLength(1);
  expect(writes).toHaveLength(2);
  await page.close();
  for (const tab of [other, duplicate]) await expect(rowOf(tab, 'acc-baltic-bikes-x')).not.toContainText('another tab');
});
