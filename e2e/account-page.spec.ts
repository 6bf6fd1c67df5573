import { LOCALES } from '../src/api/contract/link.ts';
import { accountOf } from './api-reads.ts';
import { ACCOUNTS_PATH, buttonOf, expectImpact, linkTo, openDisconnect, rowOf, toastOf, visit } from './app.ts';
import { checkNoSidewaysScroll, checkPage, expect, test } from './fixtures.ts';
import { INPUT_MODES } from './input-modes.ts';

const linkToPage = (id: string, start: Record<string, string> = {}) => linkTo(start, `${ACCOUNTS_PATH}/${id}`);
const ACME = 'acc-acme-facebook';

const STATES: [state: string, id: string, texts: string[]][] = [
  ['connected', ACME, ['Notice due', 'Expiry', 'Due 18 Dec 2026']],
  ['expiring', 'acc-acme-polska-facebook', ['Notice sent', 'in 5 days', 'Lena Fischer: connected it last']],
  [
    'disconnected',
    'acc-zielony-ogrod-facebook',
    ['History kept until', 'A reconnect now brings back', 'Facebook disconnected it'],
  ],
  [
    'disconnected, without its history',
    'acc-pod-lipa-linkedin',
    ['History is gone', 'Its history is gone', 'LinkedIn disconnected it for security reasons'],
  ],
  ['connected, without an expiry', 'acc-acme-studio-youtube', ['YouTube accounts do not expire']],
];

test('The page of an account shows its past and its future in each state', { tag: '@long' }, async ({ page }) => {
  for (const [state, id, texts] of STATES) {
    await test.step(state, async () => {
      await visit(page, linkToPage(id));
      for (const each of texts) await expect(page.getByRole('article')).toContainText(each);
      await expect(page.getByRole('region', { name: 'Timeline' }).getByText('Today')).toBeVisible();
      await checkPage(page);
    });
  }
});

for (const lang of LOCALES) {
  test(`On the page of an account its state begins at most 240 px down, in the language ${lang}`, {
    tag: lang === 'pl' ? '@long' : [],
  }, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const [state, id] of STATES) {
      await visit(page, linkToPage(id, { lang }));
      const box = await page.getByRole('article').locator('[data-part="status"]').boundingBox();
      expect(box?.y, state).toBeLessThanOrEqual(240);
      const action = page.getByRole('article').getByRole('button').first();
      expect((await action.boundingBox())?.y, state).toBeLessThanOrEqual(240);
    }
  });
}

for (const lang of LOCALES) {
  test(`On a phone the state of an account and its button are on the first screen of its page, in the language ${lang}`, {
    tag: '@long',
  }, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const [state, id] of STATES) {
      await visit(page, linkToPage(id, { lang }));
      const article = page.getByRole('article');
      for (const part of [article.locator('section').first(), article.getByRole('button').first()]) {
        const box = await part.boundingBox();
        expect(box && box.y + box.height, state).toBeLessThanOrEqual(740);
      }
      await checkNoSidewaysScroll(page);
    }
  });
}

for (const { titleEnd, tag, press, checkPageUnlessKeyboard } of INPUT_MODES) {
  test(`A disconnect on the page of an account shows in its timeline, activity and posts at once, ${titleEnd}`, {
    tag: [...tag, '@long'],
  }, async ({ page }) => {
    await visit(page, linkToPage(ACME));
    await expect(page.getByRole('article')).toBeVisible();
    const { scheduled } = (await accountOf(page, ACME)).posts;
    expect(scheduled).toBeGreaterThan(1);
    await expect(page.getByRole('link', { name: `${scheduled} scheduled`, exact: true })).toBeVisible();
    await press(page, buttonOf(page, 'Disconnect Acme, Facebook'));
    await expectImpact(page.getByRole('alertdialog'));
    await press(page, buttonOf(page, 'Disconnect account'));
    const activity = page.getByRole('region', { name: 'Activity' });
    await expect(activity).toContainText(`The disconnect stopped ${scheduled} scheduled posts.`);
    await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('Leaves the list');
    await expect(page.getByRole('article')).toContainText(`${scheduled} scheduled again`);
    await expect(page.getByRole('link', { name: /scheduled/ })).toHaveCount(0);
    await checkPageUnlessKeyboard(page);
    await press(page, page.getByRole('link', { name: /^\d+ cancelled$/ }));
    await expect(page).toHaveURL(/\/social\/scheduled\?.*accountId=acc-acme-facebook/);
  });
}

