import { screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { account, withScheduledPosts } from '../../mocks/testing.ts';
import { renderApp } from './test-app.tsx';
import { openDisconnect } from './test-disconnect.ts';
import { findList, rowOf } from './test-list.ts';
import { fakeAppTimers, READ_RETRIES_S, RESENDS_S } from './test-time.ts';

const ID = 'acc-acme-facebook';
const API = '/api/social/accounts';
const PAGE = `/settings/marketing/social/accounts/${ID}`;
const ACCOUNTS = [account('facebook', withScheduledPosts([1, 3])), account('x')];

/** Sets the computer's clock to a day before now, as for a person who corrects a clock that is ahead. */
function setClockBack(): void {
  const realNow = Date.now;
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => realNow() - 86_400_000);
  onTestFinished(() => clock.mockRestore());
}

test("after the computer's clock is set back, a dialog that was open before says again what will happen (F50)", async () => {
  const app = renderApp({ accounts: ACCOUNTS });
  const dialog = await openDisconnect(app);
  await app.user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
  setClockBack();
  expect(await openDisconnect(app)).toBeVisible();
});

test("after the computer's clock is set back, an account page that is opened again loads its account again (F50)", async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: PAGE });
  await screen.findByRole('heading', { name: 'Acme' });
  await app.user.click(screen.getByRole('link', { name: 'Accounts' }));
  await findList(app);
  setClockBack();
  const readsBefore = app.requests.filter((request) => request === `GET ${API}/${ID}`).length;
  await app.user.click(within(rowOf(ID)).getByRole('link', { name: 'Acme' }));
  await screen.findByRole('heading', { name: 'Acme' });
  await waitFor(() =>
    expect(app.requests.filter((request) => request === `GET ${API}/${ID}`).length).toBeGreaterThan(readsBefore),
  );
});

test('if neither a removal nor a read of the account gets a reply after the clock is set back, the dialog calls the outcome unknown (F50)', async () => {
  const skipSeconds = fakeAppTimers();
  const app = renderApp({ accounts: ACCOUNTS, path: PAGE });
  await app.user.click(await screen.findByRole('button', { name: 'Remove account' }));
  const dialog = await screen.findByRole('alertdialog');
  await app.user.type(within(dialog).getByRole('textbox'), 'Acme');
  setClockBack();
  app.simulation.override(`DELETE ${API}/{id}`, () => Response.error());
  app.simulation.override(`GET ${API}/{id}`, () => Response.error());
  await app.user.click(within(dialog).getByRole('button', { name: 'Remove for good' }));
  await skipSeconds(RESENDS_S + READ_RETRIES_S);
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(/so we do not know yet/);
});
