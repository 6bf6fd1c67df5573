import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, test } from 'vitest';
import { SCENARIO_NAMES, SEED_VERSION, seedOf } from './scenarios.ts';

/**
 * For each SEED_VERSION, the hashes of all seeds and of the types of the stored records. A browser stores only the
 * differences from the seed, which fit only the seed of the same version. So whoever changes a seed or a type must raise
 * SEED_VERSION and add a line here. If a type is only renamed, the new hash replaces the old one.
 */
const HASHES: Record<number, { scenarios: string; records: string }> = {
  5: { scenarios: '378499e132302631', records: '611ed692809a98af' },
  6: { scenarios: '378499e132302631', records: '46661ad6e656978f' },
  7: { scenarios: '842fc091a67cef7f', records: 'eb420653c522ebbe' },
  8: { scenarios: 'ef10e85f6716b60f', records: '103afadda9a0755e' },
  9: { scenarios: 'b5fc93cf4422f7b4', records: '103afadda9a0755e' },
  10: { scenarios: 'b5fc93cf4422f7b4', records: '6fbce314061c3fe3' },
  11: { scenarios: 'b5fc93cf4422f7b4', records: '196d8fbb94a21667' },
  12: { scenarios: 'ece703252be63b2d', records: '196d8fbb94a21667' },
};

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

const RECORDS = join(import.meta.dirname, '../domain/records.ts');
const IMPORT = /^import type \{([^}]+)\} from '(.+)';$/gm;

/** The text of the types of the stored records, with imported types written out, without comments and line breaks. */
async function shapeOfRecords(): Promise<string> {
  const text = readFileSync(RECORDS, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  /** For each imported type, a function that returns the text of the type, or of one field of it. */
  const imported = new Map<string, (field: string | undefined) => string>();
  for (const [, names = '', from = ''] of text.matchAll(IMPORT)) {
    const path = join(RECORDS, '..', from);
    const module = await import(path);
    for (const name of names.split(',').map((each) => each.trim())) {
      const schema = module[name];
      imported.set(name, (field) =>
        schema ? JSON.stringify(toJsonSchema(field ? schema.entries[field] : schema)) : declarationIn(path, name),
      );
    }
  }
  return text
    .replaceAll(IMPORT, '')
    .replaceAll(/\b([A-Z]\w*)(?:\['(\w+)'\])?/g, (whole, name, field) => imported.get(name)?.(field) ?? whole)
    .replaceAll(/\s+/g, ' ');
}

/** The declaration of a type that has no schema. */
function declarationIn(path: string, name: string): string {
  const [declaration] = readFileSync(path, 'utf8').match(new RegExp(`^export type ${name} =[^;]+;`, 'm')) ?? [];
  return declaration ?? expect.unreachable(`${path} has neither a schema nor a one-line type ${name}`);
}

test('whoever changes the scenarios or the stored records must raise SEED_VERSION', async () => {
  const scenarios = hashOf(SCENARIO_NAMES.map((name) => JSON.stringify(seedOf(name))).join('\n'));
  const records = hashOf(await shapeOfRecords());
  expect({ [SEED_VERSION]: { scenarios, records } }).toEqual({ [SEED_VERSION]: HASHES[SEED_VERSION] });
});
