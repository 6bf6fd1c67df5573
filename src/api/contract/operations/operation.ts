import type * as v from 'valibot';
import type { Code } from '../code.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One call of the API, as both sides know it. */
export interface Operation {
  /** Method and path, `{id}` standing for an id. */
  call: `${Method} /${string}`;
  /** social: needs a person whose plan and permission allow it. person: needs anybody signed in. none: needs no person. */
  auth: 'social' | 'person' | 'none';
  query?: v.ObjectSchema<v.ObjectEntries, undefined>;
  body?: v.GenericSchema;
  /** The write has to name the version of the account that it is for. */
  ifMatch?: true;
  /** After this write every screen shows what it showed before. */
  changesNoScreen?: true;
  /** Absent if the reply has no body. If the reply is an account, an ETag names the version of the account. */
  reply?: v.GenericSchema;
  /** The reply is a file of this type and name, and not JSON. */
  file?: { type: 'text/csv' | 'text/calendar'; name: string };
  /** 200 unless given, 204 where the reply has no body. */
  status?: 201;
  /** The refusals besides those that follow from the other fields. */
  refusals?: readonly Code[];
}

/** An operation with its exact types. Marked as free of side effects, so that a build contains only the operations it calls. */
/* @__NO_SIDE_EFFECTS__ */
export function operation<const O extends Operation>(described: O): O {
  return described;
}

/** What the body of a request holds; undefined where it has none. */
export type BodyOf<O> = O extends { body: infer S extends v.GenericSchema } ? v.InferOutput<S> : undefined;

/** What a query asks for, once it is parsed. */
export type QueryOf<O> = O extends { query: infer S extends v.GenericSchema } ? v.InferOutput<S> : undefined;

/** What a reply holds; nothing where it has no body. */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler without a reply returns nothing
export type ReplyOf<O> = O extends { reply: infer S extends v.GenericSchema } ? v.InferOutput<S> : void;

/** The codes that a handler may refuse with. `refusalsOf` adds those that only the pipeline refuses with. */
export type RefusalCodeOf<O> =
  | (O extends { refusals: readonly (infer C extends Code)[] } ? C : never)
  | (O extends { auth: 'social' } ? 'signed-out' | 'no-social-permission' : never)
  | (O extends { query: object } | { body: object } ? 'invalid' : never)
  | (O extends { call: `${string}{id}${string}` } ? 'not-found' : never)
  | (O extends { ifMatch: true } ? 'version-required' | 'version-stale' : never);

/** The method and the path of a call. */
export function methodAndPathOf({ call }: Pick<Operation, 'call'>): { method: Method; path: string } {
  const [method, path = ''] = call.split(' ');
  return { method: method as Method, path };
}

/** The header `Allow` of a path that has these methods. HEAD is answered wherever GET is. */
export const allowHeader = (methods: readonly string[]): string =>
  methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');

/** Every code that an operation can be refused with, in alphabetical order. */
export function refusalsOf(described: Operation): Code[] {
  const { auth, query, body, ifMatch, refusals = [] } = described;
  const { method, path } = methodAndPathOf(described);
  const isRead = method === 'GET';
  const all: Code[] = [...refusals, 'server-error', 'too-large'];
  if (auth !== 'none') all.push('signed-out', 'too-many-requests');
  if (auth === 'social') all.push('plan-required', 'no-social-permission');
  if (auth !== 'none' && !isRead) all.push('viewer-changed', 'idempotency-mismatch', 'unsupported-type');
  if (!isRead) all.push('malformed', 'storage-full');
  if (query || body) all.push('invalid');
  if (path.includes('{id}')) all.push('not-found');
  if (ifMatch) all.push('version-required', 'version-stale');
  if (auth !== 'none' || !isRead) all.push('unavailable');
  return [...new Set(all)].sort();
}
