import { announcementOf, buttonOf, linkTo, listOf, openDisconnect } from './app.ts';
import { serveChanged } from './changed-server.ts';
import { expect, test } from './fixtures.ts';

const ASSET = /(assets\/|\.\/)([\w-]+)\.(js|css)\b/g;
/** Part of the name of each asset of the newer version. */
const NEWER = '.newer.';

test('Where a newer version was deployed, a dialog whose code is gone says so, the list stays, and a reload opens the dialog (F33)', {
  tag: '@long',
}, async ({ page, baseURL, browserErrors }) => {
  browserErrors.allow(/status of 404/);
  const deployment = Promise.withResolvers<void>();
  let isDeployed = false;
  const server = await serveChanged(
    baseURL ?? '',
    (path, { body }) => {
      if (!isDeployed) return null;
      if (path.startsWith('/assets/') && !path.includes(NEWER)) return { status: 404, body: 'Not found' };
      return { body: body.toString().replace(ASSET, `$1$2${NEWER}$3`) };
    },
    async (path) => {
      // The code of the dialogs is asked for two seconds after the start, and would be there before the deployment.
      if (path.includes('on-demand-components')) await deployment.promise;
      return path.replace(NEWER, '.');
    },
  );
  try {
    // The event `load` waits for the code of the dialogs too.
    await page.goto(server.url + linkTo(), { waitUntil: 'domcontentloaded' });
    await buttonOf(page, 'Disconnect Acme, Facebook').click();
    isDeployed = true;
    deployment.resolve();
    const failure = page.getByRole('dialog').getByRole('alert');
    await expect(failure).toContainText('This part could not be loaded. There may be a new version: reload the page.');
    await expect(listOf(page)).toBeAttached();
    await failure.getByRole('button', { name: 'Reload' }).click();
    await expect(page.getByRole('alertdialog', { name: 'Disconnect Acme, Facebook?' })).toBeVisible();
    await buttonOf(page, 'Cancel').click();
    await openDisconnect(page);
    await buttonOf(page, 'Disconnect account').click();
    await expect(announcementOf(page)).toContainText('Acme, Facebook is disconnected.');
    await page.goto('about:blank');
  } finally {
    server.close();
  }
});
