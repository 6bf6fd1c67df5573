import { readFileSync } from 'node:fs';
import { httpStatusOf } from '../../mocks/pipeline/problem.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { Account } from '../../src/api/contract/account.ts';
import type { Code } from '../../src/api/contract/code.ts';
import { refusalsOf } from '../../src/api/contract/operations/operation.ts';
import { type NamedOperation, OPERATIONS } from '../../src/api/contract/operations/operation-list.ts';
import { Problem } from '../../src/api/contract/problem.ts';
import { componentSchemas, type Json, queryParameters, schemaOf } from './schemas.ts';

/** The API as an OpenAPI 3.1 document, generated from the operations and schemas of the contract. */
export function openApiDocument() {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of OPERATIONS) {
    const path = paths[operation.path] ?? {};
    paths[operation.path] = path;
    path[operation.method.toLowerCase()] = operationObject(operation);
  }
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Social settings',
      version: packageJson.version,
      description:
        'Connected social accounts: who may connect, disconnect, reconnect and remove them, and what that does to their posts. Dates are ISO 8601 in UTC. A refused call changes nothing, except that a refused `completeAuthorization` can use up the code of the sign-in. HEAD is answered as GET is, without the body. A path that is not listed is refused with `not-found`, another method of a listed path with `method-not-allowed` and the header `Allow`; neither refusal needs a session. A body is JSON in UTF-8, of at most 1 MiB; only the controls of the simulation accept it under another content type.',
      contact: { name: 'Social settings' },
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
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
  { name: 'Accounts', description: 'The connected accounts, what may be done with them and what has happened to them' },
  { name: 'Activity', description: 'What has happened to all accounts, and what is coming' },
  { name: 'Authorizations', description: 'Sign-ins at a network' },
  {
    name: 'Notices',
    description: 'The notices that people get about accounts and requests',
  },
  { name: 'Posts', description: 'The posts of the accounts, and what happens to missed posts' },
  { name: 'Requests', description: 'The requests that people send each other, and the answers to them' },
  { name: 'Session', description: 'Who is signed in' },
  { name: 'Simulation', description: 'The controls of the simulation; a real API has none of them' },
];

const AUTH_DESCRIPTIONS: Record<NamedOperation['auth'], string> = {
  social: 'For people whose permission, and whose portal’s plan, allow social accounts.',
  person: 'For everybody who is signed in.',
  none: 'Needs no session.',
};

/** The descriptions of query parameters by name; each is the same in every call. */
const QUERY_DESCRIPTIONS: Record<string, string> = {
  search: 'Text to find; case, accents and surrounding space do not count',
  network: 'Only these networks; without it, all networks',
  status: 'Only accounts in these statuses; without it, all accounts',
  connectedBy: 'Only accounts whose original or last connector is one of these people; without it, all accounts',
  attention: 'Only accounts that need attention; without it, all accounts',
  sort: 'The order; `attention` begins with the accounts whose posts wait for a reconnect',
  order: 'Ascending or descending, for the order of a column; it does not change the order of `attention`',
  page: 'The number of the page; a page past the end is empty',
  pageSize: 'How many items a page holds',
  tab: 'Which posts: one tab of the social tool',
  accountId: 'Only posts or entries of these accounts; without it, of all accounts',
  kind: 'Only entries of these kinds; without it, of all kinds',
  actor: 'Only what this person did',
  from: 'Only what happened at or after this moment',
  to: 'Only what happened before this moment',
  days: 'How many days ahead',
  decision: 'Only missed posts about which the viewer can decide now; other tabs ignore it',
  since: 'Only what has happened after this moment',
};

const PARAMETERS = {
  id: {
    name: 'id',
    in: 'path',
    required: true,
    description: 'The id of the account, post, notice, request or authorization that the path names',
    schema: { type: 'string' },
  },
  'If-Match': {
    name: 'If-Match',
    in: 'header',
    required: true,
    description:
      'The ETag of the account. A call without it is refused with `version-required`; one with another version, with `version-stale`.',
    schema: { type: 'string' },
    example: '"acc-acme-facebook.7"',
  },
  'X-Viewer': {
    name: 'X-Viewer',
    in: 'header',
    required: false,
    description:
      'The id of the person whose data the screen showed when the action was confirmed. If somebody else is signed in, the call is refused with `viewer-changed`. Without the header, only the session counts.',
    schema: { type: 'string' },
    example: 'marek',
  },
  'Idempotency-Key': {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'A key belongs to one person. Requests under one key with the same method, path and body get the saved reply; any other request under that key is refused with `idempotency-mismatch`. After a refusal the key can be used again.',
    schema: { type: 'string' },
  },
};

