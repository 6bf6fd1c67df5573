import { accountOf, faultsOf } from './api-reads.ts';
import {
  announcementOf,
  buttonOf,
  expectClosedBy,
  expectImpact,
  linkTo,
  listOf,
  openAccounts,
  openDisconnect,
  reload,
  rowOf,
  setSimulation,
  signInWindow,
  summaryIn,
  toastOf,
  visit,
} from './app.ts';
import { checkPage, expect, test } from './fixtures.ts';
import { expectNothingOnTop, INPUT_MODES } from './input-modes.ts';

const ID = 'acc-acme-facebook';

/** How many of the scheduled posts a Disconnect dialog lists; it counts the others. */
const LISTED_POSTS = 3;

for (const { titleEnd, tag, press, checkPageUnlessKeyboard, isThorough, isByKeyboard } of INPUT_MODES) {
  test(`An account is disconnected and reconnected, and each change is still there after a reload, ${titleEnd}`, {
    // `npm test` runs this journey by keyboard only, because effects.spec.ts runs by touch and connect.spec.ts by mouse.
    tag: isByKeyboard ? tag : [...tag, '@long'],
  }, async ({ page }) => {
    await openAccounts(page);
    const disconnect = buttonOf(page, 'Disconnect Acme, Facebook');
    const reconnect = buttonOf(page, 'Reconnect Acme, Facebook');
    const dialog = page.getByRole('alertdialog', { name: 'Disconnect Acme, Facebook?' });
    const cancel = buttonOf(page, 'Cancel');
    await expect(reconnect).toHaveCount(0);
    const { scheduled, published, drafts, missed } = (await accountOf(page, ID)).posts;
    for (const count of [scheduled - LISTED_POSTS, published, drafts]) expect(count).toBeGreaterThan(1);

    await press(page, disconnect);
    await expect(cancel).toBeFocused();
    await expect(dialog).toHaveAccessibleDescription(
      new RegExp(
        `^${scheduled} scheduled posts stop, the first due 24 Nov, 11:30\\. ${published} published posts leave .* ` +
          `${drafts} drafts and ${missed} missed post become read-only\\. A reconnect by 23 Nov 2027 brings it all back, `,
      ),
    );
    if (isThorough) expect((await dialog.boundingBox())?.height).toBeLessThanOrEqual(330);
    await press(page, summaryIn(dialog, `Show the first ${LISTED_POSTS} posts`));
    await expect(dialog.getByRole('time')).toHaveCount(LISTED_POSTS);
    await press(page, summaryIn(dialog, 'Who can reconnect, and when it leaves the list'));
    await expect(dialog.getByText('You can reconnect it yourself')).toBeVisible();
    await checkPageUnlessKeyboard(page);

    await press(page, cancel);
    await expect(dialog).toHaveCount(0);
    await expect(disconnect).toBeFocused();

    await press(page, disconnect);
    await expect(cancel).toBeFocused();
    await press(page, buttonOf(page, 'Disconnect account'));
    await expect(dialog).toHaveCount(0);
    await expect(announcementOf(page)).toContainText(
      `Acme, Facebook is disconnected. ${scheduled} scheduled posts were stopped. Each goes out only if the account is reconnected before its time, and by 23 Nov 2027 at the latest.`,
    );
    await expect(reconnect).toBeFocused();
    await expectNothingOnTop(reconnect);
    await expect(rowOf(page, ID)).toContainText('Disconnected 23 Nov by Marek Nowak');
    await checkPageUnlessKeyboard(page);

    if (isThorough) await reload(page);
    await expect(reconnect).toBeVisible();
    await expect(disconnect).toHaveCount(0);

    const window = await signInWindow(page, () => press(page, reconnect));
    await expectClosedBy(window, () => press(window, buttonOf(window, 'Approve')));
    await expect(announcementOf(page)).toContainText(
      `Acme, Facebook is connected again. ${scheduled} posts are scheduled again.`,
    );
    await expect(page.locator(`#account-${ID}`)).toBeFocused();
    if (!isThorough) return;

    await reload(page);
    await expect(disconnect).toBeAttached();
    await press(page, disconnect);
    await expect(dialog).toContainText(`${scheduled} scheduled posts stop`);
  });
}

test('Escape closes the dialog, changes nothing and gives the focus back; Tab stays inside (F78)', async ({ page }) => {
  await openAccounts(page);
  const disconnect = buttonOf(page, 'Disconnect Acme, Facebook');
  await disconnect.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog');
  await expectImpact(dialog);
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('table, header, nav'))).toBeNull();
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(disconnect).toBeFocused();
  await expect(page).not.toHaveURL(/disconnect=/);
});

test('The focus stays on Disconnect account while the impact is loading (F82)', async ({ page }) => {
  await openAccounts(page);
  await setSimulation(page, { latencyMs: 600 });
  await buttonOf(page, 'Disconnect Acme, Facebook').click();
  const confirm = buttonOf(page, 'Disconnect account');
  await expect(confirm).toHaveAttribute('aria-disabled', 'true');
  await confirm.focus();
  await expect(confirm).not.toHaveAttribute('aria-disabled');
  await expect(confirm).toBeFocused();
});

