import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  account,
  disconnected,
  lost,
  named,
  withPostsPastDue,
  withPublishedPosts,
  withScheduledPosts,
} from '../../mocks/testing.ts';
import { renderApp } from '../app/test-app.tsx';

const ADDRESS = '/settings/marketing/social/accounts';
const ZIELONY = account(
  'facebook',
  named('Zielony Ogród'),
  lost('security'),
  withScheduledPosts(2),
  withPostsPastDue(3),
);
const ACCOUNTS = [
  account('facebook'),
  account('facebook', named('Baltic Bikes Events'), disconnected({ days: 120 }), withPublishedPosts(2)),
  account('facebook', named('Stara Poczta'), disconnected({ days: 400 })),
  account('facebook', named('Closed'), lost('deleted-on-network')),
  ZIELONY,
];

/** Opens the dialog on Facebook and signs in there. */
async function signIn({
  accounts = ACCOUNTS,
  as = 'ada',
  login,
}: {
  accounts?: typeof ACCOUNTS;
  as?: string;
  login?: string;
} = {}) {
  const app = renderApp({ accounts, as, path: `${ADDRESS}?connect=facebook` });
  await app.user.click(await screen.findByRole('button', { name: 'Continue' }));
  await app.decide('approve', login);
  return { ...app, dialog: await screen.findByRole('dialog', { name: 'Choose what to connect at Facebook' }) };
}

const groupOf = (dialog: HTMLElement, name: string) => within(dialog).getByRole('group', { name });
const namesIn = (place: HTMLElement) =>
  within(place)
    .getAllByRole('checkbox')
    .map((box) => box.getAttribute('aria-label'));

test('the accounts are in groups: what is new, what comes back if chosen, what comes back in any case, and what cannot', async () => {
  const { dialog } = await signIn();
  expect(within(dialog).getAllByRole('heading')).toHaveLength(1);
  const fresh = groupOf(dialog, 'New here (2)');
  expect(namesIn(fresh)).toEqual(['Acme Outlet, Facebook', 'Targ Śniadaniowy Wola, Facebook']);
  for (const box of within(fresh).getAllByRole('checkbox')) expect(box).not.toBeChecked();
  const back = groupOf(dialog, 'Disconnected (1)');
  expect(within(back).getByRole('checkbox')).not.toBeChecked();
  expect(within(back).getByRole('checkbox', { name: 'Zielony Ogród, Facebook' })).toHaveAccessibleDescription(
    /2 posts scheduled again, 3\sto\sdecide$/,
  );
  const returning = groupOf(dialog, 'Comes back with this sign-in (2)');
  expect(returning).toHaveAccessibleDescription(
    'Disconnected for more than 90 days. To keep an account out, remove it first on its page.',
  );
  for (const box of within(returning).getAllByRole('checkbox')) expect(box).toHaveAttribute('aria-disabled', 'true');
  expect(within(returning).getByRole('checkbox', { name: /^Baltic/ })).toHaveAccessibleDescription(
    /Its history comes back$/,
  );
  expect(within(returning).getByRole('checkbox', { name: /^Stara/ })).toHaveAccessibleDescription(
    /Starts empty; you become its original connector/,
  );
  expect(groupOf(dialog, 'Cannot be connected (1)')).toHaveTextContent(/Closed.*No longer exists at Facebook/);
  expect(within(groupOf(dialog, 'Cannot be connected (1)')).queryByRole('checkbox')).not.toBeInTheDocument();
});

test('the connected accounts are folded, and have no boxes', async () => {
  const { dialog, user } = await signIn();
  const acme = within(dialog).getByText('Acme', { selector: 'bdi' });
  expect(acme).not.toBeVisible();
  await user.click(within(dialog).getByText('Connected already (1)'));
  expect(acme).toBeVisible();
  expect(within(dialog).queryByRole('checkbox', { name: 'Acme, Facebook' })).not.toBeInTheDocument();
});

