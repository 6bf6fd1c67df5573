import { posix } from 'node:path';
import type { SourceFile } from './source-files.ts';

/** The pattern of the import of the breakpoints; style modules import no other sheet. */
const BREAKPOINTS = '(?:@import "[./a-z]+/breakpoints\\.css";\\s+)?';
/** The sheet of the classes that any component may use; they override the classes of the component itself. */
const UTILITIES = 'src/ui/styles/text.module.css';

/** The style modules that are not completely in the layer of their folder. */
export function layerViolations(modules: readonly SourceFile[]): string[] {
  return modules.flatMap(({ path, text }) => {
    const layer = path === UTILITIES ? 'utilities' : path.startsWith('src/ui/') ? 'ui' : 'feature';
    const hasLayerBlock = new RegExp(
      `^(/\\*[^/]*\\*/\\s+)?${BREAKPOINTS}@layer ${layer} \\{[\\s\\S]*^\\}\\s*$`,
      'm',
    ).test(text);
    const unindentedBlocks = text.match(/^\S.*\{$/gm) ?? [];
    return hasLayerBlock && unindentedBlocks.length === 1 ? [] : [`${path} is not in the layer ${layer}`];
  });
}

/**
 * The classes of a module that no source uses, and the classes that a source uses and its module lacks. `styles[…]` uses all.
 * @param sources the files that may import a module, as `import styles from './X.module.css'`
 */
export function classViolations(modules: readonly SourceFile[], sources: readonly SourceFile[]): string[] {
  const known = new Map(modules.map(({ path, text }) => [path, classesOf(text)]));
  const used = new Map(modules.map(({ path }) => [path, new Set<string>()]));
  const missing: string[] = [];
  for (const { path, text } of sources) {
    const code = text.replaceAll(/^import .*$/gm, '');
    for (const [, styles = '', from = ''] of text.matchAll(/^import (\w+) from '(\.[^']+\.module\.css)';/gm)) {
      const module = posix.join(posix.dirname(path), from);
      const classes = known.get(module) ?? new Set();
      const named = [...code.matchAll(new RegExp(`(?<![.\\w])${styles}\\.(\\w+)`, 'g'))].map(([, each = '']) => each);
      const usedHere = new RegExp(`(?<![.\\w])${styles}\\[`).test(code) ? [...named, ...classes] : named;
      for (const each of usedHere) used.get(module)?.add(each);
      for (const each of named) if (!classes.has(each)) missing.push(`${path}: there is no .${each}`);
    }
  }
  const unused = [...known].flatMap(([path, classes]) =>
    [...classes].filter((each) => !used.get(path)?.has(each)).map((each) => `${path}: .${each} is used by nothing`),
  );
  return [...unused, ...missing];
}

/** Font sizes, line heights and spacing in pixels or rem, and media queries with a width instead of a named breakpoint. */
export function rawSizes(sheets: readonly SourceFile[]): string[] {
  return sheets.flatMap(({ path, text }) =>
    [
      ...text.matchAll(
        /(?<=^|[\s{;])(?:font-size|font|line-height|padding[\w-]*|(?:scroll-)?margin[\w-]*|(?:row-|column-)?gap):[^;{}]*\d(?:px|rem)\b[^;{}]*/g,
      ),
      ...text.matchAll(/@media [^{]*\d(?:px|r?em)\b[^{]*\)/g),
    ].map(([found]) => `${path}: ${found}`),
  );
}

/** The classes in the selectors of a sheet. */
function classesOf(text: string): Set<string> {
  const selectors = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').match(/[^{};]+(?=\{)/g) ?? [];
  return new Set(selectors.flatMap((each) => [...each.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name)));
}
