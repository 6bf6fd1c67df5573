import { loadMessages } from '../src/i18n/messages.ts';
import { unreadOf } from './api-reads.ts';
import {
  ACCOUNTS_PATH,
  announcementOf,
  buttonOf,
  expectClosedBy,
  linkTo,
  listOf,
  openAccounts,
  setSimulation,
  signInWindow,
  visit,
} from './app.ts';
import { checkColours, checkPage, expect, test } from './fixtures.ts';
import { INPUT_MODES, tabTo } from './input-modes.ts';

const ACCOUNT = 'Acme Polska, Facebook';

for (const { titleEnd, tag, press, checkPageUnlessKeyboard, checkColoursByMouse } of INPUT_MODES) {
  test(`A warning is read, acted on and settled, and the next warning comes when it is due, ${titleEnd}`, {
    tag: [...tag, '@long'],
  }, async ({ page }) => {
    await openAccounts(page, { user: 'ada' });
    const bell = page.getByRole('button', { name: /^Notices/ });
    const panel = page.getByRole('region', { name: 'Your notices' });
    const notice = panel.getByRole('listitem').filter({ hasText: 'Acme Polska' }).first();
    const unread = await unreadOf(page);
    expect(unread).toBeGreaterThan(1);
    await expect(bell).toHaveAccessibleName(`Notices, ${unread} unread`);
    await expect(bell).toHaveText(`${unread}`);

    await press(page, bell);
    await expect(panel).toBeVisible();
    await expect(notice).toContainText('Acme Polska, Facebook expires in 5 days');
    await expect(notice).toContainText('Disconnect and reconnect it to renew it.');
    await expect(notice).toContainText('Unread');
    await checkPageUnlessKeyboard(page);

    await press(page, panel.getByRole('button', { name: 'Mark as read: Acme Polska, Facebook expires' }));
    await expect(bell).toHaveAccessibleName(`Notices, ${unread - 1} unread`);
    await expect(notice).not.toContainText('Unread');
    await expect(notice.locator(':focus')).toContainText('Acme Polska, Facebook expires in');
    await press(page, panel.getByRole('button', { name: 'Mark all as read' }));
    await expect(bell).toHaveAccessibleName('Notices');
    await expect(panel.getByRole('list', { name: 'Your notices' })).toBeFocused();
    await checkPageUnlessKeyboard(page);
    await checkColoursByMouse(page);

    await press(page, notice.getByRole('link', { name: 'Acme Polska, Facebook expires in 5 days' }));
    await expect(panel).toBeHidden();
    await press(page, buttonOf(page, `Disconnect ${ACCOUNT}`));
    await press(page, buttonOf(page, 'Disconnect account'));
    await expect(announcementOf(page)).toContainText(`${ACCOUNT} is disconnected.`);
    const window = await signInWindow(page, () => press(page, buttonOf(page, `Reconnect ${ACCOUNT}`)));
    await expectClosedBy(window, () => press(window, buttonOf(window, 'Approve')));
    await expect(announcementOf(page)).toContainText(`${ACCOUNT} is connected again.`);
    await press(page, bell);
    await press(page, panel.locator('summary'));
    const settled = panel.getByRole('list', { name: 'Settled' }).getByRole('listitem').filter({ hasText: ACCOUNT });
    await expect(settled.first()).toContainText('It has been reconnected or removed since');
    await checkPageUnlessKeyboard(page);
    await checkColoursByMouse(page);
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(bell).toBeFocused();

    // The next warning is due at 09:00 UTC, seven days before the connection expires.
    await setSimulation(page, { now: '2027-02-14T08:59:00.000Z' });
    await expect(bell).toHaveAccessibleName(/unread/);
    const unreadBefore = Number(await bell.textContent());
    await setSimulation(page, { now: '2027-02-14T10:00:00.000Z' });
    await expect(bell).toHaveAccessibleName(`Notices, ${unreadBefore + 1} unread`);
    await press(page, bell);
    await expect(notice).toContainText('Acme Polska, Facebook expires in');
    await expect(notice).toContainText('Unread');
  });
}

test('A press outside the panel of notices closes the panel, and so does its link to the Notifications tab', {
  tag: '@long',
}, async ({ page }) => {
  await openAccounts(page, { user: 'ada' });
  const bell = page.getByRole('button', { name: /^Notices/ });
  const panel = page.getByRole('region', { name: 'Your notices' });
  await bell.click();
  await expect(panel.getByRole('list', { name: 'Your notices' })).toBeVisible();
  await page.mouse.click(300, 500);
  await expect(panel).toBeHidden();
  await tabTo(page, bell);
  await page.keyboard.press('Enter');
  const link = panel.getByRole('link', { name: 'When people are told' });
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/notifications$/);
  await expect(panel).toBeHidden();
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page.getByRole('heading', { name: 'When people are told' })).toBeVisible();
  await checkPage(page);
});

test('On a phone set to Polish, the panel of notices fits the screen, and the Notifications tab is in Polish', {
  tag: ['@touch', '@long'],
}, async ({ page }) => {
  const polish = await loadMessages('pl');
  await visit(page, linkTo({ user: 'ada', lang: 'pl' }));
  await expect(listOf(page)).toBeVisible();
  const unread = polish.notices_unread_count({ count: await unreadOf(page) });
  await page.getByRole('button', { name: `Powiadomienia, ${unread}`, exact: true }).tap();
  const panel = page.getByRole('region', { name: 'Twoje powiadomienia' });
  await expect(panel.getByRole('listitem').first()).toContainText('Baltic Bikes, Instagram wygasa za 2 dni');
  const box = await panel.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
  await checkPage(page);
  await checkColours(page);
  await panel.getByRole('link', { name: 'Kiedy informujemy' }).tap();
  await expect(page).toHaveURL(/\/notifications$/);
  const rowWithoutNotices = page.getByRole('row').filter({ hasText: 'nikogo: nie wygasa' });
  await expect(rowWithoutNotices).toContainText('YouTube');
  await expect(page.locator('#root').getByText(/\b(Unread|Settled|Open|Mark)\b/)).toHaveCount(0);
  await checkPage(page);
  await checkColours(page);
});

test('A notice about an account that the viewer does not see says so, and the bell needs no permission', {
  tag: '@long',
}, async ({ page }) => {
  await visit(page, linkTo({ user: 'tomasz' }));
  await page.getByRole('button', { name: /^Notices/ }).click();
  const panel = page.getByRole('region', { name: 'Your notices' });
  const notice = panel.getByRole('listitem').filter({ hasText: 'Acme Polska' }).first();
  await expect(notice).toContainText('You do not see this account.');
  await expect(notice.getByRole('link')).toHaveCount(0);
  await visit(page, `${ACCOUNTS_PATH}?user=omar`);
  await page.getByRole('button', { name: 'Notices', exact: true }).click();
  await expect(panel).toContainText('Nothing has been sent to you yet.');
  await checkPage(page);
  await checkColours(page);
});
