import { countHiddenOn, countsOf } from './api-reads.ts';
import { buttonOf, expectClosedBy, linkTo, openAccounts, reload, rowOf, signInWindow, toastOf, visit } from './app.ts';
import { checkPage, expect, test } from './fixtures.ts';
import { INPUT_MODES } from './input-modes.ts';

for (const { titleEnd, tagIfMouseIsEnough: tag, press, checkPageUnlessKeyboard, isThorough } of INPUT_MODES) {
  test(`Long-disconnected accounts are reconnected together with new accounts, and stay connected after a reload, ${titleEnd}`, {
    tag,
  }, async ({ page }) => {
    await openAccounts(page);
    const { hidden } = await countsOf(page);
    expect(hidden).toBeGreaterThan(2);
    const hiddenOnFacebook = await countHiddenOn(page, 'facebook');
    expect(hiddenOnFacebook).toBeGreaterThan(0);
    await expect(page.getByText(`${hidden} accounts left the list after 90 days.`)).toBeVisible();
    await expect(rowOf(page, 'acc-baltic-events-facebook')).toHaveCount(0);
    const connect = buttonOf(page, 'Connect account');
    const dialog = page.getByRole('dialog', { name: /^(?:Connect account|Choose what to connect at Facebook)$/ });

    await press(page, connect);
    await expect(dialog).toBeVisible();
    await expect(dialog.locator(':focus')).toHaveCount(1);
    await expect(dialog.getByRole('radio', { name: /^Facebook/ })).toBeChecked();
    const locked = dialog.getByRole('checkbox', { name: 'Baltic Bikes Events, Facebook' });
    await expect(locked).toBeChecked();
    await expect(locked).toHaveAttribute('aria-disabled', 'true');
    await expect(locked).toHaveAccessibleDescription(
      /Disconnected \d+ days ago, on .* are kept until .* Selected and locked/,
    );
    await locked.focus();
    await page.keyboard.press('Space');
    await expect(locked).toBeFocused();
    await expect(locked).toBeChecked();
    await checkPageUnlessKeyboard(page);

    const continueButton = buttonOf(page, 'Continue');
    const window = await signInWindow(page, () => press(page, continueButton));
    await checkPageUnlessKeyboard(window);
    await expect(dialog).toContainText('Waiting for you to sign in at Facebook, in the other window.');
    await checkPageUnlessKeyboard(page);
    await expectClosedBy(window, () => press(window, buttonOf(window, 'Approve')));

    await expect(dialog.getByRole('heading', { name: 'Choose what to connect at Facebook' })).toBeVisible();
    await expect(dialog.locator(':focus')).toHaveCount(1);
    await expect(dialog.getByRole('checkbox', { name: 'Baltic Bikes Events, Facebook' })).toBeChecked();
    await expect(dialog.getByRole('checkbox', { name: 'Acme, Facebook' })).toHaveCount(0);
    await press(page, dialog.locator('summary', { hasText: /^Connected already/ }));
    await expect(dialog.getByText('Acme', { exact: true })).toBeVisible();
    const outlet = dialog.getByRole('checkbox', { name: 'Acme Outlet, Facebook' });
    await expect(outlet).not.toBeChecked();
    await press(page, outlet);
    await expect(outlet).toBeChecked();
    await checkPageUnlessKeyboard(page);

    await press(page, buttonOf(page, `Connect 1, bring back ${hiddenOnFacebook}`));
    await expect(dialog.getByRole('heading', { name: 'What happened' })).toBeVisible();
    const outcomes = dialog.getByRole('listitem');
    await expect(outcomes).toHaveCount(hiddenOnFacebook + 1);
    await expect(outcomes.filter({ hasText: 'Baltic Bikes Events, Facebook' })).toContainText('Reconnected');
    await expect(outcomes.filter({ hasText: 'Acme Outlet, Facebook' })).toContainText('Connected');
    await expect(
      page.getByRole('status').filter({ hasText: new RegExp(`${hiddenOnFacebook} reconnected.*1 connected`) }),
    ).not.toHaveCount(0);
    await expect(buttonOf(page, 'Done')).toBeFocused();
    await checkPageUnlessKeyboard(page);

    await press(page, buttonOf(page, 'Done'));
    await expect(dialog).toHaveCount(0);
    await expect(connect).toBeFocused();
    await checkPageUnlessKeyboard(page);
    if (isThorough) await reload(page);
    await expect(rowOf(page, 'acc-baltic-events-facebook')).toContainText('Connected');
    await expect(page.getByRole('link', { name: 'Acme Outlet' })).toBeVisible();
    await expect(page.getByText(`${hidden - hiddenOnFacebook} accounts left the list after 90 days`)).toBeVisible();
  });
}