test('Back closes only the dialog, and Forward does not open it again (F29)', async ({ page }) => {
  await openAccounts(page);
  await page.getByRole('searchbox', { name: 'Search accounts' }).fill('acme');
  await expect(page).toHaveURL(/search=acme/);
  await buttonOf(page, 'Disconnect Acme, Facebook').click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toBeVisible();
  await page.goBack();
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/search=acme/);
  await expect(listOf(page)).toBeVisible();
  await page.goForward();
  await expect(listOf(page)).toBeVisible();
  await expect(dialog).toHaveCount(0);
});

for (const [repetition, input] of [
  ['A double click', 'mouse'],
  ['A held Enter', 'Enter'],
] as [string, 'mouse' | 'Enter'][]) {
  test(`${repetition} on Disconnect account sends one request (F22)`, { tag: '@long' }, async ({ page }) => {
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/disconnect')) sent.push(request.url());
    });
    await openAccounts(page);
    await setSimulation(page, { latencyMs: 400 });
    await openDisconnect(page);
    const confirm = buttonOf(page, 'Disconnect account');
    if (input === 'mouse') await confirm.dblclick();
    else {
      await confirm.focus();
      await page.keyboard.down('Enter');
      await page.keyboard.down('Enter');
      await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
    }
    await expect(confirm).toHaveAttribute('aria-busy', 'true');
    await expect(announcementOf(page)).toContainText('Acme, Facebook is disconnected.');
    expect(sent).toHaveLength(1);
    await expect(listOf(page).getByText('23 Nov by Marek Nowak')).toHaveCount(1);
  });
}

const DISCONNECT_CALL = 'POST /api/social/accounts/{id}/disconnect';

/** Disconnects that a reload interrupts, each with the faults that delay the reply until the reload. */
const INTERRUPTED = [
  {
    title: 'A disconnect has no effect if the page is reloaded before the API has stored it',
    faults: [{ name: 'slow', call: DISCONNECT_CALL }],
    requests: 1,
    isStored: false,
    message: 'Disconnecting Acme, Facebook did not happen. Nothing was changed.',
  },
  {
    title: 'A disconnect has its full effect if the page is reloaded after the API has stored it, but before the reply',
    // The first reply is lost. The app sends the request again, and the second reply does not come.
    faults: [
      { name: 'reply-lost', call: DISCONNECT_CALL, once: true },
      { name: 'timeout', call: DISCONNECT_CALL },
    ],
    requests: 2,
    isStored: true,
    message: 'Disconnecting Acme, Facebook went through: it is disconnected.',
  },
];

for (const { title, faults, requests, isStored, message } of INTERRUPTED) {
  test(`${title}, and a message says so (F27)`, { tag: '@long' }, async ({ page, browserErrors }) => {
    // One reply is lost. After the reload the address still opens the dialog, whose request for the impact is refused.
    if (isStored)
      browserErrors.allow(/\/disconnect net::ERR_FAILED|net::ERR_FAILED \(.*\/disconnect|status of 409.*\/impact/);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/disconnect')) sent.push(request.url());
    });
    await openAccounts(page);
    const before = await accountOf(page, ID);
    expect(before.posts.scheduled).toBeGreaterThan(0);
    await setSimulation(page, { faults });
    await openDisconnect(page);
    await buttonOf(page, 'Disconnect account').click();
    await expect(buttonOf(page, 'Disconnect account')).toHaveAttribute('aria-busy', 'true');
    // Nothing more is sent before the reload: the last request waits for its reply.
    await expect.poll(() => sent.length).toBe(requests);
    await expect.poll(async () => (await accountOf(page, ID)).disconnection !== null).toBe(isStored);
    // A further disconnect request would use this fault up.
    const unusedFault = [{ name: 'unavailable', call: DISCONNECT_CALL, once: true }];
    await setSimulation(page, { faults: unusedFault });
    await reload(page);
    await expect(toastOf(page)).toContainText(message);
    await expect(buttonOf(page, `${isStored ? 'Reconnect' : 'Disconnect'} Acme, Facebook`)).toBeAttached();
    if (isStored) await expect(page).not.toHaveURL(/disconnect=/);
    await visit(page, `/social/scheduled?accountId=${ID}`);
    const scheduled = isStored ? 0 : before.posts.scheduled;
    await expect(page.getByRole('link', { name: `Scheduled ${scheduled}`, exact: true }).first()).toBeVisible();
    await expect(page.getByRole('rowheader')).toHaveCount(scheduled);
    expect(await faultsOf(page)).toEqual(unusedFault);
  });
}

test('Without the right, Disconnect is disabled but focusable, and says why and who to ask', { tag: '@long' }, async ({
  page,
}) => {
  await visit(page, linkTo({ user: 'lena' }));
  const disconnect = buttonOf(page, 'Disconnect Acme, Facebook');
  await expect(disconnect).toHaveAttribute('aria-disabled', 'true');
  await disconnect.focus();
  await expect(disconnect).toHaveAccessibleDescription(/Only a Super Admin or whoever first connected the account can/);
  await expect(disconnect).toHaveAccessibleDescription(/Marek Nowak/);
  await checkPage(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await visit(page, linkTo({ user: 'lena', disconnect: ID }));
  await expect(toastOf(page)).toContainText('The link asked to disconnect Acme, Facebook.');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(page).not.toHaveURL(/disconnect=/);
});
