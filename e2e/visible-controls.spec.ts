import { ACCOUNTS_PATH, buttonOf, linkTo, openAccounts, rowOf, visit } from './app.ts';
import { expect, test } from './fixtures.ts';
import { expectNothingOnTop } from './input-modes.ts';
import { CONTROLS, expectOpaque } from './visible-controls.ts';

const ID = 'acc-acme-facebook';

test('Disconnect is visible while it has the focus or its row is hovered, and transparent otherwise (F74)', async ({
  page,
}) => {
  await openAccounts(page);
  const disconnect = buttonOf(page, 'Disconnect Acme, Facebook');
  const actions = disconnect.locator('xpath=ancestor::*[@data-part="row-actions"]');
  await expect(actions).toHaveCSS('opacity', '0');
  await rowOf(page, ID).hover();
  await expect(actions).toHaveCSS('opacity', '1');
  await page.mouse.move(0, 0);
  await expect(actions).toHaveCSS('opacity', '0');
  await disconnect.focus();
  await expect(actions).toHaveCSS('opacity', '1');
});

test('The buttons of a missed post are visible while one has the focus or the row is hovered, and transparent otherwise (F74)', async ({
  page,
}) => {
  await visit(page, linkTo({}, '/social/missed'));
  const row = page.getByRole('row').filter({ hasText: 'Acme, Facebook' });
  const buttons = row.getByRole('cell').last().locator('div').first();
  await expect(buttons).toHaveText('RescheduleTo draftsDelete');
  await expect(buttons).toHaveCSS('opacity', '0');
  await row.hover();
  await expect(buttons).toHaveCSS('opacity', '1');
  await page.mouse.move(0, 0);
  await expect(buttons).toHaveCSS('opacity', '0');
  await row.getByRole('button', { name: /^Delete/ }).focus();
  await expect(buttons).toHaveCSS('opacity', '1');
});

test('On a phone Disconnect and Reconnect are visible from the start and large enough for a finger (F74)', {
  tag: '@touch',
}, async ({ page }) => {
  await openAccounts(page);
  const buttons = page.getByRole('button', { name: /^(Disconnect|Reconnect) / });
  await expectOpaque(buttons);
  for (const button of await buttons.all()) {
    await button.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await expectNothingOnTop(button);
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(40);
  }
});

/** Pages, each with a control that is visible once the page has loaded. */
const PLACES: [place: string, path: string, control: string | RegExp][] = [
  ['the list', ACCOUNTS_PATH, 'Disconnect Acme, Facebook'],
  ['the page of a connected account', `${ACCOUNTS_PATH}/${ID}`, 'Disconnect Acme, Facebook'],
  [
    'the page of a disconnected account',
    `${ACCOUNTS_PATH}/acc-zielony-ogrod-facebook`,
    'Reconnect Zielony Ogród, Facebook',
  ],
  ['the notifications', '/settings/marketing/social/notifications', /^Mark .*as read/],
  ['the missed posts', '/social/missed', /^Reschedule/],
];

for (const [place, path, control] of PLACES) {
  test(`On a phone every control of ${place} is visible from the start (F74)`, {
    tag: ['@touch', '@long'],
  }, async ({ page }) => {
    await visit(page, linkTo({}, path));
    await expect(page.getByRole('button', { name: control }).filter({ visible: true }).first()).toBeVisible();
    await expectOpaque(page.locator(CONTROLS));
  });
}