test('Arrow keys choose the network; Escape closes the dialog and gives the focus back', async ({ page }) => {
  await openAccounts(page);
  const connect = buttonOf(page, 'Connect account');
  await connect.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Connect account' });
  const facebook = dialog.getByRole('radio', { name: /^Facebook/ });
  await facebook.focus();
  await page.keyboard.press('ArrowDown');
  const instagram = dialog.getByRole('radio', { name: /^Instagram/ });
  await expect(instagram).toBeFocused();
  await expect(instagram).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: 'Acme Lab, Instagram' })).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('checkbox', { name: 'Baltic Academy, LinkedIn' })).toHaveAccessibleDescription(
    /Its history has been gone since .*: it starts empty, and you become its original connector/,
  );
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(connect).toBeFocused();
});

test('An account deleted at its network is in the dialog but not selected, and is not connected', {
  tag: '@long',
}, async ({ page }) => {
  await visit(page, linkTo({ scenario: 'long-disconnected', connect: 'instagram' }));
  const dialog = page.getByRole('dialog', { name: /^(?:Connect account|Choose what to connect at Instagram)$/ });
  const deleted = dialog.getByRole('checkbox', { name: 'Kawiarnia Pod Lipą, Instagram' });
  await expect(deleted).not.toBeChecked();
  await expect(deleted).toHaveAccessibleDescription(/it was deleted at Instagram, so it cannot come back/);
  await expect(dialog.getByRole('checkbox', { name: 'Acme Home, Instagram' })).toBeChecked();
  await checkPage(page);

  const window = await signInWindow(page, () => buttonOf(page, 'Continue').click());
  await expectClosedBy(window, () => buttonOf(window, 'Approve').click());
  await expect(dialog.getByRole('group', { name: 'Cannot be connected (1)' })).toContainText('Kawiarnia Pod Lipą');
  await expect(dialog.getByRole('checkbox', { name: 'Kawiarnia Pod Lipą, Instagram' })).toHaveCount(0);
  await buttonOf(page, 'Continue').click();
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await expect(dialog.getByRole('listitem')).toContainText('Acme Home, Instagram');
  await buttonOf(page, 'Done').click();
  await expect(dialog).toHaveCount(0);
  await expect(page).not.toHaveURL(/connect=/);
  await expect(page.getByRole('link', { name: 'Acme Home', exact: true })).toBeVisible();
  await expect(toastOf(page)).toHaveCount(0);
});

test('The Connect dialog lists the accounts for which the login lacks the role at the network', {
  tag: '@long',
}, async ({ page }) => {
  await visit(page, linkTo({ user: 'lena', connect: 'linkedin' }));
  const dialog = page.getByRole('dialog', { name: 'Connect account' });
  await expect(dialog.getByRole('radio', { name: /^LinkedIn/ })).toBeChecked();
  const window = await signInWindow(page, () => buttonOf(page, 'Continue').click());
  await expectClosedBy(window, () => buttonOf(window, 'Approve').click());
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Baltic Academy' })).toContainText('role');
  await checkPage(page);
});
