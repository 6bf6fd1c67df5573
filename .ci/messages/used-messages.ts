import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'vite';

/** The names of the texts that a module uses, as `m.name`. */
export function messagesUsedIn(code: string): string[] {
  const withoutComments = code.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\w])\/\/.*/g, '');
  return [...withoutComments.matchAll(/\bm\.(\w+)/g)].map(([, name = '']) => name);
}

/** The names of the texts that are used by a module or by any module that it imports statically, directly or through others. */
export function messagesReachedFrom(entry: string): Set<string> {
  const modules = new Set([entry]);
  const names = new Set<string>();
  for (const path of modules) {
    const code = readFileSync(path, 'utf8');
    for (const name of messagesUsedIn(code)) names.add(name);
    for (const address of staticImportsOf(path, code)) {
      if (/^\..*\.tsx?$/.test(address)) modules.add(join(dirname(path), address));
    }
  }
  return names;
}

/** The modules that a module imports statically, without imports of types only. */
function staticImportsOf(path: string, code: string): string[] {
  const { staticImports, staticExports } = parseSync(path, code).module;
  const imports = staticImports.filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType));
  const exports = staticExports.flatMap(({ entries }) => entries.filter(({ isType }) => !isType));
  return [...imports, ...exports].flatMap(({ moduleRequest }) => moduleRequest?.value ?? []);
}
