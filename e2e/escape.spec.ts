import type { Page } from '@playwright/test';
import { ACCOUNTS_PATH, buttonOf, linkTo, untilWorkerAnswers, visit } from './app.ts';
import { expect, test } from './fixtures.ts';

const MISSED_LINK = linkTo({}, '/social/missed');
const dialogOf = (page: Page) => page.locator('dialog');
const fieldOf = (page: Page) => dialogOf(page).locator('input[type=datetime-local]');
const pressEscape = (page: Page) => page.keyboard.press('Escape');
/** Presses Escape a second time before the page has handled the first press. */
const pressEscapeTwice = (page: Page) => Promise.all([pressEscape(page), pressEscape(page)]);

/** Opens the list of missed posts as the first history entry of a browser tab, and then the dialog for a new time. */
async function openReschedule(page: Page): Promise<void> {
  await visit(page, MISSED_LINK);
  const reschedule = page.locator('button[aria-label^="Reschedule “"]:not([aria-disabled])');
  await reschedule.first().click();
  await expect(fieldOf(page)).toBeVisible();
}

/** Fails unless the dialog was closed by one step back, and address and focus are as before it was opened. */
async function expectOneStepBack(page: Page, address: string, opener: RegExp | string): Promise<void> {
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(page).toHaveURL(address);
  await expect(page.getByRole('button', { name: opener }).and(page.locator(':focus'))).toHaveCount(1);
  expect(await page.evaluate(() => Reflect.get(window, 'stepsBack'))).toBe(1);
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.set(window, 'stepsBack', 0);
    const go = history.go.bind(history);
    history.go = (steps = 0) => {
      Reflect.set(window, 'stepsBack', Reflect.get(window, 'stepsBack') - steps);
      go(steps);
    };
  });
});

test.describe('Escape in the field for a new time', () => {
  test('closes the dialog and stays on the page', { tag: '@long' }, async ({ page }) => {
    await openReschedule(page);
    await fieldOf(page).click();
    await pressEscape(page);
    await expectOneStepBack(page, MISSED_LINK, /^Reschedule “/);
  });

  test('closes an open calendar first, and then the dialog', async ({ page }) => {
    await openReschedule(page);
    await fieldOf(page).focus();
    await page.keyboard.press('F4');
    const calendar = page.locator('input:open');
    await expect(calendar).toHaveCount(1);
    // A calendar that has just opened ignores the first keys.
    await expect(async () => {
      await pressEscape(page);
      await expect(calendar).toHaveCount(0, { timeout: 1_000 });
    }).toPass();
    await expect(page).toHaveURL(/settle=reschedule/);
    await expect(fieldOf(page)).toBeVisible();
    await fieldOf(page).focus();
    await pressEscape(page);
    await expectOneStepBack(page, MISSED_LINK, /^Reschedule “/);
  });

  test('takes one step back when it is pressed twice at once', { tag: '@long' }, async ({ page }) => {
    await openReschedule(page);
    await fieldOf(page).click();
    await pressEscapeTwice(page);
    await expectOneStepBack(page, MISSED_LINK, /^Reschedule “/);
  });

  test('after two presses of Cancel takes no further step back', { tag: '@long' }, async ({ page }) => {
    await openReschedule(page);
    await fieldOf(page).focus();
    await buttonOf(page, 'Cancel').evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await pressEscape(page);
    await expectOneStepBack(page, MISSED_LINK, /^Reschedule “/);
  });
});

test('Escape in the date field of the review tools closes the dialog under the tools and stays on the page', {
  tag: '@long',
}, async ({ page }) => {
  await openReschedule(page);
  await buttonOf(page, 'Review tools').click();
  await page.getByLabel('Move the clock to').click();
  await pressEscape(page);
  await expectOneStepBack(page, MISSED_LINK, /^Reschedule “/);
});

const DIALOGS: [purpose: string, address: string, opener: string][] = [
  ['to disconnect', linkTo(), 'Disconnect Acme, Facebook'],
  ['to connect', linkTo(), 'Connect account'],
  ['to ask', linkTo({ user: 'lena' }), 'Ask Marek Nowak to disconnect Acme, Facebook'],
  ['to remove', linkTo({ user: 'ada' }, `${ACCOUNTS_PATH}/acc-acme-facebook`), 'Remove account'],
];

for (const [purpose, address, opener] of DIALOGS) {
  test(`Escape pressed twice at once takes one step back from the dialog ${purpose}`, { tag: '@long' }, async ({
    page,
  }) => {
    await visit(page, address);
    await buttonOf(page, opener).click();
    await expect(dialogOf(page)).toBeVisible();
    await pressEscapeTwice(page);
    await expectOneStepBack(page, address, opener);
  });
}

test('The Connect dialog can be opened and closed again and again, and Forward reopens it (F29)', {
  tag: '@long',
}, async ({ page }) => {
  await visit(page, linkTo());
  for (let times = 0; times < 3; times += 1) {
    await buttonOf(page, 'Connect account').click();
    await expect(dialogOf(page)).toBeVisible();
    await pressEscape(page);
    await expect(dialogOf(page)).toHaveCount(0);
    await expect(page).toHaveURL(linkTo());
  }
  await page.goForward();
  await expect(dialogOf(page)).toBeVisible();
  await pressEscape(page);
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(page).toHaveURL(linkTo());
});

test('A button that is pressed twice at once opens its dialog once: one step back closes it', { tag: '@long' }, async ({
  page,
}) => {
  await visit(page, linkTo());
  await buttonOf(page, 'Connect account').evaluate((button: HTMLElement) => {
    button.focus();
    button.click();
    button.click();
  });
  await expect(dialogOf(page)).toBeVisible();
  await pressEscape(page);
  await expectOneStepBack(page, linkTo(), 'Connect account');
});

test('Escape on a disabled control first hides its reason, and then closes the dialog', { tag: '@long' }, async ({
  page,
  context,
  browserErrors,
}) => {
  // Offline, Reschedule is disabled, and the browser cannot load the icon of the page.
  browserErrors.allow(/icon\.svg/);
  await openReschedule(page);
  await untilWorkerAnswers(page);
  await context.setOffline(true);
  const confirm = dialogOf(page).getByRole('button', { name: 'Reschedule' });
  await confirm.focus();
  const reason = dialogOf(page).getByRole('tooltip');
  await expect(reason).toBeVisible();
  await pressEscape(page);
  await expect(reason).toBeHidden();
  await expect(confirm).toBeFocused();
  await pressEscape(page);
  await expectOneStepBack(page, MISSED_LINK, /^Reschedule “/);
  await context.setOffline(false);
});

test('Escape pressed twice at once closes the panel of notices and stays on the page', { tag: '@long' }, async ({
  page,
}) => {
  const address = linkTo({ user: 'ada' }, '/social/missed');
  await visit(page, address);
  const bell = page.getByRole('button', { name: /^Notices/ });
  await bell.click();
  await expect(page.getByRole('region', { name: 'Your notices' })).toBeVisible();
  await pressEscapeTwice(page);
  await expect(page.getByRole('region', { name: 'Your notices' })).toBeHidden();
  await expect(bell).toBeFocused();
  await expect(page).toHaveURL(address);
});
