import { HttpResponse } from 'msw';

/** A reply of the API before it becomes a `Response`. */
export interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A reply as a `Response`, marked as simulated and not to be cached. */
export function response({ status, body, headers }: Reply): Response {
  const allHeaders = { 'X-Mock-Api': '1', 'Cache-Control': 'no-store', ...headers };
  if (body === undefined) return new HttpResponse(null, { status, headers: allHeaders });
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  return new HttpResponse(JSON.stringify(body), { status, headers: { 'Content-Type': type, ...allHeaders } });
}
