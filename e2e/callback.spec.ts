import { ACCOUNTS, buttonOf, messageOf, openAccounts, signInWindow } from './app.ts';
import { expectNoSecret, keepWindowsOpen, sendBackTo, watchFirstDrawing, watchReferers } from './callback.ts';
import { expect, test } from './fixtures.ts';

const ANSWER = 'state=s&iss=i&code=SECRET';

for (const path of ['/oauth/callback/', '/oauth/callback//', '/OAuth/Callback', '/OAUTH/callback/']) {
  test(`A sign-in that comes back to ${path} completes the reconnect and shows its code nowhere`, async ({
    page,
    context,
  }) => {
    await sendBackTo(context, () => path);
    await keepWindowsOpen(context);
    const referersWithCode = watchReferers(context);
    await openAccounts(page);
    const window = await signInWindow(page, () => buttonOf(page, 'Reconnect Baltic Bikes, X').click());
    await watchFirstDrawing(window);
    await buttonOf(window, 'Approve').click();
    await expect(messageOf(page)).toContainText('Baltic Bikes, X is connected again.');
    await expect(window.getByText('You can close this window.')).toBeVisible();
    const address = new URL(path, page.url()).href;
    expect(window.url()).toBe(address);
    expect(await window.evaluate(() => Reflect.get(globalThis, 'drawnAt'))).toBe(address);
    await expectNoSecret(window);
    await expectNoSecret(page);
    expect(await referersWithCode()).toEqual([]);
  });
}

test('A denied sign-in is shown as denied when the address is spelled in another way', async ({
  page,
  context,
  browserErrors,
}) => {
  browserErrors.allow(/status of 400/);
  await sendBackTo(context, (path) => `${path}/`);
  await openAccounts(page);
  const window = await signInWindow(page, () => buttonOf(page, 'Reconnect Baltic Bikes, X').click());
  await buttonOf(window, 'Deny').click();
  await expect(page.getByText("You didn't allow access at X.")).toBeVisible();
});

const ANYWHERE = [
  ['/no/such/page?', '/no/such/page', 'Page not found'],
  ['//oauth/callback?', '//oauth/callback', 'Page not found'],
  [`${ACCOUNTS}?search=acme&`, `${ACCOUNTS}?search=acme`, 'Social'],
  ['/review?theme=dark&', '/review?theme=dark', 'Flow map'],
] as const;

test('A code is removed from the address before anything is drawn', async ({ page, baseURL }) => {
  await watchFirstDrawing(page);
  for (const [path, left, heading] of ANYWHERE) {
    await test.step(path, async () => {
      await page.goto(`${baseURL}${path}${ANSWER}`);
      await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
      expect(page.url()).toBe(baseURL + left);
      expect(await page.evaluate(() => Reflect.get(globalThis, 'drawnAt'))).toBe(baseURL + left);
      await expectNoSecret(page);
    });
  }
});

test('Without security headers, no request of the page reveals a code either', async ({ page, context }) => {
  await page.route(/\/oauth\/callback/, async (route) => {
    const response = await route.fetch();
    const { 'referrer-policy': _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  const referersWithCode = watchReferers(context);
  await page.goto(`/oauth/callback/?theme=dark&${ANSWER}`);
  await expect(page.getByText('Handing over to the page you came from…')).toBeVisible();
  await expectNoSecret(page);
  expect(await referersWithCode()).toEqual([]);
});

test('A result that no page takes over says so and does not claim a success', async ({ page, context }) => {
  await keepWindowsOpen(context);
  await page.goto(`/oauth/callback/?${ANSWER}`);
  await expect(page.getByRole('status')).toHaveText(
    'The page that began this sign-in did not answer. You can close this window; the list of accounts shows how things stand.',
  );
});
