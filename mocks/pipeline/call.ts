import * as v from 'valibot';
import type { Code } from '../../src/api/contract/code.ts';
import type {
  BodyOf,
  Operation,
  QueryOf,
  RefusalCodeOf,
  ReplyOf,
} from '../../src/api/contract/operations/operation.ts';
import type * as operations from '../../src/api/contract/operations/operations.ts';
import { type Instant, iso } from '../domain/instant.ts';
import type { User } from '../domain/records.ts';
import type { Decision } from '../rules/decision.ts';
import type { Transaction } from '../store/store.ts';
import { type ExtraFields, ProblemError } from './problem.ts';

/** One request inside its transaction. @typeParam R the codes with which it may be refused; none unless given */
export interface Call<R extends Code = never> {
  tx: Transaction;
  now: Instant;
  /** The person who makes the call; for the simulation's own controls, a placeholder without rights. */
  user: User;
  /** The id in the path; empty where the path has none. */
  id: string;
  url: URL;
  ifMatch: string | null;
  /** The address of the app, such as `https://host/sub/`; ends with a slash. */
  appUrl: string;
  /** Returns the real time now, and remembers it as the time of a move of the clock; only for the simulation's own controls. */
  markTick: () => Instant;
  /** Makes a refusal. A handler that throws the refusal undoes all writes; a handler that returns it keeps them. */
  refusal: (code: R, extra?: ExtraFields) => ProblemError;
}

interface CallOf<O> extends Call<RefusalCodeOf<O>> {
  /**
   * Reads the JSON body by the schema of the operation. The handler chooses when, because some handlers check a right first.
   * An operation without a body accepts any JSON and ignores it. Where every field is optional, an empty body counts as `{}`.
   * @throws ProblemError `malformed` when the body is not JSON, `invalid` when its fields are wrong
   */
  body: () => BodyOf<O>;
  /** Reads the query by the schema of the operation. @throws ProblemError `invalid` */
  query: () => QueryOf<O>;
}

/** Carries out an operation and returns the body of its reply, or a refusal. */
type Handler<O> = (call: CallOf<O>) => ReplyOf<O> | ProblemError;

/** A handler for every operation of the contract. */
export type Handlers = { [Name in keyof typeof operations]: Handler<(typeof operations)[Name]> };

/** The codes that a handler may refuse with. */
export type HandlerRefusalCode<Name extends keyof Handlers> = RefusalCodeOf<(typeof operations)[Name]>;

/** A handler whose operation is known only when it is called. */
export type AnyHandler = (call: AnyCall) => unknown;
export type AnyCall = Call<Code> & Record<'body' | 'query', () => unknown>;

/** The function `body` of a call. @param text the body as it was sent */
export const bodyReader =
  ({ body }: Operation, text: string) =>
  (): unknown => {
    const isEmpty = text.trim() === '';
    if (!body) return isEmpty ? undefined : void jsonOf(text);
    const json = isEmpty && v.is(body, {}) ? {} : jsonOf(text);
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
      throw new ProblemError('invalid', { fields: [{ path: '', message: 'must be an object' }] });
    }
    return parsed(body, json);
  };

/** The function `query` of a call. A parameter may be repeated where the operation takes a list. */
export const queryReader =
  ({ query }: Operation, params: URLSearchParams) =>
  (): unknown => {
    if (!query) return undefined;
    // Bytes that are not UTF-8 arrive as the replacement character.
    const broken = [...params].filter(([name, value]) => name in query.entries && value.includes('\uFFFD'));
    if (broken.length > 0) {
      const fields = broken.map(([path]) => ({ path, message: 'must be UTF-8, without U+FFFD' }));
      throw new ProblemError('invalid', { fields });
    }
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
  const fields = result.issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message }));
  throw new ProblemError('invalid', { fields });
}

/** The refusal `invalid`. @param fields for each wrong field its path and a message */
export function invalid({ refusal }: Call<'invalid'>, fields: ExtraFields['fields']): ProblemError {
  return refusal('invalid', { fields });
}

/** Refuses a moment that is too late. @param path of the field @throws ProblemError `invalid`, with the latest moment as `until` */
export function requireNotLater(call: Call<'invalid'>, path: string, at: Instant, latest: Instant): void {
  const until = iso(latest);
  if (at > latest) throw invalid(call, [{ path, message: `must not be later than ${until}`, until }]);
}

/** Refuses a call that a decision forbids; `can` shows the same decision. @throws ProblemError with the reason of the decision */
export function requireAllowed<R extends Code>({ refusal }: Pick<Call<R>, 'refusal'>, decision: Decision<R>): void {
  if (!decision.allowed) throw refusal(decision.reason);
}
