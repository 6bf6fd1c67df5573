import { globSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  path: string;
  text: string;
}

/** The files that match a pattern from the root, without compiled messages. */
export function readFiles(pattern: string): SourceFile[] {
  return globSync(pattern, { cwd: ROOT })
    .map((path) => path.split(sep).join(posix.sep))
    .filter((path) => !path.startsWith('src/i18n/compiled/'))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}
