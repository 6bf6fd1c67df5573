import {
  ACCOUNTS_PATH,
  accountRowsOf,
  announcementOf,
  buttonOf,
  openAccounts,
  reload,
  rowOf,
  toastOf,
  visit,
} from './app.ts';
import { checkPage, expect, test } from './fixtures.ts';
import { expectNothingOnTop, INPUT_MODES } from './input-modes.ts';

const ID = 'acc-acme-facebook';

const ENGLISH = {
  lang: 'en',
  disconnect: 'Disconnect Acme, Facebook',
  reconnect: 'Reconnect Acme, Facebook',
  reason: /first connected the account can\. Ask Marek Nowak or Ada Zielińska\./,
  ask: 'Ask Marek Nowak to disconnect Acme, Facebook',
  askNext: 'Ask Ada Zielińska to disconnect Acme, Facebook',
  title: 'Ask somebody to disconnect Acme, Facebook?',
  copy: 'Copy message',
  copied: 'Copied',
  send: 'Send request',
  sent: 'Marek Nowak was asked to disconnect Acme, Facebook.',
  asked: 'Asked Marek Nowak on 23 Nov 2026, 10:00',
  askedInRow: 'Asked Marek Nowak on 23 Nov.',
  message: 'Message',
  unreadBell: /^Notices, \d+ unread$/,
  bell: /^Notices/,
  panel: 'Your notices',
  request: 'Lena Fischer asks you to disconnect Acme, Facebook.',
  confirm: 'Disconnect account',
  pastRequest: 'Lena Fischer asked you to disconnect Acme, Facebook.',
  done: 'Done',
};

const POLISH: typeof ENGLISH = {
  lang: 'pl',
  disconnect: 'Odłącz Acme, Facebook',
  reconnect: 'Połącz ponownie Acme, Facebook',
  reason: /właścicielowi połączenia\. Może to zrobić: Marek Nowak lub Ada Zielińska\./,
  ask: 'Poproś: Marek Nowak – odłączenie konta Acme, Facebook',
  askNext: 'Poproś: Ada Zielińska – odłączenie konta Acme, Facebook',
  title: 'Poprosić o odłączenie konta Acme, Facebook?',
  copy: 'Skopiuj wiadomość',
  copied: 'Skopiowano',
  send: 'Wyślij prośbę',
  sent: 'Wysłano prośbę o odłączenie konta Acme, Facebook. Dostaje ją Marek Nowak.',
  asked: 'Prośba wysłana 23 listopada 2026, 10:00: Marek Nowak',
  askedInRow: 'Prośba wysłana 23 listopada: Marek Nowak.',
  message: 'Komunikat',
  unreadBell: /^Powiadomienia, \d+ nieprzeczytan[ey]/,
  bell: /^Powiadomienia/,
  panel: 'Twoje powiadomienia',
  request: 'Lena Fischer prosi Cię o odłączenie konta Acme, Facebook.',
  confirm: 'Odłącz konto',
  pastRequest: 'Była prośba o odłączenie konta Acme, Facebook. Od: Lena Fischer.',
  done: 'Zrobione',
};

for (const { titleEnd, tag, press, checkPageUnlessKeyboard, checkColoursByMouse, isThorough } of INPUT_MODES) {
  const texts = tag.includes('@touch') ? POLISH : ENGLISH;
  test(`Lena asks Marek to disconnect an account, and he does, in ${texts.lang}, ${titleEnd}`, {
    tag: [...tag, '@long'],
  }, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openAccounts(page, { user: 'lena', lang: texts.lang });
    const disconnect = buttonOf(page, texts.disconnect);
    const ask = buttonOf(page, texts.ask);
    const dialog = page.getByRole('dialog', { name: texts.title });
    const message = page.getByRole('region', { name: texts.message, exact: true });
    const unreadBell = page.getByRole('button', { name: texts.unreadBell });
    const notices = page.getByRole('region', { name: texts.panel, exact: true });
    await expect(disconnect).toHaveAttribute('aria-disabled', 'true');
    await expect(disconnect).toHaveAccessibleDescription(texts.reason);

    await press(page, ask);
    await expect(dialog.getByRole('checkbox', { name: /^Marek Nowak/ })).toBeChecked();
    await checkPageUnlessKeyboard(page);
    await press(page, dialog.getByRole('button', { name: texts.copy }));
    await expect(dialog.getByText(texts.copied)).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      `${new URL(page.url()).origin}${ACCOUNTS_PATH}/${ID}`,
    );
    await press(page, dialog.getByRole('button', { name: texts.send }));
    await expect(announcementOf(page)).toContainText(texts.sent);
    await expect(dialog).toHaveCount(0);
    await expect(buttonOf(page, texts.askNext)).toBeFocused();
    await expectNothingOnTop(disconnect);
    await expect(rowOf(page, ID)).toContainText(texts.askedInRow);
    await expect(message).toHaveCount(0);
    await expect(ask).toHaveCount(0);
    await checkPageUnlessKeyboard(page);
    if (isThorough) await reload(page);
    await expect(rowOf(page, ID)).toContainText(texts.askedInRow);

    // A link without a scenario changes only the person.
    await visit(page, `${ACCOUNTS_PATH}?user=marek`);
    await press(page, unreadBell);
    const request = notices.getByRole('listitem').first();
    await expect(request).toContainText(texts.request);
    await checkPageUnlessKeyboard(page);
    await press(page, request.getByRole('link', { name: texts.request }));
    await expect(page).toHaveURL(new RegExp(`${ACCOUNTS_PATH}/${ID}$`));
    await expect(notices).toBeHidden();
    await expect(page.getByRole('main')).toBeFocused();
    await press(page, disconnect);
    await press(page, buttonOf(page, texts.confirm));
    await expect(buttonOf(page, texts.reconnect)).toBeFocused();
    await press(page, page.getByRole('button', { name: texts.bell }));
    await press(page, notices.locator('summary'));
    const past = notices.locator('details').getByRole('listitem').filter({ hasText: texts.pastRequest });
    await expect(past).toContainText(texts.done);
    await checkPageUnlessKeyboard(page);
    await checkColoursByMouse(page);
    if (!isThorough) return;

    await visit(page, `${ACCOUNTS_PATH}?user=lena`);
    await expect(buttonOf(page, texts.reconnect)).toBeVisible();
    await expect(rowOf(page, ID)).not.toContainText(texts.askedInRow);
  });
}

