import { posix } from 'node:path';
import { parseSync } from 'vite';

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  path: string;
  text: string;
}

export interface Import {
  specifier: string;
  /** The file a relative import leads to, from the root; a package's specifier as it is. */
  target: string;
  isRelative: boolean;
  /** `import type` and `export type`, of which nothing is left when the code runs. */
  isType: boolean;
  isDynamic: boolean;
}

export interface Module extends SourceFile {
  /** The text without its comments. */
  code: string;
  imports: Import[];
}

/** What a file imports, statically and dynamically; a file that is no script imports nothing. @throws where the syntax is wrong */
export function readModule({ path, text }: SourceFile): Module {
  if (!/\.[jt]sx?$/.test(path)) return { path, text, code: text, imports: [] };
  const { module, comments, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path} cannot be read: ${errors[0].message}`);
  const code = comments.reduce((rest, { start, end }) => blank(rest, start, end), text);
  const isType = (start: number) => /^(import|export)\s+type\b/.test(text.slice(start));
  const found = [
    ...module.staticImports.map(({ moduleRequest, start }) => ({
      specifier: moduleRequest.value,
      isType: isType(start),
      isDynamic: false,
    })),
    ...module.staticExports.flatMap(({ entries, start }) =>
      entries.flatMap(({ moduleRequest }) =>
        moduleRequest ? [{ specifier: moduleRequest.value, isType: isType(start), isDynamic: false }] : [],
      ),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      const [, specifier] = LITERAL.exec(text.slice(start, end)) ?? [];
      return specifier === undefined ? [] : [{ specifier, isType: false, isDynamic: true }];
    }),
  ];
  return { path, text, code, imports: found.map((each) => ({ ...each, ...resolved(path, each.specifier) })) };
}

const LITERAL = /^['"`]([^'"`$]+)['"`]$/;

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
}

function resolved(path: string, specifier: string): Pick<Import, 'target' | 'isRelative'> {
  const isRelative = /^\.{1,2}\//.test(specifier);
  const [file = ''] = specifier.split('?');
  return { isRelative, target: isRelative ? posix.join(posix.dirname(path), file) : specifier };
}
