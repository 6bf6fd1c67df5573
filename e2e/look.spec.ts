import { buttonOf, linkTo, reload, visit } from './app.ts';
import { expect, test } from './fixtures.ts';

test('At a chosen width the app is in a frame of that width, with the layout of such a window, until the whole window is chosen again', {
  tag: '@long',
}, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto(linkTo({ width: '360', motion: 'reduced' }));
  const frame = page.frameLocator('iframe[title="360 px"]');
  const widthOf = () => frame.locator('html').evaluate((html) => html.clientWidth);
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await widthOf()).toBe(360);
  const row = frame.getByRole('row').filter({ hasText: 'Acme Polska' }).first();
  await expect(row).toHaveCSS('display', 'grid');
  await expect(frame.locator('html')).toHaveCSS('--motion', '0s');
  await frame.getByRole('tab', { name: 'Notifications' }).click();
  await expect(page).toHaveURL(/\/notifications\?width=360$/);
  await page.reload();
  await expect(frame.getByRole('tab', { name: 'Notifications', selected: true })).toBeVisible();
  await frame.getByRole('button', { name: 'Review tools' }).click();
  await frame.getByRole('combobox', { name: 'Motion' }).selectOption('as on this device');
  await frame.getByRole('combobox', { name: 'Width' }).selectOption('whole window');
  await expect(page.getByRole('tab', { name: 'Notifications', selected: true })).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
  await reload(page);
  await expect(page.locator('html')).not.toHaveCSS('--motion', '0s');
});

test('The address names a width that the review tools do not have, and the app fills the window', async ({ page }) => {
  await visit(page, linkTo({ width: '361' }));
  await expect(page.getByRole('complementary', { name: 'Simulated API' })).toContainText(
    'This link could not be applied in full: width=361.',
  );
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(buttonOf(page, 'Connect account')).toBeVisible();
});
