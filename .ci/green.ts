import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { git } from './git.ts';

/** Holds the hash of the commit at which `npm test` last passed with nothing uncommitted. */
const FILE = join(import.meta.dirname, '../node_modules/.cache/green');

/** The hash of the checked-out commit; null with uncommitted changes, or outside of a git checkout. */
export const cleanHead = (): string | null => (git('status', '--porcelain') === '' ? git('rev-parse', 'HEAD') : null);

/** Remembers the commit at which all tests have passed. */
export function rememberGreen(commit: string): void {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, commit);
}

/** A sentence that says at which commit `npm test` was last green; null if that is HEAD. */
export function npmTestNote(): string | null {
  const head = git('rev-parse', 'HEAD');
  const green = readGreen();
  if (green === head) return null;
  if (green === null) return 'npm test has not been green here yet.';
  return `npm test was last green at ${green.slice(0, 9)}; HEAD is ${head?.slice(0, 9)}.`;
}

function readGreen(): string | null {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return null;
  }
}
