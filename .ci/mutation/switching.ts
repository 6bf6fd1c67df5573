import type { Mutant } from './mutants.ts';
import { SWITCH } from './switchboard.ts';

/** A file's text with a switch for each of its faults; on as many lines as before. */
export function switched(text: string, mutants: readonly Mutant[]): string {
  const byRange = Map.groupBy(mutants, ({ start, end, kind }) => `${start} ${end} ${kind}`);
  const edits = [...byRange.values()].flatMap(([first, ...more]) => (first ? [editOf([first, ...more])] : []));
  const opening = Map.groupBy(edits, ({ start }) => start);
  const closing = Map.groupBy(edits, ({ end }) => end);
  let result = '';
  for (let at = 0; at <= text.length; at += 1) {
    // What began last ends first, and what ends last begins first.
    for (const { after } of (closing.get(at) ?? []).toSorted((a, b) => b.start - a.start || a.rank - b.rank))
      result += after;
    for (const { before } of (opening.get(at) ?? []).toSorted((a, b) => b.end - a.end || b.rank - a.rank))
      result += before;
    result += text[at] ?? '';
  }
  return result;
}

interface Edit {
  start: number;
  end: number;
  before: string;
  after: string;
  /** Of two at one place, the higher is outside. */
  rank: number;
}

function editOf(mutants: [Mutant, ...Mutant[]]): Edit {
  const [{ start, end, kind }] = mutants;
  if (kind === 'statement') {
    const isOff = mutants.map(({ id }) => `!${SWITCH}(${id})`).join('&&');
    return { start, end, before: `{if(${isOff})`, after: '}', rank: 1 };
  }
  const before = mutants.map(({ id, code }) => `(${SWITCH}(${id})?(${onOneLine(code)}):`).join('');
  return { start, end, before: `${before}(`, after: `)${')'.repeat(mutants.length)}`, rank: 0 };
}

/** The lines of a file stay where they are. Comments that end with a line would hide what follows. */
const onOneLine = (code: string): string => code.replaceAll(/^\s*\/\/.*$/gm, '').replaceAll(/\s*\n\s*/g, ' ');
