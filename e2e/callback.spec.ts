import { ACCOUNTS_PATH, announcementOf, buttonOf, openAccounts, signInWindow } from './app.ts';
import { changeCallbackPath, expectNoCode, keepWindowsOpen, recordFirstRender, recordReferers } from './callback.ts';
import { expect, test } from './fixtures.ts';

/** The result of a sign-in: the parameters that a network adds to the callback address. */
const RESULT = 'state=s&iss=i&code=SECRET';

const [FIRST_SPELLING, ...OTHER_SPELLINGS] = [
  '/oauth/callback/',
  '/oauth/callback//',
  '/OAuth/Callback',
  '/OAUTH/callback/',
];

for (const path of [FIRST_SPELLING, ...OTHER_SPELLINGS]) {
  test(`A sign-in that comes back to ${path} completes the reconnect and shows its code nowhere`, {
    tag: path === FIRST_SPELLING ? [] : '@long',
  }, async ({ page, context }) => {
    await changeCallbackPath(context, () => path);
    await keepWindowsOpen(context);
    const referersWithCode = recordReferers(context);
    await openAccounts(page);
    const window = await signInWindow(page, () => buttonOf(page, 'Reconnect Baltic Bikes, X').click());
    await recordFirstRender(window);
    await buttonOf(window, 'Approve').click();
    await expect(announcementOf(page)).toContainText('Baltic Bikes, X is connected again.');
    await expect(window.getByText('You can close this window.')).toBeVisible();
    const address = new URL(path, page.url()).href;
    expect(window.url()).toBe(address);
    expect(await window.evaluate(() => Reflect.get(globalThis, 'firstRenderedAddress'))).toBe(address);
    await expectNoCode(window);
    await expectNoCode(page);
    expect(await referersWithCode()).toEqual([]);
  });
}

test('A denied sign-in that comes back to another spelling of the callback address is shown as denied', {
  tag: '@long',
}, async ({ page, context, browserErrors }) => {
  browserErrors.allow(/status of 400/);
  await changeCallbackPath(context, (path) => `${path}/`);
  await openAccounts(page);
  const window = await signInWindow(page, () => buttonOf(page, 'Reconnect Baltic Bikes, X').click());
  await buttonOf(window, 'Deny').click();
  await expect(page.getByText('access not allowed at X')).toBeVisible();
});

/** Addresses of other pages. A result is added to `prefix`; `withoutResult` is what the app makes of the address. */
const OTHER_ADDRESSES: [prefix: string, withoutResult: string, heading: string][] = [
  ['/no/such/page?', '/no/such/page', 'Page not found'],
  ['//oauth/callback?', '//oauth/callback', 'Page not found'],
  [`${ACCOUNTS_PATH}?search=acme&`, `${ACCOUNTS_PATH}?search=acme`, 'Social'],
  ['/review?theme=dark&', '/review?theme=dark', 'Flow map'],
];

test('A code is removed from the address before anything is drawn', async ({ page, baseURL }) => {
  await recordFirstRender(page);
  for (const [prefix, withoutResult, heading] of OTHER_ADDRESSES) {
    await test.step(prefix, async () => {
      await page.goto(`${baseURL}${prefix}${RESULT}`);
      await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
      expect(page.url()).toBe(baseURL + withoutResult);
      expect(await page.evaluate(() => Reflect.get(globalThis, 'firstRenderedAddress'))).toBe(baseURL + withoutResult);
      await expectNoCode(page);
    });
  }
});

test('Without the header Referrer-Policy, no request of the page has a code in its Referer either', {
  tag: '@long',
}, async ({ page, context }) => {
  await page.route(/\/oauth\/callback/, async (route) => {
    const response = await route.fetch();
    const { 'referrer-policy': _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  const referersWithCode = recordReferers(context);
  // The app stores an address that has a parameter of a link, such as a theme. The code must not be stored with it.
  await page.goto(`/oauth/callback/?theme=dark&${RESULT}`);
  await expect(page.getByText('Handing over to the page you came from…')).toBeVisible();
  await expectNoCode(page);
  expect(await referersWithCode()).toEqual([]);
});

test('If no page takes over the result, the callback page says so and does not claim success', {
  tag: '@long',
}, async ({ page, context }) => {
  await keepWindowsOpen(context);
  await page.goto(`/oauth/callback/?${RESULT}`);
  await expect(page.getByRole('status')).toHaveText(
    'The page that began this sign-in did not answer. You can close this window; the list of accounts shows how things stand.',
  );
});
