import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of the app whose worker script can be an older one. */
export interface OldWorkerServer {
  url: string;
  /** From now on the script of the service worker is the current one. */
  update: () => void;
  close: () => void;
}

/**
 * Serves the app from another port. Playwright cannot reliably replace the script of a service worker.
 * @param appUrl the address of the app @param scriptOf makes the older script out of the current one
 */
export async function serveWithOldWorker(
  appUrl: string,
  scriptOf: (current: string) => string,
): Promise<OldWorkerServer> {
  let isOld = true;
  const server = createServer(async (request, response) => {
    const reply = await fetch(new URL(request.url ?? '/', appUrl));
    const isOldScript = isOld && request.url === '/mockServiceWorker.js';
    const body = isOldScript ? scriptOf(await reply.text()) : Buffer.from(await reply.arrayBuffer());
    const headers = [...reply.headers].filter(
      ([name]) => !/^(content-encoding|content-length|connection|keep-alive|transfer-encoding)$/.test(name),
    );
    response.writeHead(reply.status, Object.fromEntries(headers)).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    update: () => {
      isOld = false;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
