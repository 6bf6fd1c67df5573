import type { Page } from '@playwright/test';
import { ACCOUNTS_PATH, buttonOf, linkTo, listOf, reload, toastOf, visit } from './app.ts';
import { expect, test } from './fixtures.ts';

/** The rows of one page of the list, with the row of the headers. */
const PAGE_ROWS = 51;

const rowsOf = (page: Page) => page.getByRole('row');

test('Ten thousand accounts are listed page by page in two tabs, and a change in one shows in the other (F60)', {
  tag: '@long',
}, async ({ page, context }) => {
  await visit(page, linkTo({ scenario: 'ten-thousand', user: 'ada', status: 'connected' }));
  const other = await context.newPage();
  await visit(other, `${ACCOUNTS_PATH}?page=2`);
  await expect(listOf(other)).toHaveAttribute('aria-rowcount', '9901');
  await expect(other.getByText('Page 2 of 198')).toBeVisible();
  for (const tab of [page, other]) await expect(rowsOf(tab)).toHaveCount(PAGE_ROWS);

  const button = page.getByRole('button', { name: /^Disconnect / }).first();
  const label = (await button.getAttribute('aria-label'))?.replace('Disconnect ', '') ?? '';
  await other.getByRole('searchbox', { name: 'Search accounts' }).fill(label.split(',')[0] ?? '');
  await expect(buttonOf(other, `Disconnect ${label}`)).toBeVisible();
  await buttonOf(other, `Disconnect ${label}`).focus();

  await page.bringToFront();
  await button.click();
  await buttonOf(page, 'Disconnect account').click();
  await expect(toastOf(page)).toContainText(`${label} is disconnected.`);
  await expect(buttonOf(other, `Reconnect ${label}`)).toBeFocused();
  await expect(rowsOf(other)).not.toHaveCount(0);
  expect(await rowsOf(other).count()).toBeLessThanOrEqual(PAGE_ROWS);
  await reload(other);
  await expect(buttonOf(other, `Reconnect ${label}`)).toBeVisible();
});
