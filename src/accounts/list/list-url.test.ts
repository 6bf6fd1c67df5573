import { expect, test } from 'vitest';
import { isNarrowed, placeOf, toggled, withChange } from './list-url.ts';

const paramsOf = (query: string) => new URLSearchParams(query);

test('an empty address means the first page in order of attention', () => {
  expect(placeOf(paramsOf(''))).toEqual({
    search: '',
    network: [],
    status: [],
    connectedBy: [],
    attention: false,
    sort: 'attention',
    page: 1,
  });
});

test('an address may contain several networks and statuses, in any order', () => {
  const place = placeOf(paramsOf('network=x&network=facebook&status=expiring&status=disconnected'));
  expect(place.network).toEqual(['facebook', 'x']);
  expect(place.status).toEqual(['expiring', 'disconnected']);
});

test.each([
  'page=0',
  'page=-1',
  'page=1.5',
  'page=many',
  'network=network-of-tomorrow',
  'status=lost',
  'sort=luck',
  'attention=none',
])('an address with %s still shows the list', (query) => {
  expect(placeOf(paramsOf(query))).toEqual(placeOf(paramsOf('')));
});

test('every change leads back to the first page, except a change of the page', () => {
  expect(withChange(paramsOf('page=3&search=acme'), { status: ['expiring'] }).toString()).toBe(
    'search=acme&status=expiring',
  );
  expect(withChange(paramsOf('search=acme'), { page: 2 }).toString()).toBe('search=acme&page=2');
});

test('a change keeps the parameters that are not about the list, and writes no defaults to the address', () => {
  expect(withChange(paramsOf('scenario=twins&sort=name'), { sort: 'attention' }).toString()).toBe('scenario=twins');
});

test('a search, a network, a status or the need for attention narrows the list; a blank search, an order or a page does not', () => {
  expect(isNarrowed(placeOf(paramsOf('search=%20')))).toBe(false);
  expect(isNarrowed(placeOf(paramsOf('sort=name&page=2')))).toBe(false);
  expect(isNarrowed(placeOf(paramsOf('search=a')))).toBe(true);
  expect(isNarrowed(placeOf(paramsOf('network=x')))).toBe(true);
  expect(isNarrowed(placeOf(paramsOf('status=expiring')))).toBe(true);
  expect(isNarrowed(placeOf(paramsOf('attention=needed')))).toBe(true);
});

test('toggling adds a value that is missing and removes one that is there', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});
