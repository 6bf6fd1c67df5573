import type { Page } from '@playwright/test';
import {
  ACCOUNTS_PATH,
  announcementOf,
  buttonOf,
  expectClosedBy,
  linkTo,
  listOf,
  reload,
  setSimulation,
  signInWindow,
  visit,
} from './app.ts';
import { expect, test } from './fixtures.ts';
import { expectNothingOnTop, INPUT_MODES } from './input-modes.ts';

const ACME = 'acc-acme-facebook';
const ACME_FILTER = `accountId=${ACME}`;

/** A moment after the times of two of the five scheduled posts of Acme on Facebook, and before the other three. */
const AFTER_TWO_POSTS = '2026-11-26T15:00:00.000Z';

const ENGLISH = {
  lang: 'en',
  disconnect: 'Disconnect Acme, Facebook',
  impact: ['5 scheduled posts stop', '9 published posts leave'],
  disconnectAccount: 'Disconnect account',
  published: 'Published',
  scheduled: 'Scheduled',
  missed: 'Missed',
  cancelled: 'Cancelled',
  publishedNotShown: 'Acme, Facebook is disconnected, so its published posts are not shown.',
  seeStopped: 'See stopped posts',
  cancelledByDisconnect: 'Stopped on 23 Nov 2026, when Marek Nowak disconnected the account.',
  cancelledByPerson: 'Cancelled on 22 Nov 2026 by Ada Zielińska. It stays cancelled.',
  reconnect: 'Reconnect Acme, Facebook',
  approve: 'Approve',
  reconnected: ['3 posts are scheduled again.', '2 posts were missed and will not go out on their own'],
  seeMissed: /^3 missed posts wait/,
  posts: (count: number) => `${count} post${count === 1 ? '' : 's'}`,
  reschedule: 'Reschedule',
  rescheduleOf: (post: string) => `Reschedule “${post}”`,
  scheduledFor: 'Scheduled for 27 Nov 2026, 11:30',
  deleteOf: (post: string) => `Delete “${post}”`,
  deleteTitle: 'Delete 1 post for good?',
  deleteConfirm: 'Delete for good',
  deleted: 'Deleted',
  results: 'What happened',
  cancel: 'Cancel',
  done: 'Done',
};

const POLISH: typeof ENGLISH = {
  lang: 'pl',
  disconnect: 'Odłącz Acme, Facebook',
  impact: ['5 zaplanowanych postów', '9 opublikowanych postów'],
  disconnectAccount: 'Odłącz konto',
  published: 'Opublikowane',
  scheduled: 'Zaplanowane',
  missed: 'Pominięte',
  cancelled: 'Anulowane',
  publishedNotShown: 'Konto Acme, Facebook jest odłączone, więc jego opublikowanych postów nie widać.',
  seeStopped: 'Zobacz wstrzymane posty',
  cancelledByDisconnect: 'Wstrzymany 23 listopada 2026 wraz z odłączeniem konta przez: Marek Nowak.',
  cancelledByPerson: 'Anulowany 22 listopada 2026 przez: Ada Zielińska. Pozostaje anulowany.',
  reconnect: 'Połącz ponownie Acme, Facebook',
  approve: 'Zezwól',
  reconnected: ['3 posty', '2 posty nie ukazały się na czas'],
  seeMissed: /^3.pominięte.posty.czekają/,
  posts: (count: number) => `${count} ${count === 1 ? 'post' : count < 5 ? 'posty' : 'postów'}`,
  reschedule: 'Zmień termin',
  rescheduleOf: (post: string) => `Zmień termin: „${post}”`,
  scheduledFor: 'Zaplanowano na 27 listopada 2026, 11:30',
  deleteOf: (post: string) => `Usuń „${post}”`,
  deleteTitle: 'Usunąć na zawsze 1 post?',
  deleteConfirm: 'Usuń na zawsze',
  deleted: 'Usunięto',
  results: 'Co się stało',
  cancel: 'Anuluj',
  done: 'Gotowe',
};

/** The missed posts, as controls name them: by the start of the text. */
const HIRING = 'We are hiring: two people for the workshop in Gdynia, one fo…';
const WINNERS = 'Winners of the photo contest: gallery in the first comment.';
const DOORS = 'Doors open at ten on Saturday. First fifty visitors get a to…';
const linkOf = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const tableOf = (page: Page, name: string) => page.getByRole('table', { name, exact: true });

