import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, startSimulation } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';

const ADDRESS = '/settings/marketing/social/accounts';
const ID = 'acc-acme-facebook';
const ACCOUNTS = [account('facebook'), account('x')];

test.each([
  [
    'the row shows the button of another action',
    `?ask=remove.${ID}`,
    'Marek Nowak was asked to remove Acme, Facebook for good.',
  ],
  [
    'the list does not contain the account',
    `?ask=disconnect.${ID}&network=x`,
    'Marek Nowak was asked to disconnect Acme, Facebook.',
  ],
])('if %s, a message says who was asked', async (_, search, text) => {
  const simulation = startSimulation({ as: 'lena', accounts: ACCOUNTS });
  // So the row says already that Ada was asked for a disconnect, which is the action of the row.
  await simulation.post(`/api/social/accounts/${ID}/requests`, { body: { action: 'disconnect', to: 'ada' } });
  const { user } = renderApp({ simulation, path: ADDRESS + search });
  await user.click(await screen.findByRole('button', { name: 'Send request' }));
  expect(await screen.findByRole('region', { name: 'Message' })).toHaveTextContent(text);
});
