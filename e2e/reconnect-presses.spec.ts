import type { Page } from '@playwright/test';
import type { AccountList } from '../src/api/contract/account-list.ts';
import { readApi } from './api-reads.ts';
import { buttonOf, expectClosedBy, linkTo, rowOf, signInWindow, visit } from './app.ts';
import { expect, test } from './fixtures.ts';

/** Counts the presses on the page that is open now. @returns a function that says how many there were */
async function countPresses(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset.presses = '0';
    addEventListener(
      'click',
      ({ isTrusted }) => {
        const { dataset } = document.documentElement;
        if (isTrusted) dataset.presses = `${Number(dataset.presses) + 1}`;
      },
      true,
    );
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset.presses));
}

/** Disconnects these accounts as their network would for security reasons (LOSS). */
const lose = (page: Page, ids: string[]): Promise<void> =>
  page.evaluate(async (lost) => {
    for (const id of lost)
      await fetch(`/__mock/accounts/${id}/loss`, { method: 'POST', body: JSON.stringify({ cause: 'security' }) });
  }, ids);

test('One account is reconnected by one press and a sign-in, and five accounts of one login by three presses and one sign-in', {
  tag: '@long',
}, async ({ page }) => {
  await visit(page, linkTo({ scenario: 'fifty' }));
  const address = '/api/social/accounts?network=facebook&status=connected&pageSize=5';
  const five = (await readApi<AccountList>(page, address)).items.map(({ id }) => id);
  expect(five).toHaveLength(5);
  const zielony = rowOf(page, 'acc-zielony-ogrod-facebook');
  const presses = await countPresses(page);
  let window = await signInWindow(page, () => buttonOf(page, 'Reconnect Zielony Ogród, Facebook').click());
  await expectClosedBy(window, () => buttonOf(window, 'Approve').click());
  await expect(zielony).toContainText('Reconnected');
  expect(await presses()).toBe(1);

  await lose(page, five);
  for (const id of five) await expect(rowOf(page, id)).toContainText('for security reasons');
  await rowOf(page, five[0] ?? '')
    .getByRole('checkbox')
    .click();
  await buttonOf(page, 'Select 4 more at Facebook').click();
  window = await signInWindow(page, () => buttonOf(page, 'Start 5 reconnects with one sign-in').click());
  await expectClosedBy(window, () => buttonOf(window, 'Approve').click());
  await expect(page.getByText('5 of 5 reconnected.', { exact: true }).first()).toBeVisible();
  for (const id of five) await expect(rowOf(page, id)).toContainText('Reconnected');
  expect(await presses()).toBe(1 + 3);
});
