import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PAGE = 'http://localhost:4173';
const MIB = 1_048_576;

interface Server {
  process: ChildProcess;
  /** What it has printed so far. */
  output: () => string;
  port: number;
}

/** Starts `npm run api` with these arguments. Resolves once it answers or has ended. */
async function startServer(...args: string[]): Promise<Server> {
  const process = spawn(globalThis.process.execPath, ['mocks/http.ts', ...args], { stdio: 'pipe' });
  let output = '';
  const answers = new Promise<void>((resolve) => {
    for (const stream of [process.stdout, process.stderr])
      stream.on('data', (data) => {
        output += data;
        if (/answers at/.test(output)) resolve();
      });
  });
  await Promise.race([answers, once(process, 'close')]);
  return { process, output: () => output, port: Number(/:(\d+)\n/.exec(output)?.[1] ?? 0) };
}

let server: Server;
let withPage: Server;
beforeAll(async () => {
  [server, withPage] = await Promise.all([startServer('--port', '0'), startServer('--port', '0', '--origin', PAGE)]);
});
afterAll(() => {
  server.process.kill();
  withPage.process.kill();
});

const addressOf = (path: string, { port } = server) => `http://127.0.0.1:${port}${path}`;
const plan = async () => (await (await fetch(addressOf('/__mock'))).json()).plan;

test('The server says where it answers, and answers as the simulation does', async () => {
  expect(server.output()).toBe(`The simulated API answers at http://localhost:${server.port}\n`);
  const reply = await fetch(addressOf('/api/session'), { headers: { cookie: 'mock-user=marek' } });
  expect([reply.status, (await reply.json()).user.id]).toEqual([200, 'marek']);
  expect(reply.headers.get('X-Content-Type-Options')).toBe('nosniff');
});

test('The server listens on this machine alone', async () => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((each) => each?.family === 'IPv4' && !each.internal);
  if (!outside) return;
  await expect(fetch(`http://${outside.address}:${server.port}/__mock`)).rejects.toThrow();
});

test('HEAD has the status and the headers of GET, other methods get 405 with Allow, and unknown paths 404', async () => {
  const head = await fetch(addressOf('/__mock'), { method: 'HEAD' });
  expect([head.status, head.headers.get('Content-Type'), await head.text()]).toEqual([200, 'application/json', '']);
  const patch = await fetch(addressOf('/api/social/accounts/any'), { method: 'PATCH' });
  expect([patch.status, patch.headers.get('Allow')]).toEqual([405, 'GET, HEAD, DELETE']);
  for (const path of ['/', '/api', '/api/nothing', '/__mock/nothing', '/elsewhere']) {
    const { status, headers } = await fetch(addressOf(path));
    expect([status, headers.get('Content-Type'), headers.get('X-Mock-Api')], path).toEqual([
      404,
      'application/problem+json',
      '1',
    ]);
  }
});

describe('A write', () => {
  /** Sends a write with raw headers, which `fetch` would not send. */
  const changePlan = (headers: Record<string, string>, { port } = server) =>
    new Promise<{ status: number | undefined; headers: Record<string, unknown> }>((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path: '/__mock', method: 'PUT', headers };
      const request = httpRequest(options, (response) => {
        response.resume().on('end', () => resolve({ status: response.statusCode, headers: response.headers }));
      });
      request.on('error', reject).end('{"plan":"starter"}');
    });

  test.each([
    ['a page of another site', () => ({ Origin: 'https://evil.example' })],
    ['a page of another port of this machine', () => ({ Origin: PAGE })],
    ['a page whose origin the browser hides', () => ({ Origin: 'null' })],
    ['a page of another site that names no origin', () => ({ 'Sec-Fetch-Site': 'cross-site' })],
    ['a page of another port that names no origin', () => ({ 'Sec-Fetch-Site': 'same-site' })],
    [
      'a page whose own name leads to this machine',
      () => ({ Host: `evil.example:${server.port}`, Origin: `http://evil.example:${server.port}` }),
    ],
  ])('from %s is refused, and nothing changes', async (_, headers) => {
    const { status, headers: replyHeaders } = await changePlan(headers());
    expect([status, replyHeaders['access-control-allow-origin']]).toEqual([403, undefined]);
    expect(await plan()).toBe('professional');
  });

  test('from no page, or from a page of the server itself, is carried out', async () => {
    const origin = `http://localhost:${server.port}`;
    for (const headers of [
      {},
      { 'Sec-Fetch-Site': 'none' },
      { 'Sec-Fetch-Site': 'same-origin' },
      { Host: `localhost:${server.port}`, Origin: origin },
    ]) {
      expect((await changePlan(headers as Record<string, string>)).status).toBe(200);
      expect(await plan()).toBe('starter');
      await fetch(addressOf('/__mock/reset'), { method: 'POST' });
    }
  });

  test('from a page named with --origin is carried out, and the page may read the reply', async () => {
    const { status, headers } = await changePlan({ Origin: PAGE }, withPage);
    expect([status, headers['access-control-allow-origin']]).toEqual([200, PAGE]);
    expect((await changePlan({ Origin: 'https://evil.example' }, withPage)).status).toBe(403);
    const preflight = await fetch(addressOf('/api/session', withPage), {
      method: 'OPTIONS',
      headers: { Origin: PAGE, 'Access-Control-Request-Method': 'DELETE' },
    });
    expect([preflight.status, preflight.headers.get('Access-Control-Allow-Methods')]).toEqual([
      204,
      'GET, POST, DELETE, PUT',
    ]);
  });
});

describe('A body of 50 megabytes', () => {
  const CHUNK = new Uint8Array(64 * 1024).fill(32);

  /** Sends the start of the body. @returns the status of the reply and how much was sent before it */
  const sendLarge = (headers: Record<string, string>) =>
    new Promise<{ status: number | undefined; sent: number }>((resolve, reject) => {
      let sent = 0;
      let isOver = false;
      const options = { host: '127.0.0.1', port: server.port, path: '/__mock', method: 'PUT', headers };
      const request = httpRequest(options, (response) => {
        isOver = true;
        response.resume().on('end', () => {
          request.destroy();
          resolve({ status: response.statusCode, sent });
        });
      });
      request.on('error', (error) => (isOver ? undefined : reject(error)));
      // Stops at 2 MiB and waits for the reply: a client that writes to a closed connection may not get to read the reply.
      const write = () => {
        if (isOver || sent >= 2 * MIB) return;
        sent += CHUNK.length;
        request.write(CHUNK, () => setImmediate(write));
      };
      write();
    });

  test.each([
    ['with an announced length', { 'Content-Length': `${50 * MIB}` }],
    ['without an announced length', { 'Transfer-Encoding': 'chunked' }],
  ] as [string, Record<string, string>][])('%s is refused with 413 before it is sent whole', async (_, headers) => {
    const { status, sent } = await sendLarge(headers);
    expect(status).toBe(413);
    expect(sent).toBeLessThanOrEqual(2 * MIB);
    expect(await plan(), 'the server still answers').toBe('professional');
  });
});

test('A port that is in use, or an address that this machine does not have, gives an error in one line', async () => {
  const second = await startServer('--port', `${server.port}`);
  expect(second.output()).toBe(`Port ${server.port} is in use. Choose another one: npm run api -- --port 4011\n`);
  expect(second.process.exitCode).toBe(1);
  // An address that is reserved for documentation, so no machine has it.
  const elsewhere = await startServer('--port', '0', '--host', '203.0.113.1');
  expect(elsewhere.output()).toBe('203.0.113.1 is no address of this machine.\n');
});
