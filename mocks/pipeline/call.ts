import * as v from 'valibot';
import type { BodyOf, Operation, QueryOf, ReplyOf } from '../../src/api/contract/operation.ts';
import type { Instant } from '../domain/instant.ts';
import type { User } from '../domain/records.ts';
import type { Transaction } from '../store/store.ts';
import { ProblemError } from './problem.ts';

/** One request inside its transaction, whatever its operation. */
export interface Call {
  tx: Transaction;
  now: Instant;
  /** Who asks; the simulation's own controls have nobody. */
  user: User;
  /** The id in the path; empty where it has none. */
  id: string;
  url: URL;
  ifMatch: string | null;
  /** Where the app lives, such as `https://host/sub/`; ends with a slash. */
  appUrl: string;
  /** Real time, for the simulation's controls only. */
  realNow: Instant;
  /** A new unguessable value, base64url. */
  secret: () => string;
}

/** One request of an operation. */
export interface CallOf<O> extends Call {
  /**
   * The JSON body in the shape of the operation, read when it is asked for: a right may come before it. A call that takes
   * no body may have none, or JSON that is ignored. @throws ProblemError `malformed` when not JSON, `invalid` with its fields
   */
  body: () => BodyOf<O>;
  /** The query in the shape of the operation. @throws ProblemError `invalid` */
  query: () => QueryOf<O>;
}

/**
 * Carries out an operation and returns the body of its reply.
 * @returns or a ProblemError: a refusal that is returned, and not thrown, keeps what was written
 * @throws ProblemError what is refused, which leaves no trace
 */
export type Handler<O> = (call: CallOf<O>) => ReplyOf<O> | ProblemError;

/** A handler whose operation is known only when it is called. */
export type AnyHandler = (call: AnyCall) => unknown;
export interface AnyCall extends Call {
  body: () => unknown;
  query: () => unknown;
}

/** A handler for each operation. */
export type Handlers<Operations> = { [Name in keyof Operations]: Handler<Operations[Name]> };

/** What reads the body of a request. @param text the body as it came */
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

/** What reads the query of a request; a parameter may repeat where the operation takes a list. */
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

/** A refusal that names what is wrong in which field. */
export function invalid(fields: { path: string; message: string }[]): ProblemError {
  return new ProblemError('invalid', { fields });
}
