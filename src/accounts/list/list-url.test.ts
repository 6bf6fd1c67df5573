import { expect, test } from 'vitest';
import { isNarrowed, isReversed, orderAfterPress, placeOf, toggled, withChange } from './list-url.ts';

const paramsOf = (query: string) => new URLSearchParams(query);

test('an empty address means the first page in order of attention', () => {
  expect(placeOf(paramsOf(''))).toEqual({
    search: '',
    network: [],
    status: [],
    connectedBy: [],
    attention: false,
    sort: 'attention',
    order: 'asc',
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
  'order=down',
  'order=desc',
  'attention=none',
])('an address with %s still shows the list', (query) => {
  expect(placeOf(paramsOf(query))).toEqual(placeOf(paramsOf('')));
});

test('every change leads back to the first page, except a change of the page', () => {
  expect(withChange(paramsOf('page=3&search=acme'), { status: ['expiring'] }).toString()).toBe(
    'search=acme&status=expiring',
  );
  expect(withChange(paramsOf('page=3'), { sort: 'name', order: 'desc' }).toString()).toBe('sort=name&order=desc');
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

test('a column is sorted in its own direction first, which the address leaves out, and keeps its direction until the column changes (SORT)', () => {
  const first = placeOf(paramsOf('sort=at-risk'));
  expect(first.order).toBe('desc');
  expect(isReversed(first)).toBe(false);
  const pressed = withChange(paramsOf('sort=at-risk'), orderAfterPress(first, 'at-risk'));
  expect(pressed.toString()).toBe('sort=at-risk&order=asc');
  expect(isReversed(placeOf(pressed))).toBe(true);
  expect(withChange(pressed, { search: 'acme' }).toString()).toBe('search=acme&sort=at-risk&order=asc');
  expect(withChange(pressed, { sort: 'name' }).toString()).toBe('sort=name');
  expect(withChange(pressed, { sort: 'attention' }).toString()).toBe('');
  expect(withChange(pressed, orderAfterPress(placeOf(pressed), 'at-risk')).toString()).toBe('sort=at-risk');
  expect(orderAfterPress(placeOf(paramsOf('')), 'attention')).toEqual({ sort: 'attention', order: 'asc' });
});
