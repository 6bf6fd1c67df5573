import type { Locator } from '@playwright/test';
import { loadMessages } from '../src/i18n/messages.ts';
import { announcementOf, expectClosedBy, linkTo, rowOf, signInWindow, visit } from './app.ts';
import { checkPage, expect, test } from './fixtures.ts';
import { INPUT_MODES, type InputMode } from './input-modes.ts';

const ID = 'acc-acme-facebook';
const account = 'Acme, Facebook';

/** This journey runs by touch, on a narrow page and in Polish; others run by mouse, by keyboard or in English. */
const [, , touch] = INPUT_MODES as [InputMode, InputMode, InputMode];
const locale = 'pl';

test(`Every effect of a disconnect is visible before, during and after it, in ${locale}, ${touch.titleEnd}`, {
  tag: touch.tag,
}, async ({ page }) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 360, height: 800 });
  const m = await loadMessages(locale);
  const press = (target: Locator) => touch.press(page, target);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  const message = page.getByRole('region', { name: m.ui_message() });
  const home = link(m.ui_app_name());
  const banner = page.getByRole('complementary', { name: m.review_simulated() });
  const accountFilter = page.getByRole('combobox', { name: m.social_col_account(), exact: true });
  const states = page.getByRole('navigation', { name: m.social_states() });
  const accountLink = page.locator(`#account-${ID}`);
  const activity = page.getByRole('region', { name: m.page_activity() });
  const signInAs = async (name: string) => {
    await press(button(m.review_toggle()));
    await page.getByRole('combobox', { name: m.review_person(), exact: true }).selectOption({ label: name });
    await expect(page.locator('button[popovertarget="person-menu"]')).toHaveAccessibleName(m.app_person_menu({ name }));
    await press(button(m.review_toggle()));
  };
  const readTabCounts = async (): Promise<Record<Tab, number>> => {
    const nav = page.getByRole('navigation', { name: m.social_tabs() });
    await expect(nav.locator('[data-part="count"]')).toHaveCount(4);
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    const counts = (await nav.locator('[data-part="count"]').allTextContents()).map(Number);
    return Object.fromEntries(TABS.map((tab, index) => [tab, counts[index] ?? Number.NaN])) as Record<Tab, number>;
  };
  const readCountsOfAllAccounts = async () => {
    await press(link(m.app_social_tool()));
    await expect(accountFilter).toHaveValue('');
    return readTabCounts();
  };
  /** The counts of the account's posts. Fails unless the account's page and the filtered social tool agree. */
  const readCountsOfAccount = async (): Promise<Record<Tab, number>> => {
    await press(home);
    await press(accountLink);
    const links = page.locator('[data-part="account-posts"] a');
    await expect(links.last()).toBeVisible();
    // While the account is disconnected, a tab without posts has no link.
    const linked = [...TABS.map((tab) => `[href*="/${tab}?"]:not([href*="state="])`), '[href*="state=cancelled"]'];
    const countsOnPage: number[] = [];
    for (const each of linked) {
      const [text = '0'] = await links.and(page.locator(each)).allTextContents();
      countsOnPage.push(Number.parseInt(text, 10));
    }
    // The last link leads to the cancelled posts, which are a list of their own on the Scheduled tab.
    await press(links.last());
    await expect(accountFilter).toHaveValue(ID);
    const countsInTool = await readTabCounts();
    const cancelled = await states.locator('[data-part="count"]').last().textContent();
    expect([...TABS.map((tab) => countsInTool[tab]), Number(cancelled)]).toEqual(countsOnPage);
    return countsInTool;
  };

  await visit(page, linkTo({ lang: locale }));
  await expect(rowOf(page, ID)).toBeVisible();
  const allBefore = await readCountsOfAllAccounts();
  const before = await readCountsOfAccount();
  expect(before).toMatchObject({ scheduled: 5, published: 9 });

  await press(home);
  await press(button(m.accounts_disconnect_label({ account })));
  const dialog = page.getByRole('alertdialog');
  const [textBeforeDate = ''] = m.accounts_impact_scheduled({ count: before.scheduled, date: '' }).split(',');
  await expect(dialog).toContainText(textBeforeDate);
  await expect(dialog).toContainText(m.accounts_impact_published({ count: before.published, network: 'Facebook' }));
  await press(button(m.accounts_dialog_disconnect_confirm()));
  await expect(dialog).toHaveCount(0);
  expect(await readCountsOfAccount()).toEqual({ ...before, scheduled: 0, published: 0 });
  expect(await readCountsOfAllAccounts()).toEqual({
    ...allBefore,
    scheduled: allBefore.scheduled - before.scheduled,
    published: allBefore.published - before.published,
  });

  // The clock moves past the times of two of the scheduled posts.
  await press(button(m.review_toggle()));
  for (const day of ['24', '25', '26', '27']) {
    await press(button(m.review_day()));
    await expect(banner).toContainText(`: ${day} `);
  }
  await press(button(m.review_toggle()));

  await press(home);
  const approve = m.sign_approve();
  const window = await signInWindow(page, () => press(button(m.accounts_reconnect_label({ account }))), approve);
  await expectClosedBy(window, () => touch.press(window, window.getByRole('button', { name: approve, exact: true })));
  await expect(announcementOf(page)).toContainText(m.accounts_reconnected_missed({ count: 2 }));
  // These two posts, and the post that was missed before.
  await press(rowOf(page, ID).getByRole('link', { name: m.many_missed_wait({ count: 3 }) }));
  await checkPage(page);

  // A header, the post that was missed before, and below it the two posts that this disconnect has made missed.
  const missed = page.getByRole('table').getByRole('row');
  await expect(missed).toHaveCount(4);
  await settleLast({ label: m.social_reschedule(), confirm: m.social_reschedule() });
  await settleLast({ label: m.social_to_drafts(), confirm: m.social_drafts_confirm() });
  expect(await readCountsOfAccount()).toMatchObject({ scheduled: 4, drafts: before.drafts + 1, missed: 1 });

  await press(home);
  await press(accountLink);
  const actor = m.accounts_person_you({ name: 'Marek Nowak' });
  await expect(activity.getByRole('listitem').nth(0)).toContainText(m.page_activity_settled_draft({ actor }));
  await expect(activity.getByRole('listitem').nth(1)).toContainText(m.page_activity_settled_rescheduled({ actor }));
  await expect(activity).toContainText(m.page_activity_missed({ count: 2 }));
  await expect(activity).toContainText(m.page_activity_disconnected({ actor }));
  const timeline = page.getByRole('region', { name: m.page_timeline() });
  await expect(timeline).toContainText(m.page_point_disconnected());
  await expect(timeline).toContainText(m.page_point_notice_due());
  await expect(page.getByRole('region', { name: m.page_notices() })).toContainText(
    m.page_recipient({ name: actor, why: m.page_recipient_last_connector() }),
  );
  await checkPage(page);

  await signInAs('Lena Fischer');
  await press(button(m.ask_label_disconnect({ name: 'Marek Nowak', account })));
  await press(button(m.ask_send()));
  await expect(page.locator('[data-part="asked"]').first()).toContainText('Marek Nowak');
  await expect(message).toHaveCount(0);

  await signInAs('Marek Nowak');
  const bell = page.locator('button[popovertarget="notices-panel"]');
  const notices = page.locator('#notices-panel');
  await press(bell);
  const request = m.notices_request_disconnect({ name: 'Lena Fischer', account });
  const notice = notices.getByRole('listitem').filter({ hasText: request });
  await press(notice.getByRole('link', { name: m.accounts_disconnect_label({ account }) }));
  await expect(notices).toBeHidden();
  await press(button(m.accounts_dialog_disconnect_confirm()));
  await expect(activity.getByRole('listitem').first()).toContainText(m.page_activity_cancelled({ count: 4 }));
  await press(bell);
  const pastRequest = m.notices_requested_disconnect({ name: 'Lena Fischer', account });
  await press(notices.locator('summary'));
  await expect(notices.getByRole('listitem').filter({ hasText: pastRequest })).toContainText(m.notices_done());

  /** Settles the last post in the table of missed posts. */
  async function settleLast({ label, confirm }: { label: string; confirm: string }): Promise<void> {
    const rows = await missed.count();
    await press(missed.last().getByRole('button', { name: new RegExp(`^${label}`) }));
    const settling = page.getByRole('dialog');
    await press(settling.getByRole('button', { name: confirm, exact: true }));
    await expect(settling.getByRole('heading', { name: m.ui_results() })).toBeVisible();
    await press(settling.getByRole('button', { name: m.ui_done(), exact: true }));
    await expect(missed).toHaveCount(rows - 1);
  }
});

const TABS = ['published', 'scheduled', 'drafts', 'missed'] as const;
type Tab = (typeof TABS)[number];
