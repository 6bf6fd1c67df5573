import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const NAME = 'mockServiceWorker.js';

/** The script of the service worker: the filter of the simulation, then MSW's worker. */
const workerScript = (): string =>
  [join(import.meta.dirname, '../../mocks/worker-filter.js'), createRequire(import.meta.url).resolve(`msw/${NAME}`)]
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');

/** Emits the script of the service worker, and serves it in development. It is never older than the package of MSW (F39). */
export function serveWorkerScript(): Plugin {
  let path = '';
  return {
    name: 'worker-script',
    configResolved({ base }) {
      path = base + NAME;
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: NAME, source: workerScript() });
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (request.url?.replace(/\?.*/, '') !== path) return next();
        response.writeHead(200, { 'Cache-Control': 'no-cache', 'Content-Type': 'text/javascript' });
        response.end(workerScript());
      });
    },
  };
}
