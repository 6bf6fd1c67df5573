import { expect, test } from 'vitest';
import { account, disconnected, startSimulation, withPostsPastDue } from './testing.ts';

test('the test kit works in a browser; its requests are those of the person that the test signs in, whatever cookie the page has', async () => {
  // biome-ignore lint/suspicious/noDocumentCookie: as another test may have left it
  document.cookie = 'mock-user=omar; path=/';
  const accounts = [account('facebook', disconnected({ days: 10 }), withPostsPastDue(2))];
  const simulation = startSimulation({ accounts, as: 'lena' });
  const response = await simulation.send(new Request(new URL('/api/session', location.origin)));
  expect((await response.json()).user.id).toBe('lena');
  expect((await simulation.reconnect('acc-acme-facebook')).body.missed).toHaveLength(2);
  expect((await simulation.get('/api/notifications', { as: 'nobody' })).body.code).toBe('signed-out');
});