const HEADERS = {
  ETag: {
    description: 'The version of the account with its posts: `"<id>.<revision>"`',
    schema: { type: 'string' },
  },
  'X-Content-Type-Options': {
    description: 'A browser uses the type that the reply names, and guesses no other',
    schema: { const: 'nosniff' },
  },
  'Cache-Control': { description: 'No reply is kept by a cache', schema: { const: 'no-store' } },
  'X-Mock-Api': { description: 'Marks every reply of the simulation; a real API sends none', schema: { const: '1' } },
  'X-Viewer': {
    description:
      'The id of the person that the reply is for. Refusals have the header too, although their responses here do not list it. Only refusals from before a person is known, such as `signed-out` and `too-large`, lack it',
    schema: { type: 'string' },
  },
  'Retry-After': { description: 'Seconds to wait before another try', schema: { type: 'string' } },
};

function operationObject(operation: NamedOperation): Json {
  const { name, auth, body } = operation;
  const parameters = parametersOf(operation);
  return {
    tags: [COMMENTS[name]?.tag],
    operationId: name,
    summary: COMMENTS[name]?.summary,
    description: `${COMMENTS[name]?.description} ${AUTH_DESCRIPTIONS[auth]}`,
    security: auth === 'none' ? [] : [{ 'mock-user': [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } }),
    responses: { ...successResponse(operation), ...problemResponses(operation) },
  };
}

/**
 * The tag, summary and description of each operation. The tag is the name of the file that declares it, the summary is the first
 * sentence of its comment, and the description is the whole comment.
 */
const COMMENTS = Object.fromEntries(
  TAGS.flatMap(({ name: tag }) => {
    const file = new URL(`../../src/api/contract/operations/${tag.toLowerCase()}.ts`, import.meta.url);
    const declarations = readFileSync(file, 'utf8').matchAll(/\/\*\*((?:(?!\*\/)[\s\S])+)\*\/\nexport const (\w+)/g);
    return [...declarations].map(([, comment = '', name]) => {
      const description = comment.replaceAll(/\s*\n \*\s*/g, ' ').trim();
      return [name, { tag, summary: description.replace(/\.( .*)?$/, ''), description }];
    });
  }),
);

function parametersOf(operation: NamedOperation): Json[] {
  const shared = (name: keyof typeof PARAMETERS) => ({ $ref: `#/components/parameters/${name}` });
  return [
    ...(operation.path.includes('{id}') ? [shared('id')] : []),
    ...queryParametersOf(operation),
    ...(operation.ifMatch ? [shared('If-Match')] : []),
    // Only the writes of a signed-in person take these two headers; the controls of the simulation do not.
    ...(operation.auth !== 'none' && operation.method !== 'GET' ? [shared('X-Viewer'), shared('Idempotency-Key')] : []),
  ];
}

function queryParametersOf({ query }: NamedOperation): Json[] {
  if (!query) return [];
  return queryParameters(query).map((parameter) => ({
    ...parameter,
    description: QUERY_DESCRIPTIONS[`${parameter.name}`],
  }));
}

function successResponse({ auth, reply, status, file }: NamedOperation): Json {
  const names = [...(reply === Account ? ['ETag' as const] : []), ...(auth === 'none' ? [] : ['X-Viewer' as const])];
  if (!reply) return { 204: { description: 'Done', headers: headers(...names) } };
  const schema = schemaOf(reply);
  const content = { [file?.type ?? 'application/json']: { schema } };
  return { [status ?? 200]: { description: status === 201 ? 'Created' : 'OK', headers: headers(...names), content } };
}

/** A response for each status with which the operation can be refused. */
function problemResponses(operation: NamedOperation): Json {
  const byStatus = Map.groupBy(refusalsOf(operation), httpStatusOf);
  const responses = [...byStatus].map(([status, codes]) => [
    status,
    codes.length === 1 ? { $ref: `#/components/responses/${codes[0]}` } : problemResponse(status, codes),
  ]);
  return Object.fromEntries(responses);
}

/** The responses that operations refer to: one for each code that is, in some operation, the only one with its HTTP status. */
function sharedResponses(): Json {
  const loneCodes = OPERATIONS.flatMap((operation) => [...Map.groupBy(refusalsOf(operation), httpStatusOf).values()])
    .filter((codes) => codes.length === 1)
    .flat();
  return Object.fromEntries(
    [...new Set(loneCodes)].sort().map((code) => [code, problemResponse(httpStatusOf(code), [code])]),
  );
}

function problemResponse(status: number, codes: Code[]): Json {
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
  const names = [...more, 'Cache-Control', 'X-Content-Type-Options', 'X-Mock-Api'] as const;
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
