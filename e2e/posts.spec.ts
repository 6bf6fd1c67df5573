import type { Page } from '@playwright/test';
import {
  ACCOUNTS,
  buttonOf,
  linkTo,
  listOf,
  reload,
  setSimulation,
  signInWindow,
  untilClosed,
  visit,
  workerAnswers,
} from './app.ts';
import { checkColours, checkPage, expect, test } from './fixtures.ts';
import { expectNothingOnTop, INPUT_MODES } from './input-modes.ts';

const ACME = 'acc-acme-facebook';
const OF_ACME = `accountId=${ACME}`;
/** Past two of the five posts of Acme on Facebook. */
const LATER = '2026-11-26T15:00:00.000Z';

const ENGLISH = {
  lang: 'en',
  message: 'Message',
  disconnect: 'Disconnect Acme, Facebook',
  impact: ['5 scheduled posts are cancelled', '9 published posts leave'],
  disconnectAccount: 'Disconnect account',
  published: 'Published',
  scheduled: 'Scheduled',
  missed: 'Missed',
  cancelled: 'Cancelled',
  off: 'Acme, Facebook is disconnected, so its published posts are not shown.',
  seeCancelled: 'See cancelled posts',
  why: 'Cancelled on 23 Nov 2026, when Marek Nowak disconnected the account.',
  byPerson: 'Cancelled on 22 Nov 2026 by Ada Zielińska. It stays cancelled.',
  reconnect: 'Reconnect Acme, Facebook',
  approve: 'Approve',
  shown: ['3 posts are scheduled again.', '2 posts were missed and will not go out on their own'],
  seeMissed: 'See missed posts',
  posts: (count: number) => `${count} post${count === 1 ? '' : 's'}`,
  reschedule: 'Reschedule',
  rescheduleOf: (post: string) => `Reschedule “${post}”`,
  scheduledFor: 'Scheduled for 27 Nov 2026, 11:30',
  deleteOf: (post: string) => `Delete “${post}”`,
  deleteTitle: 'Delete 1 post for good?',
  deleteConfirm: 'Delete for good',
  deleted: 'Deleted',
  happened: 'What happened',
  cancel: 'Cancel',
  done: 'Done',
};

const POLISH: typeof ENGLISH = {
  lang: 'pl',
  message: 'Komunikat',
  disconnect: 'Odłącz Acme, Facebook',
  impact: ['5 zaplanowanych postów', '9 opublikowanych postów'],
  disconnectAccount: 'Odłącz konto',
  published: 'Opublikowane',
  scheduled: 'Zaplanowane',
  missed: 'Pominięte',
  cancelled: 'Anulowane',
  off: 'Konto Acme, Facebook jest odłączone, więc jego opublikowanych postów nie widać.',
  seeCancelled: 'Zobacz anulowane posty',
  why: 'Anulowany 23 listopada 2026 wraz z odłączeniem konta przez: Marek Nowak.',
  byPerson: 'Anulowany 22 listopada 2026 przez: Ada Zielińska. Pozostaje anulowany.',
  reconnect: 'Połącz ponownie Acme, Facebook',
  approve: 'Zezwól',
  shown: ['3 posty', '2 posty nie ukazały się na czas'],
  seeMissed: 'Zobacz pominięte posty',
  posts: (count: number) => `${count} ${count === 1 ? 'post' : count < 5 ? 'posty' : 'postów'}`,
  reschedule: 'Zmień termin',
  rescheduleOf: (post: string) => `Zmień termin: „${post}”`,
  scheduledFor: 'Zaplanowano na 27 listopada 2026, 11:30',
  deleteOf: (post: string) => `Usuń „${post}”`,
  deleteTitle: 'Usunąć na zawsze 1 post?',
  deleteConfirm: 'Usuń na zawsze',
  deleted: 'Usunięto',
  happened: 'Co się stało',
  cancel: 'Anuluj',
  done: 'Gotowe',
};

