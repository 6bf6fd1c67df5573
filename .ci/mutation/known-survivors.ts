import type { Mutant } from './mutants.ts';

/** A fault in words, without its line: that changes with whatever is written above it. */
export const inWords = ({ path, place, original, replacement, nth }: Mutant): string =>
  `${path} ${place}: ${original} → ${replacement}${nth > 1 ? ` (${nth})` : ''}`;

/** The faults that a page lists, in its blocks of plain text. */
export function listedIn(page: string): string[] {
  const blocks = [...page.matchAll(/^```text\n(.*?)^```$/gms)].map(([, lines = '']) => lines);
  return blocks.flatMap((lines) => lines.split('\n').filter((line) => line !== ''));
}

/** Tells listed faults from others, and what is listed and no fault. */
export function compare(
  mutants: readonly Mutant[],
  listed: readonly string[],
): { known: Mutant[]; others: Mutant[]; unmatched: string[] } {
  const lines = new Set(listed);
  const known = mutants.filter((mutant) => lines.has(inWords(mutant)));
  const others = mutants.filter((mutant) => !lines.has(inWords(mutant)));
  const words = new Set(known.map(inWords));
  return { known, others, unmatched: listed.filter((line) => !words.has(line)) };
}
