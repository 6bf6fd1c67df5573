import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openApiDocument } from './document.ts';

const document = openApiDocument();
const file = new URL('../../docs/openapi.json', import.meta.url);

test('docs/openapi.json is up to date', () => {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  expect(text === `${JSON.stringify(document, null, 2)}\n`, 'docs/openapi.json is stale: run npm run openapi').toBe(
    true,
  );
});

test('the document is the same each time it is generated', () => {
  expect(JSON.stringify(openApiDocument())).toBe(JSON.stringify(document));
});

test('every operation has a summary, from its comment', () => {
  const summaries = Object.values(document.paths).flatMap((path) => Object.values(path).map(({ summary }) => summary));
  expect(summaries.filter((summary) => typeof summary !== 'string' || summary === '')).toEqual([]);
});

test('every reference can be resolved', () => {
  const references = [...new Set(everyReference(document))];
  expect(references.length).toBeGreaterThan(0);
  expect(references.filter((reference) => resolved(reference) === undefined)).toEqual([]);
});

test('every named schema is referred to', () => {
  const used = new Set(everyReference(document));
  const unused = Object.keys(document.components.schemas).filter((name) => !used.has(`#/components/schemas/${name}`));
  expect(unused).toEqual([]);
});

test('numbers in a query are described as numbers, with their limits', () => {
  const { parameters } = document.paths['/api/social/accounts']?.get ?? {};
  const pageSize = {
    name: 'pageSize',
    in: 'query',
    required: false,
    schema: { type: 'integer', minimum: 1, maximum: 100, default: 25 },
  };
  expect(parameters).toContainEqual(expect.objectContaining(pageSize));
});

function everyReference(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (key === '$ref' ? [String(each)] : everyReference(each)));
}

function resolved(reference: string): unknown {
  const [root, ...keys] = reference.split('/');
  if (root !== '#') return undefined;
  return keys.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], document);
}
