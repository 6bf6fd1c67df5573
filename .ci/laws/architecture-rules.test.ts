import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, relative } from 'node:path';
import { expect, test } from 'vitest';
import biomeJson from '../../biome.json' with { type: 'json' };
import { ROOT, readFiles } from './source-files.ts';

/**
 * src, mocks, the folders directly in them, and the contract. A deeper folder may import from these folders what its parent
 * may. What the subfolders of src/accounts may import from each other is checked below.
 */
const FOLDERS = [...new Set(readFiles('{src,mocks}/**/*.{ts,tsx}').map(({ path }) => folderOf(path)))].toSorted();

test('Each folder imports only what it may', () => {
  const files = FOLDERS.flatMap((folder) => [fileOf(folder), testOf(folder)]);
  // Each file imports every folder, one on each line. Biome reports the lines that break a rule as `path:line plugin`.
  const imports = (folder: string) => FOLDERS.map((other) => `import '${pathFrom(folder, fileOf(other))}';`).join('\n');
  const refused = new Set(lint(Object.fromEntries(files.map((path) => [path, imports(folderOf(path))]))));
  const allowed = (path: string) => FOLDERS.filter((_, index) => !refused.has(`${path}:${index + 1} plugin`));
  const onlyForTests = (folder: string) =>
    allowed(testOf(folder)).filter((other) => !allowed(fileOf(folder)).includes(other));
  // mocks/rules is among the folders with "nothing": it may import single files and types of other folders, but no whole folder.
  expect(table((folder) => allowed(fileOf(folder)))).toMatchInlineSnapshot(`
    "
    mocks mocks/domain mocks/effects mocks/files mocks/flows mocks/model-based-tests mocks/network mocks/numbers mocks/scenarios mocks/store mocks/testing -> mocks/* src/api/contract
    mocks/api -> mocks/domain mocks/effects mocks/files mocks/flows mocks/network mocks/pipeline mocks/rules mocks/scenarios mocks/store src/api/contract
    mocks/pipeline -> mocks/api mocks/domain mocks/effects mocks/files mocks/flows mocks/network mocks/rules mocks/scenarios mocks/store src/api/contract
    mocks/rules src/api/contract src/browser -> nothing
    src -> mocks/* src/accounts src/api src/api/contract src/app src/browser src/connect src/domain-text src/i18n src/navigation src/notices src/posts src/requests src/review src/session src/sign-in src/ui
    src/accounts src/connect src/notices src/posts src/review -> src/api src/api/contract src/browser src/domain-text src/i18n src/navigation src/requests src/session src/sign-in src/ui
    src/api -> src/api/contract src/browser
    src/app -> src/accounts src/api src/api/contract src/browser src/connect src/domain-text src/i18n src/navigation src/notices src/posts src/requests src/review src/session src/sign-in src/ui
    src/domain-text -> src/api src/api/contract src/browser src/i18n
    src/i18n -> src/api src/api/contract src/browser
    src/navigation src/session -> src/api src/api/contract src/browser src/i18n src/ui
    src/requests src/sign-in -> src/api src/api/contract src/browser src/domain-text src/i18n src/navigation src/session src/ui
    src/ui -> src/browser src/i18n
    "
  `);
  // The last line lacks mocks/api: src/browser and src/ui must not import src/api, not even in tests, and the pattern for that
  // also matches mocks/api.
  expect(table(onlyForTests), 'what only tests of a folder may import').toMatchInlineSnapshot(`
    "
    mocks mocks/domain mocks/effects mocks/files mocks/flows mocks/model-based-tests mocks/network mocks/numbers mocks/scenarios mocks/store mocks/testing src src/api/contract -> nothing
    mocks/api mocks/pipeline -> mocks mocks/model-based-tests mocks/numbers mocks/testing
    mocks/rules -> mocks/* src/api/contract
    src/accounts src/connect src/notices src/posts src/requests src/review src/sign-in -> mocks/* src/app
    src/api src/app src/domain-text src/i18n src/navigation src/session -> mocks/*
    src/browser src/ui -> mocks mocks/domain mocks/effects mocks/files mocks/flows mocks/model-based-tests mocks/network mocks/numbers mocks/pipeline mocks/rules mocks/scenarios mocks/store mocks/testing
    "
  `);
});

