import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, disconnected, expiringIn, startSimulation, withScheduledPosts } from '../../mocks/testing.ts';
import { GAINED } from '../api/older-replies.ts';
import { withoutField } from '../api/test-older-api.ts';
import { renderApp } from '../app/test-app.tsx';
import { findList, rowOf } from '../app/test-list.ts';

const FIELDS = [...new Set(GAINED.flatMap(([, fill]) => Object.keys(fill)))];
const ACCOUNTS = [
  account('facebook', expiringIn({ days: 5 }), withScheduledPosts(1)),
  account('x', disconnected(), withScheduledPosts(1)),
];

/** The app over an API that knows none of these fields yet. */
function renderOver(fields: readonly string[], path?: string) {
  const simulation = startSimulation({ accounts: ACCOUNTS });
  const app = renderApp({ simulation, path });
  app.intercept(async (request) => {
    const response = await simulation.send(request);
    const body = await response.text();
    const older = body === '' ? body : JSON.stringify(fields.reduce(withoutField, JSON.parse(body)));
    return new Response(older, response);
  });
  return app;
}

test.each(FIELDS)(
  'the accounts of an API that does not send %s yet are shown with their actions (F18)',
  async (field) => {
    await findList(renderOver([field]));
    expect(within(rowOf('acc-acme-facebook')).getByRole('button', { name: 'Disconnect Acme, Facebook' })).toBeEnabled();
    expect(within(rowOf('acc-acme-x')).getByRole('button', { name: 'Reconnect Acme, X' })).toBeEnabled();
    expect(screen.queryByText('Not supported in this version')).not.toBeInTheDocument();
  },
);

test('an account of an API that sends none of these fields is disconnected and reconnected (F18)', async () => {
  const { user, decide } = renderOver(FIELDS);
  await user.click(await screen.findByRole('button', { name: 'Disconnect Acme, Facebook' }));
  await user.click(await screen.findByRole('button', { name: 'Disconnect account' }));
  await user.click(await screen.findByRole('button', { name: 'Reconnect Acme, Facebook' }));
  await decide('approve');
  expect(await screen.findByRole('button', { name: 'Disconnect Acme, Facebook' })).toBeVisible();
  const message = () => screen.getByRole('region', { name: 'Message' });
  await waitFor(() => expect(message()).toHaveTextContent(/Acme, Facebook is connected again/));
});
