import { expect, test } from 'vitest';
import { openApiDocument } from './document.ts';
import { redoclyRemarks, spectralRemarks } from './linters.ts';

/** Calls without input and without a session have nothing to refuse. */
const REFUSING_NOTHING = ['/paths/~1__mock/get/responses', '/paths/~1__mock~1flows/get/responses'];

const LINTERS = [
  {
    name: 'Redocly',
    remarksOn: redoclyRemarks,
    accepted: REFUSING_NOTHING.map((at) => ({ rule: 'operation-4xx-response', at })),
  },
  { name: 'Spectral', remarksOn: spectralRemarks, accepted: [] },
];

test.each(LINTERS)('$name makes only the accepted remarks on the document', async ({ remarksOn, accepted }) => {
  expect(await remarksOn(openApiDocument())).toEqual(accepted);
});

test.each(LINTERS)('$name remarks on an operation without id and description', async ({ remarksOn, accepted }) => {
  const document = openApiDocument();
  const get = document.paths['/api/session']?.get;
  delete get?.operationId;
  delete get?.description;
  const rules = (await remarksOn(document)).map(({ rule }) => rule);
  expect(rules.toSorted()).toEqual(
    [...accepted.map(({ rule }) => rule), 'operation-description', 'operation-operationId'].toSorted(),
  );
});
