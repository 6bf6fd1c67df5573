import { accountRowsOf, linkTo, visit } from './app.ts';
import { expect, test } from './fixtures.ts';

/** How far down the first account begins at most, and how many whole accounts are visible at least, between the bars of the simulation. */
const SIZES = [
  { width: 1280, height: 900, furthest: 330, whole: 8 },
  { width: 360, height: 740, furthest: 410, whole: 1 },
];

for (const lang of ['en', 'pl']) {
  test(`The first account begins near the top, and 8 whole rows are visible, on a phone a whole card (${lang})`, async ({
    page,
  }) => {
    for (const { furthest, whole, ...size } of SIZES) {
      await page.setViewportSize(size);
      await visit(page, `${linkTo({ lang })}&width=${size.width}`);
      const rows = accountRowsOf(page);
      await expect(rows.first()).toBeVisible();
      const boxes = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect()));
      expect(boxes[0]?.top, `${size.width} px`).toBeLessThanOrEqual(furthest);
      const end =
        size.height -
        (await page
          .getByRole('complementary', { name: /^(Review tools|Narzędzia przeglądu)$/ })
          .evaluate((dock) => dock.clientHeight));
      expect(boxes.filter(({ bottom }) => bottom <= end).length, `${size.width} px`).toBeGreaterThanOrEqual(whole);
    }
  });
}

for (const lang of ['en', 'pl']) {
  test(`Disconnected, expiring and connected accounts have rows of 69, 53 and 49 px at every width from 1041 px on; from 1440 px on there is one more column (${lang})`, {
    tag: lang === 'en' ? '@long' : [],
  }, async ({ page }) => {
    await visit(page, linkTo({ lang }));
    for (const width of [1041, 1121, 1279, 1280, 1440, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      const columns = page.getByRole('columnheader');
      await expect(columns, `${width} px`).toHaveCount(width < 1440 ? 5 : 6);
      const heights = await accountRowsOf(page).evaluateAll((all) =>
        all.map((row) => row.getBoundingClientRect().height),
      );
      expect([...new Set(heights)], `${width} px`).toEqual([69, 53, 49]);
      const toolbar = await page.getByRole('search').boundingBox();
      expect(toolbar?.height, `${width} px`).toBe(36);
    }
  });
}

for (const lang of ['en', 'pl']) {
  test(`Every row is 69, 53 or 49 px high, for Ada, for Lena, and on the last day of a history (${lang})`, {
    tag: lang === 'en' ? '@long' : [],
  }, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const start of ['user=ada', 'user=lena', 'scenario=boundaries']) {
      await visit(page, linkTo({ lang, ...Object.fromEntries(new URLSearchParams(start)) }));
      const rows = accountRowsOf(page);
      await expect(rows.first()).toBeVisible();
      const heights = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
      expect(
        heights.filter((height) => ![69, 53, 49].includes(height)),
        start,
      ).toEqual([]);
    }
  });
}

for (const [lang, menu, name] of [
  ['en', 'All networks', 'Compact rows'],
  ['pl', 'Wszystkie serwisy', 'Niskie wiersze'],
] as const) {
  test(`Compact rows of disconnected, expiring and connected accounts are 54, 43 and 33 px high, also after a reload; the height of cards does not change (${lang})`, {
    tag: '@long',
  }, async ({ page }) => {
    await visit(page, linkTo({ lang }));
    const heights = () =>
      accountRowsOf(page).evaluateAll((all) => [...new Set(all.map((row) => row.getBoundingClientRect().height))]);
    await page.getByRole('button', { name: menu }).click();
    await page.getByRole('checkbox', { name }).check();
    expect(await heights()).toEqual([54, 43, 33]);
    await page.reload();
    await expect(accountRowsOf(page).first()).toBeVisible();
    expect(await heights()).toEqual([54, 43, 33]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(page.getByRole('columnheader')).toHaveCount(6);
    expect(await heights()).toEqual([54, 43, 33]);
    const cards = async () => {
      await page.setViewportSize({ width: 360, height: 740 });
      // The head of cards has no buttons.
      await expect(page.getByRole('columnheader').getByRole('button')).toHaveCount(0);
      return heights();
    };
    const compactCards = await cards();
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await expect(accountRowsOf(page).first()).toBeVisible();
    expect(compactCards, 'the height of cards does not change').toEqual(await cards());
  });
}

test('On a phone the filters and their buttons are in one line, also with numbers of two digits', {
  tag: '@touch',
}, async ({ page }) => {
  await visit(page, linkTo({ lang: 'pl', scenario: 'fifty' }));
  await expect(page.getByRole('button', { name: 'Połączone 41' })).toBeVisible();
  const tops = await page
    .getByRole('search')
    .locator(':scope > *:visible')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  expect(tops.length).toBeGreaterThan(1);
  expect(new Set(tops).size).toBe(1);
});

test('On a touch screen the text of a field has 16 px, so that the focus does not zoom in', {
  tag: '@touch',
}, async ({ page }) => {
  await visit(page, linkTo({ search: 'acme', sort: 'name' }));
  for (const field of [page.getByRole('searchbox'), page.getByRole('combobox', { name: 'Sort by' })]) {
    await expect(field).toBeVisible();
    await expect(field).toHaveCSS('font-size', '16px');
  }
});

test('The heads of the columns are 28 px high, and no press moves them; on a phone they are read out, but take no focus (SORT)', async ({
  page,
}) => {
  await visit(page, linkTo());
  const heads = page.getByRole('columnheader');
  const places = () =>
    heads.evaluateAll((all) => all.map((each) => [each.getBoundingClientRect().x, each.clientHeight]));
  await expect(heads).toHaveCount(5);
  const before = await places();
  expect(before.map(([, height]) => height)).toEqual([28, 28, 28, 28, 28]);
  for (const name of ['Account', 'Will not go out', 'Until', 'State and next step']) {
    const button = heads.getByRole('button', { name });
    await button.click();
    await expect(heads.and(page.locator('[aria-sort]'))).toHaveText(name);
    expect(await places(), name).toEqual(before);
    expect((await button.boundingBox())?.height, name).toBeGreaterThanOrEqual(24);
  }
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(heads.getByRole('button')).toHaveCount(0);
  await expect(heads.getByText('Account')).toBeAttached();
});
