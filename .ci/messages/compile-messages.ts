import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/lib/compile-module.js';
import type { Plugin } from 'vite';
import { type Catalogue, inputsOf, violationsIn } from './message-violations.ts';
import { messagesReachedFrom } from './used-messages.ts';

const ROOT = join(import.meta.dirname, '../..');
const SOURCE = join(ROOT, 'src/i18n/messages');
const TARGET = join(ROOT, 'src/i18n/compiled');
const ENTRY = join(ROOT, 'src/main.tsx');

/** The texts of each language from `src/i18n/messages/<language>/*.json`. @throws Error if two texts have the same name */
export function readMessages(): Record<string, Catalogue> {
  return Object.fromEntries(readdirSync(SOURCE).map((language) => [language, readLanguage(language)]));
}

/**
 * Compiles the ICU messages of each language into a module of functions, `src/i18n/compiled/<language>.js`, with the
 * types of their names and inputs. Writes only what has changed. `<language>-later.js` stays empty: only a build splits
 * the texts.
 * @throws Error that lists every violation, such as a text that one language lacks, different inputs, or a missing plural form
 */
export function compileMessages(): void {
  const catalogues = readMessages();
  const violations = violationsIn(catalogues);
  if (violations.length > 0) throw new Error(`The messages are wrong:\n  ${violations.join('\n  ')}`);
  mkdirSync(TARGET, { recursive: true });
  for (const language of Object.keys(catalogues)) {
    save(`${language}.js`, compile(language));
    save(`${language}-later.js`, 'export default {};\n');
    for (const part of [language, `${language}-later`]) save(`${part}.d.ts`, PART_TYPES);
  }
  save('messages.d.ts', typesOf(Object.values(catalogues)[0] ?? {}));
}

const PART_TYPES = `import type { Messages } from './messages.d.ts';

declare const messages: Partial<Messages>;
export default messages;
`;

/**
 * Compiles the messages before anything imports them, and again whenever a file with messages changes. A build gets the
 * texts of a language in two modules: those that the first page needs, and all others.
 * @param without the names of the files whose texts the modules leave out, such as `review.json`
 */
export function messages({ without }: { without: string[] }): Plugin {
  let first: ReadonlySet<string> | null = null;
  return {
    name: 'messages',
    config: (_, { command }) => {
      compileMessages();
      if (command === 'build') first = messagesReachedFrom(ENTRY);
    },
    // The compiled files stay complete: other builds and tests read them at the same time.
    load: {
      filter: { id: /\/src\/i18n\/compiled\/[\w-]+\.js$/ },
      handler: (id) => {
        const [language = '', later] = basename(id, '.js').split('-');
        return compile(language, { without, has: (name) => (first?.has(name) ?? true) === (later === undefined) });
      },
    },
    configureServer({ watcher, config }) {
      watcher.on('change', (file) => {
        if (relative(SOURCE, file).startsWith('..')) return;
        try {
          compileMessages();
        } catch (error) {
          config.logger.error(String(error));
        }
      });
    },
  };
}

/** Which texts a module has: those for whose name `has` returns true, except the texts of the files in `without`. */
interface Choice {
  without: string[];
  has: (name: string) => boolean;
}

function compile(language: string, { without, has }: Choice = { without: [], has: () => true }): string {
  const texts = Object.entries(readLanguage(language, without)).filter(([name]) => has(name));
  if (texts.length === 0) return 'export default {};\n';
  return compileModule(new MessageFormat(language), Object.fromEntries(texts));
}

function readLanguage(language: string, without: string[] = []): Catalogue {
  const catalogue: Catalogue = {};
  const files = readdirSync(join(SOURCE, language)).filter((file) => !without.includes(file));
  for (const file of files.sort()) {
    const texts: Catalogue = JSON.parse(readFileSync(join(SOURCE, language, file), 'utf8'));
    for (const [name, text] of Object.entries(texts)) {
      if (name in catalogue) throw new Error(`${language}/${file}: ${name} is in another file too`);
      catalogue[name] = text;
    }
  }
  return catalogue;
}

function typesOf(catalogue: Catalogue): string {
  const lines = Object.entries(catalogue).map(([name, text]) => {
    const inputs = Object.entries(inputsOf(text)).map(([input, type]) => `${input}: ${type}`);
    return `  ${name}: (${inputs.length === 0 ? '' : `inputs: { ${inputs.join('; ')} }`}) => string;`;
  });
  return `/** The texts of one language. */\nexport interface Messages {\n${lines.join('\n')}\n}\n`;
}

function save(name: string, text: string): void {
  const file = join(TARGET, name);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

if (process.argv[1] === import.meta.filename) compileMessages();
