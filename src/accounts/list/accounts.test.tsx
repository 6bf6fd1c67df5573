import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  account,
  lost,
  named,
  withDrafts,
  withPostsPastDue,
  withPublishedPosts,
  withScheduledPosts,
} from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { accountRows, expectAnnounced, findList } from '../../app/test-list.ts';

test('a Super Admin sees every listed account, first those that need attention', async () => {
  const app = renderApp();
  await findList(app);
  const accounts = await app.simulation.accounts();
  expect(accountRows().map((row) => row.querySelector('[id^="account-"]')?.id)).toEqual(
    accounts.map(({ id }) => `account-${id}`),
  );
  expect(accounts[0]?.status).toBe('disconnected');
});

test('the row of an account that its network disconnected says what a reconnect would keep, and until when', async () => {
  const overdue = lost('reauthorization-overdue', { days: 12 });
  const posts = [withPublishedPosts(6), withScheduledPosts(2), withPostsPastDue(2), withDrafts(3)];
  const app = renderApp({
    accounts: [account('x'), account('facebook', named('Zielony Ogród'), overdue, ...posts)],
  });
  await findList(app);
  const [firstRow] = accountRows();
  expect(firstRow).toHaveTextContent('Zielony Ogród');
  expect(firstRow).toHaveTextContent(/Kept until 11 Nov 2027.*13 posts kept/);
});

test('an account is reconnected by a sign-in, and how many posts were missed is announced', async () => {
  const { user, decide } = renderApp({
    accounts: [account('x', named('Baltic Bikes'), lost('inactivity'), withScheduledPosts(1), withPostsPastDue(1))],
  });
  await user.click(await screen.findByRole('button', { name: 'Reconnect Baltic Bikes, X' }));
  await decide('approve');
  await expectAnnounced('Baltic Bikes, X is connected again. 1 post is scheduled again. 1 post was missed');
  expect(await screen.findByRole('button', { name: 'Disconnect Baltic Bikes, X' })).toBeVisible();
});
