import { expect, test } from 'vitest';
import type { Candidate } from '../api/contract/connect.ts';
import { countsOf, foundBy, groupOf, optionsOf } from './candidate-groups.ts';

const LOCKED = { selectable: false, selected: false };
const CHOICE = { selectable: true, selected: false };

const candidate = (
  state: Candidate['state'],
  choice: Pick<Candidate, 'selectable' | 'selected'>,
  name = state as string,
): Candidate => ({
  externalId: name,
  name,
  handle: `@${name}`,
  kind: 'page',
  state,
  handover: null,
  onReconnect: null,
  ...choice,
});

test.each([
  ['available', CHOICE, 'new'],
  ['disconnected', CHOICE, 'disconnected'],
  ['long-disconnected', { selectable: false, selected: true }, 'returning'],
  ['connected', { selectable: false, selected: true }, 'connected'],
  ['role-missing', LOCKED, 'unavailable'],
  ['gone', LOCKED, 'unavailable'],
  // Of an older API, which sends neither flag: `older-replies.ts` lets each be selected, but a connected one has no checkbox (F18).
  ['long-disconnected', CHOICE, 'disconnected'],
  ['connected', CHOICE, 'connected'],
] as const)('a candidate that is %s, with %o, is in the group %s', (state, choice, group) => {
  expect(groupOf(candidate(state, choice))).toBe(group);
});

test('the counts are those of the chosen new accounts, and of the chosen disconnected ones together with all that come back', () => {
  const candidates = [
    candidate('available', CHOICE, 'new 1'),
    candidate('available', CHOICE, 'new 2'),
    candidate('disconnected', CHOICE, 'lost'),
    candidate('long-disconnected', { selectable: false, selected: true }, 'hidden'),
    candidate('connected', { selectable: false, selected: true }, 'fine'),
  ];
  expect(countsOf(candidates, new Set())).toEqual({ new: 0, back: 1 });
  expect(countsOf(candidates, new Set(['new 1', 'lost']))).toEqual({ new: 1, back: 2 });
  expect(countsOf(candidates.slice(0, 2), new Set(['new 1', 'new 2']))).toEqual({ new: 2, back: 0 });
});

test('a search in names and handles ignores case and accents, and an empty search finds all', () => {
  const options = optionsOf(
    [candidate('available', CHOICE, 'Targ Śniadaniowy'), candidate('available', CHOICE, 'Łódź')],
    'facebook',
  );
  const namesFoundBy = (search: string) => foundBy(search, options).map(({ name }) => name);
  expect(namesFoundBy('sniad')).toEqual(['Targ Śniadaniowy']);
  expect(namesFoundBy('@LODZ')).toEqual(['Łódź']);
  expect(namesFoundBy(' ')).toHaveLength(2);
  expect(namesFoundBy('nothing')).toEqual([]);
});

test('accounts of the same name are namesakes, so that their names are completed by their handles', () => {
  const twins = ['1', '2'].map((id) => ({ ...candidate('available', CHOICE, 'Acme'), externalId: id }));
  const options = optionsOf([...twins, candidate('available', CHOICE, 'Other')], 'facebook');
  expect(options.map(({ namesake }) => namesake)).toEqual([true, true, false]);
});

test('the name of each of ten thousand candidates is read fewer than ten times', () => {
  let reads = 0;
  const many = Array.from({ length: 10_000 }, (_, index) => {
    const each = candidate('available', CHOICE, `Account ${index}`);
    const get = () => {
      reads += 1;
      return `Account ${index}`;
    };
    return Object.defineProperty(each, 'name', { enumerable: true, get });
  });
  expect(optionsOf(many, 'facebook')).toHaveLength(10_000);
  expect(reads).toBeLessThan(10 * many.length);
});
