import { HttpResponse } from 'msw';

export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** An answer as a response, marked as simulated and not to be cached. */
export function response({ status, body, headers }: Answer): Response {
  const all = { 'X-Mock-Api': '1', 'Cache-Control': 'no-store', ...headers };
  if (body === undefined) return new HttpResponse(null, { status, headers: all });
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  return new HttpResponse(JSON.stringify(body), { status, headers: { 'Content-Type': type, ...all } });
}
