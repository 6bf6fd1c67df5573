import { linkTo, listOf, visit } from './app.ts';
import { expect, test } from './fixtures.ts';

/** How far down the first account begins at most, with the bars of the simulation on screen. */
const SIZES = [
  { width: 1280, height: 900, furthest: 330 },
  { width: 360, height: 740, furthest: 410 },
];

for (const lang of ['en', 'pl']) {
  test(`The first account begins near the top of the list, on a wide screen and on a phone (${lang})`, async ({
    page,
  }) => {
    for (const { furthest, ...size } of SIZES) {
      await page.setViewportSize(size);
      await visit(page, `${linkTo({ lang })}&width=${size.width}`);
      const first = listOf(page)
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader') })
        .first();
      await expect(first).toBeVisible();
      const top = await first.evaluate((row) => row.getBoundingClientRect().top);
      expect(top, `${size.width} px`).toBeLessThanOrEqual(furthest);
    }
  });
}

test('On a touch screen the text of a field has 16 px, so that the focus does not zoom in', {
  tag: '@touch',
}, async ({ page }) => {
  await visit(page, linkTo({ search: 'acme', sort: 'name' }));
  for (const field of [page.getByRole('searchbox'), page.getByRole('combobox', { name: 'Sort by' })]) {
    await expect(field).toBeVisible();
    await expect(field).toHaveCSS('font-size', '16px');
  }
});
