import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endChild, startChild, waitForOutput } from './child.ts';
import { CALL_LIMIT_MS, type Driver, ENVIRONMENT, WINDOW } from './driver.ts';

/** The first two make Firefox report a mouse, which a machine without a screen lacks: 2 for a fine pointer, and 4 for hover. */
const PREFERENCES = {
  'ui.primaryPointerCapabilities': 6,
  'ui.allPointerCapabilities': 6,
  'intl.locale.requested': 'en-GB',
};

// biome-ignore lint/suspicious/noExplicitAny: each command has its own reply
type Message = any;

/**
 * Starts Firefox without a window, and drives it by WebDriver BiDi, which it speaks itself.
 * @param preferences added to those of a new profile
 */
export async function startFirefox(path: string, preferences: Record<string, unknown> = {}): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'engines-firefox-'));
  const lines = Object.entries({ ...PREFERENCES, ...preferences });
  writeFileSync(
    join(profile, 'user.js'),
    lines.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''),
  );
  const child = startChild(
    path,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'],
    { env: { ...process.env, ...ENVIRONMENT } },
  );
  const address = await waitForOutput(child, /WebDriver BiDi listening on (ws:\S+)/);
  const { send, socket } = await connect(`${address}/session`);
  await send('session.new', { capabilities: {} });
  const windows = async (): Promise<string[]> =>
    (await send('browsingContext.getTree', { maxDepth: 0 })).contexts.map(({ context }: Message) => context);
  let [context = ''] = await windows();
  await send('browsingContext.setViewport', { context, viewport: WINDOW });
  return {
    open: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    async run(source, args) {
      const reply = await send('script.callFunction', {
        // BiDi encodes each value in a format of its own; a string of JSON needs no decoding.
        functionDeclaration: `async (args) => JSON.stringify((await (${source})(...JSON.parse(args))) ?? null)`,
        arguments: [{ type: 'string', value: JSON.stringify(args) }],
        target: { context },
        awaitPromise: true,
      });
      if (reply.type === 'exception') throw new Error(reply.exceptionDetails.text);
      return JSON.parse(reply.result.value);
    },
    perform: async (source) => void (await send('input.performActions', { context, actions: [source] })),
    windows,
    switchTo: async (window) => {
      context = window;
    },
    back: async () => void (await send('browsingContext.traverseHistory', { context, delta: -1 })),
    async quit() {
      socket.close();
      await endChild(child);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

type Send = (method: string, params: Record<string, unknown>) => Promise<Message>;

/** Opens the connection for commands and their replies. */
function connect(address: string): Promise<{ send: Send; socket: WebSocket }> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (reply: Message) => void>();
  let last = 0;
  socket.onmessage = ({ data }) => {
    const message: Message = JSON.parse(data);
    waiting.get(message.id)?.(message);
  };
  const send: Send = (method, params) =>
    new Promise((resolve, reject) => {
      last += 1;
      const id = last;
      const timer = setTimeout(() => settle({ error: 'no reply', message: '' }), CALL_LIMIT_MS);
      const settle = (reply: Message) => {
        clearTimeout(timer);
        waiting.delete(id);
        if (reply.error) reject(new Error(`Firefox, ${method}: ${reply.error} ${reply.message}`));
        else resolve(reply.result);
      };
      waiting.set(id, settle);
      socket.send(JSON.stringify({ id, method, params }));
    });
  return new Promise((resolve, reject) => {
    socket.onopen = () => resolve({ send, socket });
    socket.onerror = () => reject(new Error(`Firefox does not answer at ${address}`));
  });
}
