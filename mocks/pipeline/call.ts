import * as v from 'valibot';
import type { Instant } from '../domain/instant.ts';
import type { User } from '../domain/records.ts';
import type { Transaction } from '../store/store.ts';
import { ProblemError } from './problem.ts';

/** One request inside its transaction. */
export interface Call {
  tx: Transaction;
  now: Instant;
  /** Who asks; the simulation's own controls have nobody. */
  user: User;
  params: Record<string, string>;
  url: URL;
  text: string;
  ifMatch: string | null;
  /** Where the app lives, such as `https://host/sub/`; ends with a slash. */
  appUrl: string;
  /** Real time, for the simulation's controls only. */
  realNow: Instant;
  /** A fresh unguessable value, base64url. */
  secret: () => string;
}

/** What a handler answers; a status of 400 and more that is answered, not thrown, keeps what was written. */
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export const ok = (body: unknown, headers?: Record<string, string>): Answer => ({ status: 200, body, headers });

/** The JSON body in the shape asked for. @throws Refused `malformed` when not JSON, `invalid` with its fields */
export function bodyOf<S extends v.GenericSchema>(call: Call, schema: S): v.InferOutput<S> {
  const body = jsonOf(call.text);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw invalid([{ path: '', message: 'must be an object' }]);
  }
  return parsed(schema, body);
}

/** A call that takes no body may have none, or JSON that is ignored. @throws Refused `malformed` */
export function expectNoBody(call: Call): void {
  if (call.text.trim() !== '') jsonOf(call.text);
}

/** The query in the shape asked for; `lists` names the parameters that may repeat. @throws Refused `invalid` */
export function queryOf<S extends v.GenericSchema>(call: Call, schema: S, lists: string[] = []): v.InferOutput<S> {
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(call.url.searchParams.keys())) {
    const values = call.url.searchParams.getAll(name);
    query[name] = lists.includes(name) || values.length > 1 ? values : (values[0] ?? '');
  }
  return parsed(schema, query);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('malformed');
  }
}

function parsed<S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  throw invalid(result.issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message })));
}

/** A refusal that names what is wrong in which field. */
export function invalid(fields: { path: string; message: string }[]): ProblemError {
  return new ProblemError('invalid', { fields });
}