test('A link opens the dialog to ask, and Escape closes it; a person who may disconnect the account gets a message instead', {
  tag: '@long',
}, async ({ page }) => {
  await openAccounts(page, { user: 'lena', ask: `disconnect.${ID}` });
  const dialog = page.getByRole('dialog', { name: ENGLISH.title });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page).not.toHaveURL(/ask=/);
  await expect(buttonOf(page, ENGLISH.ask)).toBeAttached();
  await openAccounts(page, { user: 'ada', ask: `disconnect.${ID}` });
  await expect(toastOf(page)).toContainText('there is nothing you need to ask for');
  await expect(dialog).toHaveCount(0);
});

test('A request to remove an account is sent from the page of the account, which then says who was asked and when', {
  tag: '@long',
}, async ({ page }) => {
  await visit(page, `${ACCOUNTS_PATH}/${ID}?scenario=typical&user=lena`);
  await buttonOf(page, 'Ask Marek Nowak to remove Acme, Facebook for good').click();
  await buttonOf(page, 'Send request').click();
  await expect(announcementOf(page)).toContainText('Marek Nowak was asked to remove Acme, Facebook for good.');
  await expect(toastOf(page)).toHaveCount(0);
  await expect(buttonOf(page, 'Ask Ada Zielińska to remove Acme, Facebook for good')).toBeFocused();
  await expect(page.locator('section').filter({ hasText: 'Remove for good' })).toContainText(ENGLISH.asked);
  await checkPage(page);
});

test('Ask appears together with the disabled Disconnect, whose tooltip does not cover Ask (F74)', {
  tag: '@long',
}, async ({ page }) => {
  await openAccounts(page, { user: 'lena' });
  const ask = buttonOf(page, ENGLISH.ask);
  const actions = ask.locator('xpath=ancestor::*[@data-part="row-actions"]');
  await expect(actions).toHaveCSS('opacity', '0');
  await buttonOf(page, ENGLISH.disconnect).hover();
  await expect(actions).toHaveCSS('opacity', '1');
  await expect(page.getByRole('tooltip').filter({ visible: true })).toContainText('Ask Marek Nowak or Ada Zielińska.');
  await expectNothingOnTop(ask);
});

for (const lang of ['en', 'pl']) {
  test(`The reason of a disabled button of a row stands in that row, and covers no name (${lang})`, {
    tag: lang === 'en' ? '@long' : [],
  }, async ({ page }) => {
    await openAccounts(page, { user: 'lena', lang });
    const rows = accountRowsOf(page);
    const buttons = rows.locator('[data-part="row-actions"] > :first-child > button[aria-disabled="true"]');
    expect(await buttons.count()).toBeGreaterThan(2);
    for (const button of await buttons.all()) {
      await button.focus();
      const reason = page.getByRole('tooltip').filter({ visible: true });
      await expect(reason).toHaveCount(1);
      const [tip, row, name] = await reason.evaluate((element) => {
        const link = element.closest('tr')?.querySelector('a[id^="account-"]');
        return [element, element.closest('tr'), link].map((each) => each?.getBoundingClientRect().toJSON());
      });
      expect(tip.top).toBeGreaterThanOrEqual(row.top);
      expect(tip.bottom).toBeLessThanOrEqual(row.bottom);
      expect(tip.right).toBeLessThanOrEqual(row.right);
      expect(tip.left).toBeGreaterThanOrEqual(name.right);
    }
  });
}

test('At 320 pixels the contents of the dialog to ask scroll, and its buttons stay in view (F79)', {
  tag: '@long',
}, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 480 });
  await openAccounts(page, { user: 'lena', ask: `disconnect.${ID}` });
  await expect(buttonOf(page, 'Send request')).toBeInViewport();
  await expect(buttonOf(page, 'Cancel')).toBeInViewport();
  await checkPage(page);
});
