import { ProblemError } from './problem.ts';

/** How many bytes the body of a request may have: 1 MiB. */
export const MAX_BODY_BYTES = 1_048_576;

/**
 * The body of a request as text; empty if it has none. A body that is not UTF-8 becomes text that is not JSON, so that it is
 * refused as `malformed` after the checks that come before it.
 * @param anyType whether the type of the body does not matter
 * @throws ProblemError `too-large` if it is over 1 MiB, before it is read if `Content-Length` says so; `unsupported-type` if its
 * type is not JSON
 */
export async function readBody(request: Request, anyType: boolean): Promise<string> {
  requireSize(Number(request.headers.get('Content-Length')));
  // The HTTP server reads no further than the limit; then this call rejects with status 413.
  const bytes = await request.arrayBuffer().catch((error) => {
    throw error?.status === 413 ? new ProblemError('too-large') : error;
  });
  requireSize(bytes.byteLength);
  if (bytes.byteLength === 0) return '';
  if (!anyType && !isJson(request.headers.get('Content-Type') ?? '')) throw new ProblemError('unsupported-type');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '\uFFFD';
  }
}

function requireSize(bytes: number): void {
  if (bytes > MAX_BODY_BYTES) throw new ProblemError('too-large');
}

/** Whether a content type is JSON, also such as `application/merge-patch+json; charset=utf-8`. */
const isJson = (type: string): boolean => /^\s*application\/([^;\s]+\+)?json\s*(;|$)/i.test(type);
