import { expect, test } from 'vitest';
import { openApiDocument } from './document.ts';
import { redoclyRemarks, spectralRemarks } from './linters.ts';

/** The responses of the calls that refuse nothing, since they have neither input nor session. */
const REFUSING_NOTHING = ['/paths/~1__mock/get/responses', '/paths/~1__mock~1flows/get/responses'];

const LINTERS = [
  {
    name: 'Redocly',
    remarksOn: redoclyRemarks,
    accepted: REFUSING_NOTHING.map((pointer) => ({ rule: 'operation-4xx-response', pointer })),
  },
  { name: 'Spectral', remarksOn: spectralRemarks, accepted: [] },
];

test.each(LINTERS)('$name reports only accepted remarks about the document', async ({ remarksOn, accepted }) => {
  expect(await remarksOn(openApiDocument())).toEqual(accepted);
});

test.each(LINTERS)('$name reports an operation without id and description', async ({ remarksOn, accepted }) => {
  const document = openApiDocument();
  const get = document.paths['/api/session']?.get;
  delete get?.operationId;
  delete get?.description;
  const rules = (await remarksOn(document)).map(({ rule }) => rule);
  expect(rules.toSorted()).toEqual(
    [...accepted.map(({ rule }) => rule), 'operation-description', 'operation-operationId'].toSorted(),
  );
});
