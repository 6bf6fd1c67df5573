import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import {
  accessibleName,
  account,
  connectedBy,
  disconnected,
  expiringIn,
  startSimulation,
} from '../../mocks/testing.ts';
import { renderApp } from './test-app.tsx';

test('the app shows the accounts of the test to the person that the test signs in', async () => {
  const { simulation } = renderApp({
    as: 'lena',
    accounts: [account('facebook', expiringIn({ days: 4 })), account('x', connectedBy('lena'))],
  });
  const table = await screen.findByRole('table');
  for (const each of await simulation.accounts()) {
    const button = within(table).getByRole('button', { name: `Disconnect ${accessibleName(each)}` });
    expect(button.getAttribute('aria-disabled') === 'true').toBe(!each.can.disconnect.allowed);
  }
});

test('while the app runs, a test can read the simulation and override its replies', async () => {
  const simulation = startSimulation({ as: 'marek', accounts: [account('facebook', disconnected({ days: 2 }))] });
  const restore = simulation.override('GET /api/social/accounts', () => Response.json({}, { status: 503 }));
  const { user, decide } = renderApp({ simulation });
  const tryAgain = await screen.findByRole('button', { name: /Try again/ });
  restore();
  await user.click(tryAgain);
  await user.click(await screen.findByRole('button', { name: 'Reconnect Acme, Facebook' }));
  await decide('approve');
  await screen.findByRole('button', { name: 'Disconnect Acme, Facebook' });
  expect(await simulation.counts()).toMatchObject({ connected: 1, disconnected: 0 });
});

test('a test can fake the app’s timers, and the simulation still answers', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    const { simulation } = renderApp({ scenario: 'expiring' });
    await screen.findByRole('table');
    await simulation.advance({ days: 8 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await screen.findAllByRole('button', { name: /^Reconnect / })).length).toBe(
      (await simulation.counts()).disconnected,
    );
  } finally {
    vi.useRealTimers();
  }
});