test('the button counts what is connected and what is brought back; Select all chooses a group, and Clear empties it', async () => {
  const { dialog, user } = await signIn({ accounts: ACCOUNTS.slice(0, 2) });
  const button = () => within(dialog).getByRole('button', { name: /^(?:Continue|Connect \d|Bring back)/ });
  expect(button()).toHaveTextContent('Continue');
  await user.click(within(dialog).getByRole('button', { name: 'Select all: New here (2)' }));
  expect(button()).toHaveTextContent(/^Connect 2, bring back 1$/);
  await user.click(within(dialog).getByRole('checkbox', { name: 'Acme Outlet, Facebook' }));
  expect(button()).toHaveTextContent(/^Connect 1, bring back 1$/);
  await user.click(within(dialog).getByRole('button', { name: 'Select all: New here (2)' }));
  await user.click(within(dialog).getByRole('button', { name: 'Clear: New here (2)' }));
  expect(button()).toHaveTextContent('Continue');
});

test('the button counts only what comes back, or only what is new', async () => {
  const { dialog, user } = await signIn({ accounts: [ZIELONY] });
  const button = () => within(dialog).getByRole('button', { name: /^(?:Continue|Connect \d|Bring back)/ });
  expect(button()).toHaveAccessibleDescription('Choose at least one account.');
  await user.click(within(dialog).getByRole('checkbox', { name: 'Zielony Ogród, Facebook' }));
  expect(button()).toHaveTextContent(/^Bring back 1$/);
  await user.click(within(dialog).getByRole('checkbox', { name: 'Acme Outlet, Facebook' }));
  expect(button()).toHaveTextContent(/^Connect 1, bring back 1$/);
  await user.click(within(dialog).getByRole('checkbox', { name: 'Zielony Ogród, Facebook' }));
  expect(button()).toHaveTextContent(/^Connect 1$/);
});

test('after a failed reconnect the dialog is about the network of that account, which is first and chosen', async () => {
  const app = renderApp({
    as: 'ada',
    accounts: [...ACCOUNTS, account('instagram', named('Lab'), disconnected({ days: 100 }))],
  });
  await app.user.click(await screen.findByRole('button', { name: 'Reconnect Zielony Ogród, Facebook' }));
  await app.decide('deny');
  await screen.findByText(/^Not reconnected/);
  await app.user.click(screen.getByRole('button', { name: 'Connect account' }));
  expect(await screen.findByRole('radio', { name: /^Facebook/ })).toBeChecked();
  await app.user.click(screen.getByRole('button', { name: 'Continue' }));
  await app.decide('approve');
  const dialog = await screen.findByRole('dialog', { name: 'Choose what to connect at Facebook' });
  const first = within(dialog).getAllByRole('checkbox')[0];
  expect(first).toHaveAccessibleName('Zielony Ogród, Facebook');
  expect(first).toBeChecked();
  expect(within(dialog).getAllByRole('checkbox', { checked: true })).toHaveLength(3);
  expect(within(dialog).getByRole('button', { name: 'Bring back 3' })).toBeVisible();
});

test('another login says which accounts stay disconnected, and cannot continue without a choice', async () => {
  const { dialog } = await signIn({ login: 'other-facebook' });
  expect(dialog).toHaveTextContent(
    '2 accounts disconnected for more than 90 days are not managed by this login: they stay disconnected.',
  );
  expect(within(dialog).getByRole('button', { name: 'Continue' })).toHaveAccessibleDescription(
    'Choose at least one account.',
  );
});

test('nine accounts can be searched: what is found is announced, and what is chosen stays chosen (F77)', async () => {
  const names = ['Pierwsza', 'Druga', 'Trzecia', 'Czwarta', 'Piąta', 'Szósta'];
  const { dialog, user } = await signIn({
    accounts: [...names.map((name) => account('facebook', named(name))), ZIELONY],
  });
  await user.click(within(dialog).getByRole('checkbox', { name: 'Acme Outlet, Facebook' }));
  const field = within(dialog).getByRole('searchbox', { name: 'Search accounts' });
  await user.type(field, 'zielony ogrod');
  expect(await screen.findByText('1 account found')).toBeInTheDocument();
  expect(namesIn(dialog)).toEqual(['Zielony Ogród, Facebook']);
  expect(within(dialog).getByRole('button', { name: 'Connect 1' })).toBeVisible();
  await user.type(field, 'x');
  expect(await within(dialog).findByText('No account matches. Try another word.')).toBeVisible();
  await user.clear(field);
  expect(await within(dialog).findByRole('checkbox', { name: 'Acme Outlet, Facebook' })).toBeChecked();
});

test('with fewer than nine accounts there is no search', async () => {
  const { dialog } = await signIn();
  expect(within(dialog).queryByRole('searchbox')).not.toBeInTheDocument();
});
