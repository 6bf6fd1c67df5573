import { buttonOf, expectClosedBy, openAccounts, reload, rowOf, signInWindow, untilWorkerAnswers } from './app.ts';
import { expect, test } from './fixtures.ts';
import { INPUT_MODES } from './input-modes.ts';

const PAGES = ['acc-zielony-ogrod-facebook', 'acc-acme-facebook', 'acc-acme-polska-facebook'];
const NAMES = ['Zielony Ogród, Facebook', 'Acme, Facebook', 'Acme Polska, Facebook'];
/** The other disconnected accounts that a sign-in can reconnect. */
const OTHERS = ['Baltic Bikes, X', 'Baltic Bikes Films, YouTube', 'Kawiarnia Pod Lipą, LinkedIn'];

for (const { titleEnd, tag, press, checkPageUnlessKeyboard } of INPUT_MODES) {
  test(`Three disconnected Facebook pages are reconnected with one sign-in, also after a reload, ${titleEnd}`, {
    tag: [...tag, '@long'],
  }, async ({ page }) => {
    await openAccounts(page);
    await untilWorkerAnswers(page);
    await page.evaluate(async (ids) => {
      for (const id of ids) {
        const body = JSON.stringify({ cause: 'security' });
        await fetch(`/__mock/accounts/${id}/loss`, { method: 'POST', body });
      }
    }, PAGES.slice(1));
    const isOnPhone = tag.includes('@touch');
    const boxes = isOnPhone ? OTHERS : NAMES;
    await expect(rowOf(page, PAGES[0] ?? '').getByRole('checkbox')).toHaveCount(isOnPhone ? 0 : 1);
    // On a phone the accounts have boxes only while some are selected.
    if (isOnPhone) await press(page, buttonOf(page, 'Select 6 to reconnect'));
    for (const name of boxes) await press(page, page.getByRole('checkbox', { name: `Select ${name}`, exact: true }));
    const start = buttonOf(page, 'Start 3 reconnects with one sign-in');
    await expect(start).toBeVisible();
    await checkPageUnlessKeyboard(page);
    const window = await signInWindow(page, () => press(page, start));
    await expect(rowOf(page, PAGES[0] ?? '')).toContainText('Waiting for the Facebook sign-in');
    await checkPageUnlessKeyboard(page);
    await reload(page);
    await expectClosedBy(window, () => press(window, buttonOf(window, 'Approve')));
    await expect(page.getByText('3 of 3 reconnected.', { exact: true }).first()).toBeVisible();
    for (const id of PAGES) await expect(rowOf(page, id)).toContainText('Reconnected');
    await checkPageUnlessKeyboard(page);
    await press(page, buttonOf(page, 'Dismiss'));
    await expect(rowOf(page, PAGES[0] ?? '')).not.toContainText('Reconnected');
  });
}
