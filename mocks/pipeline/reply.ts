import { HttpResponse } from 'msw';

/** What a request is answered with. */
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Every reply says that it is simulated and is kept by no cache. */
export function response({ status, body, headers }: Answer): Response {
  const all = { 'X-Mock-Api': '1', 'Cache-Control': 'no-store', ...headers };
  if (body === undefined) return new HttpResponse(null, { status, headers: all });
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  return new HttpResponse(JSON.stringify(body), { status, headers: { 'Content-Type': type, ...all } });
}

/** The version of an account, for ETag and If-Match. */
export const etag = ({ id, revision }: { id: string; revision: number }): string => `"${id}.${revision}"`;
