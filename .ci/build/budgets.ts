import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

/** A production build: its files by their path in it, such as `assets/index-1a2b.js`. */
export type Build = ReadonlyMap<string, Buffer>;

/** A part of a build, with its size. */
export interface BuildPart {
  files: string[];
  /** Bytes after gzip level 9, each file by itself, as a server sends them. */
  bytes: number;
}

const PAGE = 'index.html';

/**
 * The scripts that a browser loads before it shows the first list: those in `<script>` tags of the page, their static
 * imports, and the texts of the largest language.
 */
export function appOf(build: Build): BuildPart {
  const app = withStaticImports(build, entriesOf(build));
  const parts = languagesOf(build, app).map((file) => partOf(build, withStaticImports(build, [...app, file])));
  return parts.toSorted((a, b) => b.bytes - a.bytes)[0] ?? partOf(build, app);
}

/** The scripts that only the simulation needs. The page preloads them. */
export function simulationOf(build: Build): BuildPart {
  const app = new Set(appOf(build).files);
  const files = withStaticImports(build, linked(build, 'modulepreload')).filter((file) => !app.has(file));
  return partOf(build, files);
}

/** The scripts that the browser loads on demand, after the first list. */
export function onDemandOf(build: Build): BuildPart {
  const loadedBefore = new Set([...appOf(build).files, ...simulationOf(build).files, 'mockServiceWorker.js']);
  return partOf(
    build,
    scriptsOrStyles(build, '.js').filter((file) => !loadedBefore.has(file)),
  );
}

/** Every style sheet of the build. */
export const stylesOf = (build: Build): BuildPart => partOf(build, scriptsOrStyles(build, '.css'));

/** The entries of `PUBLIC_SUFFIXES` that the scripts contain, as `file: entry`. */
export function publicSuffixesIn(build: Build): string[] {
  return scriptsOrStyles(build, '.js').flatMap((file) => {
    const text = textOf(build, file);
    return PUBLIC_SUFFIXES.filter((entry) => text.includes(entry)).map((entry) => `${file}: ${entry}`);
  });
}

/** Some entries of the public suffix list, which MSW's cookie jar imports: top-level domains that occur nowhere else. */
export const PUBLIC_SUFFIXES = ['sandvikcoromant', 'travelersinsurance', 'xn--vermgensberatung-pwb'];

/** Source maps, and scripts and styles that refer to one. */
export function sourceMapsIn(build: Build): string[] {
  return [...build.keys()].filter(
    (file) => file.endsWith('.map') || (/\.(js|css)$/.test(file) && textOf(build, file).includes('sourceMappingURL=')),
  );
}

/** Font files, and styles that refer to one. */
export function fontsIn(build: Build): string[] {
  return [...build.keys()].filter(
    (file) =>
      /\.(woff2?|ttf|otf|eot)$/.test(file) || (file.endsWith('.css') && textOf(build, file).includes('@font-face')),
  );
}

/** The chunks with the texts of a language, such as `assets/en-1a2b.js`; the app loads one of them as it starts. */
function languagesOf(build: Build, app: readonly string[]): string[] {
  return app
    .flatMap((file) => importsOf(build, file).dynamic)
    .filter((file) => /^[a-z]{2}-[\w-]{8}\.js$/.test(posix.basename(file)));
}

function entriesOf(build: Build): string[] {
  return tags(build, 'script').flatMap((tag) => filesAt(build, PAGE, attribute(tag, 'src')));
}

function linked(build: Build, rel: string): string[] {
  return tags(build, 'link')
    .filter((tag) => attribute(tag, 'rel') === rel)
    .flatMap((tag) => filesAt(build, PAGE, attribute(tag, 'href')));
}

function tags(build: Build, name: string): string[] {
  return [...textOf(build, PAGE).matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))].map(([tag]) => tag);
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}=["']?([^"'\\s>]+)`).exec(tag)?.[1];
}

function withStaticImports(build: Build, files: string[]): string[] {
  const found = new Set(files);
  for (const file of found) {
    for (const imported of importsOf(build, file).static) found.add(imported);
  }
  return [...found];
}

function importsOf(build: Build, file: string): { static: string[]; dynamic: string[] } {
  const text = textOf(build, file);
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module;
  const staticAddresses = [...staticImports, ...staticExports.flatMap(({ entries }) => entries)].map(
    ({ moduleRequest }) => moduleRequest?.value,
  );
  const dynamicAddresses = dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1));
  const filesOf = (addresses: (string | undefined)[]) => addresses.flatMap((address) => filesAt(build, file, address));
  return { static: filesOf(staticAddresses), dynamic: filesOf(dynamicAddresses) };
}

/**
 * The file that an address in the file `from` leads to, as a list of one; an empty list if the build has no such file. The base
 * path under which the app is served does not matter.
 */
function filesAt(build: Build, from: string, address: string | undefined): string[] {
  if (address === undefined) return [];
  const isRelative = /^\.{1,2}\//.test(address);
  const path = isRelative ? posix.join(posix.dirname(from), address) : address;
  return [...build.keys()].filter((file) => path === file || (!isRelative && path.endsWith(`/${file}`)));
}

function scriptsOrStyles(build: Build, ending: '.js' | '.css'): string[] {
  return [...build.keys()].filter((file) => file.endsWith(ending));
}

function partOf(build: Build, files: string[]): BuildPart {
  const sizes = files.map((file) => gzipSync(build.get(file) ?? '', { level: 9 }).length);
  return { files, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

const textOf = (build: Build, file: string): string => build.get(file)?.toString('utf8') ?? '';
