import {
  announcementOf,
  buttonOf,
  expectClosedBy,
  listOf,
  reload,
  rowOf,
  signInWindow,
  untilWorkerAnswers,
  visit,
} from './app.ts';
import { changeCallbackPath, expectNoCode, keepWindowsOpen } from './callback.ts';
import { expect, test } from './fixtures.ts';
import { SUB_URL } from './playwright.config.ts';

test('Served below a path, the app, its worker and the callback page work as at the root (F40, M9, M10)', {
  tag: '@long',
}, async ({ page }) => {
  await visit(page, `${SUB_URL}settings/marketing/social/accounts?scenario=typical&user=marek`);
  await expect(listOf(page)).toBeVisible();
  // If the picture could not be loaded, the initials of the account would stand in its place.
  const picture = rowOf(page, 'acc-baltic-bikes-x').locator('img');
  await expect.poll(() => picture.evaluate(({ naturalWidth }: HTMLImageElement) => naturalWidth)).toBeGreaterThan(0);
  await untilWorkerAnswers(page);
  const scopes = await page.evaluate(async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    return registrations.map(({ scope }) => scope);
  });
  expect(scopes).toEqual([SUB_URL]);
  const window = await signInWindow(page, () => buttonOf(page, 'Reconnect Baltic Bikes, X').click());
  expect(window.url()).toContain(`${SUB_URL}mock-network/x/authorize`);
  await expectClosedBy(window, () => buttonOf(window, 'Approve').click());
  await expect(announcementOf(page)).toContainText('Baltic Bikes, X is connected again.');
  await reload(page);
  await expect(buttonOf(page, 'Disconnect Baltic Bikes, X')).toBeAttached();
});

for (const path of ['/sub/oauth/callback/', '/sub/OAuth/Callback']) {
  test(`Served below a path, a sign-in that comes back to ${path} completes the reconnect`, { tag: '@long' }, async ({
    page,
    context,
  }) => {
    await changeCallbackPath(context, () => path);
    await keepWindowsOpen(context);
    await visit(page, `${SUB_URL}settings/marketing/social/accounts?scenario=typical&user=marek`);
    const window = await signInWindow(page, () => buttonOf(page, 'Reconnect Baltic Bikes, X').click());
    await buttonOf(window, 'Approve').click();
    await expect(announcementOf(page)).toContainText('Baltic Bikes, X is connected again.');
    expect(window.url()).toBe(new URL(path, SUB_URL).href);
    await expectNoCode(window);
    await expectNoCode(page);
  });
}