const HIRING = 'We are hiring: two people for the workshop in Gdynia, one fo…';
const WINNERS = 'Winners of the photo contest: gallery in the first comment.';
const DOORS = 'Doors open at ten on Saturday. First fifty visitors get a to…';

const linkOf = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const messageIn = (page: Page, { message }: typeof ENGLISH) => page.getByRole('region', { name: message });
const tableOf = (page: Page, name: string) => page.getByRole('table', { name, exact: true });

for (const { words, tag, press, look, lookAtColours, goesOn } of INPUT_MODES) {
  const say = tag.includes('@touch') ? POLISH : ENGLISH;
  test(`What a disconnect stops is found again, and what was missed is settled, ${words}`, { tag }, async ({
    page,
  }) => {
    test.slow();
    if (goesOn) {
      await visit(page, linkTo({ lang: say.lang, accountId: ACME }, '/social/scheduled'));
      await expect(tableOf(page, say.posts(5))).toBeVisible();
      await expect(linkOf(page, `${say.published} 9`)).toBeVisible();
      await look(page);
      await lookAtColours(page);
    }

    await visit(page, goesOn ? ACCOUNTS : linkTo({ lang: say.lang }));
    await press(page, buttonOf(page, say.disconnect));
    for (const each of say.impact) await expect(page.getByRole('alertdialog')).toContainText(each);
    await press(page, buttonOf(page, say.disconnectAccount));
    await expect(page.getByRole('alertdialog')).toHaveCount(0);

    await visit(page, `/social/published?${OF_ACME}`);
    await expect(page.getByRole('main')).toContainText(say.off);
    await look(page);
    await press(page, linkOf(page, `${say.scheduled} 0`).first());
    await press(page, linkOf(page, say.seeCancelled));
    await expect(tableOf(page, say.posts(7))).toBeVisible();
    await expect(linkOf(page, `${say.cancelled} 7`)).toHaveAttribute('aria-current', 'true');
    await expect(listOf(page).getByText(say.why)).toHaveCount(5);
    await expect(listOf(page).getByText(say.byPerson)).toHaveCount(1);
    await look(page);

    await setSimulation(page, { now: LATER });
    await visit(page, ACCOUNTS);
    const window = await signInWindow(page, () => press(page, buttonOf(page, say.reconnect)), say.approve);
    await untilClosed(window, () => press(window, buttonOf(window, say.approve)));
    for (const each of say.shown) await expect(messageIn(page, say)).toContainText(each);
    await press(page, linkOf(page, say.seeMissed));

    await expect(tableOf(page, say.posts(3))).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/social/missed\\?${OF_ACME}$`));
    await expect(linkOf(page, `${say.missed} 3`)).toBeInViewport();
    await expect(listOf(page).getByRole('rowheader')).toContainText(['We are hiring', 'Winners', 'Doors open']);
    await look(page);

    await press(page, buttonOf(page, say.rescheduleOf(WINNERS)));
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('heading')).toBeFocused();
    await expect(dialog.locator('input')).toHaveValue('2026-11-27T11:30');
    await look(page);
    await press(page, dialog.getByRole('button', { name: say.reschedule, exact: true }));
    await expect(dialog).toContainText(say.scheduledFor);
    await expect(dialog.getByRole('heading', { name: say.happened })).toBeFocused();
    await look(page);
    await press(page, buttonOf(page, say.done));
    await expect(dialog).toHaveCount(0);
    await expect(tableOf(page, say.posts(2))).toBeVisible();
    const next = buttonOf(page, say.rescheduleOf(DOORS));
    await expect(next).toBeFocused();
    await expectNothingOnTop(next);

    await press(page, buttonOf(page, say.deleteOf(DOORS)));
    const asking = page.getByRole('alertdialog', { name: say.deleteTitle });
    await expect(buttonOf(page, say.cancel)).toBeFocused();
    await look(page);
    await lookAtColours(page);
    await press(page, asking.getByRole('button', { name: say.deleteConfirm }));
    await expect(dialog).toContainText(say.deleted);
    await press(page, buttonOf(page, say.done));
    await expect(buttonOf(page, say.deleteOf(HIRING))).toBeFocused();
    if (!goesOn) return;

    await reload(page);
    await expect(tableOf(page, say.posts(1))).toBeVisible();
    await expect(linkOf(page, `${say.missed} 1`)).toBeVisible();
    await press(page, linkOf(page, `${say.scheduled} 4`));
    await expect(tableOf(page, say.posts(4))).toContainText('Winners');
    await look(page);
  });
}

/** The Missed tab of Acme on Facebook with three posts to settle. */
async function openMissed(page: Page): Promise<void> {
  await visit(page, linkTo({ scenario: 'reconnect-missed' }));
  const window = await signInWindow(page, () => buttonOf(page, 'Reconnect Acme, Facebook').click());
  await untilClosed(window, () => buttonOf(window, 'Approve').click());
  await linkOf(page, 'See missed posts').click();
  await expect(tableOf(page, '3 posts')).toBeVisible();
}

test('Several missed posts get their times at once; a time that has passed is refused in its place', async ({
  page,
}) => {
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
  for (const nth of [1, 2]) await fields.nth(nth).fill('2026-12-02T08:15');
  await dialog.getByRole('button', { name: 'Reschedule' }).click();
  await expect(dialog.getByRole('listitem')).toHaveText([
    /Scheduled for 1 Dec 2026, 10:00$/,
    /Scheduled for 2 Dec 2026, 08:15$/,
    /Scheduled for 2 Dec 2026, 08:15$/,
  ]);
  await expect(page.getByRole('status').filter({ hasText: '3 posts scheduled' })).toHaveCount(1);
  await buttonOf(page, 'Done').click();
  await expect(page.getByRole('heading', { name: 'Missed' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Nothing to settle' })).toBeVisible();
  await checkPage(page);
  await checkColours(page);
  await reload(page);
  await linkOf(page, 'Scheduled 5').click();
  await expect(tableOf(page, '5 posts')).toBeVisible();
});

for (const [how, twice] of [
  ['A double click', 'mouse'],
  ['A held Enter', 'Enter'],
] as const) {
  test(`${how} on a confirmation settles once and leaves the outcome to be read (F22)`, async ({ page }) => {
    await openMissed(page);
    await workerAnswers(page);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url());
    });
    await page
      .getByRole('button', { name: /^To drafts “/ })
      .first()
      .click();
    const confirm = buttonOf(page, 'Move to drafts');
    if (twice === 'mouse') await confirm.dblclick({ delay: 30 });
    else {
      await confirm.focus();
      for (let times = 0; times < 6; times += 1) await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
    }
    const dialog = page.getByRole('dialog', { name: 'What happened' });
    await expect(dialog).toContainText('Moved to drafts');
    // After a quick answer the second click falls on what has come there: it takes the focus within, and nothing more.
    const focused = page.locator(':focus');
    await expect(
      twice === 'mouse' ? dialog.and(focused).or(dialog.locator(focused)) : dialog.getByRole('heading'),
    ).toBeFocused();
    expect(sent).toHaveLength(1);
  });
}

test('Back closes only the dialog, Forward does not open it again, and a reload leaves the list (F29)', async ({
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

test('Who may not settle finds every control off, focusable, with the reason', async ({ page }) => {
  await visit(page, linkTo({ user: 'priya' }, '/social/missed'));
  const control = page.getByRole('button', { name: /^Delete “/ }).first();
  await control.focus();
  await expect(control).toHaveAttribute('aria-disabled', 'true');
  await expect(control).toHaveAccessibleDescription(/^Your permission covers drafts only/);
  await checkPage(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});
