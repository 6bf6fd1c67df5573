import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { account, disconnected } from '../../mocks/testing.ts';
import { onDemand } from './on-demand.ts';
import { renderApp } from './test-app.tsx';

const { loaded } = onDemand;

beforeEach(() => {
  onDemand.loaded = null;
  vi.spyOn(onDemand, 'fetch').mockRejectedValue(new TypeError('Failed to fetch dynamically imported module'));
});
afterEach(() => {
  onDemand.loaded = loaded;
});

test.each([
  ['/social/published', 'Social posts'],
  ['/settings/marketing/social/accounts/acc-acme-facebook', 'Account'],
  ['/settings/marketing/social/notifications', 'Social'],
])('if the code of %s cannot be fetched, the page says so and keeps its heading (F33)', async (path, heading) => {
  renderApp({ path, accounts: [account('facebook')] });
  expect(await screen.findByRole('alert')).toHaveTextContent('This part could not be loaded.');
  expect(screen.getAllByRole('heading', { level: 1 }).map(({ textContent }) => textContent)).toEqual([heading]);
});

test.each([
  ['Connect account', 'button'],
  ['Disconnect Acme, Facebook', 'button'],
  ['Reconnect Acme, X', 'button'],
  ['Select Acme, X', 'checkbox'],
  ['Details: Acme, X', 'button'],
  [/notices/i, 'button'],
])(
  'if what “%s” opens cannot be fetched, one alert with a Reload button says so, and the list stays (F33)',
  async (name, role) => {
    const { user } = renderApp({ accounts: [account('facebook'), account('x', disconnected({ days: 2 }))] });
    await user.click(await screen.findByRole(role, { name }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('This part could not be loaded.');
    expect(within(alert).getByRole('button', { name: 'Reload' })).toBeVisible();
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    expect(screen.getByRole('table', { hidden: true })).toBeInTheDocument();
  },
);
