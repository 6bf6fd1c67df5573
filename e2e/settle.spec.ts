import type { Page } from '@playwright/test';
import { buttonOf, expectClosedBy, linkTo, reload, signInWindow, untilWorkerAnswers, visit } from './app.ts';
import { checkColours, checkPage, expect, test } from './fixtures.ts';

const linkOf = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const tableOf = (page: Page, name: string) => page.getByRole('table', { name, exact: true });

/** Reconnects Acme on Facebook and opens its Missed tab, with three posts to settle. */
async function openMissed(page: Page): Promise<void> {
  await visit(page, linkTo({ scenario: 'reconnect-missed' }));
  const window = await signInWindow(page, () => buttonOf(page, 'Reconnect Acme, Facebook').click());
  await expectClosedBy(window, () => buttonOf(window, 'Approve').click());
  await page.getByRole('link', { name: /^3 missed posts wait/ }).click();
  await expect(tableOf(page, '3 posts')).toBeVisible();
}

test('Several missed posts get new times together; a message beside the field refuses a time that has passed', {
  tag: '@long',
}, async ({ page }) => {
  await openMissed(page);
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
  await expect(page.getByText('3 selected')).toBeVisible();
  await checkPage(page);
  await checkColours(page);
  await buttonOf(page, 'Reschedule the selected posts').click();
  const dialog = page.getByRole('dialog');
  const fields = dialog.locator('input');
  await expect(fields).toHaveCount(3);
  const first = fields.first();
  await first.fill('2026-11-01T10:00');
  await dialog.getByRole('button', { name: 'Reschedule' }).click();
  await expect(first).toBeFocused();
  await expect(first).toHaveAccessibleDescription('This time has passed. Choose one later than 23 Nov 2026, 10:00.');
  await checkPage(page);
  await checkColours(page);
  await first.fill('2026-12-01T10:00');
  for (const index of [1, 2]) await fields.nth(index).fill('2026-12-02T08:15');
  await dialog.getByRole('button', { name: 'Reschedule' }).click();
  await expect(dialog.getByRole('listitem')).toHaveText([
    /Scheduled for 1 Dec 2026, 10:00$/,
    /Scheduled for 2 Dec 2026, 08:15$/,
    /Scheduled for 2 Dec 2026, 08:15$/,
  ]);
  await expect(page.getByRole('status').filter({ hasText: '3 posts scheduled' })).toHaveCount(1);
  await buttonOf(page, 'Done').click();
  await expect(page.getByRole('heading', { name: 'Missed' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Nothing to decide' })).toBeVisible();
  await checkPage(page);
  await checkColours(page);
  await reload(page);
  // The three posts with a new time, and two that the reconnect has scheduled again.
  await linkOf(page, 'Scheduled 5').click();
  await expect(tableOf(page, '5 posts')).toBeVisible();
});

test('From the list of accounts, missed posts are decided on in two presses, and each row says what became of its post (SPREAD)', {
  tag: '@long',
}, async ({ page }) => {
  await visit(page, linkTo({ scenario: 'reconnect-missed' }));
  const window = await signInWindow(page, () => buttonOf(page, 'Reconnect Acme, Facebook').click());
  await expectClosedBy(window, () => buttonOf(window, 'Approve').click());
  await linkOf(page, 'Decide on 3').click();
  await expect(page.getByRole('heading', { name: 'Decide on 3 missed posts' })).toBeVisible();
  await expect(
    page.getByRole('paragraph').filter({ hasText: '3 get a new time from 24 Nov to 26 Nov.' }),
  ).toBeVisible();
  const rows = page.locator('tbody tr').filter({ has: page.getByRole('rowheader') });
  for (const each of await rows.all()) expect((await each.boundingBox())?.height).toBeLessThanOrEqual(57);
  await checkPage(page);
  await checkColours(page);
  await buttonOf(page, 'Schedule 3').click();
  await expect(buttonOf(page, 'Done')).toBeFocused();
  await expect(rows).toHaveText([
    /Scheduled for 24 Nov 2026, \d\d:\d\d$/,
    /Scheduled for 25 Nov 2026, \d\d:\d\d$/,
    /Scheduled for 26 Nov 2026, \d\d:\d\d$/,
  ]);
  await checkPage(page);
  await checkColours(page);
  await buttonOf(page, 'Done').click();
  await expect(page.getByRole('heading', { name: 'Nothing to decide' })).toBeVisible();
});

for (const [repetition, input] of [
  ['A double click', 'mouse'],
  ['A held Enter', 'Enter'],
] as const) {
  test(`${repetition} on Move to drafts settles the post once, and the outcome stays on screen (F22)`, {
    tag: '@long',
  }, async ({ page }) => {
    await openMissed(page);
    await untilWorkerAnswers(page);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url());
    });
    await page
      .getByRole('button', { name: /^To drafts “/ })
      .first()
      .click();
    const confirm = buttonOf(page, 'Move to drafts');
    if (input === 'mouse') await confirm.dblclick({ delay: 30 });
    else {
      await confirm.focus();
      for (let times = 0; times < 6; times += 1) await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
    }
    const dialog = page.getByRole('dialog', { name: 'What happened' });
    await expect(dialog).toContainText('Moved to drafts');
    // If the reply is quick, the outcome replaces the button before the second click, which then only moves the focus.
    const focused = page.locator(':focus');
    await expect(
      input === 'mouse' ? dialog.and(focused).or(dialog.locator(focused)) : dialog.getByRole('heading'),
    ).toBeFocused();
    expect(sent).toHaveLength(1);
  });
}

test('Back closes only the dialog, and neither Forward nor a reload opens it again (F29)', { tag: '@long' }, async ({
  page,
}) => {
  await openMissed(page);
  await page
    .getByRole('button', { name: /^Delete “/ })
    .first()
    .click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(tableOf(page, '3 posts')).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await reload(page);
  await expect(tableOf(page, '3 posts')).toBeVisible();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(page).not.toHaveURL(/settle=/);
});

test('Without the right to decide, Delete is disabled but focusable, and says why', { tag: '@long' }, async ({
  page,
}) => {
  await visit(page, linkTo({ user: 'priya' }, '/social/missed'));
  const control = page.getByRole('button', { name: /^Delete “/ }).first();
  await control.focus();
  await expect(control).toHaveAttribute('aria-disabled', 'true');
  await expect(control).toHaveAccessibleDescription(/^Your permission covers drafts only/);
  await checkPage(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});
