import { attentionOf, countsOf } from './api-reads.ts';
import { accountRowsOf, buttonOf, linkTo, openAccounts, rowOf, setSimulation, visit } from './app.ts';
import { checkPage, expect, test } from './fixtures.ts';
import { tabTo } from './input-modes.ts';

const STRIP = 'What needs attention';

test('The strip above the list counts the posts that will not go out, works by keyboard alone, and disappears when nothing needs attention', {
  tag: '@long',
}, async ({ page }) => {
  await openAccounts(page);
  const strip = page.getByRole('region', { name: STRIP });
  const { postsAtRisk, stopped, afterExpiry, missed, missedAfterReconnect, missedInAll } = await attentionOf(page);
  expect(Math.min(stopped, afterExpiry, missed, missedAfterReconnect)).toBeGreaterThan(0);
  await expect(strip).toContainText(`${postsAtRisk} posts will not go out`);
  await expect(strip).toContainText(`${stopped} stopped, ${afterExpiry} after an expiry. First: `);
  await expect(strip).toContainText(`${missedInAll} missed posts`);
  await expect(strip).toContainText(`${missed} to decide now, ${missedAfterReconnect} after reconnecting.`);
  await checkPage(page);
  await tabTo(page, strip.getByRole('link', { name: `Decide on ${missed}` }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/social\/missed\?decision=needed$/);
  await expect(page.getByRole('link', { name: `To decide now ${missed}`, exact: true })).toBeVisible();
  await expect(page.locator('tbody').getByRole('rowheader')).toHaveCount(missed);
  await openAccounts(page, { scenario: 'all-healthy' });
  await expect(strip).toHaveCount(0);
});

test('On a phone set to Polish and the dark theme, the strip is in Polish, and a filter shows only the accounts that need attention', {
  tag: ['@touch', '@long'],
}, async ({ page }) => {
  await openAccounts(page, { lang: 'pl', theme: 'dark' });
  const strip = page.getByRole('region', { name: 'Co wymaga uwagi' });
  const { accounts, postsAtRisk } = await attentionOf(page);
  await expect(strip.getByRole('paragraph').first()).toHaveText(
    new RegExp(`^${postsAtRisk} post\\S* się nie uka\\S+ .*Pierwszy: `),
  );
  await buttonOf(page, 'Filtry i kolejność').tap();
  await buttonOf(page, 'Wszystkie serwisy').tap();
  await page.getByRole('checkbox', { name: 'Wymaga uwagi' }).tap();
  await expect(accountRowsOf(page)).toHaveCount(accounts);
  await checkPage(page);
  await page.getByRole('checkbox', { name: 'Wymaga uwagi' }).tap();
  await expect(accountRowsOf(page)).toHaveCount((await countsOf(page)).total);
});

test('The row of a connected account with missed posts links to those posts', { tag: '@long' }, async ({ page }) => {
  await openAccounts(page);
  await page.getByRole('link', { name: '1 missed post waits for a decision: Acme, Facebook' }).click();
  await expect(page).toHaveURL(/\/social\/missed\?accountId=acc-acme-facebook/);
  await expect(page.getByRole('main').getByRole('listitem').or(page.getByRole('row'))).not.toHaveCount(0);
});

test('The strip and the list load without layout shifts', async ({ page, checkNoLayoutShift }) => {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    // A different address each time, since a tab applies the same link only once.
    await visit(page, linkTo({ latency: width === 360 ? '1' : '0' }));
    await expect(page.getByRole('region', { name: STRIP })).toBeVisible();
    await checkNoLayoutShift();
  }
});

test('The countdown shows the days, and on the last day the hours, until the keep window ends, and then that the history is gone', {
  tag: '@long',
}, async ({ page }) => {
  await openAccounts(page, { scenario: 'reconnect-missed' });
  const row = rowOf(page, 'acc-acme-group-linkedin');
  await expect(row).toContainText('7 posts kept');
  for (const [now, countdown] of [
    ['2026-12-03T09:00:00.000Z', '30 days left'],
    ['2026-12-26T09:00:00.000Z', '7 days left'],
    ['2027-01-01T20:00:00.000Z', 'Last day: 13 hours left'],
    ['2027-01-02T09:00:00.001Z', 'History gone'],
  ] as const) {
    await setSimulation(page, { now });
    await expect(row).toContainText(countdown);
  }
});
