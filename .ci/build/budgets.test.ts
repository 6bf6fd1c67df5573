import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import {
  appOf,
  type Build,
  type BuildPart,
  fontsIn,
  onDemandOf,
  PUBLIC_SUFFIXES,
  publicSuffixesIn,
  simulationOf,
  sourceMapsIn,
  stylesOf,
} from './budgets.ts';

const ROOT = join(import.meta.dirname, '../..');
const KB = 1000;

describe('The production build', () => {
  let cached: Build | undefined;
  const build = () => {
    cached ??= readBuild(join(ROOT, 'dist'));
    return cached;
  };

  test('The build is in dist/, and its sizes are printed', () => {
    const parts = { app: appOf, simulation: simulationOf, 'on demand': onDemandOf, styles: stylesOf };
    const lines = Object.entries(parts).map(([name, partOf]) => {
      const { bytes, files } = partOf(build());
      return `${name}: ${formatKB(bytes)} (${files.join(', ')})`;
    });
    console.info(['Sizes after gzip:', ...lines].join('\n  '));
  });

  test('The app needs at most 150 kB of JavaScript to show the first list', () => {
    expectWithin(appOf(build()), 150 * KB);
  });

  test('The simulation adds at most 60 kB', () => {
    expectWithin(simulationOf(build()), 60 * KB);
  });

  test('The styles are at most 15 kB', () => {
    expectWithin(stylesOf(build()), 15 * KB);
  });

  test('The layers of the styles are in the order of src/ui/styles/global.css', () => {
    const sheet = stylesOf(build())
      .files.map((file) => build().get(file)?.toString())
      .join();
    const layers = [...sheet.matchAll(/@layer ([\w, ]+)/g)].flatMap(([, names = '']) => names.split(/, ?/));
    const [, order = ''] = /@layer (.+);/.exec(readFileSync(join(ROOT, 'src/ui/styles/global.css'), 'utf8')) ?? [];
    expect([...new Set(layers)]).toEqual(order.split(', '));
  });

  test('No script contains the public suffix list', () => {
    expect(publicSuffixesIn(build())).toEqual([]);
  });

  test('The script of the service worker is mocks/worker-filter.js, followed by the worker script of the installed MSW (M12)', () => {
    const installed = readFileSync(join(ROOT, 'node_modules/msw/lib/mockServiceWorker.js'), 'utf8');
    const filter = readFileSync(join(ROOT, 'mocks/worker-filter.js'), 'utf8');
    expect(build().get('mockServiceWorker.js')?.toString()).toBe(`${filter}\n${installed}`);
  });

  test('It contains the licence of each of its packages, and of the icons', () => {
    const notices = build().get('licenses.md')?.toString() ?? '';
    for (const name of Object.keys(packageJson.dependencies)) expect(notices).toContain(`## ${name} - `);
    for (const name of ['msw', 'idb', 'scheduler', 'make-plural']) expect(notices).toContain(`## ${name} - `);
    const icons = build().get('licenses-icons.md')?.toString();
    expect(icons).toMatch(
      /^# Tabler Icons [\d.]+ \(MIT\)\n\nCopyright \(c\) Paweł Kuna\n\nPermission is hereby granted/,
    );
  });

  test('Its robots.txt keeps crawlers out', () => {
    expect(build().get('robots.txt')?.toString()).toMatch(/^User-agent: \*\nDisallow: \/$/m);
  });

  test('There are no source maps', () => {
    expect(sourceMapsIn(build())).toEqual([]);
  });

  test('There are no fonts', () => {
    expect(fontsIn(build())).toEqual([]);
  });
});