test('The points of a timeline run from left to right, in right-to-left text from right to left, and on a phone from top to bottom', {
  tag: '@long',
}, async ({ page }) => {
  await visit(page, linkToPage('acc-zielony-ogrod-facebook'));
  const points = page.getByRole('region', { name: 'Timeline' }).getByRole('listitem');
  await expect(points).toHaveCount(7);
  const positions = async (axis: 'x' | 'y') =>
    points.evaluateAll((all, key) => all.map((each) => Math.round(each.getBoundingClientRect()[key])), axis);
  const sorted = (values: number[]) => [...values].sort((a, b) => a - b);
  expect(await positions('x')).toEqual(sorted(await positions('x')));
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  expect((await positions('x')).reverse()).toEqual(sorted(await positions('x')));
  await checkNoSidewaysScroll(page);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await positions('y')).toEqual(sorted(await positions('y')));
  expect(new Set(await positions('x')).size).toBe(1);
  await checkNoSidewaysScroll(page);
});

for (const lang of LOCALES) {
  test(`The texts of a timeline do not overlap at any width, in the language ${lang}`, { tag: '@long' }, async ({
    page,
  }) => {
    await visit(page, linkToPage('acc-zielony-ogrod-facebook', { lang }));
    const timeline = page.locator('[data-part="timeline"]');
    await expect(timeline.getByRole('listitem')).toHaveCount(7);
    for (const width of [1440, 1280, 1024, 900, 800, 768, 600, 360]) {
      await page.setViewportSize({ width, height: 800 });
      const { timelineBox, textBoxes } = await timeline.evaluate((element) => {
        const boxOf = ({ left, right, top, bottom }: DOMRect) => ({ left, right, top, bottom });
        const textBoxesOf = (text: Element) => {
          const range = document.createRange();
          range.selectNodeContents(text);
          return [...range.getClientRects()].map(boxOf);
        };
        const texts = [...element.querySelectorAll('li > strong, li > time, li > span')];
        return { timelineBox: boxOf(element.getBoundingClientRect()), textBoxes: texts.flatMap(textBoxesOf) };
      });
      // Lines may overlap by 2 px in height.
      const overlapping = textBoxes.filter((a, i) =>
        textBoxes.some(
          (b, j) => i < j && a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom,
        ),
      );
      expect(overlapping, `${width} px`).toEqual([]);
      for (const { left, right } of textBoxes) {
        expect(left).toBeGreaterThanOrEqual(timelineBox.left);
        expect(right, `${width} px`).toBeLessThanOrEqual(timelineBox.right);
      }
      await checkNoSidewaysScroll(page);
    }
  });
}

test('On a phone set to Polish and the dark theme, the page of an account is in Polish, and shows all its activity on request', {
  tag: ['@touch', '@long'],
}, async ({ page }) => {
  await visit(page, linkToPage('acc-acme-polska-facebook', { user: 'lena', lang: 'pl', theme: 'dark' }));
  const article = page.getByRole('article');
  for (const text of [
    'Wysłano powiadomienie',
    'za 5 dni',
    '3 zaplanowane',
    'Lena Fischer (Ty): ostatnie połączenie konta',
    'Anulowanie 1 zaplanowanego posta: Marek Nowak.',
  ]) {
    await expect(article).toContainText(text);
  }
  await checkPage(page);
  const activity = page.getByRole('region', { name: 'Aktywność' });
  await expect(activity.getByRole('listitem')).toHaveCount(10);
  await buttonOf(page, 'Pokaż wszystkie 14 wpisów').tap();
  await expect(activity.getByRole('listitem')).toHaveCount(14);
  await expect(activity.getByRole('heading')).toBeFocused();
  await checkNoSidewaysScroll(page);
});

test('With forced colours, the marks of past, today and future still differ', { tag: '@long' }, async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await visit(page, linkToPage('acc-acme-polska-facebook'));
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline).toContainText('Notice sent');
  const fills = await timeline
    .locator('[data-part="mark"]')
    .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).fill));
  // The first four points of this account are past.
  const [past, , , , today, future] = fills;
  expect(new Set([past, today, future]).size).toBe(3);
});

test('After a disconnect, the page of the account and its row in the list say the same', { tag: '@long' }, async ({
  page,
}) => {
  await visit(page, linkToPage(ACME));
  await openDisconnect(page);
  const { scheduled } = (await accountOf(page, ACME)).posts;
  await buttonOf(page, 'Disconnect account').click();
  await expect(toastOf(page)).toContainText(`${scheduled} scheduled posts were stopped.`);
  const article = page.getByRole('article');
  const { disconnection } = await accountOf(page, ACME);
  await expect(article).toContainText(`Reconnect by 23 Nov 2027 to keep ${disconnection?.keptTotal} posts.`);
  await expect(article).toContainText('365 days left');
  await page.getByRole('link', { name: 'Accounts', exact: true }).click();
  await expect(rowOf(page, ACME)).toContainText(`Kept until 23 Nov 2027${disconnection?.keptTotal} posts kept`);
});

test('The page of an account loads without layout shifts', { tag: '@long' }, async ({ page, checkNoLayoutShift }) => {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    // A different address each time, since a tab applies the same link only once.
    await visit(page, linkToPage('acc-acme-polska-facebook', { latency: width === 360 ? '1' : '0' }));
    await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('Notice sent');
    await checkNoLayoutShift();
  }
});
