import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Writes the files of a commit into a temporary folder. If its lock file is the same as in this checkout, the commit uses the packages
 * of this checkout; otherwise npm installs packages into the folder. The folder is removed when the process ends.
 * @returns the path of the files
 */
export function extractCommit(commit: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pictures-')));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  const [archive, tree] = [join(folder, 'tree.tar'), join(folder, 'tree')];
  mkdirSync(tree);
  execFileSync('git', ['archive', '--output', archive, commit]);
  execFileSync('tar', ['-xf', archive, '-C', tree]);
  const lock = (root: string) => readFileSync(join(root, 'package-lock.json'), 'utf8');
  if (lock(tree) === lock('.')) symlinkSync(resolve('node_modules'), join(tree, 'node_modules'), 'junction');
  else
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: tree,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  return tree;
}
