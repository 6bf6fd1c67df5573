import { expect, test } from 'vitest';
import { openApiDocument } from './document.ts';
import { redoclyRemarks, spectralRemarks } from './linters.ts';

const LINTERS = [
  { name: 'Redocly', remarksOn: redoclyRemarks },
  { name: 'Spectral', remarksOn: spectralRemarks },
];

test.each(LINTERS)('$name has no remark about the document', async ({ remarksOn }) => {
  expect(await remarksOn(openApiDocument())).toEqual([]);
});

test.each(LINTERS)('$name reports an operation without id and description', async ({ remarksOn }) => {
  const document = openApiDocument();
  const get = document.paths['/api/session']?.get;
  delete get?.operationId;
  delete get?.description;
  const rules = (await remarksOn(document)).map(({ rule }) => rule);
  expect(rules.toSorted()).toEqual(['operation-description', 'operation-operationId']);
});
