import type { Page } from '@playwright/test';
import { ACCOUNTS, buttonOf, linkTo, listOf, reload, setSimulation, signInWindow, untilClosed, visit } from './app.ts';
import { expect, test } from './fixtures.ts';
import { expectNothingOnTop, INPUT_MODES } from './input-modes.ts';

const ACME = 'acc-acme-facebook';
const OF_ACME = `accountId=${ACME}`;

/** After the times of two of the five posts of Acme on Facebook. */
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

for (const { titleEnd, tag, press, checkLook, checkContrast, isMain } of INPUT_MODES) {
  const say = tag.includes('@touch') ? POLISH : ENGLISH;
  test(`Cancelled posts are found after a disconnect, and missed posts are settled, ${titleEnd}`, { tag }, async ({
    page,
  }) => {
    test.slow();
    if (isMain) {
      await visit(page, linkTo({ lang: say.lang, accountId: ACME }, '/social/scheduled'));
      await expect(tableOf(page, say.posts(5))).toBeVisible();
      await expect(linkOf(page, `${say.published} 9`)).toBeVisible();
      await checkLook(page);
      await checkContrast(page);
    }

    await visit(page, isMain ? ACCOUNTS : linkTo({ lang: say.lang }));
    await press(page, buttonOf(page, say.disconnect));
    for (const each of say.impact) await expect(page.getByRole('alertdialog')).toContainText(each);
    await press(page, buttonOf(page, say.disconnectAccount));
    await expect(page.getByRole('alertdialog')).toHaveCount(0);

    await visit(page, `/social/published?${OF_ACME}`);
    await expect(page.getByRole('main')).toContainText(say.off);
    await checkLook(page);
    await press(page, linkOf(page, `${say.scheduled} 0`).first());
    await press(page, linkOf(page, say.seeCancelled));
    await expect(tableOf(page, say.posts(7))).toBeVisible();
    await expect(linkOf(page, `${say.cancelled} 7`)).toHaveAttribute('aria-current', 'true');
    await expect(listOf(page).getByText(say.why)).toHaveCount(5);
    await expect(listOf(page).getByText(say.byPerson)).toHaveCount(1);
    await checkLook(page);

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
    await checkLook(page);

    await press(page, buttonOf(page, say.rescheduleOf(WINNERS)));
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('heading')).toBeFocused();
    await expect(dialog.locator('input')).toHaveValue('2026-11-27T11:30');
    await checkLook(page);
    await press(page, dialog.getByRole('button', { name: say.reschedule, exact: true }));
    await expect(dialog).toContainText(say.scheduledFor);
    await expect(dialog.getByRole('heading', { name: say.happened })).toBeFocused();
    await checkLook(page);
    await press(page, buttonOf(page, say.done));
    await expect(dialog).toHaveCount(0);
    await expect(tableOf(page, say.posts(2))).toBeVisible();
    const next = buttonOf(page, say.rescheduleOf(DOORS));
    await expect(next).toBeFocused();
    await expectNothingOnTop(next);

    await press(page, buttonOf(page, say.deleteOf(DOORS)));
    const asking = page.getByRole('alertdialog', { name: say.deleteTitle });
    await expect(buttonOf(page, say.cancel)).toBeFocused();
    await checkLook(page);
    await checkContrast(page);
    await press(page, asking.getByRole('button', { name: say.deleteConfirm }));
    await expect(dialog).toContainText(say.deleted);
    await press(page, buttonOf(page, say.done));
    await expect(buttonOf(page, say.deleteOf(HIRING))).toBeFocused();
    if (!isMain) return;

    await reload(page);
    await expect(tableOf(page, say.posts(1))).toBeVisible();
    await expect(linkOf(page, `${say.missed} 1`)).toBeVisible();
    await press(page, linkOf(page, `${say.scheduled} 4`));
    await expect(tableOf(page, say.posts(4))).toContainText('Winners');
    await checkLook(page);
  });
}
