import type { Page } from '@playwright/test';
import { accountOf } from './api-reads.ts';
import { ACCOUNTS, buttonOf, expectImpact, linkTo, messageOf, openDisconnect, rowOf, visit } from './app.ts';
import { checkNoSidewaysScroll, checkPage, expect, test } from './fixtures.ts';
import { INPUT_MODES } from './input-modes.ts';

const pageOf = (id: string, start: Record<string, string> = {}) => linkTo(start, `${ACCOUNTS}/${id}`);
const ACME = 'acc-acme-facebook';

const STATES: [string, string, string[]][] = [
  ['connected', ACME, ['Notice due', 'Connection ends', 'Due 18 Dec 2026']],
  ['expiring', 'acc-acme-polska-facebook', ['Notice sent', 'in 5 days', 'Lena Fischer: connected it last']],
  [
    'disconnected',
    'acc-zielony-ogrod-facebook',
    ['History ends', 'A reconnect brings back', 'Facebook disconnected it'],
  ],
  [
    'without its history',
    'acc-pod-lipa-linkedin',
    ['History is gone', 'Its history ended', 'LinkedIn disconnected it for security reasons'],
  ],
  ['without an end', 'acc-acme-studio-youtube', ['YouTube accounts do not expire']],
];

test('The page of an account shows its past and its future in each state', async ({ page }) => {
  for (const [what, id, words] of STATES) {
    await test.step(what, async () => {
      await visit(page, pageOf(id));
      for (const each of words) await expect(page.getByRole('article')).toContainText(each);
      await expect(page.getByRole('region', { name: 'Timeline' }).getByText('Today')).toBeVisible();
      await checkPage(page);
    });
  }
});

for (const { titleEnd, tag, press, checkLook } of INPUT_MODES) {
  test(`A disconnect on the page of an account shows in its timeline, activity and posts at once, ${titleEnd}`, {
    tag,
  }, async ({ page }) => {
    await visit(page, pageOf(ACME));
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
    await expect(page.getByRole('link', { name: '0 scheduled' })).toBeVisible();
    await expect(page.getByRole('article')).toContainText(`${scheduled} stopped posts (${scheduled} still ahead)`);
    await checkLook(page);
    await press(page, page.getByRole('link', { name: '0 scheduled' }));
    await expect(page).toHaveURL(/\/social\/scheduled\?accountId=acc-acme-facebook/);
  });
}

test('The timeline is drawn in order, also from right to left and on a phone from top to bottom', async ({ page }) => {
  await visit(page, pageOf('acc-zielony-ogrod-facebook'));
  const points = page.getByRole('region', { name: 'Timeline' }).getByRole('listitem');
  await expect(points).toHaveCount(7);
  const places = async (side: 'x' | 'y') =>
    points.evaluateAll((all, axis) => all.map((each) => Math.round(each.getBoundingClientRect()[axis])), side);
  const inOrder = (values: number[]) => [...values].sort((a, b) => a - b);
  expect(await places('x')).toEqual(inOrder(await places('x')));
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  expect((await places('x')).reverse()).toEqual(inOrder(await places('x')));
  await checkNoSidewaysScroll(page);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await places('y')).toEqual(inOrder(await places('y')));
  expect(new Set(await places('x')).size).toBe(1);
  await checkNoSidewaysScroll(page);
});

for (const lang of ['en', 'pl']) {
  test(`The words of a timeline do not overlap at any width: ${lang}`, async ({ page }) => {
    await visit(page, pageOf('acc-zielony-ogrod-facebook', { lang }));
    const line = page.locator('[data-part="timeline"]');
    await expect(line.getByRole('listitem')).toHaveCount(7);
    for (const width of [1440, 1280, 1024, 900, 800, 768, 600, 360]) {
      await page.setViewportSize({ width, height: 800 });
      const { room, words } = await line.evaluate((element) => {
        const boxOf = ({ left, right, top, bottom }: DOMRect) => ({ left, right, top, bottom });
        const wordsOf = (child: Element) => {
          const range = document.createRange();
          range.selectNodeContents(child);
          return [...range.getClientRects()].map(boxOf);
        };
        const children = [...element.querySelectorAll('li > strong, li > time, li > span')];
        return { room: boxOf(element.getBoundingClientRect()), words: children.flatMap(wordsOf) };
      });
      const over = words.filter((a, i) =>
        words.some(
          (b, j) => i < j && a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom,
        ),
      );
      expect(over, `${width} px`).toEqual([]);
      for (const { left, right } of words) {
        expect(left).toBeGreaterThanOrEqual(room.left);
        expect(right, `${width} px`).toBeLessThanOrEqual(room.right);
      }
      await checkNoSidewaysScroll(page);
    }
  });
}

