// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is mutated is source text
import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { compare, inWords, listedIn } from './known-survivors.ts';
import { mutantsIn } from './mutants.ts';
import { Endless, SWITCH, Switchboard } from './switchboard.ts';
import { switched } from './switching.ts';

const changesIn = (text: string) =>
  mutantsIn('a.ts', text).map(({ original, replacement }) => `${original} → ${replacement}`);

describe('what can be made wrong', () => {
  test.each([
    ['f(a < b)', ['f(a < b) → undefined', '< → <=', '< → >=']],
    ['const f = () => a && !b;', ['&& → ||', '!b → b']],
    ['const f = () => a + 1;', ['+ → -', '1 → 0']],
    ["const f = () => 'id ' + a;", ["'id ' → ''"]],
    ['const f = () => `id ${a}`;', ["`id ${a}` → ''"]],
    ['const f = () => a?.b ?? c;', ['a?.b ?? c → a?.b', 'a?.b ?? c → c', '?. → .']],
    ['const f = () => a.b.filter(c).some(d);', ['some → every', 'a.b.filter(c) → a.b']],
    ['const f = () => [a];', ['[a] → []']],
    ['function f() { if (a) throw b; return c; }', ['a → true', 'a → false', 'throw b; → nothing', 'c → undefined']],
    ['const f = (a ? 1 : b) as 1 | 2;', ['a ? 1 : b → 1', 'a ? 1 : b → b', '1 → 0']],
  ])('%s', (text, expected) => {
    expect(changesIn(text)).toEqual(expected);
  });

  test.each([
    ["import { a } from 'a';"],
    ["type A = 'a' | 1; interface B { c: true }"],
    ["const a: 'b' = b as 'b';"],
    ["const f = () => new RangeError('There is none');"],
    ['const f = { message: `must be ${a}` };'],
    ["const f = () => import('./a.ts');"],
  ])('%s: nothing', (text) => {
    expect(changesIn(text)).toEqual([]);
  });
});

test('a switch makes one fault, and none unless it is on', () => {
  const text = `
    function f(list, most) {
      for (const each of list) {
        if (each?.skip) continue;
        if (each.size > most) throw 'too big';
      }
      return list.filter(({ size }) => size >= 2).map(({ size }) => size * 10);
    }
    f([{ size: 1 }, { size: 2 }, { skip: true, size: 9 }], 5);`;
  const mutants = mutantsIn('a.js', text);
  const script = new Script(switched(text, mutants));
  const resultWith = (active: number | null) => {
    Object.assign(globalThis, { [SWITCH]: new Switchboard(active).isMutant });
    try {
      return JSON.stringify(script.runInThisContext());
    } catch (error) {
      return String(error);
    }
  };
  expect(resultWith(null)).toBe('[20,90]');
  const results = Object.fromEntries(
    mutants.map(({ id, original, replacement }) => [`${original} → ${replacement}`, resultWith(id)]),
  );
  expect(results).toMatchObject({
    'continue; → nothing': 'too big',
    '> → <=': 'too big',
    '>= → >': '[90]',
    '* → /': '[0.2,0.9]',
  });
});

test('what runs on and on is stopped, and so is what is over', () => {
  const board = new Switchboard();
  board.watch(3);
  for (const id of [1, 2, 2]) expect(board.isMutant(id)).toBe(false);
  expect([...board.reached]).toEqual([1, 2]);
  expect(() => board.isMutant(1)).toThrow(Endless);
  board.watch();
  board.end();
  expect(() => board.isMutant(1)).toThrow(Endless);
});

test('faults that are listed are known; those that read alike are numbered', () => {
  const mutants = mutantsIn('a.ts', 'const f = () => (a < b ? c < d : true);');
  const page = '# Faults\n\n```text\na.ts f: < → <= (2)\na.ts f: gone → away\n```\n';
  const { known, others, unmatched } = compare(mutants, listedIn(page));
  expect(known).toEqual(mutants.filter(({ replacement, nth }) => replacement === '<=' && nth === 2));
  expect(known).toHaveLength(1);
  expect(others.map(inWords)).toContain('a.ts f: < → <=');
  expect(others).toHaveLength(mutants.length - 1);
  expect(unmatched).toEqual(['a.ts f: gone → away']);
});
