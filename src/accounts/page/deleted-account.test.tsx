import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, lost } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';

test('on the page of an account deleted at its network, each advice to remove it leads to the dialog of that page (RETRY)', async () => {
  const { user, decide } = renderApp({
    as: 'ada',
    accounts: [account('instagram', lost('deleted-on-network'))],
    path: '/settings/marketing/social/accounts/acc-acme-instagram',
  });
  await user.click(await screen.findByText('More about its state'));
  expect(screen.getByText(/If it does not, remove it at the end of this page\.$/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Reconnect Acme, Instagram' }));
  await decide('approve');
  const alert = await screen.findByRole('alert');
  expect(document.body).not.toHaveTextContent(/on its page/);
  await user.click(within(alert).getByRole('link', { name: 'Remove account' }));
  const dialog = await screen.findByRole('alertdialog', { name: 'Remove Acme, Instagram for good?' });
  await user.click(await within(dialog).findByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
  expect(location.search).toBe('');
});
