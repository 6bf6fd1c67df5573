import type { Page } from '@playwright/test';
import { ACCOUNTS_PATH, linkTo, listOf, openAccounts, openDisconnect, visit } from './app.ts';
import { checkColours, checkNoSidewaysScroll, expect, test } from './fixtures.ts';

const CONTROLS = ['button', 'textbox', 'checkbox', 'tab', 'navigation', 'banner', 'alertdialog'] as const;

/** Shows the page as it is printed, on paper as wide as A4 between its margins. */
async function print(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 688, height: 1000 });
}

async function expectNoControls(page: Page): Promise<void> {
  for (const role of CONTROLS) await expect(page.getByRole(role)).toHaveCount(0);
  await expect(page.getByRole('link', { name: /^Decide on/ })).toHaveCount(0);
  await expect(page.getByRole('complementary', { name: 'Review tools' })).toHaveCount(0);
}

/** The sentences and headings of the page that can be seen now. */
const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, p, dt, dd, li)')]
      .filter((each) => each.checkVisibility() && each.offsetWidth > 1)
      .map(({ textContent }) => textContent),
  );

test('Printed, the list has all its texts, dark on white and without controls', { tag: '@long' }, async ({ page }) => {
  await openAccounts(page, { theme: 'dark', user: 'marek' });
  const texts = await textsOf(page);
  const dialog = await openDisconnect(page);
  await print(page);
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Escape');
  await expectNoControls(page);
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await expect(listOf(page).getByRole('columnheader').first()).toBeVisible();
  expect(await textsOf(page)).toEqual(texts);
  await checkNoSidewaysScroll(page);
  await checkColours(page);
});

test('Printed, a list with a search and a filter says what was searched for and which filter is set', {
  tag: '@long',
}, async ({ page }) => {
  await openAccounts(page, { search: 'baltic', status: 'disconnected' });
  await print(page);
  await expect(page.getByRole('searchbox', { name: 'Search accounts' })).toHaveValue('baltic');
  await expect(page.getByRole('search').getByRole('button')).toHaveText(/^Disconnected/);
});

test('Printed, the page of an account has its name, the address of its profile and every entry of its activity', {
  tag: '@long',
}, async ({ page }) => {
  await visit(page, linkTo({ theme: 'dark' }, `${ACCOUNTS_PATH}/acc-zielony-ogrod-facebook`));
  const entries = page.getByRole('region', { name: 'Activity' }).getByRole('listitem');
  await expect(entries).toHaveCount(10);
  const texts = await textsOf(page);
  await print(page);
  await expectNoControls(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Zielony Ogród' })).toBeVisible();
  expect(await entries.count()).toBeGreaterThan(10);
  expect(await textsOf(page)).toEqual(expect.arrayContaining(texts));
  const profile = page.getByRole('link', { name: 'Open at Facebook: Zielony Ogród, Facebook (new tab)' });
  expect(await profile.evaluate((link) => getComputedStyle(link, '::after').content)).toContain('https://');
  await checkNoSidewaysScroll(page);
  await checkColours(page);
});
