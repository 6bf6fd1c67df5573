/** `npm run openapi`: writes `docs/openapi.json`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { openApiDocument } from './document.ts';

const file = new URL('../../docs/openapi.json', import.meta.url);
mkdirSync(new URL('.', file), { recursive: true });
writeFileSync(file, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
console.info('Written: docs/openapi.json');
