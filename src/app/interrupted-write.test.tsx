import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, startSimulation } from '../../mocks/testing.ts';
import { rememberWrite } from '../api/unfinished-write.ts';
import { ACCOUNTS_PATH } from '../navigation/paths.ts';
import { renderApp } from './test-app.tsx';

const ID = 'acc-acme-facebook';
const message = () => screen.findByRole('region', { name: 'Message' });

/** Opens the list as after a reload during a disconnect. @param isDone whether the API has carried the disconnect out */
async function reloadDuringDisconnect({ isDone }: { isDone: boolean }) {
  const simulation = startSimulation({ accounts: [account('facebook')] });
  const { revision } = await simulation.account(ID);
  rememberWrite({ kind: 'disconnect', accountId: ID, label: 'Acme, Facebook', revision });
  if (isDone) await simulation.disconnect(ID);
  return renderApp({ simulation, path: `${ACCOUNTS_PATH}?disconnect=${ID}&sort=name` });
}

test('after a reload, the dialog of a disconnect that was done closes, and its parameter is removed from the address (F27)', async () => {
  await reloadDuringDisconnect({ isDone: true });
  expect(await message()).toHaveTextContent('Disconnecting Acme, Facebook went through: it is disconnected.');
  await waitFor(() => expect(location.search).toBe('?sort=name'));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
  expect(await screen.findByRole('button', { name: 'Reconnect Acme, Facebook' })).toBeVisible();
});

test('after a reload, the dialog of a disconnect that was not done stays open for another try (F27)', async () => {
  await reloadDuringDisconnect({ isDone: false });
  expect(await message()).toHaveTextContent('Disconnecting Acme, Facebook did not happen. Nothing was changed.');
  expect(await screen.findByRole('alertdialog', { name: 'Disconnect Acme, Facebook?' })).toBeVisible();
  expect(location.search).toBe(`?disconnect=${ID}&sort=name`);
});
