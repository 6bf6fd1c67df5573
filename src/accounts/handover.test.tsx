import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, connectedBy, disconnected, named } from '../../mocks/testing.ts';
import { renderApp } from '../app/test-app.tsx';
import { openDetails } from '../app/test-list.ts';
import { formatDateTime } from '../i18n/dates.ts';

const ADDRESS = '/settings/marketing/social/accounts';
const ID = 'acc-acme-linkedin';
/** LinkedIn's keep window is 60 days, so the history of each is gone. An account is hidden after 90 days: the third one. */
const ACCOUNTS = [
  account('linkedin', connectedBy('tomasz'), disconnected({ days: 66 })),
  account('linkedin', named('Baltic Bikes'), connectedBy('marek'), disconnected({ days: 66 })),
  account('linkedin', named('Zielony Ogród'), connectedBy('tomasz'), disconnected({ days: 120 })),
];
const TOMASZ_LOSES_SIGHT = 'If you reconnect it, Tomasz Wójcik will no longer see it, and gets a notice.';
const MAREK_LOSES_OWNERSHIP =
  'If you reconnect it, Marek Nowak is no longer its original connector, and gets a notice.';

test('the row, its details and the page say who would lose an account by a reconnect (HANDOVER, SCOPE)', async () => {
  const { user } = renderApp({ as: 'ada', accounts: ACCOUNTS });
  expect(await screen.findByText('Then Tomasz Wójcik no longer sees it.')).toBeVisible();
  expect(screen.getByText('You become its original connector.')).toBeVisible();
  expect(await openDetails({ user }, ID)).toHaveTextContent(TOMASZ_LOSES_SIGHT);
  expect(await openDetails({ user }, 'acc-baltic-bikes-linkedin')).toHaveTextContent(MAREK_LOSES_OWNERSHIP);
  await user.click(screen.getByRole('link', { name: 'Acme' }));
  await user.click(await screen.findByText('More about its state'));
  expect(await screen.findByText(TOMASZ_LOSES_SIGHT)).toBeVisible();
});

test('a person who cannot reconnect an account does not read who would lose it by a reconnect (HANDOVER)', async () => {
  const { user } = renderApp({ as: 'priya', accounts: ACCOUNTS });
  expect(await screen.findByRole('link', { name: 'Acme' })).toBeVisible();
  expect(screen.queryByText(/no longer sees it/)).not.toBeInTheDocument();
  expect(await openDetails({ user }, ID)).not.toHaveTextContent(/gets a notice/);
});

test('the Connect account dialog says who would lose a hidden account by its reconnect (HANDOVER)', async () => {
  renderApp({ as: 'ada', accounts: ACCOUNTS, path: `${ADDRESS}?connect=linkedin` });
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByRole('checkbox', { name: /Zielony Ogród/ })).toHaveAccessibleDescription(
    new RegExp(TOMASZ_LOSES_SIGHT),
  );
});

test('whoever no longer sees the account reads on its old page who has it now, and when that happened (HANDOVER)', async () => {
  const { simulation } = renderApp({ as: 'tomasz', accounts: ACCOUNTS, path: `${ADDRESS}/${ID}` });
  await screen.findByRole('article');
  expect((await simulation.reconnect(ID, { as: 'ada' })).status).toBe(200);
  expect(await screen.findByRole('heading', { name: 'You no longer see this account' })).toBeVisible();
  const date = formatDateTime('2026-11-23T09:00:00.000Z');
  expect(
    screen.getByText(
      `Ada Zielińska reconnected Acme, LinkedIn on ${date}, after its history was gone, and is its original connector now. You see only accounts whose original connector you are.`,
    ),
  ).toBeVisible();
});
