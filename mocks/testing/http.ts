import { refusalsOf } from '../../src/api/contract/operations/operation.ts';
import { OPERATIONS } from '../../src/api/contract/operations/operation-list.ts';
import { matches } from '../pipeline/faults.ts';

/** A reply with its whole text. */
export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  /** The text parsed as JSON; undefined where it is not JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into replies of every shape
  body: any;
}

/** What a call has besides its method and path; `as` is the person who makes the call, by default the one who is signed in. */
export interface CallOptions {
  as?: string;
  /** Sent as JSON; a string is sent unchanged. Its type is JSON unless `headers` has another. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** The origin of all requests of tests; only their paths count. */
export const ORIGIN = 'http://localhost';

export function requestFor(method: string, path: string, { body, headers = {} }: CallOptions): Request {
  if (body === undefined) return new Request(ORIGIN + path, { method, headers });
  return new Request(ORIGIN + path, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** Reads a response to its end. */
export async function readReply(response: Response): Promise<Reply> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @throws Error if the reply is a refusal that the contract does not list for the operation */
export function requireListedRefusal(method: string, path: string, { status, body }: Reply): void {
  if (status < 400 || body?.code === undefined) return;
  const pathname = path.replace(/\?.*/, '');
  // An exact path comes first, so that `/api/social/posts/plan` does not match `/api/social/posts/{id}`.
  const ofPath = OPERATIONS.filter((each) => each.path === pathname);
  const operation = (ofPath.length > 0 ? ofPath : OPERATIONS).find(({ call }) => matches(call, method, pathname));
  if (!operation || refusalsOf(operation).includes(body.code)) return;
  throw new Error(`${operation.call} was refused with ${body.code}: list it in src/api/contract/operations/`);
}
