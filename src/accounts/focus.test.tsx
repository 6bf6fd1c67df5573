import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '../app/test-app.tsx';

test('F75: somebody else’s disconnect leaves the focus on the button in its place', async () => {
  const { user, ask } = renderApp();
  const button = await screen.findByRole('button', { name: 'Disconnect Acme, Facebook' });
  button.focus();
  const { id, revision } = await (await ask('GET', '/api/social/accounts/acc-acme-facebook')).json();
  const headers = { 'If-Match': `"${id}.${revision}"` };
  await ask('POST', `/api/social/accounts/${id}/disconnect`, 'marek', undefined, headers);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Reconnect Acme, Facebook' })).toHaveFocus());
  await user.tab();
  expect(document.body).not.toHaveFocus();
});

test('F75: after a removal the list has the focus', async () => {
  const { user } = renderApp({ path: '/settings/marketing/social/accounts/acc-acme-x' });
  await user.click(await screen.findByRole('button', { name: 'Remove account' }));
  await user.type(await screen.findByRole('textbox'), 'Acme');
  await user.click(screen.getByRole('button', { name: 'Remove for good' }));
  await screen.findByRole('table');
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
});

test('F77: how many accounts a search finds is told to screen readers', async () => {
  const { user } = renderApp();
  await screen.findByRole('table');
  await user.type(screen.getByRole('searchbox', { name: 'Search accounts' }), 'baltic');
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('4 accounts found'));
});
