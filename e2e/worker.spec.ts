import type { Page } from '@playwright/test';
import { etagOf } from '../src/api/contract/account.ts';
import { accountOf } from './api-reads.ts';
import {
  ACCOUNTS_PATH,
  announcementOf,
  buttonOf,
  disconnectAcme,
  expectWorkerAnswers,
  linkTo,
  openAccounts,
  openDisconnect,
  reload,
  untilWorkerAnswers,
  visit,
} from './app.ts';
import { serveChanged } from './changed-server.ts';
import { expect, test } from './fixtures.ts';
import { SEPARATE_PROCESSES } from './playwright.config.ts';

test.use(SEPARATE_PROCESSES);

const ACME = 'acc-acme-facebook';
const RECONNECT = 'Reconnect Acme, Facebook';

/** Ends every worker, as the browser does with an idle one. */
async function stopWorkers(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('ServiceWorker.enable');
  await devTools.send('ServiceWorker.stopAllWorkers');
  await devTools.detach();
}

/** Waits until the worker answers again. `untilWorkerAnswers` waits for a mark that each page gets only once. */
const untilWorkerAnswersAgain = (page: Page) => expect(() => expectWorkerAnswers(page)).toPass();

test('A worker that the browser has ended while idle still knows its page: the first press works, and the worker answers (F32)', {
  tag: '@long',
}, async ({ page }) => {
  await openAccounts(page);
  await untilWorkerAnswers(page);
  await stopWorkers(page);
  await disconnectAcme(page);
  await expectWorkerAnswers(page);
});

test('When an ended worker has forgotten its pages, the first press works, and the worker is started again (F32, M1, M5)', async ({
  page,
  browserErrors,
}) => {
  browserErrors.allow(/status of 404/);
  await openAccounts(page);
  await untilWorkerAnswers(page);
  for (let times = 1; times <= 2; times += 1) {
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await stopWorkers(page);
    if (times === 1) await disconnectAcme(page);
    else await page.getByRole('searchbox', { name: 'Search accounts' }).fill('acme');
    await untilWorkerAnswersAgain(page);
  }
  await expect(buttonOf(page, RECONNECT)).toBeVisible();
});

test('Two pages that start at once share the worker, and each gets its own replies (M7)', { tag: '@long' }, async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await openAccounts(page);
  await Promise.all([reload(page), visit(other, ACCOUNTS_PATH)]);
  await Promise.all([untilWorkerAnswers(page), untilWorkerAnswers(other)]);
  for (const each of [page, other]) await expectWorkerAnswers(each);
  await page.bringToFront();
  await disconnectAcme(page);
  await expect(buttonOf(other, RECONNECT)).toBeVisible();
  await other.close();
  await expectWorkerAnswers(page);
});

test('A page loads while another page is too busy to answer (M7)', { tag: '@long' }, async ({ page, context }) => {
  await openAccounts(page);
  await untilWorkerAnswers(page);
  // A synchronous request keeps the page busy until its reply comes.
  const { promise: end, resolve: endRequest } = Promise.withResolvers<void>();
  await page.route('/busy', async (route) => {
    await end;
    await route.fulfill({ body: '' });
  });
  const busy = page.evaluate(() => {
    const request = new XMLHttpRequest();
    request.open('GET', '/busy', false);
    request.send();
  });
  // When a new page loads, MSW's worker asks the visible page, here the busy one, how to answer.
  const other = await context.newPage();
  await visit(other, ACCOUNTS_PATH);
  await untilWorkerAnswers(other);
  endRequest();
  await busy;
  for (const each of [page, other]) await expectWorkerAnswers(each);
});

test('After a cancelled navigation and after a download, the next request is answered by the worker (F34, M6)', {
  tag: '@long',
}, async ({ page }) => {
  await openAccounts(page);
  await untilWorkerAnswers(page);
  // `stop` also ends the fetch of code, so the dialog is opened before it.
  await openDisconnect(page);
  await page.evaluate(() => {
    location.assign('/icon.svg');
    stop();
  });
  await buttonOf(page, 'Disconnect account').click();
  await expect(announcementOf(page)).toContainText('Acme, Facebook is disconnected.');
  await expectWorkerAnswers(page);
  const download = page.waitForEvent('download');
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: '/icon.svg', download: 'icon.svg' });
    link.click();
  });
  await (await download).cancel();
  await expectWorkerAnswers(page);
});

