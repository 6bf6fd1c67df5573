import { ACCOUNTS_PATH, accountRowsOf, announcementOf, buttonOf, linkTo, listOf, reload, visit } from './app.ts';
import { expect, test } from './fixtures.ts';

/** The accounts of one page of the list. */
const PAGE_ROWS = 50;

test('Ten thousand accounts are listed page by page in two tabs, and a change in one shows in the other (F60)', {
  tag: '@long',
}, async ({ page, context }) => {
  await visit(page, linkTo({ scenario: 'ten-thousand', user: 'ada', status: 'connected' }));
  const other = await context.newPage();
  await visit(other, `${ACCOUNTS_PATH}?page=2`);
  // 9,900 accounts are listed, and the header is a row too.
  await expect(listOf(other)).toHaveAttribute('aria-rowcount', '9901');
  await expect(other.getByText('Page 2 of 198')).toBeVisible();
  for (const tab of [page, other]) await expect(accountRowsOf(tab)).toHaveCount(PAGE_ROWS);

  const button = page.getByRole('button', { name: /^Disconnect / }).first();
  const label = (await button.getAttribute('aria-label'))?.replace('Disconnect ', '') ?? '';
  await other.getByRole('searchbox', { name: 'Search accounts' }).fill(label.split(',')[0] ?? '');
  await expect(buttonOf(other, `Disconnect ${label}`)).toBeVisible();
  await buttonOf(other, `Disconnect ${label}`).focus();

  await page.bringToFront();
  await button.click();
  await buttonOf(page, 'Disconnect account').click();
  await expect(announcementOf(page)).toContainText(`${label} is disconnected.`);
  await expect(buttonOf(other, `Reconnect ${label}`)).toBeFocused();
  await expect(accountRowsOf(other)).not.toHaveCount(0);
  expect(await accountRowsOf(other).count()).toBeLessThanOrEqual(PAGE_ROWS);
  await reload(other);
  await expect(buttonOf(other, `Reconnect ${label}`)).toBeVisible();
});
