/** `npm run api -- --port 4010`: the simulated API as a real HTTP server, which only this machine reaches unless `--host` is given. */
import { parseArgs } from 'node:util';
import { serve } from 'srvx';
import { OPERATIONS } from '../src/api/contract/operations/operation-list.ts';
import { createNodeSimulation } from './node.ts';
import { problemBody } from './pipeline/problem.ts';
import { response } from './pipeline/reply.ts';
import { MAX_BODY_BYTES } from './pipeline/request-body.ts';

/** The names of this machine that no other machine can take for itself. */
const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]', '::1'];

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4010' },
    host: { type: 'string', default: '127.0.0.1' },
    // The origins of pages that may call the API besides pages of its own origin, such as http://localhost:4173.
    origin: { type: 'string', multiple: true, default: [] },
  },
});
const { port, host, origin: allowedOrigins } = values;
const isOnlyLocal = LOOPBACK_NAMES.includes(host);
const { send } = createNodeSimulation();

const server = serve({
  port: Number(port),
  hostname: host,
  silent: true,
  gracefulShutdown: false,
  maxRequestBodySize: MAX_BODY_BYTES,
  fetch: async (request) => {
    const reply = await answer(request);
    if (reply.type === 'error') {
      request.runtime?.node?.res?.destroy(); // A fault: the connection ends without a reply.
      return new Response(null);
    }
    const headers = new Headers(reply.headers);
    for (const [name, value] of Object.entries(crossOrigin(request))) headers.set(name, value);
    // The rest of a body that is too large is not read, so no other request can follow on this connection.
    if (reply.status === 413) headers.set('Connection', 'close');
    return new Response(reply.body, { status: reply.status, headers });
  },
});
try {
  await server.ready();
  const { port: actualPort } = new URL(server.url ?? '');
  console.info(`The simulated API answers at http://${isOnlyLocal ? 'localhost' : host}:${actualPort}`);
} catch (error) {
  console.error(startFailure(error));
  process.exitCode = 1;
}

async function answer(request: Request): Promise<Response> {
  const isPreflight = request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method');
  if (isPreflight && hasAllowedOrigin(request)) return new Response(null, { status: 204 });
  if (isWrite(request) && !isFromOwnPage(request) && !hasAllowedOrigin(request)) {
    const body = problemBody('cross-origin', new URL(request.url).pathname);
    return response({ status: body.status, body });
  }
  return send(request);
}

const isWrite = ({ method }: Request): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/**
 * Whether a request comes from a page of this server, or from no page at all, as from a script. Any site can make its own host
 * name lead to this machine. So while the server listens on this machine alone, a page counts as the server's own only if its
 * host is one of the loopback names.
 */
function isFromOwnPage({ headers, url }: Request): boolean {
  const origin = headers.get('Origin');
  if (origin === null) return ['none', 'same-origin', null].includes(headers.get('Sec-Fetch-Site'));
  const own = new URL(url);
  return origin === own.origin && (!isOnlyLocal || LOOPBACK_NAMES.includes(own.hostname));
}

/** Whether a request comes from a page whose origin is one of those given with `--origin`. */
const hasAllowedOrigin = ({ headers }: Request): boolean => allowedOrigins.includes(headers.get('Origin') ?? '');

/** Headers that let a page of an allowed origin, such as a build with VITE_API_URL, send requests with their cookie. */
function crossOrigin(request: Request): Record<string, string> {
  if (!hasAllowedOrigin(request)) return { Vary: 'Origin' };
  return {
    'Access-Control-Allow-Origin': request.headers.get('Origin') ?? '',
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Allow-Methods': [...new Set(OPERATIONS.map(({ method }) => method))].join(', '),
    'Access-Control-Allow-Headers': 'Content-Type, If-Match, Idempotency-Key, X-Viewer',
    'Access-Control-Expose-Headers': 'Allow, ETag, Retry-After, X-Mock-Api, X-Viewer',
    Vary: 'Origin',
  };
}

/** Why the server cannot start. */
function startFailure(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Choose another one: npm run api -- --port 4011`;
  if (code === 'EADDRNOTAVAIL') return `${host} is no address of this machine.`;
  return message;
}
