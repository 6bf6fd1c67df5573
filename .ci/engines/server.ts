import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type PluginOption, preview } from 'vite';
import { SECURITY_HEADERS } from '../build/security-headers.ts';
import { freePort } from './child.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
/** The paths of the script that is added to each page, and of the errors that it sends. */
const SCRIPT_PATH = '/report-errors.js';
const REPORT_PATH = '/reported-errors';

/** A server of the production build. */
export interface Server {
  origin: string;
  /** The errors and warnings of every page so far. */
  errors: string[];
  close: () => Promise<void>;
}

/**
 * Serves the production build with its security headers. WebKit gives no driver access to its console, so a script at the start
 * of each page sends errors and warnings to the server.
 */
export async function serveBuild(): Promise<Server> {
  const errors: string[] = [];
  const port = await freePort();
  const server = await preview({
    plugins: [errorReports(errors)],
    preview: { port, strictPort: true },
    logLevel: 'error',
  });
  return { origin: `http://localhost:${port}`, errors, close: () => server.close() };
}

/** Adds the script to each page, and collects the errors that it sends. */
const errorReports = (errors: string[]): PluginOption => ({
  name: 'error-reports',
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      if (request.url === REPORT_PATH) {
        request.setEncoding('utf8').on('data', (text: string) => errors.push(text));
        request.on('end', () => response.writeHead(204).end());
      } else if (request.url === SCRIPT_PATH) {
        response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(`(${reportErrors})('${REPORT_PATH}')`);
      } else if (isPage(request)) {
        const page = readFileSync(`${DIST}index.html`, 'utf8');
        response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': 'text/html' });
        response.end(page.replace('<head>', `<head><script src="${SCRIPT_PATH}"></script>`));
      } else next();
    });
  },
});

/** Whether a window asks for a page, and not for a file. */
const isPage = ({ headers, url = '' }: IncomingMessage): boolean =>
  headers.accept?.startsWith('text/html') === true && !/^[^?]*\./.test(url);

/** Sends every error and warning to an address. Runs in the page. */
function reportErrors(address: string): void {
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
