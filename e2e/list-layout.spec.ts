import type { Page } from '@playwright/test';
import { ACCOUNTS_PATH, accountRowsOf, buttonOf, linkTo, openAccounts, visit } from './app.ts';
import { expect, test } from './fixtures.ts';

/** How far down the first account begins at most, and how many whole accounts are visible at least, between the bars of the simulation. */
const SIZES = [
  { width: 1280, height: 900, furthest: 330, whole: 8 },
  { width: 360, height: 740, furthest: 410, whole: 1 },
];

for (const lang of ['en', 'pl']) {
  test(`The first account begins near the top, and 8 whole rows are visible, or one whole card on a phone (${lang})`, async ({
    page,
  }) => {
    for (const { furthest, whole, ...size } of SIZES) {
      await page.setViewportSize(size);
      await visit(page, linkTo({ lang, latency: size.width === 360 ? '1' : '0' }));
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

/** Widths at which accounts are rows of a table, from the narrowest on; the layout changes between some of them. */
const TABLE_WIDTHS = [981, 1024, 1041, 1121, 1279, 1280, 1440, 1600];
/** Widths at which accounts are cards. */
const CARD_WIDTHS = [881, 980];

async function expectRowHeights(page: Page, width: number, name: string) {
  await page.setViewportSize({ width, height: 900 });
  const columns = page.getByRole('columnheader');
  await expect(columns, name).toHaveCount(width < 1440 ? 5 : 6);
  const others = await accountRowsOf(page).evaluateAll((all) => {
    const usual = { disconnected: 69, expiring: 53, connected: 49 };
    return all.flatMap((row) => {
      const { height } = row.getBoundingClientRect();
      return height === usual[row.dataset.status as keyof typeof usual] ? [] : [`${height}: ${row.textContent}`];
    });
  });
  expect(others, name).toEqual([]);
  expect((await page.getByRole('search').boundingBox())?.height, name).toBe(36);
}

const LANGUAGES = ['en', 'pl'] as const;

for (const lang of LANGUAGES) {
  test(`Disconnected, expiring and connected accounts have rows of 69, 53 and 49 px at every width with a table; from 1440 px on there is one more column (${lang})`, {
    tag: lang === 'en' ? '@long' : [],
  }, async ({ page }) => {
    await visit(page, linkTo({ lang }));
    for (const width of TABLE_WIDTHS) await expectRowHeights(page, width, `${width} px`);
    for (const width of CARD_WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      // Accounts are cards once the column heads have no buttons.
      await expect(page.getByRole('columnheader').getByRole('button'), `${width} px`).toHaveCount(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBe(width);
    }
  });

  test(`Rows are 69, 53 and 49 px high at every width with a table in other scenarios too (${lang})`, {
    tag: '@long',
  }, async ({ page }) => {
    for (const scenario of ['disconnected', 'expiring', 'boundaries', 'twins']) {
      await visit(page, linkTo({ lang, scenario }));
      for (const width of TABLE_WIDTHS) await expectRowHeights(page, width, `${scenario}, ${width} px`);
    }
  });

  test(`The bars of a selection and, after a reload, of running reconnects and their outcomes are as high as the toolbar; only outcomes may move rows (${lang})`, {
    tag: '@long',
  }, async ({ page }) => {
    await visit(page, linkTo({ lang, user: 'ada' }));
    const ids = await page
      .locator('tr[data-status="disconnected"] a[id^="account-"]')
      .evaluateAll((all) => all.map(({ id }) => id.replace('account-', '')));
    const firstRow = () => accountRowsOf(page).first().boundingBox();
    const places = new Map<number, number | undefined>();
    for (const width of TABLE_WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      places.set(width, (await firstRow())?.y);
    }
    const bar = page.locator('[data-part="reconnect-bar"]');
    const expectBars = async (name: string) => {
      for (const width of TABLE_WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await expect(bar.getByRole('button').first(), name).toBeVisible();
        expect((await bar.boundingBox())?.height, `${name}, ${width} px`).toBe(36);
        if (name !== 'outcomes') expect((await firstRow())?.y, `${name}, ${width} px`).toBe(places.get(width));
      }
    };
    for (const selected of [ids, ids.slice(0, 1)]) {
      await visit(page, `${ACCOUNTS_PATH}?${new URLSearchParams(selected.map((id) => ['select', id]))}`);
      await expectBars(`${selected.length} selected`);
    }
    for (const [name, isOver] of [
      ['progress', false],
      ['outcomes', true],
    ] as const) {
      await keepQueue(page, ids, isOver);
      await visit(page, ACCOUNTS_PATH);
      await expectBars(name);
    }
  });
}

/** Stores a queue of reconnects in the tab, as a reload finds it: the first is done, and the others too if `isOver`. */
const keepQueue = (page: Page, ids: string[], isOver: boolean) =>
  page.evaluate(
    ([all, isDone]) => {
      const step = (id: string, index: number) => ({
        network: id.split('-').at(-1),
        accountIds: [id],
        state: isDone || index === 0 ? 'done' : 'waiting',
      });
      const outcome = { kind: 'reconnected', resumed: 12, missed: 8, history: 'kept' };
      const done = isDone ? all : all.slice(0, 1);
      const queue = {
        id: 'queue',
        viewer: { id: 'ada', name: 'Ada Zielińska' },
        steps: all.map(step),
        outcomes: Object.fromEntries(
          done.map((id, index) => [id, index > 0 ? { kind: 'refused', problem: null } : outcome]),
        ),
        names: {},
        isStopping: false,
      };
      sessionStorage.setItem('reconnect-queue', JSON.stringify(queue));
    },
    [ids, isOver] as const,
  );

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
      // Accounts are cards once the column heads have no buttons.
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
  tag: ['@touch', '@long'],
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

test('On a phone no control of the toolbar is beyond the sides of the screen, so a focused one is always visible', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await openAccounts(page);
  await buttonOf(page, 'Search accounts').click();
  await buttonOf(page, 'Filters and order').click();
  // The buttons All and three statuses; the two buttons pressed above; and what they show: search, menu of filters, order.
  const expectedCount = 4 + 2 + 3;
  const controls = page.getByRole('search').locator('button, input[type="search"], select').filter({ visible: true });
  const boxes = await controls.evaluateAll((all) => all.map((each) => each.getBoundingClientRect()));
  expect(boxes.length).toBe(expectedCount);
  for (const { left, right } of boxes) {
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(360);
  }
});
