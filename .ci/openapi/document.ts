import { readFileSync } from 'node:fs';
import { httpStatusOf } from '../../mocks/pipeline/problem.ts';
import packageJson from '../../package.json' with { type: 'json' };
import type { Code } from '../../src/api/contract/code.ts';
import { refusalsOf } from '../../src/api/contract/operation.ts';
import { type NamedOperation, OPERATIONS } from '../../src/api/contract/operation-list.ts';
import { Problem } from '../../src/api/contract/problem.ts';
import { componentSchemas, type Json, queryParameters, schemaOf } from './schemas.ts';

/** The whole API as an OpenAPI 3.1 document, written from the schemas that its replies are checked with. */
export function openApiDocument() {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of OPERATIONS) {
    const path = paths[operation.path] ?? {};
    paths[operation.path] = path;
    path[operation.method.toLowerCase()] = described(operation);
  }
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Social settings',
      version: packageJson.version,
      description:
        'Connected social accounts: who may connect, disconnect, reconnect and remove them, and what that does to their posts. Dates are ISO 8601 in UTC. Nothing refused changes anything.',
      contact: { name: 'Social settings' },
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
  { name: 'Accounts', description: 'The connected accounts, what may be done with them and what has been' },
  { name: 'Authorizations', description: 'Sign-ins at a network' },
  { name: 'Notices', description: 'What people are told about accounts, and what they ask of each other' },
  { name: 'Posts', description: 'The posts of the accounts, and what becomes of missed ones' },
  { name: 'Session', description: 'Who asks' },
  { name: 'Simulation', description: 'The controls of the simulation; a real API has none of them' },
];

const ASKED_BY: Record<NamedOperation['auth'], string> = {
  social: 'For people whose plan and permission allow social accounts.',
  person: 'For everybody who is signed in.',
  nobody: 'Needs no session.',
};

/** What the parameters of a query say, by name: the same in every call. */
const IN_QUERIES: Record<string, string> = {
  search: 'Text to find; case, accents and surrounding space do not count',
  network: 'Only these networks; none is all of them',
  status: 'Only accounts in these statuses; none is all of them',
  sort: 'The order; `attention` begins with posts that wait for a reconnect',
  page: 'Which page; one past the end is empty',
  pageSize: 'How many a page holds',
  tab: 'Which posts: one tab of the social tool',
  accountId: 'Only posts of this account',
  since: 'Only what has happened after this moment',
};

const PARAMETERS = {
  id: {
    name: 'id',
    in: 'path',
    required: true,
    description: 'The id of the account, post, notice or authorization that the path names',
    schema: { type: 'string' },
  },
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

function described(operation: NamedOperation): Json {
  const { name, auth, body, path } = operation;
  const parameters = parametersOf(operation);
  return {
    tags: [TAG.find(([pattern]) => pattern.test(path))?.[1]],
    operationId: name,
    summary: WORDS[name]?.summary,
    description: `${WORDS[name]?.description} ${ASKED_BY[auth]}`,
    security: auth === 'nobody' ? [] : [{ 'mock-user': [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } }),
    responses: { ...answered(operation), ...problems(operation) },
  };
}

/** The tag of a path; the first that fits counts. */
const TAG: [RegExp, string][] = [
  [/^\/__mock/, 'Simulation'],
  [/session/, 'Session'],
  [/notices|notifications|requests/, 'Notices'],
  [/authorizations/, 'Authorizations'],
  [/posts/, 'Posts'],
  [/accounts|attention|long-disconnected/, 'Accounts'],
];

/** The comment over each operation: its first sentence is the summary, the whole is the description. */
const WORDS = Object.fromEntries(
  [
    ...readFileSync(new URL('../../src/api/contract/operations.ts', import.meta.url), 'utf8').matchAll(
      /\/\*\*((?:(?!\*\/)[\s\S])+)\*\/\nexport const (\w+)/g,
    ),
  ].map(([, comment = '', name]) => {
    const description = comment.replaceAll(/\s*\n \*\s*/g, ' ').trim();
    return [name, { summary: description.replace(/\.( .*)?$/, ''), description }];
  }),
);

function parametersOf(operation: NamedOperation): Json[] {
  const shared = (name: keyof typeof PARAMETERS) => ({ $ref: `#/components/parameters/${name}` });
  return [
    ...(operation.path.includes('{id}') ? [shared('id')] : []),
    ...queryOf(operation),
    ...(operation.ifMatch ? [shared('If-Match')] : []),
    // What a person does, and not the simulation's controls.
    ...(operation.auth !== 'nobody' && operation.method !== 'GET'
      ? [shared('X-Viewer'), shared('Idempotency-Key')]
      : []),
  ];
}

function queryOf({ query }: NamedOperation): Json[] {
  if (!query) return [];
  return queryParameters(query).map((parameter) => ({ ...parameter, description: IN_QUERIES[`${parameter.name}`] }));
}

function answered({ auth, reply, status, etag }: NamedOperation): Json {
  const names = [...(etag ? (['ETag'] as const) : []), ...(auth === 'nobody' ? [] : (['X-Viewer'] as const))];
  if (!reply) return { 204: { description: 'Done', headers: headers(...names) } };
  const schema = schemaOf(reply);
  const content = { 'application/json': { schema } };
  return { [status ?? 200]: { description: status === 201 ? 'Created' : 'OK', headers: headers(...names), content } };
}

/** The refusals of a call: one response per status. */
function problems(operation: NamedOperation): Json {
  const byStatus = Map.groupBy(refusalsOf(operation), httpStatusOf);
  const responses = [...byStatus].map(([status, codes]) => [
    status,
    codes.length === 1 ? { $ref: `#/components/responses/${codes[0]}` } : refused(status, codes),
  ]);
  return Object.fromEntries(responses);
}

/** The response to each code that is the only one of its status in some call. */
function sharedResponses(): Json {
  const alone = OPERATIONS.flatMap((operation) => [...Map.groupBy(refusalsOf(operation), httpStatusOf).values()])
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

function headers(...more: (keyof typeof HEADERS)[]): Json {
  const names = [...more, 'Cache-Control', 'X-Mock-Api'] as const;
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
