import { describe, expect, test } from 'vitest';
import { OPERATIONS } from '../../src/api/contract/operations/operation-list.ts';
import { MAX_BODY_BYTES } from '../pipeline/request-body.ts';
import { account, type Simulation, startSimulation } from '../testing.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY'];
const ID = 'acc-acme-facebook';

const PATHS = [...Map.groupBy(OPERATIONS, ({ path }) => path)].map(([path, operations]) => ({
  path,
  methods: operations.map(({ method }) => method as string),
}));

const start = (as = 'ada') => startSimulation({ accounts: [account('facebook')], as });
const at = (path: string) => path.replace('{id}', ID);

describe('A method that its path does not have', () => {
  test.each(PATHS)(
    '$path: it gets 405 and a list of the methods of the path, also without a session, and nothing changes',
    async ({ path, methods }) => {
      const expected = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
      for (const person of ['ada', 'omar', 'nobody']) {
        const simulation = start(person);
        const before = await simulation.state();
        for (const method of METHODS.filter((each) => !expected.split(', ').includes(each))) {
          const reply = await simulation.call(method, at(path), { headers: { 'If-Match': '"any.1"' } });
          const { headers, status, body } = reply;
          const code = method === 'HEAD' ? undefined : 'method-not-allowed';
          expect([status, body?.code, headers.get('Allow')], method).toEqual([405, code, expected]);
          expect(headers.get('Content-Type')).toBe('application/problem+json');
        }
        expect(await simulation.state()).toEqual(before);
      }
    },
  );
});

describe('HEAD', () => {
  test.each(PATHS.filter(({ methods }) => methods.includes('GET')))(
    'answers $path as GET does, without a body, whether the person may read it or not',
    async ({ path }) => {
      for (const person of ['ada', 'omar', 'nobody']) {
        const [head, get] = [await start(person).call('HEAD', at(path)), await start(person).get(at(path))];
        expect([head.status, [...head.headers]]).toEqual([get.status, [...get.headers]]);
        expect(head.text).toBe('');
      }
    },
  );

  test('plays the faults of GET, also a lost connection', async () => {
    const simulation = start();
    await simulation.control({ faults: [{ name: 'unavailable', call: 'GET /api/session' }] });
    expect((await simulation.call('HEAD', '/api/session')).status).toBe(503);
    await simulation.control({ faults: ['offline'] });
    const lost = await simulation.send(new Request('http://localhost/api/session', { method: 'HEAD' }));
    expect(lost.type).toBe('error');
  });
});

describe('A path that the API does not have', () => {
  test.each(['/api', '/api/', '/api/nothing', '/api/social/nothing', '/api/social/accounts/a/b/c', '/__mock/nothing'])(
    '%s is not found, with any method and also without a session',
    async (path) => {
      for (const method of METHODS) {
        for (const person of ['ada', 'omar', 'nobody']) {
          const { status, headers, body } = await start(person).call(method, path);
          expect([status, headers.get('X-Mock-Api')]).toEqual([404, '1']);
          if (method !== 'HEAD') expect(body).toMatchObject({ code: 'not-found', instance: path });
          expect(headers.get('Content-Type')).toBe('application/problem+json');
        }
      }
    },
  );
});

describe('The body of a write', () => {
  const WRITES = OPERATIONS.filter(({ method }) => method !== 'GET');
  /** The writes of the app; the others are controls of the simulation. */
  const PRODUCT_WRITES = WRITES.filter(({ auth }) => auth !== 'none');
  const send = async (
    simulation: Simulation,
    { method, path }: { method: string; path: string },
    init: RequestInit,
  ) => {
    const response = await simulation.send(new Request(`http://localhost${at(path)}`, { method, ...init }));
    return [response.status, (await response.json().catch(() => null))?.code];
  };

  test.each(PRODUCT_WRITES)('$call: a body whose type is not JSON is 415, and nothing changes', async (call) => {
    const simulation = start();
    const before = await simulation.state();
    const types = [
      'text/plain',
      'text/plain;charset=UTF-8',
      'application/x-www-form-urlencoded',
      'text/json',
      'json',
      '',
    ];
    for (const type of [...types, 'application/jsonp', 'multipart/form-data; boundary=application/json']) {
      const refused = await send(simulation, call, { body: '{}', headers: { 'Content-Type': type } });
      expect(refused, type).toEqual([415, 'unsupported-type']);
    }
    const untyped = await send(simulation, call, { body: new TextEncoder().encode('{}') });
    expect(untyped).toEqual([415, 'unsupported-type']);
    expect(await simulation.state()).toEqual(before);
  });

  test.each(['application/json', 'Application/JSON ; charset=utf-8', 'application/vnd.api+json'])(
    '%s is a type of JSON',
    async (type) => {
      const call = { method: 'POST', path: '/api/social/authorizations' };
      const body = JSON.stringify({ purpose: 'connect', network: 'facebook' });
      expect((await send(start(), call, { body, headers: { 'Content-Type': type } }))[0]).toBe(201);
    },
  );

  test('needs no type if it is empty; a body for the controls may have any type', async () => {
    const simulation = start();
    const headers = await simulation.ifMatchOf(ID);
    const disconnect = { method: 'POST', path: '/api/social/accounts/{id}/disconnect' };
    expect((await send(simulation, disconnect, { headers }))[0]).toBe(200);
    for (const type of ['application/x-www-form-urlencoded', 'text/plain']) {
      const init = { body: '{"plan":"starter"}', headers: { 'Content-Type': type } };
      expect((await send(simulation, { method: 'PUT', path: '/__mock' }, init))[0]).toBe(200);
    }
  });

  test.each(WRITES)('$call: a body over 1 MiB is 413, and nothing changes', async (call) => {
    const simulation = start();
    const before = await simulation.state();
    const headers = { 'Content-Type': 'application/json' };
    const refused = await send(simulation, call, { body: ' '.repeat(MAX_BODY_BYTES + 1), headers });
    expect(refused).toEqual([413, 'too-large']);
    const announced = { ...headers, 'Content-Length': `${MAX_BODY_BYTES + 1}` };
    expect(await send(simulation, call, { body: '{}', headers: announced })).toEqual([413, 'too-large']);
    expect(await simulation.state()).toEqual(before);
  });

  test('may have exactly 1 MiB, counted in bytes and not in characters', async () => {
    const put = { method: 'PUT', path: '/__mock' };
    const simulation = start();
    expect((await send(simulation, put, { body: '{}'.padEnd(MAX_BODY_BYTES) }))[0]).toBe(200);
    const accents = JSON.stringify({ scenario: 'é'.repeat(MAX_BODY_BYTES / 2) });
    expect(accents.length).toBeLessThan(MAX_BODY_BYTES);
    expect(await send(simulation, put, { body: accents })).toEqual([413, 'too-large']);
  });

  test.each(WRITES)('$call: bytes that are not UTF-8 are no JSON, and nothing changes', async (call) => {
    const simulation = start();
    const before = await simulation.state();
    // {"a":"<an incomplete character>"}
    const body = new Uint8Array([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xc3, 0x22, 0x7d]);
    const [status, code] = await send(simulation, call, {
      body,
      headers: { 'Content-Type': 'application/json', ...(await simulation.ifMatchOf(ID)) },
    });
    // `at` puts the id of an account into every path. So some paths name no record, which is checked before the body.
    expect(['malformed', 'not-found'], `${status} ${code}`).toContain(code);
    expect(await simulation.state()).toEqual(before);
  });
});
