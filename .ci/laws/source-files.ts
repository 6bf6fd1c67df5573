import { globSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  path: string;
  text: string;
}

/** The files that match a pattern from the root, without packages and compiled messages. */
export function readFiles(pattern: string): SourceFile[] {
  return globSync(pattern, { cwd: ROOT })
    .map((path) => path.split(sep).join(posix.sep))
    .filter((path) => !path.startsWith('src/i18n/compiled/') && !path.includes('/node_modules/'))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}
