import {
  accountRowsOf,
  announcementOf,
  buttonOf,
  expectClosedBy,
  openAccounts,
  progressOf,
  reload,
  rowOf,
  signInWindow,
  visit,
} from './app.ts';
import { checkPage, expect, test } from './fixtures.ts';
import { expectNothingOnTop, INPUT_MODES } from './input-modes.ts';

const ID = 'acc-baltic-bikes-x';

for (const { titleEnd, tag, press, checkPageUnlessKeyboard, isThorough } of INPUT_MODES) {
  test(`A disconnected account is reconnected${isThorough ? ', and stays connected after a reload' : ''}, ${titleEnd}`, {
    tag: [...tag, '@long'],
  }, async ({ page }) => {
    await openAccounts(page);
    await checkPageUnlessKeyboard(page);
    const row = rowOf(page, ID);
    await expect(row).toContainText('Disconnected');
    await expect(row).toContainText('Disconnected 3 Nov: 90 days without a post');
    await expect(buttonOf(page, 'Disconnect Baltic Bikes, X')).toHaveCount(0);

    const reconnect = buttonOf(page, 'Reconnect Baltic Bikes, X');
    const window = await signInWindow(page, () => press(page, reconnect));
    await checkPageUnlessKeyboard(window);
    await expect(progressOf(page, ID)).toContainText('Waiting for the X sign-in');
    await expect(reconnect).toBeFocused();
    await checkPageUnlessKeyboard(page);

    await expectClosedBy(window, () => press(window, buttonOf(window, 'Approve')));
    await expect(announcementOf(page)).toContainText('Baltic Bikes, X is connected again. 1 post is scheduled again.');
    await expect(announcementOf(page)).toContainText('1 post was missed and will not go out on its own');
    await expect(page.getByRole('status').filter({ hasText: 'Baltic Bikes, X is connected again.' })).toHaveCount(1);
    const disconnect = buttonOf(page, 'Disconnect Baltic Bikes, X');
    const name = row.getByRole('link', { name: 'Baltic Bikes', exact: true });
    await expect(name).toBeFocused();
    await expectNothingOnTop(name);
    await expect(reconnect).toHaveCount(0);
    await checkPageUnlessKeyboard(page);
    if (!isThorough) return;

    await reload(page);
    await expect(row).toContainText('Connected');
    await expect(disconnect).toBeAttached();
    await visit(page, '/social/missed');
    await expect(page.getByRole('row').filter({ hasText: 'Baltic Bikes' })).not.toHaveCount(0);
  });
}

test('A row that is reconnected under a filter keeps its height and place and gets another background, until it is dismissed (F83)', {
  tag: '@long',
}, async ({ page }) => {
  await openAccounts(page, { status: 'disconnected' });
  const rows = accountRowsOf(page);
  const row = rowOf(page, ID);
  const places = () => rows.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().y + scrollY));
  const background = () => row.evaluate((each) => getComputedStyle(each).backgroundColor);
  const before = { places: await places(), background: await background() };
  const window = await signInWindow(page, () => buttonOf(page, 'Reconnect Baltic Bikes, X').click());
  await expectClosedBy(window, () => buttonOf(window, 'Approve').click());
  await expect(row).toContainText('1 post scheduled again.');
  await expect(page.getByText(`1–${before.places.length - 1} of ${before.places.length - 1}`)).toBeVisible();
  expect(await places()).toEqual(before.places);
  expect(await background()).not.toBe(before.background);
  await checkPage(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await checkPage(page);
  const dismiss = buttonOf(page, 'Dismiss: Baltic Bikes, X');
  expect((await dismiss.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  await dismiss.click();
  await expect(rows).toHaveCount(before.places.length - 1);
  // The focus is on the row that has come to its place (F75).
  await expect(page.getByRole('link', { name: 'Baltic Bikes Films', exact: true })).toBeFocused();
});

for (const [place, tag] of [
  ['in the table', ['@long']],
  ['on a phone', ['@touch']],
] as const) {
  test(`While an account waits for its sign-in, no row moves and the page does not scroll, ${place} (F62, F63, F83)`, {
    tag: [...tag],
  }, async ({ page }) => {
    await openAccounts(page);
    const places = () =>
      accountRowsOf(page).evaluateAll((all) => [scrollY, ...all.map((each) => each.getBoundingClientRect().y)]);
    const reconnect = buttonOf(page, 'Reconnect Zielony Ogród, Facebook');
    await expect(reconnect).toBeVisible();
    const before = await places();
    const progress = progressOf(page, 'acc-zielony-ogrod-facebook');
    const window = await signInWindow(page, () => reconnect.click());
    await expect(progress).toContainText('It is open in the other window.');
    await expect(reconnect).toBeFocused();
    expect(await places()).toEqual(before);
    await window.close();
    await expect(progress).toContainText('Window closed? Nothing was changed.');
    expect(await places()).toEqual(before);
    await page.keyboard.press('Tab');
    await expect(buttonOf(page, 'Try again')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(reconnect).toBeFocused();
    expect(await places()).toEqual(before);
    await page.evaluate(() => Object.assign(globalThis, { open: () => null }));
    await reconnect.click();
    await expect(progress).toContainText('Your browser blocked the window');
    expect(await places()).toEqual(before);
  });
}
