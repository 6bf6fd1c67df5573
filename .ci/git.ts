import { execFileSync } from 'node:child_process';

/** The output of a git command, without the last line break; null if it fails. */
export function git(...args: string[]): string | null {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trimEnd();
  } catch {
    return null;
  }
}
