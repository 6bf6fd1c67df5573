import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { account } from '../../mocks/testing.ts';
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
])('if the code of %s cannot be fetched, the page says so below its heading (F33)', async (path, heading) => {
  renderApp({ path, accounts: [account('facebook')] });
  expect(await screen.findByRole('alert')).toHaveTextContent('This part could not be loaded.');
  expect(screen.getAllByRole('heading', { level: 1 }).map(({ textContent }) => textContent)).toEqual([heading]);
});
