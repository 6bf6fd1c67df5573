import { expect, test } from 'vitest';
import { filtersOf, historyPlaceOf, monthsToChoose, withHistoryChange } from './history-url.ts';

const NOW = '2026-11-23T09:00:00.000Z';
const place = (query: string) => historyPlaceOf(new URLSearchParams(query));

test('the address holds filters and page, and unknown values are left out', () => {
  expect(place('kind=lost&network=x&period=30&search=a&page=2')).toEqual({
    kind: 'lost',
    network: 'x',
    period: '30',
    search: 'a',
    page: 2,
  });
  expect(place('kind=burnt&network=myspace&period=2026-13&page=0')).toEqual(place(''));
  expect(place('period=2026-02').period).toBe('2026-02');
});

test('a change of the filters leads to the first page and keeps unknown parameters', () => {
  const changed = withHistoryChange(new URLSearchParams('kind=lost&page=3&other=1'), { network: 'x' });
  expect(String(changed)).toBe('kind=lost&other=1&network=x');
  expect(String(withHistoryChange(changed, { page: 2 }))).toBe('kind=lost&other=1&network=x&page=2');
  expect(String(withHistoryChange(changed, { kind: '', network: '' }))).toBe('other=1');
});

test('a month and the last 30 days are asked for from their first moment in the zone of the viewer', () => {
  expect(filtersOf(place('period=2026-12'), NOW)).toMatchObject({
    from: '2026-12-01T00:00:00.000Z',
    to: '2027-01-01T00:00:00.000Z',
  });
  expect(filtersOf(place('period=30'), NOW)).toMatchObject({ from: '2026-10-24T00:00:00.000Z' });
  expect(filtersOf(place(''), NOW)).toEqual({
    kind: ['connected', 'reconnected', 'disconnected', 'lost'],
    network: [],
    search: '',
  });
  expect(filtersOf(place('kind=all'), NOW).kind).toEqual([]);
});

test('the last twelve months are offered, and an older month if it is chosen', () => {
  // On the 31st, because February has no such day.
  const months = monthsToChoose('2026-03-31T23:00:00.000Z', '2020-01');
  expect(months).toHaveLength(13);
  expect([months[0], months[1], months[2], months[11], months[12]]).toEqual([
    '2026-03',
    '2026-02',
    '2026-01',
    '2025-04',
    '2020-01',
  ]);
});
