import { join, relative, sep } from 'node:path';
import { build, type Plugin } from 'vite';
import type { Mutant } from './mutants.ts';
import { SWITCH } from './switchboard.ts';
import { switched } from './switching.ts';

/** Where a bundle finds the packages that it does not hold, by name. */
export const PACKAGES = '__packages';

/**
 * A test file and all of ours that it needs as one script, with a switch for each fault in it. The script is a function:
 * each call loads all of it again, also what is worked out once while a module loads.
 */
export async function bundle(root: string, testFile: string, mutants: ReadonlyMap<string, Mutant[]>): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [switching(root, mutants), packagesOutside()],
    build: {
      ssr: true,
      write: false,
      minify: false,
      target: 'esnext',
      rolldownOptions: {
        input: join(root, testFile),
        treeshake: false,
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const [chunk] = 'output' in result ? result.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`${testFile} makes no script`);
  const code = chunk.code.replaceAll(/^export \{.*\};?$/gm, '');
  return `(async () => { 'use strict'; const ${SWITCH} = globalThis.${SWITCH};\n${code}\n})`;
}

function switching(root: string, mutants: ReadonlyMap<string, Mutant[]>): Plugin {
  return {
    name: 'switching',
    enforce: 'pre',
    transform: (code, id) => {
      const found = mutants.get(relative(root, id).split(sep).join('/'));
      return found && { code: switched(code, found), map: null };
    },
  };
}

/** Packages are loaded once, by whoever runs the script. */
function packagesOutside(): Plugin {
  const MARK = '\0package:';
  return {
    name: 'packages-outside',
    enforce: 'pre',
    resolveId: (source, importer) => (importer && /^(node:|@?[a-z])/.test(source) ? MARK + source : undefined),
    load: async (id) => {
      if (!id.startsWith(MARK)) return undefined;
      const name = id.slice(MARK.length);
      const names = Object.keys(await namesOf(name));
      const exported = names.filter((each) => each !== 'default' && /^[\w$]+$/.test(each));
      return [
        `const found = ${PACKAGES}[${JSON.stringify(name)}];`,
        ...(names.includes('default') ? ['export default found.default;'] : []),
        ...exported.map((each, at) => `const name${at} = found.${each}; export { name${at} as ${each} };`),
      ].join('\n');
    },
  };
}

/** The tests' own interface is answered by who runs them. */
const namesOf = (name: string): Promise<object> =>
  name === 'vitest' ? import('./collected-tests.ts').then(({ INTERFACE }) => INTERFACE) : import(name);

/** The packages that a script asks for. */
export const packagesOf = (script: string): string[] => [
  ...new Set([...script.matchAll(new RegExp(`${PACKAGES}\\["([^"]+)"\\]`, 'g'))].map(([, name = '']) => name)),
];
