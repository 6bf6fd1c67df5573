import { expect, test } from 'vitest';
import { isNarrowed, listQueryOf, toggled, withQuery } from './list-url.ts';

const paramsOf = (query: string) => new URLSearchParams(query);

test('an empty address means the first page in order of attention', () => {
  expect(listQueryOf(paramsOf(''))).toEqual({ search: '', network: [], status: [], sort: 'attention', page: 1 });
});

test('an address may contain several networks and statuses', () => {
  const query = listQueryOf(paramsOf('network=x&network=facebook&status=expiring&status=disconnected'));
  expect(query.network).toEqual(['facebook', 'x']);
  expect(query.status).toEqual(['expiring', 'disconnected']);
});

test.each(['page=0', 'page=-1', 'page=1.5', 'page=many', 'network=network-of-tomorrow', 'status=lost', 'sort=luck'])(
  'an address with %s still shows the list',
  (query) => {
    expect(listQueryOf(paramsOf(query))).toEqual(listQueryOf(paramsOf('')));
  },
);

test('any change except of the page leads back to the first page', () => {
  expect(withQuery(paramsOf('page=3&search=acme'), { status: ['expiring'] }).toString()).toBe(
    'search=acme&status=expiring',
  );
  expect(withQuery(paramsOf('search=acme'), { page: 2 }).toString()).toBe('search=acme&page=2');
});

test('other parameters stay, and defaults are not written to the address', () => {
  expect(withQuery(paramsOf('scenario=twins&sort=name'), { sort: 'attention' }).toString()).toBe('scenario=twins');
});

test('a search, a network or a status narrows the list; an order or a page does not', () => {
  expect(isNarrowed(listQueryOf(paramsOf('search=%20')))).toBe(false);
  expect(isNarrowed(listQueryOf(paramsOf('sort=name&page=2')))).toBe(false);
  expect(isNarrowed(listQueryOf(paramsOf('search=a')))).toBe(true);
  expect(isNarrowed(listQueryOf(paramsOf('network=x')))).toBe(true);
});

test('toggling adds a value that is missing and removes one that is there', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});
