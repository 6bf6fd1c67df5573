import { HttpResponse } from 'msw';

/** A reply of the API before it becomes a `Response`. */
export interface Reply {
  status: number;
  /** Sent as JSON. */
  body?: unknown;
  /** A file; `headers` have its type. */
  text?: string;
  headers?: Record<string, string>;
}

/** The headers of every reply. They say that the reply is simulated and must not be cached, and that a browser must not guess another type than its `Content-Type`. */
export const REPLY_HEADERS = { 'X-Mock-Api': '1', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

/** A reply as a `Response`. */
export function response({ status, body, text, headers }: Reply): Response {
  const allHeaders = { ...REPLY_HEADERS, ...headers };
  if (text !== undefined) return new HttpResponse(text, { status, headers: allHeaders });
  if (body === undefined) return new HttpResponse(null, { status, headers: allHeaders });
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  return new HttpResponse(JSON.stringify(body), { status, headers: { 'Content-Type': type, ...allHeaders } });
}
