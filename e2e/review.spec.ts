import type { Page } from '@playwright/test';
import { announcementOf, buttonOf, linkTo, openAccounts, openDisconnect, reload, rowOf, visit } from './app.ts';
import { checkColours, checkPage, expect, test } from './fixtures.ts';
import { expectNothingOnTop, INPUT_MODES, tabTo } from './input-modes.ts';

const POLSKA = 'acc-acme-polska-facebook';

const selectOf = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

for (const { titleEnd, tag, press, checkPageUnlessKeyboard, checkColoursByMouse, isThorough } of INPUT_MODES) {
  test(`When the clock moves, everything due on the way happens and is listed, ${titleEnd}`, {
    tag: [...tag, '@long'],
  }, async ({ page }) => {
    await openAccounts(page);
    await expect(rowOf(page, POLSKA)).toContainText('Expires in');
    await press(page, buttonOf(page, 'Review tools'));
    await press(page, buttonOf(page, '+7 days'));
    const events = page.getByRole('region', { name: 'What time has brought' });
    await expect(events).toContainText(/\d+ things happened on the way/);
    await expect(events).toContainText('Acme Polska, Facebook was disconnected by the network');
    await expect(page.getByText('Simulated date: 30 Nov 2026, 10:00')).toBeVisible();
    await expect(rowOf(page, POLSKA)).toContainText('Disconnected');
    await press(page, buttonOf(page, 'To the next event'));
    await expect(page.getByText('Simulated date: 30 Nov 2026, 10:00')).toHaveCount(0);
    await checkPageUnlessKeyboard(page);
    await checkColoursByMouse(page);
    await press(page, buttonOf(page, 'Review tools'));
    await expect(buttonOf(page, '+7 days')).toBeHidden();
    if (isThorough) await reload(page);
    await expect(rowOf(page, POLSKA)).toContainText('Disconnected');
  });
}

test('The review tools change the person, the plan and the scenario, and start the scenario again', {
  tag: '@long',
}, async ({ page, browserErrors }) => {
  browserErrors.allow(/status of 403/);
  await openAccounts(page);
  await buttonOf(page, 'Review tools').click();
  await selectOf(page, 'Person').selectOption({ label: 'Priya Raman' });
  await expect(page.getByRole('button', { name: /^Your menu, Priya Raman/ })).toBeVisible();
  await expect(buttonOf(page, 'Connect account')).toHaveAttribute('aria-disabled', 'true');
  await selectOf(page, 'Plan').selectOption('free');
  await expect(page.getByRole('heading', { name: 'Your plan does not include social accounts' })).toBeVisible();
  await buttonOf(page, 'Reset').click();
  await expect(rowOf(page, POLSKA)).toContainText('Expires in');
  await selectOf(page, 'Scenario').selectOption('empty');
  await expect(page.getByRole('heading', { name: 'No accounts connected yet' })).toBeVisible();
});

