import * as v from 'valibot';
import type { BodyOf, Operation, QueryOf, ReplyOf } from '../../src/api/contract/operation.ts';
import type * as operations from '../../src/api/contract/operations.ts';
import type { Instant } from '../domain/instant.ts';
import type { User } from '../domain/records.ts';
import type { Transaction } from '../store/store.ts';
import { ProblemError } from './problem.ts';

/** One request inside its transaction. */
export interface Call {
  tx: Transaction;
  now: Instant;
  /** Who asks; a placeholder without rights in the simulation's own controls. */
  user: User;
  /** The id in the path; empty where the path has none. */
  id: string;
  url: URL;
  ifMatch: string | null;
  /** Where the app lives, such as `https://host/sub/`; ends with a slash. */
  appUrl: string;
  /** Real time, for the simulation's controls only. */
  realNow: Instant;
}

interface CallOf<O> extends Call {
  /**
   * Reads the JSON body by the schema of the operation. The handler calls it when it needs it, because some check a right
   * first. A call without a body ignores any JSON. @throws ProblemError `malformed` when not JSON, `invalid` with its fields
   */
  body: () => BodyOf<O>;
  /** Reads the query by the schema of the operation. @throws ProblemError `invalid` */
  query: () => QueryOf<O>;
}

/**
 * Carries out an operation and returns the body of its reply. A refusal that is thrown undoes all writes; one that is
 * returned keeps them.
 */
type Handler<O> = (call: CallOf<O>) => ReplyOf<O> | ProblemError;

/** A handler for every operation of the contract. */
export type Handlers = { [Name in keyof typeof operations]: Handler<(typeof operations)[Name]> };

/** A handler whose operation is known only when it is called. */
export type AnyHandler = (call: AnyCall) => unknown;
export interface AnyCall extends Call {
  body: () => unknown;
  query: () => unknown;
}

/** The `body` of a call. @param text the body as it was sent */
export const bodyReader =
  ({ body }: Operation, text: string) =>
  (): unknown => {
    if (!body) return text.trim() === '' ? undefined : void jsonOf(text);
    const json = jsonOf(text);
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
      throw invalid([{ path: '', message: 'must be an object' }]);
    }
    return parsed(body, json);
  };

/** The `query` of a call. A parameter may be repeated where the operation takes a list. */
export const queryReader =
  ({ query }: Operation, params: URLSearchParams) =>
  (): unknown => {
    if (!query) return undefined;
    const input: Record<string, string | string[]> = {};
    for (const name of new Set(params.keys())) {
      const values = params.getAll(name);
      input[name] = isList(query.entries[name]) || values.length > 1 ? values : (values[0] ?? '');
    }
    return parsed(query, input);
  };

const isList = (entry: v.ObjectEntries[string] | undefined): boolean =>
  entry?.type === 'optional' && (entry as v.OptionalSchema<v.GenericSchema, undefined>).wrapped.type === 'array';

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('malformed');
  }
}

function parsed(schema: v.GenericSchema, input: unknown): unknown {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  throw invalid(result.issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message })));
}

/** The refusal `invalid`, with what is wrong in each field. */
export function invalid(fields: { path: string; message: string }[]): ProblemError {
  return new ProblemError('invalid', { fields });
}
