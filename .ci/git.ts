import { execFileSync } from 'node:child_process';

/** The output of a git command, without trailing white space; null if it fails. */
export function git(...args: string[]): string | null {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trimEnd();
  } catch {
    return null;
  }
}
