import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parseReply } from './parse-reply.ts';

const List = v.object({ items: v.array(v.object({ id: v.string() })), total: v.number() });

test.each<[string, unknown]>([
  ['null', null],
  ['a text', 'x'],
  ['a list', []],
  ['an object without a required field', { name: 'x' }],
])('an item that is %s is left out and counted (F19)', (_, item) => {
  expect(parseReply(List, { items: [{ id: 'a' }, item, { id: 'b' }], total: 3 })?.output).toEqual({
    items: [{ id: 'a' }, { id: 'b' }],
    total: 3,
    broken: 1,
  });
});

test('an additional field of an item is ignored (F19)', () => {
  expect(parseReply(List, { items: [{ id: 'a', more: 1 }], total: 1 })?.output).toEqual({
    items: [{ id: 'a' }],
    total: 1,
  });
});

test.each<[string, unknown]>([
  ['without its list', { total: 3 }],
  ['without its total', { items: [] }],
  ['with a broken item and without its total', { items: [null] }],
  ['that is null', null],
  ['that is a text', 'x'],
])('a reply %s cannot be read (F17)', (_, body) => {
  expect(parseReply(List, body)).toBeNull();
});
