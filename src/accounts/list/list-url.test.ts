import { expect, test } from 'vitest';
import { isNarrowed, listQueryOf, toggled, withQuery } from './list-url.ts';

const at = (query: string) => new URLSearchParams(query);

test('an empty address means the first page in order of attention', () => {
  expect(listQueryOf(at(''))).toEqual({ search: '', network: [], status: [], sort: 'attention', page: 1 });
});

test('network and status may occur several times', () => {
  const query = listQueryOf(at('network=x&network=facebook&status=expiring&status=disconnected'));
  expect(query.network).toEqual(['facebook', 'x']);
  expect(query.status).toEqual(['expiring', 'disconnected']);
});

test.each(['page=0', 'page=-1', 'page=1.5', 'page=many', 'network=network-of-tomorrow', 'status=lost', 'sort=luck'])(
  'an address with %s still shows the list',
  (query) => {
    expect(listQueryOf(at(query))).toEqual(listQueryOf(at('')));
  },
);

test('any change except of the page leads back to the first page', () => {
  expect(withQuery(at('page=3&search=acme'), { status: ['expiring'] }).toString()).toBe('search=acme&status=expiring');
  expect(withQuery(at('search=acme'), { page: 2 }).toString()).toBe('search=acme&page=2');
});

test('other parameters stay, and defaults are not written to the address', () => {
  expect(withQuery(at('scenario=twins&sort=name'), { sort: 'attention' }).toString()).toBe('scenario=twins');
});

test('a search, a network or a status narrows the list; an order or a page does not', () => {
  expect(isNarrowed(listQueryOf(at('search=%20')))).toBe(false);
  expect(isNarrowed(listQueryOf(at('sort=name&page=2')))).toBe(false);
  expect(isNarrowed(listQueryOf(at('search=a')))).toBe(true);
  expect(isNarrowed(listQueryOf(at('network=x')))).toBe(true);
});

test('a value is added and removed', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});
