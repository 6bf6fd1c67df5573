import { execFileSync } from 'node:child_process';

/** What git says, without the last line break; null where it cannot. */
export function git(...args: string[]): string | null {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trimEnd();
  } catch {
    return null;
  }
}
