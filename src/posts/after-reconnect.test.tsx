import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '../app/test-app.tsx';
import { expectAnnounced } from '../app/test-list.ts';

test('after a reconnect the row says how many posts were missed and links to them', async () => {
  const { user, decide } = renderApp({ as: 'marek', scenario: 'reconnect-missed' });
  await user.click(await screen.findByRole('button', { name: 'Reconnect Acme, Facebook' }));
  await decide('approve');
  await expectAnnounced(/3 posts were missed and will not go out on their own/);
  await user.click(await screen.findByRole('link', { name: /^3 missed posts wait.*Acme, Facebook/ }));
  expect(await screen.findByRole('table', { name: '3 posts' })).toBeVisible();
  expect(location.pathname + location.search).toBe('/social/missed?accountId=acc-acme-facebook');
  expect(screen.getByRole('combobox', { name: 'Account' })).toHaveDisplayValue('Acme, Facebook');
});

test('after the Connect dialog has reconnected a hidden account, it has a link to the missed posts of that account; the link closes the dialog, which starts anew when it is opened again', async () => {
  const { user, decide } = renderApp({ path: '/settings/marketing/social/accounts?connect=facebook' });
  await user.click(await screen.findByRole('button', { name: 'Continue' }));
  await decide('approve');
  await screen.findByRole('heading', { name: 'Choose what to connect at Facebook' });
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  const link = await screen.findByRole('link', { name: 'See missed posts of Baltic Bikes Events, Facebook' });
  await user.click(link);
  expect(await screen.findByRole('table', { name: '2 posts' })).toBeVisible();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  await user.click(screen.getByRole('link', { name: 'Settings' }));
  await user.click(await screen.findByRole('button', { name: 'Connect account' }));
  const dialog = await screen.findByRole('dialog', { name: 'Connect account' });
  expect(await within(dialog).findByRole('group', { name: 'Network' })).toBeVisible();
});
