import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type PluginOption, preview } from 'vite';
import { SECURITY_HEADERS } from '../build/security-headers.ts';
import { freePort } from './child.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const RECORDER = '/recorder.js';
const RECORD = '/recorded';

/** A server of the production build. */
export interface Server {
  origin: string;
  /** The errors and warnings of every page so far. */
  errors: string[];
  close: () => Promise<void>;
}

/**
 * Serves the production build with its security headers. WebKit shows the console to no driver, so each page begins with a
 * script that sends errors and warnings to the server.
 */
export async function serveBuild(): Promise<Server> {
  const errors: string[] = [];
  const port = await freePort();
  const server = await preview({ plugins: [recorder(errors)], preview: { port, strictPort: true }, logLevel: 'error' });
  return { origin: `http://localhost:${port}`, errors, close: () => server.close() };
}

const recorder = (errors: string[]): PluginOption => ({
  name: 'recorder',
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      if (request.url === RECORD) {
        request.setEncoding('utf8').on('data', (text: string) => errors.push(text));
        request.on('end', () => response.writeHead(204).end());
      } else if (request.url === RECORDER) {
        response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(`(${record})('${RECORD}')`);
      } else if (isPage(request)) {
        const page = readFileSync(`${DIST}index.html`, 'utf8');
        response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': 'text/html' });
        response.end(page.replace('<head>', `<head><script src="${RECORDER}"></script>`));
      } else next();
    });
  },
});

/** Whether a window asks for a page, and not for a file. */
const isPage = ({ headers, url = '' }: IncomingMessage): boolean =>
  headers.accept?.startsWith('text/html') === true && !/^[^?]*\./.test(url);

/** Runs in the page. */
function record(address: string): void {
  const send = (...parts: unknown[]) =>
    fetch(address, { method: 'POST', body: `${parts.join(' ')} (${location.pathname})` });
  for (const level of ['error', 'warn']) {
    Reflect.set(window.console, level, (...parts: unknown[]) => send(level, ...parts));
  }
  addEventListener('error', ({ message }) => send('error', message));
  addEventListener('unhandledrejection', ({ reason }) => send('unhandledrejection', reason));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    send('securitypolicyviolation', violatedDirective, blockedURI),
  );
}