test('When a message to the starting worker is lost, the page sends it again, and the worker answers (M1)', {
  tag: '@long',
}, async ({ page, context }) => {
  await context.addInitScript(() => {
    const { postMessage } = ServiceWorker.prototype;
    let isLost = false;
    ServiceWorker.prototype.postMessage = function (this: ServiceWorker, message: unknown) {
      if (message !== 'MOCK_ACTIVATE' || isLost) postMessage.call(this, message);
      else isLost = true;
    };
  });
  await openAccounts(page);
  await untilWorkerAnswers(page);
  await expectWorkerAnswers(page);
});

const OLD_WORKERS: [kind: string, scriptOf: (current: string) => string][] = [
  [
    'a worker of another version of MSW',
    (current) => current.replace(/INTEGRITY_CHECKSUM = '\w+'/, "INTEGRITY_CHECKSUM = 'old'"),
  ],
  ['a worker that answers nothing', () => "addEventListener('install', () => self.skipWaiting());"],
];

for (const [kind, scriptOf] of OLD_WORKERS) {
  test(`While the browser still has ${kind}, the app works, and after an update its own worker answers (F39, M12)`, {
    tag: '@long',
  }, async ({ page, baseURL, browserErrors }) => {
    // Two starts of a worker, each of which may need several attempts on a busy machine.
    test.slow();
    browserErrors.allow(/different version of MSW/);
    let isOld = true;
    const server = await serveChanged(baseURL ?? '', (path, { body }) =>
      isOld && path === '/mockServiceWorker.js' ? { body: scriptOf(body.toString()) } : null,
    );
    try {
      await visit(page, server.url + linkTo());
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await disconnectAcme(page);
      isOld = false;
      const messages: string[] = [];
      page.on('console', (message) => messages.push(message.text()));
      await visit(page, server.url + ACCOUNTS_PATH);
      await untilWorkerAnswers(page);
      await expectWorkerAnswers(page);
      // MSW logs this in a page that has started with the old worker.
      expect(messages.filter((each) => /different version of MSW/.test(each))).toEqual([]);
      await expect(buttonOf(page, RECONNECT)).toBeVisible();
      await page.goto('about:blank');
    } finally {
      server.close();
    }
  });
}

test('A disconnect that two tabs send at once under one key is done once, and both get its reply (F21)', {
  tag: '@long',
}, async ({ page, context }) => {
  await openAccounts(page);
  const other = await context.newPage();
  await visit(other, ACCOUNTS_PATH);
  const before = await accountOf(other, ACME);
  const headers = { 'Idempotency-Key': 'of-both-tabs', 'X-Viewer': 'marek', 'If-Match': etagOf(before) };
  const send = async (tab: Page) => {
    await untilWorkerAnswers(tab);
    return tab.evaluate(
      async ([path, init]) => {
        const response = await fetch(path, init);
        return { status: response.status, account: await response.json() };
      },
      [`/api/social/accounts/${ACME}/disconnect`, { method: 'POST', headers }] as const,
    );
  };
  const [first, second] = await Promise.all([send(page), send(other)]);
  expect(first).toMatchObject({ status: 200, account: { status: 'disconnected' } });
  expect(second).toEqual(first);
  expect(await accountOf(page, ACME)).toEqual(first.account);
  for (const tab of [page, other]) await expect(buttonOf(tab, RECONNECT)).toBeAttached();
});

test('A service worker that starts late answers from its start on (F37)', { tag: '@long' }, async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = async function (...options) {
      await new Promise((resolve) => addEventListener('let-worker-start', resolve, { once: true }));
      return register.apply(this, options);
    };
  });
  await openAccounts(page);
  await expect(page.getByText('No service worker: this page answers itself.')).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('let-worker-start')));
  await untilWorkerAnswers(page);
  await expect(page.getByText('No service worker: this page answers itself.')).toHaveCount(0);
  const answered = page.waitForResponse(/\/api\/social\/accounts\?.*search=acme/);
  await page.getByRole('searchbox', { name: 'Search accounts' }).fill('acme');
  expect((await answered).fromServiceWorker()).toBe(true);
});
