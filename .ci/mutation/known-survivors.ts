import type { Mutant } from './mutants.ts';

/** A fault in words, without its line: that changes with whatever is written above it. */
export const inWords = ({ path, place, original, replacement }: Mutant): string =>
  `${path} ${place}: ${original} → ${replacement}`;

/** The faults that a page lists, in its blocks of plain text. */
export function listedIn(page: string): string[] {
  const blocks = [...page.matchAll(/^```text\n(.*?)^```$/gms)].map(([, lines = '']) => lines);
  return blocks.flatMap((lines) => lines.split('\n').filter((line) => line !== ''));
}

/** Tells listed faults from others, each as often as it is listed; and what is listed and no fault. */
export function compare(
  mutants: readonly Mutant[],
  listed: readonly string[],
): { known: Mutant[]; others: Mutant[]; unmatched: string[] } {
  const unmatched = [...listed];
  const known: Mutant[] = [];
  const others: Mutant[] = [];
  for (const mutant of mutants) {
    const at = unmatched.indexOf(inWords(mutant));
    if (at >= 0) unmatched.splice(at, 1);
    (at >= 0 ? known : others).push(mutant);
  }
  return { known, others, unmatched };
}
