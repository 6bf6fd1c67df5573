import { expect, test } from 'vitest';
import { startSimulation } from '../testing.ts';

test('a fault applies to the call that it names, or else to every call, once or until it is switched off, and never to the controls', async () => {
  const simulation = startSimulation();
  await simulation.control({
    faults: [{ name: 'server-error', call: 'GET /api/social/accounts/{id}', once: true }, 'unavailable'],
  });
  const path = '/api/social/accounts/acc-acme-facebook';
  expect((await simulation.get(path)).body.code).toBe('server-error');
  expect((await simulation.get(path)).body.code).toBe('unavailable');
  expect((await simulation.get('/api/session')).status).toBe(503);
  await simulation.control({ faults: [] });
  expect((await simulation.get('/api/session')).status).toBe(200);
});

test('unknown-network changes the network of the first account in the reply to a GET, and nothing else (F18)', async () => {
  const simulation = startSimulation();
  const paths = [
    '/api/social/accounts',
    '/api/social/accounts?status=disconnected&pageSize=3',
    '/api/social/accounts/acc-acme-x',
    '/api/social/long-disconnected',
  ];
  const send = () => Promise.all(paths.map((path) => simulation.get(path)));
  const original = await send();
  await simulation.control({ faults: ['unknown-network'] });
  const changed = await send();
  for (const [index, { status, headers, body }] of original.entries()) {
    const first = { ...(body.items?.[0] ?? body), network: 'network-of-tomorrow' };
    const expected = body.items ? { ...body, items: [first, ...body.items.slice(1)] } : first;
    expect(changed[index]).toMatchObject({ status, body: expected });
    expect(changed[index]?.body).toEqual(expected);
    expect(changed[index]?.headers.get('ETag')).toBe(headers.get('ETag'));
  }
});

test('unknown-network leaves refusals, empty lists, writes and the replies to calls without accounts as they are (F18)', async () => {
  const simulation = startSimulation();
  const paths = [
    '/api/session',
    '/api/social/attention',
    '/api/social/posts',
    '/api/social/accounts?search=nobody-has-this-name',
    '/api/social/accounts/nothing',
    '/api/social/accounts/acc-acme-facebook/impact',
    '/api/social/accounts/acc-acme-facebook/notices',
    '/api/notifications',
  ];
  const send = async () => (await Promise.all(paths.map((path) => simulation.get(path)))).map(({ text }) => text);
  const original = await send();
  await simulation.control({ faults: [{ name: 'unknown-network' }] });
  expect(await send()).toEqual(original);
  const reply = await simulation.disconnect('acc-acme-facebook');
  expect([reply.status, reply.body.network]).toEqual([200, 'facebook']);
});

test('unknown-network that applies once changes the first reply with accounts, and other faults still apply (F18)', async () => {
  const simulation = startSimulation();
  const call = 'GET /api/session';
  await simulation.control({
    faults: [
      { name: 'unknown-network', once: true },
      { name: 'server-error', call },
    ],
  });
  expect((await simulation.get('/api/session')).status).toBe(500);
  expect((await simulation.get('/api/social/accounts')).body.items[0].network).toBe('network-of-tomorrow');
  expect((await simulation.get('/api/social/accounts')).body.items[0].network).not.toBe('network-of-tomorrow');
  expect((await simulation.get('/__mock')).body.faults).toEqual([{ name: 'server-error', call }]);
});

test('the faults of a sign-in deny access, use another login, or take away the role at the network', async () => {
  const simulation = startSimulation();
  const reconnect = { purpose: 'reconnect', accountId: 'acc-zielony-ogrod-facebook' };
  const codeOf = async (fault: string) => {
    await simulation.control({ faults: [{ name: fault, once: true }] });
    const reply = await simulation.signIn(reconnect);
    const { faults } = (await simulation.get('/__mock')).body;
    expect(faults, fault).toEqual([]);
    return reply.body.code;
  };
  expect(await codeOf('sign-in-denied')).toBe('authorization-denied');
  expect(await codeOf('wrong-account')).toBe('wrong-account');
  expect(await codeOf('network-role-missing')).toBe('network-role-missing');
  expect((await simulation.signIn(reconnect)).status).toBe(200);
});

test('storage-full refuses writes but not reads, and nothing changes', async () => {
  const simulation = startSimulation();
  await simulation.control({ faults: ['storage-full'] });
  expect((await simulation.get('/api/social/accounts')).status).toBe(200);
  const path = '/api/social/accounts/acc-acme-facebook';
  const { body } = await simulation.get(path);
  const refused = await simulation.disconnect('acc-acme-facebook');
  expect([refused.status, refused.body.code]).toEqual([507, 'storage-full']);
  expect((await simulation.get(path)).body).toEqual(body);
});