/** Files, each as a list of lines with the rule that Biome reports for the line, if any; `plugin` is any rule of a .grit file. */
const FILES: Record<string, [line: string, rule?: string][]> = {
  'mocks/api/sample.ts': [
    [`export const found = new ProblemError('not-found');`, 'plugin'],
    [`export const refused = new ProblemError('invalid', { fields: [] });`, 'plugin'],
    [`export const named = call.refusal('not-found');`],
  ],
  'mocks/pipeline/sample.ts': [
    [`export const found = new ProblemError('not-found');`],
    [`import 'msw';`],
    [`import 'idb';`, 'plugin'],
    [`import 'react';`, 'plugin'],
    [`import '../../src/api/client.ts';`, 'plugin'],
  ],
  'mocks/rules/sample.ts': [
    [`import type { Network } from '../../src/api/contract/network.ts';`],
    [`import { NETWORKS } from '../../src/api/contract/network.ts';`, 'plugin'],
    [`import type { StoredAccount } from '../domain/records.ts';`],
    [`import { plusDays } from '../domain/instant.ts';`],
    [`import type { Store } from '../store/store.ts';`, 'plugin'],
    [`import type { Handler } from 'msw';`, 'plugin'],
    [`type Post = import('../store/store.ts').Post;`, 'plugin'],
    ['export const now = Date.now();', 'plugin'],
    ['export const chance = Math.random();', 'plugin'],
    [`export const reply = await fetch('/');`, 'plugin'],
    ['export const least = Math.min(1, 2);'],
  ],
  'mocks/rules/sample.test.ts': [['export const now = Date.now();']],
  'src/accounts/sample.ts': [
    [`import './advice.ts';`],
    [`import '../api/client.ts';`],
    [`import './list/sample.ts';`, 'plugin'],
  ],
  'src/accounts/actions/sample.ts': [
    [`import '../advice.ts';`],
    [`import '../reconnect/sample.ts';`],
    [`import '../reconnect-many/sample.ts';`],
    [`import '../request/sample.ts';`],
    [`import '../remove/sample.ts';`, 'plugin'],
  ],
  'src/accounts/reconnect-many/sample.ts': [
    [`import '../reconnect/sample.ts';`],
    [`import '../request/sample.ts';`, 'plugin'],
  ],
  'src/accounts/remove/sample.ts': [
    [`import '../request/sample.ts';`],
    [`import '../reconnect/sample.ts';`, 'plugin'],
    [`import '../list/sample.ts';`, 'plugin'],
  ],
  'src/accounts/list/sample.ts': [
    [`import '../request/sample.ts';`],
    [`import '../page/sample.ts';`, 'plugin'],
    [`export const later = () => import('../../posts/settle/sample.ts');`, 'plugin'],
    [`export * from '../../posts/settle/sample.ts';`, 'plugin'],
    [`import styles from './sample.module.css';`],
    [`import controls from '../../ui/sample.module.css';`],
    [`import others from '../sample.module.css';`, 'plugin'],
    [`import page from '../page/sample.css?inline';`, 'plugin'],
    [`import './test-sample.ts';`, 'plugin'],
    [`import './sample.test.ts';`, 'plugin'],
    [`import '../../../.storybook/variants.ts';`, 'plugin'],
    [`import '../../main.tsx';`, 'plugin'],
  ],
  'src/ui/sample.ts': [
    ['m.ui_close();'],
    ['m.accounts_disconnect();', 'plugin'],
    ['export const words = [m.app_social];', 'plugin'],
  ],
  'e2e/sample.ts': [
    [`import 'lodash';`, 'noUndeclaredDependencies'],
    [`import './alone';`, 'useImportExtensions'],
    [`import type { Other } from './other.ts';`, 'noImportCycles'],
    [`eval('1');`, 'noGlobalEval'],
    [`export const one = new Function('return 1');`, 'noImpliedEval'],
  ],
  'e2e/alone.ts': [['']],
  'e2e/other.ts': [[`import './sample.ts';`, 'noImportCycles']],
  'e2e/Html.tsx': [
    [`export const Html = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;`, 'noDangerouslySetInnerHtml'],
  ],
  'e2e/button.tsx': [['', 'useFilenamingConvention']],
  'e2e/Toasts.ts': [['', 'useFilenamingConvention']],
  'e2e/queryClient.test.ts': [['', 'useFilenamingConvention']],
  'e2e/button.test.tsx': [['']],
  'e2e/Button.stories.tsx': [['']],
  'e2e/test-button.tsx': [['']],
  'e2e/250.ts': [['f();\n'.repeat(249).concat('f();')]],
  'e2e/251.ts': [['f();\n'.repeat(250).concat('f();'), 'noExcessiveLinesPerFile']],
  'e2e/251.css': [[`a {${'\n'.repeat(250)}color: red; }`, 'noExcessiveLinesPerFile']],
};

