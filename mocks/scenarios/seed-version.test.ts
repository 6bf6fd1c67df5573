import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SCENARIO_NAMES, SEED_VERSION, seedOf } from './scenarios.ts';

/**
 * What each version of the seeds was made of. A browser keeps what people have changed over the seed of a version. So a
 * change of content or shape raises SEED_VERSION and adds a line; only the new name of a type replaces a hash.
 */
const MADE_OF: Record<number, { scenarios: string; records: string }> = {
  5: { scenarios: '378499e132302631', records: '72b6ad7fb182e5eb' },
};

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** The types of the stored records, without comments and without the way they are laid out. */
const typesOfRecords = (): string =>
  readFileSync(join(import.meta.dirname, '../domain/records.ts'), 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|^import[\s\S]*?;$/gm, '')
    .replaceAll(/\s+/g, ' ');

test('a change of the scenarios or of the stored records raises SEED_VERSION', () => {
  const scenarios = hashOf(SCENARIO_NAMES.map((name) => JSON.stringify(seedOf(name))).join('\n'));
  const records = hashOf(typesOfRecords());
  expect({ [SEED_VERSION]: { scenarios, records } }).toEqual({ [SEED_VERSION]: MADE_OF[SEED_VERSION] });
});
