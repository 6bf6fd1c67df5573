import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { findImpact } from '../../app/test-disconnect.ts';
import { recordAnnouncements } from '../../app/test-flows.tsx';
import { accountPath } from '../../navigation/paths.ts';

const ID = 'acc-acme-facebook';

/** Opens the page of a connected account, and records what is announced from then on. */
async function openPage() {
  const app = renderApp({ accounts: [account('facebook')], path: accountPath(ID) });
  const disconnect = await screen.findByRole('button', { name: 'Disconnect Acme, Facebook' });
  return { ...app, disconnect, announced: recordAnnouncements() };
}

test('a loss while the page of the account is open is announced once, with its cause, and so is a later reconnect (F77)', async () => {
  const { simulation, announced } = await openPage();
  await simulation.lose(ID, 'security');
  await screen.findByRole('button', { name: 'Reconnect Acme, Facebook' });
  await waitFor(() => expect(announced).toHaveLength(1));
  expect(announced[0]).toMatch(/^Acme, Facebook: Disconnected\. Facebook disconnected it on .* for security reasons/);
  await simulation.reconnect(ID);
  await waitFor(() => expect(announced.slice(1)).toEqual(['Acme, Facebook: Connected.']));
});

test('a disconnect by the person who reads the page is announced by its message alone (F77)', async () => {
  const { user, disconnect, announced } = await openPage();
  await user.click(disconnect);
  const confirm = await screen.findByRole('button', { name: 'Disconnect account' });
  await findImpact(screen.getByRole('alertdialog'));
  await user.click(confirm);
  await screen.findByRole('button', { name: 'Reconnect Acme, Facebook' });
  await waitFor(() => expect(announced.at(-1)).toMatch(/^Acme, Facebook is disconnected/));
  expect(announced.filter((text) => text.includes('Disconnected.'))).toEqual([]);
});