test('The rules report each line that breaks them, and nothing else', () => {
  const files = Object.entries(FILES);
  const expected = files.flatMap(([path, lines]) =>
    lines.flatMap(([, rule], index) => (rule ? [`${path}:${index + 1} ${rule}`] : [])),
  );
  const texts = files.map(([path, lines]) => [path, lines.map(([line]) => line).join('\n')]);
  expect(lint(Object.fromEntries(texts))).toEqual(expected);
});

test('Every override of biome.json matches a file', () => {
  const paths = readFiles('{src,mocks,e2e,.ci,.storybook}/**/*.*').map(({ path }) => path);
  const globs = biomeJson.overrides.flatMap(({ includes }) => includes.map((glob) => glob.replace(/^!/, '')));
  expect(globs.filter((glob) => !paths.some((path) => posix.matchesGlob(path, glob)))).toEqual([]);
});

/** The path of a file in a folder, and of a test beside it; the only file directly in src is main.tsx. */
const fileOf = (folder: string) => (folder === 'src' ? 'src/main.tsx' : `${folder}/sample.ts`);
const testOf = (folder: string) => `${folder}/sample.test.ts`;

function folderOf(path: string): string {
  const whole = posix.dirname(path);
  return whole.startsWith('src/api/contract') ? 'src/api/contract' : whole.split('/').slice(0, 2).join('/');
}

function pathFrom(folder: string, path: string): string {
  const relativePath = posix.relative(folder, path);
  return relativePath.startsWith('.') ? relativePath : `./${relativePath}`;
}

/**
 * A line for each set of folders that may import the same other folders: `src/ui -> src/browser src/i18n`. `mocks/*` stands for
 * mocks and all its folders.
 * @param allowed returns the folders of which a folder may import any file
 */
function table(allowed: (folder: string) => string[]): string {
  const rows = Map.groupBy(FOLDERS, (folder) => {
    const others = allowed(folder).filter((other) => other !== folder);
    const otherMocks = FOLDERS.filter((other) => /^mocks\b/.test(other) && other !== folder);
    const isAll = otherMocks.every((other) => others.includes(other));
    return (isAll ? ['mocks/*', ...others.filter((other) => !otherMocks.includes(other))] : others).join(' ');
  });
  return `\n${[...rows].map(([others, folders]) => `${folders.join(' ')} -> ${others || 'nothing'}`).join('\n')}\n`;
}

/** What Biome reports for files in an empty folder with the configuration of this repository, each as `path:line rule`. */
function lint(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'architecture-rules-'));
  try {
    for (const path of ['biome.json', '.gitignore', 'package.json', ...globSync('.ci/laws/*.grit', { cwd: ROOT })]) {
      cpSync(join(ROOT, path), join(folder, path));
    }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
    const args = [biome, 'lint', '--reporter=github', '--max-diagnostics=none'];
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    const found = [...stdout.matchAll(/title=(?:[^,]*\/)?(\w+),file=([^,]+),line=(\d+)/g)].map(
      ([, rule = '', path = '', line = '']) => ({
        rule,
        path: relative(realpathSync(folder), path),
        line: Number(line),
      }),
    );
    const paths = Object.keys(files);
    return found
      .filter(({ rule }) => !rule.startsWith('noUnused'))
      .toSorted((a, b) => paths.indexOf(a.path) - paths.indexOf(b.path) || a.line - b.line)
      .map(({ rule, path, line }) => `${path}:${line} ${rule}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
