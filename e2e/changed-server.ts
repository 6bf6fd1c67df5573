import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Returns what to answer instead of `own`, the reply of the app's server; null to answer `own`. */
type Change = (path: string, own: { status: number; body: Buffer }) => { status?: number; body: string } | null;

/** A server of the app on another port. */
export interface ChangedServer {
  url: string;
  close: () => void;
}

/**
 * Serves the app with some replies changed. The routes of Playwright would not do: they do not reliably replace the script of
 * a service worker, and they do not see a reply from the browser's cache.
 * @param appUrl the address of the app @param change what to answer instead
 * @param pathOf the path to ask the app's server for, by the path of the request
 */
export async function serveChanged(
  appUrl: string,
  change: Change,
  pathOf: (path: string) => Promise<string> | string = (path) => path,
): Promise<ChangedServer> {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const reply = await fetch(new URL(await pathOf(path), appUrl));
    const own = { status: reply.status, body: Buffer.from(await reply.arrayBuffer()) };
    const { status = reply.status, body } = change(path, own) ?? own;
    const headers = [...reply.headers].filter(
      ([name]) => !/^(content-encoding|content-length|connection|keep-alive|transfer-encoding)$/.test(name),
    );
    response.writeHead(status, Object.fromEntries(headers)).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
