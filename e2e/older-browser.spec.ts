import type { Page } from '@playwright/test';
import { OLDEST_BROWSERS } from '../.ci/build/oldest-browsers.ts';
import { ACCOUNTS_PATH } from './app.ts';
import { checkNoSidewaysScroll, expect, test } from './fixtures.ts';

/** Fails unless the page says only, in each language, that this browser is too old and which browsers are not. */
async function expectSentence(page: Page): Promise<void> {
  const sentences = page.getByText(OLDEST_BROWSERS);
  await expect(sentences).toHaveText([/^This browser is too old/, /^Ta przeglądarka jest za stara/]);
  await expect(sentences.first()).toBeVisible();
  await expect(page.locator('body')).toHaveText(/^\s*This browser is too old.*\s+Ta przeglądarka.*\s*$/, {
    useInnerText: true,
  });
  await checkNoSidewaysScroll(page);
}

test('A browser without light-dark() and Promise.withResolvers shows a sentence and not a blank page', async ({
  page,
  browserErrors,
}) => {
  browserErrors.allow(/withResolvers/);
  await page.addInitScript(() => {
    Reflect.deleteProperty(Promise, 'withResolvers');
    const { supports } = CSS;
    CSS.supports = (...args: string[]) => !`${args}`.includes('light-dark') && Reflect.apply(supports, CSS, args);
  });
  await page.goto(ACCOUNTS_PATH);
  await expectSentence(page);
});

test('A browser without popovers shows the sentence and does not start the app', { tag: '@long' }, async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(HTMLElement.prototype, 'popover'));
  await page.goto(ACCOUNTS_PATH);
  await expectSentence(page);
});

test('Without JavaScript the page says that it needs JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}${ACCOUNTS_PATH}`);
  // `getByText` finds nothing in a `noscript` element.
  const sentences = page.locator('noscript p');
  await expect(sentences).toHaveText(['This page needs JavaScript.', 'Ta strona wymaga JavaScriptu.']);
  await expect(sentences.first()).toBeVisible();
  await context.close();
});
