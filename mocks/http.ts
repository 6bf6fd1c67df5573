/** `npm run api -- --port 4010`: the simulated API as a real HTTP server on this machine. */
import { parseArgs } from 'node:util';
import { serve } from 'srvx';
import { createNodeSimulation } from './node.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4010' } } });
const { send } = createNodeSimulation();

const server = serve({
  port: Number(values.port),
  silent: true,
  gracefulShutdown: false,
  fetch: async (request) => {
    const origin = request.headers.get('Origin');
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: crossOrigin(origin) });
    const response = await send(request);
    if (response.type === 'error') {
      request.runtime?.node?.res?.destroy(); // A fault: the connection ends without a reply.
      return new Response(null);
    }
    const headers = new Headers(response.headers);
    for (const [name, value] of Object.entries(crossOrigin(origin))) headers.set(name, value);
    return new Response(response.body, { status: response.status, headers });
  },
});
try {
  await server.ready();
  console.info(`The simulated API answers at http://localhost:${values.port}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Headers that let pages of this machine, such as a build with VITE_API_URL, send requests with their cookie; none for other pages. */
function crossOrigin(origin: string | null): Record<string, string> {
  if (!origin || !/^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(origin)) return {};
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE',
    'Access-Control-Allow-Headers': 'Content-Type, If-Match, Idempotency-Key, X-Viewer',
    'Access-Control-Expose-Headers': 'ETag, Retry-After, X-Mock-Api, X-Viewer',
    Vary: 'Origin',
  };
}
