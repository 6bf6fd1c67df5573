import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { account } from '../../mocks/testing.ts';
import { ACCOUNTS_PATH, NOTIFICATIONS_PATH, socialPath } from '../navigation/paths.ts';
import { renderApp } from './test-app.tsx';
import { fakeAppTimers } from './test-time.ts';

const HOUR_MS = 3_600_000;

/** The delay of every timer that is set from now on, in ms. */
function watchDelays(): number[] {
  const delays: number[] = [];
  for (const name of ['setTimeout', 'setInterval'] as const) {
    const original = globalThis[name] as (...values: unknown[]) => unknown;
    vi.spyOn(globalThis, name).mockImplementation(((...values: unknown[]) => {
      delays.push(Number(values[1] ?? 0));
      return original(...values);
    }) as never);
  }
  return delays;
}

test.each([
  ['the list', ACCOUNTS_PATH, 'GET /api/social/accounts'],
  ['the page of an account', `${ACCOUNTS_PATH}/acc-acme-facebook`, 'GET /api/social/accounts/acc-acme-facebook'],
  ['the notifications', NOTIFICATIONS_PATH, 'GET /api/notifications'],
  ['the posts', socialPath('scheduled'), 'GET /api/social/posts'],
])(
  'On %s no timer runs longer than an hour, and the page is loaded again within a minute, however far away the next date is (F56)',
  async (_, path, request) => {
    const skipSeconds = fakeAppTimers();
    const delays = watchDelays();
    const { requests } = renderApp({ path, accounts: [account('facebook')] });
    await screen.findByRole('heading', { level: 1 });
    await waitFor(() => expect(requests).toContain(request));
    requests.length = 0;
    await skipSeconds(60);
    expect(requests).toContain(request);
    expect(delays).toContain(30_000);
    expect(Math.max(...delays)).toBeLessThanOrEqual(HOUR_MS);
  },
);

test('An account whose expiry is farther away than any timer can wait is shown as disconnected once it has expired (F56)', async () => {
  const skipSeconds = fakeAppTimers();
  // The kit's account was connected 30 days ago, and Facebook asks for a renewal after 90.
  const days = 60;
  expect(days * 24 * HOUR_MS).toBeGreaterThan(2 ** 31 - 1);
  const { simulation } = renderApp({ accounts: [account('facebook')] });
  expect(await screen.findByRole('button', { name: 'Disconnect Acme, Facebook' })).toBeVisible();
  await simulation.advance({ days: days + 1 });
  await skipSeconds(60);
  expect(await screen.findByRole('button', { name: 'Reconnect Acme, Facebook' })).toBeVisible();
});
