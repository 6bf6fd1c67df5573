import { getResponse } from 'msw';
import { expect, test } from 'vitest';
import { createMemoryStore } from '../store/memory.ts';
import { seedOf } from '../world/scenarios.ts';
import { createHandlers } from './handlers.ts';

const statusOf = async (basePath: string, path: string): Promise<number | undefined> => {
  const handlers = createHandlers({ store: createMemoryStore(seedOf, 'typical'), basePath });
  const request = new Request(`https://app.example${path}`, { headers: { cookie: 'mock-user=ada' } });
  return (await getResponse(handlers, request))?.status;
};

test.each([
  ['/', '/api/session', 200],
  ['/', '/__mock', 200],
  ['/', '/api/nothing', 404],
  ['/sub/', '/sub/api/session', 200],
  ['/sub/', '/api/session', undefined],
  ['/', '/src/api/posts.ts', undefined],
  ['/', '/assets/api/session', undefined],
  ['/', '/settings/marketing/social/accounts', undefined],
])('under %s, %s is answered with %s; what is no call goes to the host', async (basePath, path, status) => {
  expect(await statusOf(basePath, path)).toBe(status);
});
