import type { ChildProcess } from 'node:child_process';
import { endChild, freePort, startChild, waitForOutput } from './child.ts';
import { CALL_LIMIT_MS, type Driver, ENVIRONMENT, WINDOW } from './driver.ts';

const isRoot = process.getuid?.() === 0;

/** Variables with which WebKit draws without a graphics processor and without a desktop. */
const HEADLESS = {
  GDK_BACKEND: 'x11',
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
  NO_AT_BRIDGE: '1',
  ...(isRoot && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
};

export interface WebKitPaths {
  driver: string;
  browser: string;
  display: string;
}

/** Starts WebKitGTK on a display of its own, and drives it by WebDriver over HTTP. */
export async function startWebKit(paths: WebKitPaths, args: readonly string[] = []): Promise<Driver> {
  const display = startChild(paths.display, ['-displayfd', '1', '-screen', '0', '1600x1300x24', '-nolisten', 'tcp']);
  const number = await waitForOutput(display, /^(\d+)$/);
  const port = await freePort();
  const child = startChild(paths.driver, [`--port=${port}`], {
    env: { ...process.env, ...ENVIRONMENT, ...HEADLESS, DISPLAY: `:${number}` },
  });
  await untilListening(child, port);
  const server = `http://127.0.0.1:${port}/session`;
  const { sessionId } = await call('POST', server, {
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': {
          binary: paths.browser,
          args: ['--automation', ...args],
        },
      },
    },
  });
  const session = `${server}/${sessionId}`;
  const send = (method: string, path: string, body?: unknown) => call(method, `${session}${path}`, body);
  await send('POST', '/timeouts', { script: CALL_LIMIT_MS, pageLoad: CALL_LIMIT_MS, implicit: 0 });
  const switchTo = async (window: string) => void (await send('POST', '/window', { handle: window }));
  await send('POST', '/window/rect', WINDOW);
  return {
    open: async (url) => void (await send('POST', '/url', { url })),
    async run(source, args) {
      return send('POST', '/execute/sync', { script: `return (${source})(...arguments)`, args });
    },
    perform: async (source) => void (await send('POST', '/actions', { actions: [source] })),
    windows: () => send('GET', '/window/handles'),
    switchTo,
    back: async () => void (await send('POST', '/back', {})),
    async quit() {
      await send('DELETE', '').catch(() => undefined);
      await endChild(child);
      await endChild(display);
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: each command has its own result
async function call(method: string, url: string, body?: unknown): Promise<any> {
  const response = await fetch(url, {
    method,
    body: body === undefined ? null : JSON.stringify(body),
    signal: AbortSignal.timeout(CALL_LIMIT_MS + 5000),
  });
  const reply = JSON.parse(await response.text());
  if (response.ok) return reply.value;
  throw new Error(`WebKit, ${method} ${new URL(url).pathname}: ${reply.value.error} ${reply.value.message}`);
}

/** Waits until the driver accepts connections. It prints nothing then, so this function tries to connect. */
async function untilListening(child: ChildProcess, port: number): Promise<void> {
  const end = Date.now() + CALL_LIMIT_MS;
  while (Date.now() < end && child.exitCode === null) {
    const isUp = await fetch(`http://127.0.0.1:${port}/status`).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`WebKitWebDriver does not start on port ${port}`);
}
