import { httpStatusOf } from '../mocks/pipeline/problem.ts';
import packageJson from '../package.json' with { type: 'json' };
import type { Code } from '../src/api/contract/code.ts';
import { Problem } from '../src/api/contract/problem.ts';
import type { Operation } from './openapi-operation.ts';
import { OPERATIONS } from './openapi-operations.ts';
import { componentSchemas, type Json, queryParameters, schemaOf } from './openapi-schemas.ts';

/** A call in the form `METHOD /path/{id}`. */
export const callName = ({ method, path }: { method: string; path: string }): string =>
  `${method.toUpperCase()} ${path}`;

/** The whole API as an OpenAPI 3.1 document, written from the schemas that its replies are checked with. */
export function openApiDocument() {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of OPERATIONS) {
    const path = paths[operation.path] ?? {};
    paths[operation.path] = path;
    path[operation.method] = described(operation);
  }
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Social settings',
      version: packageJson.version,
      description:
        'Connected social accounts: who may connect, disconnect, reconnect and remove them, and what that does to their posts. Dates are ISO 8601 in UTC. Nothing refused changes anything.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: TAGS,
    paths,
    components: {
      schemas: componentSchemas(),
      responses: sharedResponses(),
      parameters: PARAMETERS,
      headers: HEADERS,
      securitySchemes: {
        'mock-user': {
          type: 'apiKey',
          in: 'cookie',
          name: 'mock-user',
          description: 'The id of the person who asks. Missing, unknown or deactivated: `signed-out`.',
        },
      },
    },
  };
}

const TAGS = [
  { name: 'Session' },
  { name: 'Accounts' },
  { name: 'Posts' },
  { name: 'Notices' },
  { name: 'Authorizations', description: 'Sign-ins at a network' },
  { name: 'Simulation', description: 'The controls of the simulation; a real API has none of them' },
];

const PARAMETERS = {
  id: { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
  'If-Match': {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'The ETag of the account. Missing: `version-required`; another version: `version-stale`.',
    schema: { type: 'string' },
    example: '"acc-acme-facebook.7"',
  },
  'X-Viewer': {
    name: 'X-Viewer',
    in: 'header',
    required: false,
    description:
      'The id of the person on the screen when they acted. Somebody else is signed in: `viewer-changed`, and nothing is done. Missing: the session alone counts.',
    schema: { type: 'string' },
    example: 'marek',
  },
  'Idempotency-Key': {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'Per person: the same method, path and body again get the kept reply; another request with the key is `idempotency-mismatch`. A refusal frees the key.',
    schema: { type: 'string' },
  },
};

const HEADERS = {
  ETag: {
    description: 'The version of the account with its posts: `"<id>.<revision>"`',
    schema: { type: 'string' },
  },
  'Cache-Control': { description: 'No reply is kept by a cache', schema: { const: 'no-store' } },
  'X-Mock-Api': { description: 'Marks every reply of the simulation; a real API sends none', schema: { const: '1' } },
  'X-Viewer': {
    description: 'The id of the person that this answers; also on refusals, but for `signed-out`',
    schema: { type: 'string' },
  },
  'Retry-After': { description: 'Seconds to wait', schema: { type: 'string' } },
};

function described(operation: Operation): Json {
  const { id, tag, summary, description, asks, body } = operation;
  const parameters = parametersOf(operation);
  return {
    tags: [tag],
    operationId: id,
    summary,
    ...(description && { description }),
    security: asks === 'nobody' ? [] : [{ 'mock-user': [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } }),
    responses: { [operation.answer.status]: answered(operation), ...problems(operation) },
  };
}

function parametersOf(operation: Operation): Json[] {
  const shared = (name: keyof typeof PARAMETERS) => ({ $ref: `#/components/parameters/${name}` });
  return [
    ...(operation.path.includes('{id}') ? [shared('id')] : []),
    ...(operation.query ? queryParameters(operation.query) : []),
    ...(operation.needsVersion ? [shared('If-Match')] : []),
    ...(isWrite(operation) ? [shared('X-Viewer'), shared('Idempotency-Key')] : []),
  ];
}

/** What a person does, and not the simulation's controls: it names its viewer and takes a key. */
const isWrite = ({ method, asks }: Operation): boolean => asks !== 'nobody' && method !== 'get';

function answered({ asks, answer: { description, schema, hasVersion } }: Operation): Json {
  return {
    description,
    headers: headers(...(hasVersion ? (['ETag'] as const) : []), ...(asks === 'nobody' ? [] : (['X-Viewer'] as const))),
    ...(schema && { content: { 'application/json': { schema: schemaOf(schema) } } }),
  };
}

/** The refusals of a call: one response per status. */
function problems(operation: Operation): Json {
  const byStatus = Map.groupBy(codesOf(operation), httpStatusOf);
  const responses = [...byStatus].map(([status, codes]) => [
    status,
    codes.length === 1 ? { $ref: `#/components/responses/${codes[0]}` } : refused(status, codes),
  ]);
  return Object.fromEntries(responses);
}

/** The response to each code that is the only one of its status in some call. */
function sharedResponses(): Json {
  const alone = OPERATIONS.flatMap((operation) => [...Map.groupBy(codesOf(operation), httpStatusOf).values()])
    .filter((codes) => codes.length === 1)
    .flat();
  return Object.fromEntries([...new Set(alone)].sort().map((code) => [code, refused(httpStatusOf(code), [code])]));
}

function refused(status: number, codes: Code[]): Json {
  return {
    description: codes.map((code) => `\`${code}\``).join(', '),
    headers: headers(...(status === 429 ? (['Retry-After'] as const) : [])),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            schemaOf(Problem),
            { type: 'object', properties: { status: { const: status }, code: { enum: codes } } },
          ],
        },
      },
    },
  };
}

function codesOf(operation: Operation): Code[] {
  const { method, path, asks, query, body, needsVersion, codes = [] } = operation;
  const all: Code[] = [...codes];
  if (asks !== 'nobody') all.push('signed-out', 'too-many-requests');
  if (asks === 'social') all.push('plan-required', 'no-social-permission');
  if (isWrite(operation)) all.push('viewer-changed', 'idempotency-mismatch');
  if (method !== 'get') all.push('malformed', 'storage-full');
  if (query || body) all.push('invalid');
  if (path.includes('{id}')) all.push('not-found');
  if (needsVersion) all.push('version-required', 'version-stale');
  if (asks !== 'nobody' || method !== 'get') all.push('unavailable');
  return [...new Set<Code>([...all, 'server-error'])].sort();
}

function headers(...more: (keyof typeof HEADERS)[]): Json {
  const names = [...more, 'Cache-Control', 'X-Mock-Api'] as const;
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