test('The clock moves to the moment that a person chooses, and never backwards', { tag: '@long' }, async ({ page }) => {
  await openAccounts(page);
  await buttonOf(page, 'Review tools').click();
  await page.getByLabel('Move the clock to').fill('2026-11-22T10:00');
  await buttonOf(page, 'Go').click();
  await expect(page.getByRole('alert')).toHaveText('The clock only moves forward: choose a later moment.');
  await page.getByLabel('Move the clock to').fill('2026-12-24T18:30');
  await buttonOf(page, 'Go').click();
  await expect(page.getByText('Simulated date: 24 Dec 2026, 18:30')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('A fault applies once or can be switched off, and the review tools stay usable over a dialog', {
  tag: '@long',
}, async ({ page, browserErrors }) => {
  browserErrors.allow(/status of (500|403)/);
  await openAccounts(page);
  const dialog = page.getByRole('alertdialog');
  await openDisconnect(page);
  await tabTo(page, buttonOf(page, 'Review tools'));
  await page.keyboard.press('Enter');
  await selectOf(page, 'Fault').selectOption('server-error');
  await selectOf(page, 'On').selectOption('POST /api/social/accounts/{id}/disconnect');
  await buttonOf(page, 'Switch on').click();
  const faults = page.getByRole('list', { name: 'Faults' });
  await expect(faults).toContainText('server-error, POST /api/social/accounts/{id}/disconnect, once');
  await expectNothingOnTop(buttonOf(page, 'Disconnect account'));
  await checkPage(page);
  await checkColours(page);
  await buttonOf(page, 'Disconnect account').click();
  await expect(dialog.getByRole('alert')).toContainText(
    'Something went wrong on our side, so we do not know whether it worked.',
  );
  await buttonOf(page, 'Disconnect account').click();
  await expect(dialog).toHaveCount(0);
  await expect(faults).toHaveCount(0);
  await selectOf(page, 'How often').selectOption('until switched off');
  await buttonOf(page, 'Switch on').click();
  await page.getByRole('button', { name: /^Switch off server-error/ }).click();
  await expect(faults).toHaveCount(0);
  await buttonOf(page, 'Disconnect Acme Polska, Facebook').click();
  await expect(dialog).toBeVisible();
  const person = selectOf(page, 'Person');
  await person.focus();
  await person.selectOption({ label: 'Omar Haddad' });
  await expect(dialog).toHaveCount(0);
  await expect(person).toBeFocused();
});

test('The review tools never cover the focused element, and can be reached by Tab', async ({ page }) => {
  await openAccounts(page);
  for (const isOpen of [false, true]) {
    if (isOpen) await buttonOf(page, 'Review tools').click();
    await page.locator('#account-acc-acme-facebook').focus();
    for (let presses = 0; presses < 6; presses += 1) {
      await page.keyboard.press('Tab');
      await expectNothingOnTop(page.locator(':focus'));
    }
  }
  await tabTo(page, buttonOf(page, 'Review tools'));
});

test('Copy link copies a link that shows the same screen at the same simulated moment in another browser', {
  tag: '@long',
}, async ({ page, context, browser }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit(page, `${linkTo({ scenario: 'expiring', user: 'lena' })}&search=acme`);
  await buttonOf(page, 'Review tools').click();
  await buttonOf(page, '+7 days').click();
  await expect(page.getByText('Simulated date: 30 Nov 2026')).toBeVisible();
  // The rows keep their place until their new order is asked for (F83); the link shows the new order.
  await buttonOf(page, 'Show in the new order').click();
  await buttonOf(page, 'Copy link').click();
  await expect(page.getByText('Copied. The link shows this screen at this simulated moment.').first()).toBeVisible();
  await expect(page.getByText('Data has been changed since the scenario began')).toHaveCount(0);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const otherPage = await (await browser.newContext({ timezoneId: 'Europe/Warsaw' })).newPage();
  await visit(otherPage, link);
  await expect(otherPage.getByText('Simulated date: 30 Nov 2026')).toBeVisible();
  await expect(otherPage.getByRole('searchbox')).toHaveValue('acme');
  await expect(otherPage.getByRole('table')).toBeVisible();
  expect(await otherPage.getByRole('table').textContent()).toBe(await page.getByRole('table').textContent());
  await otherPage.context().close();
});

test('After a change of data, Copy link says that the link does not repeat the change', { tag: '@long' }, async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAccounts(page);
  await rowOf(page, 'acc-acme-facebook').getByRole('button', { name: 'Disconnect' }).click();
  await buttonOf(page, 'Disconnect account').click();
  // The message appears once everything has been refetched, including the state of the simulation.
  await expect(announcementOf(page)).toContainText('Acme, Facebook is disconnected.');
  await buttonOf(page, 'Review tools').click();
  await buttonOf(page, 'Copy link').click();
  await expect(page.getByText('Data has been changed since the scenario began').first()).toBeVisible();
  await checkPage(page);
  await checkColours(page);
});
