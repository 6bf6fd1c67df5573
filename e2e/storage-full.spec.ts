import type { Page } from '@playwright/test';
import { ACCOUNTS_PATH, announcementOf, buttonOf, expectImpact, openDisconnect, visit } from './app.ts';
import { serveChanged } from './changed-server.ts';
import { expect, test } from './fixtures.ts';

/** Makes the browser refuse to store anything more for this site. @returns a function that ends this */
async function fillStorage(page: Page): Promise<() => Promise<void>> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 1 });
  // The quota is lifted when the session ends.
  return () => devTools.detach();
}

test('Without room to store a change the dialog says that nothing was changed; Reset loads the page again; once there is room, the change is made (F45)', {
  tag: '@long',
}, async ({ page, baseURL, browserErrors }) => {
  // The second error is from the worker, which stores a list of its pages.
  browserErrors.allow(/status of 507|Failed to store the active clients/);
  // This test has a site of its own: after a write that fits, the browser does not check the quota again for half a minute.
  const server = await serveChanged(baseURL ?? '', () => null);
  try {
    await page.goto(`${server.url}/icon.svg`);
    const makeRoom = await fillStorage(page);
    await visit(page, server.url + ACCOUNTS_PATH);
    const dialog = await openDisconnect(page);
    const alert = dialog.getByRole('alert');
    const confirm = () => buttonOf(page, 'Disconnect account').click();
    await confirm();
    await expect(alert).toContainText('no room left to store this, so nothing was changed.');
    await Promise.all([page.waitForEvent('load'), alert.getByRole('button', { name: 'Reset' }).click()]);
    // The address opens the dialog again.
    await expectImpact(dialog);
    await confirm();
    await expect(alert).toContainText('no room left to store this, so nothing was changed.');
    await makeRoom();
    await confirm();
    await expect(announcementOf(page)).toContainText('Acme, Facebook is disconnected.');
    await page.goto('about:blank');
  } finally {
    server.close();
  }
});
