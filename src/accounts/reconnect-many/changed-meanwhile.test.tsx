import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { changePermission } from '../../../mocks/test-permission.ts';
import { account, lost, named } from '../../../mocks/testing.ts';
import { renderApp, type TestApp } from '../../app/test-app.tsx';
import { rowOf } from '../../app/test-list.ts';
import { currentSignIn } from '../../sign-in/sign-in-relay.ts';
import { setQueue } from './queue.ts';

const [ONE, TWO, BIRD] = ['acc-one-facebook', 'acc-two-facebook', 'acc-bird-x'];
const ACCOUNTS = [
  account('facebook', named('One'), lost('security')),
  account('facebook', named('Two'), lost('security')),
  account('x', named('Bird'), lost('security')),
];
const LIST = '/settings/marketing/social/accounts';
const BOTH_SELECTED = `${LIST}?select=${ONE}&select=${TWO}`;
const NO_RIGHT = 'Not reconnected: you no longer have permissionNothing was changed.';

afterEach(() => setQueue(null));

const press = async ({ user }: TestApp, name: string) => user.click(await screen.findByRole('button', { name }));
const summary = async () => (await screen.findByText(/^\d of \d reconnected\.$/, { selector: 'strong' })).closest('p');

test('an account that is removed during the sign-in is named, and the others are reconnected (F09)', async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: BOTH_SELECTED });
  await press(app, 'Start 2 reconnects with one sign-in');
  await vi.waitUntil(() => currentSignIn());
  await app.simulation.remove(TWO);
  await app.decide('approve');
  expect(await summary()).toHaveTextContent(
    '1 of 2 reconnected. 1 no longer exists, or you no longer see it: Two, Facebook.',
  );
  await waitFor(() => expect(rowOf(ONE)).toHaveTextContent('Reconnected'));
});

test('an account that was removed before the end of its sign-in does not count as done while the queue goes on (F09)', async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: `${BOTH_SELECTED}&select=${BIRD}` });
  await press(app, 'Start 3 reconnects with 2 sign-ins');
  await press(app, 'Open Facebook sign-in');
  await vi.waitUntil(() => currentSignIn());
  await app.simulation.remove(TWO);
  await app.decide('approve');
  expect(await screen.findByText('1 done · 1 not reconnected · X is next')).toBeVisible();
});

test('after the right to reconnect is lost during the sign-in, each account says so, and none is reconnected (MAY-RECONNECT)', async () => {
  const app = renderApp({ as: 'marek', accounts: ACCOUNTS, path: BOTH_SELECTED });
  await press(app, 'Start 2 reconnects with one sign-in');
  await vi.waitUntil(() => currentSignIn());
  changePermission('marek', 'draft');
  await app.decide('approve');
  expect(await summary()).toHaveTextContent('0 of 2 reconnected. 2 not reconnected.');
  for (const id of [ONE, TWO]) {
    await waitFor(() => expect(rowOf(id)).toHaveTextContent(NO_RIGHT));
    expect((await app.simulation.account(id, { as: 'ada' })).status).toBe('disconnected');
  }
});

test('after the right to reconnect is lost between two sign-ins, the accounts of the second say so, and those of the first stay reconnected (MAY-RECONNECT)', async () => {
  const app = renderApp({ as: 'marek', accounts: ACCOUNTS, path: `${BOTH_SELECTED}&select=${BIRD}` });
  await press(app, 'Start 3 reconnects with 2 sign-ins');
  await press(app, 'Open Facebook sign-in');
  await app.decide('approve');
  await screen.findByRole('button', { name: 'Open X sign-in' });
  changePermission('marek', 'draft');
  await press(app, 'Open X sign-in');
  expect(await summary()).toHaveTextContent('2 of 3 reconnected. 1 not reconnected.');
  await waitFor(() => expect(rowOf(BIRD)).toHaveTextContent(NO_RIGHT));
  expect(rowOf(ONE)).toHaveTextContent('Reconnected');
});
