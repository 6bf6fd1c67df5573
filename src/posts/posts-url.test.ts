import { expect, test } from 'vitest';
import { isNarrowed, placeOf, tabPath, withChange } from './posts-url.ts';

const placeAt = (tab: string, query = '') => placeOf(tab, new URLSearchParams(query));

test('the tab, the filters and the page are read from the address', () => {
  expect(placeAt('missed', 'accountId=acc-1&accountId=acc-2&network=x&search=tea&decision=needed&page=3')).toEqual({
    tab: 'missed',
    accountId: ['acc-1', 'acc-2'],
    network: ['x'],
    search: 'tea',
    decision: 'needed',
    page: 3,
  });
});

test('unknown values in an address are left out', () => {
  expect(placeAt('published', 'accountId=&network=network-of-tomorrow&page=-1')).toEqual({
    tab: 'published',
    accountId: [],
    network: [],
    search: '',
    page: 1,
  });
  expect(placeAt('missed', 'page=1.5').page).toBe(1);
  for (const place of [placeAt('missed', 'decision=all'), placeAt('drafts', 'decision=needed')])
    expect(place).not.toHaveProperty('decision');
});

test('cancelled posts are under Scheduled and nowhere else', () => {
  expect(placeAt('scheduled', 'state=cancelled').tab).toBe('cancelled');
  expect(placeAt('drafts', 'state=cancelled').tab).toBe('drafts');
});

test('a change of tab keeps the filters and drops the page', () => {
  const place = placeAt('scheduled', 'state=cancelled&accountId=acc-1&search=tea&page=2');
  expect(tabPath('missed', place)).toBe('/social/missed?accountId=acc-1&search=tea');
  expect(tabPath('cancelled', place)).toBe('/social/scheduled?state=cancelled&accountId=acc-1&search=tea');
  expect(tabPath('drafts', placeAt('drafts'))).toBe('/social/drafts');
  const decision = placeAt('missed', 'accountId=acc-1&accountId=acc-2&decision=needed');
  expect(tabPath('drafts', decision)).toBe('/social/drafts?accountId=acc-1&accountId=acc-2');
  expect(tabPath('missed', decision, 'needed')).toBe('/social/missed?accountId=acc-1&accountId=acc-2&decision=needed');
});

test('a change of filter leads to the first page, a change of page keeps the filters, and other parameters stay', () => {
  const before = new URLSearchParams('search=tea&page=4&theme=dark');
  expect(withChange(before, { network: 'x' }).toString()).toBe('search=tea&theme=dark&network=x');
  expect(withChange(before, { search: '' }).toString()).toBe('theme=dark');
  expect(withChange(before, { page: 5 }).toString()).toBe('search=tea&theme=dark&page=5');
});

test('a search or a filter narrows the list; a page does not', () => {
  expect(isNarrowed(placeAt('missed', 'page=2'))).toBe(false);
  for (const query of ['accountId=acc-1', 'network=x', 'search=tea', 'decision=needed'])
    expect(isNarrowed(placeAt('missed', query))).toBe(true);
});
