import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { type House, LAWS, offences } from './house-laws.ts';
import { VIOLATIONS } from './house-violations.ts';
import type { Violation } from './violation.ts';

const ROOT = join(import.meta.dirname, '..');
const PACKAGES = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies });

describe('The house', () => {
  const house = readHouse();

  test.each(LAWS)('$title', (law) => {
    expect(offences(law, house)).toEqual([]);
  });
});

describe('A law finds its violations, and nothing else', () => {
  test.each(LAWS.map(({ title }) => title))('%s', (title) => {
    const law = LAWS.find((each) => each.title === title);
    const violations = VIOLATIONS[title] ?? [];
    expect(violations.length, 'every law has a violation').toBeGreaterThan(0);
    for (const violation of violations) {
      expect(law && offences(law, houseOf(violation.files))).toEqual(violation.broken);
    }
  });

  test('Every list of violations names an existing law', () => {
    expect(Object.keys(VIOLATIONS).toSorted()).toEqual(LAWS.map(({ title }) => title).toSorted());
  });
});

function houseOf(texts: Violation['files']): House {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  return { files, tracked: Object.keys(texts), packages: PACKAGES };
}

function readHouse(): House {
  const folders = ['src', 'mocks', 'e2e', '.ci', '.storybook', 'public'].filter((each) => existsSync(join(ROOT, each)));
  const paths = [
    ...readdirSync(ROOT).filter((path) => /\.(ts|json)$/.test(path)),
    ...folders.flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) =>
          join(parentPath, name)
            .slice(ROOT.length + 1)
            .split(sep)
            .join(posix.sep),
        ),
    ),
  ].filter((path) => !path.startsWith('src/i18n/compiled/'));
  return {
    files: paths.map((path) => ({
      path,
      text: /\.([jt]sx?|css)$/.test(path) ? readFileSync(join(ROOT, path), 'utf8') : '',
    })),
    tracked: trackedPaths(),
    packages: PACKAGES,
  };
}

/** What git keeps; in a copy without git, whatever is there that .gitignore does not name. */
function trackedPaths(): string[] {
  if (existsSync(join(ROOT, '.git'))) {
    return execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean);
  }
  const ignored = readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n');
  return readdirSync(ROOT).filter((name) => !ignored.includes(name) && !ignored.includes(`${name}/`));
}
