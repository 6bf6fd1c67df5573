import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, connectedBy, disconnected, expiringIn, named, withScheduledPosts } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { accountRows, findList, rowOf } from '../../app/test-list.ts';

const ADDRESS = '/settings/marketing/social/accounts';
const UNTIL = 'Until';

const names = () => accountRows().map((row) => within(row).getAllByRole('link')[0]?.textContent);

test('the order "Expiry or kept until" follows the dates in the column "Until"; what never expires is last (SORT)', async () => {
  const app = renderApp({ path: `${ADDRESS}?sort=expires` });
  await findList(app);
  const column = screen.getAllByRole('columnheader').findIndex(({ textContent }) => textContent === UNTIL);
  const dates = accountRows().map((row) => {
    const cell = within(row)
      .getAllByRole('cell')
      .at(column - 1);
    return cell?.querySelector('time')?.getAttribute('datetime') ?? 'never';
  });
  expect(new Set(dates).size).toBeGreaterThan(5);
  expect(dates).toEqual([...dates].sort());
});

test('the column "Until" also shows the end of a keep window that is over (SORT)', async () => {
  const app = renderApp({ accounts: [account('linkedin', disconnected({ days: 70 }), connectedBy('ada'))] });
  await findList(app);
  expect(rowOf('acc-acme-linkedin')).toHaveTextContent('History gone13 Nov 2026');
});

test('the order by posts that will not go out begins with the account that has most of them (SORT)', async () => {
  const app = renderApp({
    accounts: [
      account('x', named('None'), withScheduledPosts([1])),
      account('facebook', named('One'), expiringIn({ days: 2 }), withScheduledPosts([3])),
      account('instagram', named('Two'), disconnected(), withScheduledPosts([1, 2])),
    ],
    path: `${ADDRESS}?sort=name`,
  });
  await findList(app);
  expect(names()).toEqual(['None', 'One', 'Two']);
  await app.user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Posts that will not go out');
  await waitFor(() => expect(names()).toEqual(['Two', 'One', 'None']));
  expect(location.search).toBe('?sort=at-risk');
});
