import { expect, test } from 'vitest';
import { DAY, type Instant } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';
import { comingDates } from './coming.ts';
import { account, D0, day } from './test-records.ts';
import { truthTable } from './test-truth-table.ts';

const disconnectedOn = (days: number) => ({ disconnection: { at: day(days), cause: 'manual', by: 'ada' } as const });

const coming = (each: StoredAccount, now: Instant, until: Instant, isNoticeSent = false) =>
  comingDates(each, { isNoticeSent, now, until })
    .map(({ kind, at }) => `${kind} D${(at - D0) / DAY}`)
    .join(', ');

test('A connected account has its notice and its expiry ahead, a disconnected one the end of its history and the moment after which it is hidden (COMING)', () => {
  const year = day(366);
  const rows = [
    ['facebook', account('facebook')],
    ['facebook, notice sent', account('facebook'), true],
    ['linkedin', account('linkedin')],
    ['x', account('x')],
    ['youtube', account('youtube')],
    ['facebook, disconnected', account('facebook', disconnectedOn(0))],
    ['youtube, disconnected', account('youtube', disconnectedOn(0))],
    ['youtube, history gone', account('youtube', { ...disconnectedOn(-70), historyDeleted: true })],
    ['facebook, hidden', account('facebook', disconnectedOn(-91))],
    ['x, deleted there', account('x', { ...disconnectedOn(0), deletedAtNetwork: true })],
  ].map(([name, each, isSent = false]) => [
    name as string,
    coming(each as StoredAccount, D0, year, isSent as boolean) || null,
  ]);
  expect(truthTable(['account', 'within a year'], rows)).toBe(`
account                 within a year
facebook                notice D83, expiry D90
facebook, notice sent   expiry D90
linkedin                notice D358, expiry D365
x                       expiry D90
youtube                 –
facebook, disconnected  hidden D90, history-end D365
youtube, disconnected   history-end D60, hidden D90
youtube, history gone   hidden D20
facebook, hidden        history-end D274
x, deleted there        hidden D90, history-end D365
`);
});

test('What comes exactly at the end of the time asked for is included, what comes now is not (COMING)', () => {
  const expiring = account('x');
  const rows = [
    ['until 1 ms before the expiry', coming(expiring, D0, day(90) - 1) || null],
    ['until the expiry', coming(expiring, D0, day(90)) || null],
    ['from 1 ms before the expiry', coming(expiring, day(90) - 1, day(99)) || null],
    ['from the expiry', coming(expiring, day(90), day(99)) || null],
  ];
  expect(truthTable(['time asked for', 'coming'], rows)).toBe(`
time asked for                coming
until 1 ms before the expiry  –
until the expiry              expiry D90
from 1 ms before the expiry   expiry D90
from the expiry               –
`);
});