for (const { titleEnd, tag, press, checkPageUnlessKeyboard, checkColoursByMouse, isThorough } of INPUT_MODES) {
  const texts = tag.includes('@touch') ? POLISH : ENGLISH;
  test(`Cancelled posts are found after a disconnect, and missed posts are settled, ${titleEnd}`, {
    tag: [...tag, '@long'],
  }, async ({ page }) => {
    test.slow();
    if (isThorough) {
      await visit(page, linkTo({ lang: texts.lang, accountId: ACME }, '/social/scheduled'));
      await expect(tableOf(page, texts.posts(5))).toBeVisible();
      await expect(linkOf(page, `${texts.published} 9`)).toBeVisible();
      await checkPageUnlessKeyboard(page);
      await checkColoursByMouse(page);
    }

    await visit(page, isThorough ? ACCOUNTS_PATH : linkTo({ lang: texts.lang }));
    await press(page, buttonOf(page, texts.disconnect));
    for (const each of texts.impact) await expect(page.getByRole('alertdialog')).toContainText(each);
    await press(page, buttonOf(page, texts.disconnectAccount));
    await expect(page.getByRole('alertdialog')).toHaveCount(0);

    await visit(page, `/social/published?${ACME_FILTER}`);
    await expect(page.getByRole('main')).toContainText(texts.publishedNotShown);
    await checkPageUnlessKeyboard(page);
    await press(page, linkOf(page, `${texts.scheduled} 0`).first());
    await press(page, linkOf(page, texts.seeStopped));
    await expect(tableOf(page, texts.posts(7))).toBeVisible();
    await expect(linkOf(page, `${texts.cancelled} 7`)).toHaveAttribute('aria-current', 'true');
    await expect(listOf(page).getByText(texts.cancelledByDisconnect)).toHaveCount(5);
    await expect(listOf(page).getByText(texts.cancelledByPerson)).toHaveCount(1);
    // The seventh was cancelled by Marek, long before.
    await checkPageUnlessKeyboard(page);

    await setSimulation(page, { now: AFTER_TWO_POSTS });
    await visit(page, ACCOUNTS_PATH);
    const window = await signInWindow(page, () => press(page, buttonOf(page, texts.reconnect)), texts.approve);
    await expectClosedBy(window, () => press(window, buttonOf(window, texts.approve)));
    for (const each of texts.reconnected) await expect(announcementOf(page)).toContainText(each);
    await press(page, page.getByRole('link', { name: texts.seeMissed }));

    await expect(tableOf(page, texts.posts(3))).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/social/missed\\?${ACME_FILTER}$`));
    await expect(linkOf(page, `${texts.missed} 3`)).toBeInViewport();
    await expect(listOf(page).getByRole('rowheader')).toContainText(['We are hiring', 'Winners', 'Doors open']);
    await checkPageUnlessKeyboard(page);

    await press(page, buttonOf(page, texts.rescheduleOf(WINNERS)));
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('heading')).toBeFocused();
    await expect(dialog.locator('input')).toHaveValue('2026-11-27T11:30');
    await checkPageUnlessKeyboard(page);
    await press(page, dialog.getByRole('button', { name: texts.reschedule, exact: true }));
    await expect(dialog).toContainText(texts.scheduledFor);
    await expect(dialog.getByRole('heading', { name: texts.results })).toBeFocused();
    await checkPageUnlessKeyboard(page);
    await press(page, buttonOf(page, texts.done));
    await expect(dialog).toHaveCount(0);
    await expect(tableOf(page, texts.posts(2))).toBeVisible();
    const next = buttonOf(page, texts.rescheduleOf(DOORS));
    await expect(next).toBeFocused();
    await expectNothingOnTop(next);

    await press(page, buttonOf(page, texts.deleteOf(DOORS)));
    const confirmation = page.getByRole('alertdialog', { name: texts.deleteTitle });
    await expect(buttonOf(page, texts.cancel)).toBeFocused();
    await checkPageUnlessKeyboard(page);
    await checkColoursByMouse(page);
    await press(page, confirmation.getByRole('button', { name: texts.deleteConfirm }));
    await expect(dialog).toContainText(texts.deleted);
    await press(page, buttonOf(page, texts.done));
    await expect(buttonOf(page, texts.deleteOf(HIRING))).toBeFocused();
    if (!isThorough) return;

    await reload(page);
    await expect(tableOf(page, texts.posts(1))).toBeVisible();
    await expect(linkOf(page, `${texts.missed} 1`)).toBeVisible();
    await press(page, linkOf(page, `${texts.scheduled} 4`));
    await expect(tableOf(page, texts.posts(4))).toContainText('Winners');
    await checkPageUnlessKeyboard(page);
  });
}
