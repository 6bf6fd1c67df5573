/** What the API answered. */
export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  /** The text as JSON; undefined where it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into replies of every shape
  body: any;
}

/** What a request carries; `as` is who asks, the person of the simulation unless given. */
export interface Ask {
  as?: string;
  /** Sent as JSON; a string as it is. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** Where requests of tests go; only their paths count. */
export const ORIGIN = 'http://localhost';

/** A request as a client makes it. */
export function requestFor(method: string, path: string, { body, headers = {} }: Ask): Request {
  return new Request(ORIGIN + path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

/** A reply, read to its end. */
export async function read(response: Response): Promise<Reply> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parsed(text) };
}

/** Undefined where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
