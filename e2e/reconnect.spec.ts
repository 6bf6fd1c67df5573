import {
  buttonOf,
  expectClosedBy,
  openAccounts,
  progressOf,
  reload,
  rowOf,
  signInWindow,
  toastOf,
  visit,
} from './app.ts';
import { expect, test } from './fixtures.ts';
import { expectNothingOnTop, INPUT_MODES } from './input-modes.ts';

const ID = 'acc-baltic-bikes-x';

for (const { titleEnd, tag, press, checkPageUnlessKeyboard, isThorough } of INPUT_MODES) {
  test(`A disconnected account is reconnected, and stays connected after a reload, ${titleEnd}`, {
    tag: [...tag, '@long'],
  }, async ({ page }) => {
    await openAccounts(page);
    await checkPageUnlessKeyboard(page);
    const row = rowOf(page, ID);
    await expect(row).toContainText('Disconnected');
    await expect(row).toContainText('Disconnected 3 Nov: 90 days without a post');
    await expect(buttonOf(page, 'Disconnect Baltic Bikes, X')).toHaveCount(0);

    const reconnect = buttonOf(page, 'Reconnect Baltic Bikes, X');
    const window = await signInWindow(page, () => press(page, reconnect));
    await checkPageUnlessKeyboard(window);
    await expect(progressOf(page, ID).getByText('Waiting for you to sign in at X, in the other window.')).toBeVisible();
    await expect(reconnect).toBeFocused();
    await checkPageUnlessKeyboard(page);

    await expectClosedBy(window, () => press(window, buttonOf(window, 'Approve')));
    await expect(toastOf(page)).toContainText('Baltic Bikes, X is connected again. 1 post is scheduled again.');
    await expect(toastOf(page)).toContainText('1 post was missed and will not go out on its own');
    await expect(page.getByRole('status').filter({ hasText: 'Baltic Bikes, X is connected again.' })).toHaveCount(1);
    const disconnect = buttonOf(page, 'Disconnect Baltic Bikes, X');
    const name = row.getByRole('link', { name: 'Baltic Bikes', exact: true });
    await expect(name).toBeFocused();
    await expectNothingOnTop(name);
    await expect(reconnect).toHaveCount(0);
    await checkPageUnlessKeyboard(page);
    if (!isThorough) return;

    await reload(page);
    await expect(row).toContainText('Connected');
    await expect(disconnect).toBeAttached();
    await visit(page, '/social/missed');
    await expect(page.getByRole('row').filter({ hasText: 'Baltic Bikes' })).not.toHaveCount(0);
  });
}
