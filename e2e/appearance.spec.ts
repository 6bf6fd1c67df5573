import { ACCOUNTS_PATH, buttonOf, linkTo, listOf, openAccounts, openDisconnect, reload, rowOf, visit } from './app.ts';
import { checkColours, checkNoSidewaysScroll, checkPage, expect, test } from './fixtures.ts';
import { expectFocusVisible } from './input-modes.ts';

const PAGES_WITHOUT_LIST: { situation: string; start: Record<string, string>; heading: string; nextStep: string }[] = [
  {
    situation: 'no account is connected',
    start: { scenario: 'empty' },
    heading: 'No accounts connected yet',
    nextStep: 'Connect account',
  },
  {
    situation: 'every account is hidden',
    start: { scenario: 'long-disconnected' },
    heading: 'Every account is hidden',
    nextStep: 'Connect account',
  },
  {
    situation: 'nothing matches',
    start: { search: 'nobody is called this' },
    heading: 'No account on this list matches',
    nextStep: 'Clear search and filters',
  },
  {
    situation: 'the viewer has no permission',
    start: { user: 'omar' },
    heading: 'You have no access to social accounts',
    nextStep: 'Only a Super Admin can change that: ask Ada Zielińska.',
  },
  {
    situation: 'the plan is too small',
    start: { scenario: 'plan-required' },
    heading: 'Your plan does not include social accounts',
    nextStep: 'Check again',
  },
  {
    situation: 'nobody is signed in',
    start: { user: 'julia' }, // deactivated, and so signed out
    heading: 'You are signed out',
    nextStep: 'Sign in as Ada',
  },
];

test('Without a list, the page says why and names the next step (F61)', { tag: '@long' }, async ({
  page,
  browserErrors,
}) => {
  browserErrors.allow(/status of 401/);
  for (const { situation, start, heading, nextStep } of PAGES_WITHOUT_LIST) {
    await test.step(`where ${situation}`, async () => {
      await visit(page, linkTo(start));
      await expect(page.getByRole('heading', { name: heading })).toBeVisible();
      await expect(page.getByRole('main')).toContainText(nextStep);
      await expect(listOf(page)).toHaveCount(0);
      await checkPage(page);
    });
  }
});

test('A link can set Polish, and then tabs, review tools, rows and dialogs are in Polish', { tag: '@long' }, async ({
  page,
}) => {
  await visit(page, linkTo({ lang: 'pl' }));
  await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
  await expect(page.getByRole('tab', { name: 'Konta' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('complementary', { name: 'Symulowane API' })).toContainText('23 listopada 2026');
  await buttonOf(page, 'Odłącz Acme, Facebook').click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('23 listopada 2027');
  await expect(page.getByText(/\b(Disconnect|Reconnect|Cancel|scheduled)\b/)).toHaveCount(0);
  await checkPage(page);
});

test('A link can set the dark theme, and a reload keeps it', { tag: '@long' }, async ({ page }) => {
  await openAccounts(page, { theme: 'dark' });
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await checkPage(page);
  await checkColours(page);
  await reload(page);
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
});

test('With forced colours, status, focus and locked checkboxes can still be distinguished (F80)', {
  tag: '@long',
}, async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openAccounts(page);
  await expect(rowOf(page, 'acc-acme-facebook').getByText('Connected', { exact: true })).toBeVisible();
  const connect = buttonOf(page, 'Connect account');
  const sort = page.getByRole('combobox', { name: 'Sort by' });
  await sort.focus();
  await expectFocusVisible(sort);
  // Forced colours hide the fill of a button: without a border it would look like a text.
  await expect(connect).not.toHaveCSS('border-top-width', '0px');
  await connect.press('Enter');
  const locked = page.getByRole('checkbox', { name: 'Baltic Bikes Events, Facebook' });
  await locked.focus();
  await expect(locked).toBeChecked();
  await expect(page.getByText('Selected and locked: Continue brings it back.')).toBeVisible();
});

test('With reduced motion nothing moves (F81)', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openAccounts(page);
  await openDisconnect(page);
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .map((element) => ({ name: element.className, style: getComputedStyle(element) }))
      .filter(({ style }) => /[1-9]/.test(style.transitionDuration) || style.animationName !== 'none')
      .map(({ name }) => name),
  );
  expect(moving).toEqual([]);
});

const PLACES = {
  'the list': ACCOUNTS_PATH,
  'an account page': `${ACCOUNTS_PATH}/acc-acme-facebook`,
  'the notifications': '/settings/marketing/social/notifications',
  'the social tool': '/social/published',
};

test('At 320 pixels no page scrolls sideways (F79)', { tag: '@long' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [place, path] of Object.entries(PLACES)) {
    await test.step(place, async () => {
      await visit(page, linkTo({}, path));
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
      await expect(page.getByRole('main')).toContainText('Acme');
      await checkPage(page);
      await checkColours(page);
    });
  }
});

test('In Polish, whose dates are long, no cell of the list is cut off at any width of the table', async ({ page }) => {
  await openAccounts(page, { lang: 'pl', user: 'ada' });
  // The layout changes at 1279 px and 1040 px, and at 980 px to one without columns.
  for (const width of [1440, 1280, 1279, 1041, 1040, 981]) {
    await page.setViewportSize({ width, height: 800 });
    // From 1440 px on, the list has one more column.
    await expect(page.getByRole('columnheader'), `${width} px`).toHaveCount(width < 1440 ? 5 : 6);
    const cutOff = await listOf(page)
      .locator('td, th')
      .evaluateAll((cells) =>
        cells
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
          .map(({ textContent }) => textContent),
      );
    expect(cutOff, `${width} px`).toEqual([]);
  }
});

test('At 320 pixels the contents of a dialog scroll, and its buttons stay in view (F79)', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 480 });
  await openAccounts(page);
  for (const name of ['Disconnect Acme, Facebook', 'Connect account']) {
    await buttonOf(page, name).click();
    await expect(buttonOf(page, 'Cancel')).toBeInViewport();
    await expect(buttonOf(page, name === 'Connect account' ? 'Continue' : 'Disconnect account')).toBeInViewport();
    await checkNoSidewaysScroll(page);
    await buttonOf(page, 'Cancel').click();
    await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toHaveCount(0);
  }
});

test('On a touch screen the text of a field has 16 px, so that focusing it does not zoom the page', {
  tag: '@touch',
}, async ({ page }) => {
  await visit(page, linkTo({ search: 'acme', sort: 'name' }));
  for (const field of [page.getByRole('searchbox'), page.getByRole('combobox', { name: 'Sort by' })]) {
    await expect(field).toBeVisible();
    await expect(field).toHaveCSS('font-size', '16px');
  }
});

test('Names of every kind are shown as text, can be distinguished, and do not break the page (F57, F58, F59)', {
  tag: '@long',
}, async ({ page }) => {
  await openAccounts(page, { scenario: 'twins', user: 'ada' });
  const names = await page
    .getByRole('button', { name: /^(Disconnect|Reconnect) / })
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
  expect(new Set(names).size).toBe(names.length);
  await expect(listOf(page)).toContainText('<img src=x onerror=alert(1)>');
  await checkPage(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await checkNoSidewaysScroll(page);
});
