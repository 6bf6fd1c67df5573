import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '../app/test-app.tsx';

test('an admin sees every listed account, what needs attention first', async () => {
  renderApp();
  const table = await screen.findByRole('table', { name: '14 social accounts' });
  const [, first] = within(table).getAllByRole('row');
  expect(first).toHaveTextContent('Zielony Ogród');
  expect(first).toHaveTextContent('Reconnect by 11 Nov 2027 to keep 13 posts.');
});

test('an account is reconnected through the sign-in, and what was missed is told', async () => {
  const { user, decide } = renderApp();
  await user.click(await screen.findByRole('button', { name: 'Reconnect Baltic Bikes, X' }));
  await decide('approve');
  expect(await screen.findByRole('region', { name: 'Message' })).toHaveTextContent(
    'Baltic Bikes, X is connected again. 1 post is scheduled again. 1 post was missed',
  );
  expect(await screen.findByRole('button', { name: 'Disconnect Baltic Bikes, X' })).toBeVisible();
});
