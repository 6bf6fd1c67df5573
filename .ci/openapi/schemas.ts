import { readdirSync } from 'node:fs';
import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { CompletionRequest } from '../../src/api/contract/authorization.ts';
import { OPERATIONS } from '../../src/api/contract/operations/operation-list.ts';

export type Json = { [key: string]: unknown };

/** The named schemas of the contract. A schema that contains another one has a reference to it. */
export function componentSchemas(): Json {
  return converted(NAMED);
}

/** What the document says where a schema is used: a reference if the contract exports the schema by name, else the schema. */
export function schemaOf(schema: v.GenericSchema): unknown {
  const name = Object.keys(NAMED).find((each) => NAMED[each] === schema);
  return name === undefined ? converted({ ...NAMED, [UNNAMED]: schema })[UNNAMED] : { $ref: reference(name) };
}

/** The parameters of an operation whose query has this schema. */
export function queryParameters({ entries }: v.ObjectSchema<v.ObjectEntries, undefined>): Json[] {
  return Object.entries(entries).map(([name, entry]) => ({
    name,
    in: 'query',
    required: entry.type !== 'optional',
    schema: wholeNumber(entry) ?? schemaOf(entry as v.GenericSchema),
  }));
}

/** Stands for the name of a schema that the contract does not export by name, while that schema is converted. */
const UNNAMED = '-';

/** Schemas of queries become parameters, not components. */
const QUERIES: unknown[] = OPERATIONS.map(({ query }) => query);

/** All files directly in the folder of the contract. They are read from the folder, so that none is forgotten. */
const MODULES: object[] = await Promise.all(
  readdirSync(new URL('../../src/api/contract/', import.meta.url))
    .filter((file) => /^[a-z-]+\.ts$/.test(file))
    .map((file) => import(`../../src/api/contract/${file.slice(0, -'.ts'.length)}.ts`)),
);

const NAMED: Record<string, v.GenericSchema> = Object.fromEntries(
  MODULES.flatMap((module) => Object.entries(module))
    .flatMap(([name, value]): [string, v.GenericSchema][] =>
      isSchema(value) && !QUERIES.includes(value) ? [[name, value]] : [],
    )
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

function isSchema(value: unknown): value is v.GenericSchema {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';
}

const reference = (name: string): string => `#/components/schemas/${name}`;

function converted(definitions: Record<string, v.GenericSchema>): Json {
  return toJsonSchemaDefs(definitions, {
    target: 'draft-2020-12',
    typeMode: 'input',
    ignoreActions: ['check'],
    overrideRef: ({ referenceId }) => reference(referenceId),
    // JSON Schema has no checks by a function; `oneOf` says the same as the check of CompletionRequest.
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema === CompletionRequest.pipe[0]
        ? { ...jsonSchema, oneOf: [{ required: ['code'] }, { required: ['error'] }] }
        : undefined,
  }) as Json;
}

interface PipeAction {
  type: string;
  requirement?: number;
}

/** The schema of a query entry that turns text into a whole number; undefined for other entries. */
function wholeNumber(entry: object): Json | undefined {
  const { wrapped, default: byDefault } = entry as { wrapped?: { pipe?: PipeAction[] }; default?: string };
  const pipe = wrapped?.pipe ?? [];
  if (!pipe.some(({ type }) => type === 'transform')) return undefined;
  const requirement = (type: string) => pipe.find((action) => action.type === type)?.requirement;
  const maximum = requirement('max_value');
  return {
    type: 'integer',
    minimum: requirement('min_value'),
    // Number.MAX_VALUE stands for no limit.
    maximum: maximum === Number.MAX_VALUE ? undefined : maximum,
    default: byDefault === undefined ? undefined : Number(byDefault),
  };
}
