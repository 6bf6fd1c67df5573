import { expect, test } from 'vitest';
import { ORDERS, SORTS } from '../../src/api/contract/account-list.ts';
import { DAY } from '../domain/instant.ts';
import { type ColumnFacts, compareByColumn, expiryOrKeptUntil } from './column-order.ts';
import { account, D0, day } from './test-records.ts';
import { truthTable } from './test-truth-table.ts';

const disconnectedOn = (days: number) => ({ disconnection: { at: day(days), cause: 'manual', by: 'ada' } as const });

/**
 * Accounts with each kind of date in the column, in the order of their ids; two of them for each tie. "gone" and "Équal to b" show
 * that the order by name ignores case and accents.
 */
const ACCOUNTS: ColumnFacts[] = [
  { account: account('youtube', { id: 'a', name: 'Never, first' }), postsAtRisk: 0 },
  { account: account('facebook', { id: 'b', name: 'Valid' }), postsAtRisk: 2 },
  { account: account('facebook', { id: 'c', name: 'Kept', ...disconnectedOn(-300) }), postsAtRisk: 1 },
  {
    account: account('linkedin', { id: 'd', name: 'gone', ...disconnectedOn(-70), historyDeleted: true }),
    postsAtRisk: 0,
  },
  { account: account('youtube', { id: 'e', name: 'Kept YouTube', ...disconnectedOn(30) }), postsAtRisk: 1 },
  { account: account('x', { id: 'f', name: 'Équal to b' }), postsAtRisk: 0 },
  { account: account('youtube', { id: 'g', name: 'Never, last' }), postsAtRisk: 0 },
];

test('The date of a connected account is its expiry, that of a disconnected one the end of its history (SORT)', () => {
  const rows = ACCOUNTS.map(({ account: each }) => {
    const at = expiryOrKeptUntil(each);
    return [each.id, each.network, each.name, at === null ? null : `D${(at - D0) / DAY}`];
  });
  expect(truthTable(['id', 'network', 'name', 'date'], rows)).toBe(`
id  network   name          date
a   youtube   Never, first  –
b   facebook  Valid         D90
c   facebook  Kept          D65
d   linkedin  gone          D-10
e   youtube   Kept YouTube  D90
f   x         Équal to b    D90
g   youtube   Never, last   –
`);
});

test('A column orders the list; desc reverses the order, but accounts without a date or without a post at risk stay last, and ties are by id (SORT)', () => {
  const columns = SORTS.flatMap((sort) => (sort === 'attention' ? [] : [sort]));
  const rows = columns.flatMap((column) =>
    ORDERS.map((order) => {
      const sorted = [...ACCOUNTS].reverse().sort(compareByColumn(column, order));
      return [column, order, sorted.map(({ account: { id } }) => id).join(' ')];
    }),
  );
  expect(truthTable(['column', 'order', 'accounts'], rows)).toBe(`
column   order  accounts
name     asc    f d c e a g b
name     desc   b g a e c d f
network  asc    b c d f a e g
network  desc   a e g f d b c
expires  asc    d c b e f a g
expires  desc   b e f c d a g
at-risk  asc    c e b a d f g
at-risk  desc   b c e a d f g
`);
});
