import { accountRowsOf, buttonOf, linkTo, rowOf, visit } from './app.ts';
import { expect, test } from './fixtures.ts';

const SHOW = 'Show 40 connected accounts with nothing to do';
const COLLAPSE = 'Collapse the accounts with nothing to do';
const FOLDED = 'acc-acme-home-instagram';

test('Of fifty accounts those with nothing to do are folded, a link to one of them unfolds them all, and they stay unfolded after a reload', async ({
  page,
}) => {
  await visit(page, linkTo({ scenario: 'fifty' }));
  await expect(buttonOf(page, SHOW)).toBeVisible();
  await expect(accountRowsOf(page).filter({ visible: true })).toHaveCount(10);
  await expect(page.getByRole('rowheader')).toHaveCount(10);
  await expect(rowOf(page, FOLDED)).toBeHidden();
  // As find-in-page does, a fragment shows what is hidden until found.
  await expect(page.locator('#folded-accounts')).toHaveAttribute('hidden', 'until-found');
  await page.evaluate((id) => {
    location.hash = `account-${id}`;
  }, FOLDED);
  await expect(rowOf(page, FOLDED)).toBeInViewport();
  await expect(buttonOf(page, COLLAPSE)).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('rowheader')).toHaveCount(50);
  await page.reload();
  await expect(page.getByRole('rowheader')).toHaveCount(50);
});

test('Printed, folded accounts are on paper too', { tag: '@long' }, async ({ page }) => {
  await visit(page, linkTo({ scenario: 'fifty' }));
  await expect(rowOf(page, FOLDED)).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(buttonOf(page, SHOW)).toBeHidden();
  await expect(page.getByText(/^Next to expire/)).toBeHidden();
  await expect(accountRowsOf(page).filter({ visible: true })).toHaveCount(50);
  const [first, last] = [rowOf(page, 'acc-acme-facebook'), accountRowsOf(page).last()];
  const [above, below] = [await first.boundingBox(), await last.boundingBox()];
  expect(below?.width).toBe(above?.width);
  expect(below?.y).toBeGreaterThan((above?.y ?? 0) + 1000);
});
