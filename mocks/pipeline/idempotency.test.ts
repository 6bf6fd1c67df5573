import { expect, test } from 'vitest';
import { account, disconnected, startSimulation, withMissedPosts } from '../testing.ts';

const key = (name: string) => ({ 'Idempotency-Key': name });
const path = (ordinal: number) => `/api/social/posts/post-acme-facebook-${ordinal}/to-draft`;

test('a key belongs to one request of one person; another request under it is refused and changes nothing (F21)', async () => {
  const simulation = startSimulation({ accounts: [account('facebook', withMissedPosts(3))] });
  expect((await simulation.post(path(1), { headers: key('a') })).status).toBe(200);
  expect((await simulation.post(path(2), { headers: key('b') })).status).toBe(200);
  const before = await simulation.state();
  const mismatch = await simulation.post(path(3), { headers: key('a') });
  expect([mismatch.status, mismatch.body.code]).toEqual([422, 'idempotency-mismatch']);
  expect(await simulation.state()).toEqual(before);
  expect((await simulation.post(path(3), { headers: key('a'), as: 'marek' })).status).toBe(200);
});

test('two requests at once under one key are carried out once, and both get the same reply (F21)', async () => {
  const simulation = startSimulation({ accounts: [account('facebook', withMissedPosts(1))] });
  const send = () => simulation.post(path(1), { headers: key('a') });
  const [first, second] = await Promise.all([send(), send()]);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.body).toEqual(first.body);
  expect((await simulation.state()).replies.size).toBe(1);
});

test('a refusal with status 400 saves no reply under its key, so another request may use the key', async () => {
  const simulation = startSimulation({ accounts: [account('facebook', disconnected())] });
  const { body } = await simulation.beginSignIn({ purpose: 'reconnect', accountId: 'acc-acme-facebook' });
  const result = { ...(await simulation.decideSignIn(body.id)), state: 'forged' };
  const first = await simulation.completeSignIn(body.id, result, { headers: key('a') });
  expect([first.status, first.body.code]).toEqual([400, 'state-mismatch']);
  expect((await simulation.state()).replies.size).toBe(0);
  const another = await simulation.completeSignIn(body.id, {}, { headers: key('a') });
  expect(another.body.code, 'not idempotency-mismatch').toBe('invalid');
});