describe('How a build is measured', () => {
  const page = `<!doctype html><head><script src="/sub/theme.js"></script>
    <script type="module" crossorigin src="/sub/assets/index-a1.js"></script>
    <link rel="modulepreload" crossorigin href="/sub/assets/react-b2.js">
    <link rel="modulepreload" crossorigin href="/sub/assets/browser-c3.js">
    <link rel="stylesheet" crossorigin href="/sub/assets/index-d4.css"></head>`;
  const files = {
    'index.html': page,
    'theme.js': 'document.documentElement.dataset.theme="dark"',
    'mockServiceWorker.js': 'addEventListener("fetch",()=>{})',
    'assets/index-a1.js':
      'import{r as e}from"./react-b2.js";export{e as t}from"./shared-e5.js";import("./browser-c3.js");import("./later-f6.js");import("./en-1a2b3c4d.js");import("./pl-1a2b3c4d.js")',
    'assets/react-b2.js': 'const e=1;export{e as r}',
    'assets/shared-e5.js': 'import"./react-b2.js";const e=1;export{e}',
    'assets/later-f6.js': 'export{}',
    'assets/en-1a2b3c4d.js': 'export default{}',
    'assets/pl-1a2b3c4d.js': 'export default{name:"Nazwa"}',
    'assets/browser-c3.js': 'import{r}from"./react-b2.js";import"./msw-g7.js";',
    'assets/msw-g7.js': 'import"./browser-c3.js"',
    'assets/index-d4.css': 'p{color:red}',
  };
  const app = ['theme.js', 'assets/index-a1.js', 'assets/react-b2.js', 'assets/shared-e5.js', 'assets/pl-1a2b3c4d.js'];
  const simulation = ['assets/browser-c3.js', 'assets/msw-g7.js'];

  test('The app is the scripts in `<script>` tags of the page, their static imports and the texts of the largest language; the base path makes no difference', () => {
    expect(appOf(buildOf(files)).files).toEqual(app);
    const relativePage = page.replaceAll('/sub/', './');
    expect(appOf(buildOf({ ...files, 'index.html': relativePage })).files).toEqual(app);
  });

  test('The simulation is the scripts that the page preloads and their static imports, without those of the app', () => {
    expect(simulationOf(buildOf(files)).files).toEqual(simulation);
  });

  test('All other scripts are loaded on demand; the script of the service worker is in no part', () => {
    expect(onDemandOf(buildOf(files)).files).toEqual(['assets/later-f6.js', 'assets/en-1a2b3c4d.js']);
  });

  test('The size of a part is the sum of its files, each compressed by itself', () => {
    const size = (text: string) => gzipSync(text, { level: 9 }).length;
    const measured = size(files['assets/browser-c3.js']) + size(files['assets/msw-g7.js']);
    expect(simulationOf(buildOf(files)).bytes).toBe(measured);
    expect(stylesOf(buildOf(files))).toEqual({
      files: ['assets/index-d4.css'],
      bytes: size(files['assets/index-d4.css']),
    });
  });

  test('A part that is too large or empty fails the check', () => {
    expect(() => expectWithin({ files: ['a.js'], bytes: 60_001 }, 60 * KB)).toThrow('of 60.0 kB: a.js');
    expect(() => expectWithin({ files: [], bytes: 0 }, 60 * KB)).toThrow('nothing');
  });

  test('The public suffix list is recognised by some of its rules', () => {
    const list = readFileSync(join(ROOT, 'node_modules/tldts/dist/index.esm.min.js'), 'utf8');
    expect(publicSuffixesIn(buildOf({ 'assets/msw.js': list }))).toEqual(
      PUBLIC_SUFFIXES.map((rule) => `assets/msw.js: ${rule}`),
    );
    expect(publicSuffixesIn(buildOf(files))).toEqual([]);
  });

  test('Source maps and fonts are found as files and as references', () => {
    const build = buildOf({
      'a.js': '//# sourceMappingURL=a.js.map',
      'a.js.map': '{}',
      'a.css': '@font-face{src:url(data:)}',
      'inter.woff2': '',
      'b.js': 'export{}',
    });
    expect(sourceMapsIn(build)).toEqual(['a.js', 'a.js.map']);
    expect(fontsIn(build)).toEqual(['a.css', 'inter.woff2']);
  });

  test('Without a build, an error says how to make one', () => {
    expect(() => readBuild(join(ROOT, 'no-such-folder'))).toThrow('run npm run build');
  });
});

function expectWithin({ files, bytes }: BuildPart, limit: number): void {
  expect(files, 'there is nothing to measure').not.toEqual([]);
  expect(bytes, `${formatKB(bytes)} of ${formatKB(limit)}: ${files.join(', ')}`).toBeLessThanOrEqual(limit);
}

function formatKB(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} kB`;
}

function buildOf(texts: Record<string, string>): Build {
  return new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
}

/** @throws when the app has not been built */
function readBuild(folder: string): Build {
  if (!existsSync(join(folder, 'index.html'))) throw new Error('There is no dist/index.html: run npm run build');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(folder, path).split(sep).join(posix.sep), readFileSync(path)];
    }),
  );
}
