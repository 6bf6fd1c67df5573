import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, connectedBy, disconnected, expiringIn, named, withScheduledPosts } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { accountRows, findList, rowOf } from '../../app/test-list.ts';
import { changeLocale } from '../../i18n/locale.ts';

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

const ORDERED = [
  account('x', named('Beta'), withScheduledPosts([1])),
  account('facebook', named('Alfa'), expiringIn({ days: 2 }), withScheduledPosts([3])),
  account('instagram', named('Gamma'), disconnected(), withScheduledPosts([1, 2])),
];
const sortedHeads = () =>
  screen
    .getAllByRole('columnheader')
    .flatMap((each) => (each.ariaSort ? [`${each.textContent} ${each.ariaSort}`] : []));
const headButton = async (column: string) =>
  within(await screen.findByRole('columnheader', { name: column })).getByRole('button', { name: column });
const shownOrder = () => screen.getByRole<HTMLSelectElement>('combobox', { name: /^(Sort by|Sortuj według)$/ });

test.each<[column: string, query: string, first: string[], direction: string, reversed: string, again: string[]]>([
  ['Account', '?sort=name', ['Alfa', 'Beta', 'Gamma'], 'ascending', 'order=desc', ['Gamma', 'Beta', 'Alfa']],
  ['Will not go out', '?sort=at-risk', ['Gamma', 'Alfa', 'Beta'], 'descending', 'order=asc', ['Alfa', 'Gamma', 'Beta']],
  ['Until', '?sort=expires', ['Alfa', 'Beta', 'Gamma'], 'ascending', 'order=desc', ['Gamma', 'Beta', 'Alfa']],
])(
  'a press on the head "%s" sorts by the column, a second one the other way round; the focus stays on the head (SORT)',
  async (column, query, first, direction, reversed, again) => {
    const app = renderApp({ accounts: ORDERED, path: `${ADDRESS}?sort=network` });
    const button = await headButton(column);
    expect(sortedHeads()).toEqual([]);
    await app.user.click(button);
    await waitFor(() => expect(names()).toEqual(first));
    expect(location.search).toBe(query);
    expect(sortedHeads()).toEqual([`${column} ${direction}`]);
    expect(button).toHaveFocus();
    await app.user.keyboard('{Enter}');
    await waitFor(() => expect(names()).toEqual(again));
    expect(location.search).toBe(`${query}&${reversed}`);
    expect(sortedHeads()).toEqual([`${column} ${direction === 'ascending' ? 'descending' : 'ascending'}`]);
    expect(button).toHaveFocus();
  },
);

test('the head of the state leads back to the order of attention, which has no other direction (SORT)', async () => {
  const app = renderApp({
    accounts: ORDERED,
    path: `${ADDRESS}?sort=name&order=desc&status=expiring&status=connected`,
  });
  const button = await headButton('State and next step');
  for (let presses = 0; presses < 2; presses += 1) {
    await app.user.click(button);
    await waitFor(() => expect(names()).toEqual(['Alfa', 'Beta']));
    expect(location.search).toBe('?status=connected&status=expiring');
    expect(sortedHeads()).toEqual(['State and next step other']);
    expect(shownOrder()).toHaveDisplayValue('Needs attention first');
  }
});

test.each([
  ['en', 'Account', 'Name', 'Name, reversed'],
  ['pl', 'Konto', 'Nazwa', 'Nazwa, odwrotnie'],
] as const)(
  'the field "Sort by" shows the order that a head has chosen, and can turn it round again, in %s (SORT)',
  async (locale, column, name, reversed) => {
    await changeLocale(locale);
    const app = renderApp({ accounts: ORDERED });
    const button = await headButton(column);
    await app.user.click(button);
    expect(shownOrder()).toHaveDisplayValue(name);
    await app.user.click(button);
    expect(shownOrder()).toHaveDisplayValue(reversed);
    await waitFor(() => expect(names()).toEqual(['Gamma', 'Beta', 'Alfa']));
    await app.user.selectOptions(shownOrder(), name);
    await waitFor(() => expect(names()).toEqual(['Alfa', 'Beta', 'Gamma']));
    expect(location.search).toBe('?sort=name');
    expect(shownOrder()).not.toHaveTextContent(reversed);
  },
);

test('only the columns by which the API can sort have a button in their head (SORT)', async () => {
  renderApp({ accounts: ORDERED });
  await screen.findByRole('table');
  const heads = screen.getAllByRole('columnheader');
  expect(heads.filter((each) => within(each).queryByRole('button')).map(({ textContent }) => textContent)).toEqual([
    'Account',
    'State and next step',
    'Will not go out',
    'Until',
  ]);
});