test('The page of an account shows the same in Polish, in the dark theme, on a phone', { tag: '@touch' }, async ({
  page,
}) => {
  await visit(page, pageOf('acc-acme-polska-facebook', { user: 'lena', lang: 'pl', theme: 'dark' }));
  const article = page.getByRole('article');
  for (const words of [
    'Wysłano powiadomienie',
    'za 5 dni',
    '3 zaplanowane',
    'Lena Fischer (Ty): ostatnie połączenie konta',
    'Anulowanie 1 zaplanowanego posta: Marek Nowak.',
  ]) {
    await expect(article).toContainText(words);
  }
  await checkPage(page);
  const activity = page.getByRole('region', { name: 'Aktywność' });
  await expect(activity.getByRole('listitem')).toHaveCount(10);
  await buttonOf(page, 'Pokaż wszystkie 14 wpisów').tap();
  await expect(activity.getByRole('listitem')).toHaveCount(14);
  await expect(activity.getByRole('heading')).toBeFocused();
  await checkNoSidewaysScroll(page);
});

test('With forced colors, past, today and future still differ', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await visit(page, pageOf('acc-acme-polska-facebook'));
  const line = page.getByRole('region', { name: 'Timeline' });
  await expect(line).toContainText('Notice sent');
  const fills = await line
    .locator('[data-part="mark"]')
    .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).fill));
  const [past, , , , today, coming] = fills;
  expect(new Set([past, today, coming]).size).toBe(3);
});

test('The page of an account and its row agree after a disconnect', async ({ page }) => {
  await visit(page, pageOf(ACME));
  await openDisconnect(page);
  const { scheduled } = (await accountOf(page, ACME)).posts;
  await buttonOf(page, 'Disconnect account').click();
  await expect(messageOf(page)).toContainText(`${scheduled} scheduled posts were cancelled.`);
  const article = page.getByRole('article');
  await expect(article).toContainText('Reconnect by 23 Nov 2027 to keep 20 posts.');
  await expect(article).toContainText('365 days left');
  await page.getByRole('link', { name: 'All accounts' }).click();
  await expect(rowOf(page, ACME)).toContainText('365 days left');
});

/** Holds back the code of all pages but the list. @returns releases it */
async function holdLaterPages(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/later-pages/, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

test('The list disappears as soon as another page is opened, so nothing on it can be pressed', async ({ page }) => {
  const letThrough = await holdLaterPages(page);
  await visit(page, linkTo());
  await rowOf(page, ACME).getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`/${ACME}$`));
  await expect(buttonOf(page, 'Disconnect Acme, Facebook')).toHaveCount(0);
  letThrough();
  await openDisconnect(page);
  await buttonOf(page, 'Disconnect account').click();
  await expect(buttonOf(page, 'Reconnect Acme, Facebook')).toBeFocused();
  await expect(messageOf(page)).toContainText('Acme, Facebook is disconnected.');
});

test('The focus waits on the main element while a page loads, and moves to the page (F75)', async ({ page }) => {
  const letThrough = await holdLaterPages(page);
  await visit(page, linkTo());
  const main = page.getByRole('main');
  await rowOf(page, ACME)
    .getByRole('link', { name: /missed post/ })
    .press('Enter');
  await expect(main).toHaveAttribute('aria-busy', 'true');
  await expect(main).toBeFocused();
  letThrough();
  await expect(page.getByRole('heading', { level: 1, name: 'Social posts' })).toBeVisible();
  await expect(main).toBeFocused();
});

test('The page of an account loads without layout shifts', async ({ page, checkNoLayoutShift }) => {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await visit(page, `${pageOf('acc-acme-polska-facebook')}&width=${width}`);
    await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('Notice sent');
    await checkNoLayoutShift();
  }
});
