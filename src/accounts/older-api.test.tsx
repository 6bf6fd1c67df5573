import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, disconnected, expiringIn, startSimulation, withScheduledPosts } from '../../mocks/testing.ts';
import { GAINED } from '../api/older-replies.ts';
import { withoutField } from '../api/test-older-api.ts';
import { renderApp } from '../app/test-app.tsx';
import { expectAnnounced, findList, rowOf } from '../app/test-list.ts';

/** The fields that an older API may lack. `can` has a test below: without it, an account has no enabled action. */
const OPTIONAL_FIELDS = [...new Set(GAINED.flatMap(([, fill]) => Object.keys(fill)))].filter(
  (field) => field !== 'can',
);
/** Parts of such fields: an API may send `can` without `settle`. */
const PARTS_OF_FIELDS = ['settle', 'missed', 'ahead', 'renewedBy'];
const ACCOUNTS = [
  account('facebook', expiringIn({ days: 5 }), withScheduledPosts(1)),
  account('x', disconnected(), withScheduledPosts(1)),
];

/** The app over an API that sends none of `fields`. */
function renderWithout(fields: readonly string[], path?: string) {
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

test.each([...OPTIONAL_FIELDS, ...PARTS_OF_FIELDS])(
  'the accounts of an API that does not send %s yet are shown with their actions (F18)',
  async (field) => {
    await findList(renderWithout([field]));
    const disconnect = within(rowOf('acc-acme-facebook')).getByRole('button', { name: 'Disconnect Acme, Facebook' });
    const reconnect = within(rowOf('acc-acme-x')).getByRole('button', { name: 'Reconnect Acme, X' });
    for (const button of [disconnect, reconnect]) expect(button).not.toHaveAttribute('aria-disabled');
    expect(screen.queryByText('Not supported in this version')).not.toBeInTheDocument();
  },
);

test.each<[field: string, name: string]>([
  ['disconnect', 'Disconnect Acme, Facebook'],
  ['reconnect', 'Reconnect Acme, X'],
  ['can', 'Reconnect Acme, X'],
])(
  'accounts that an API sends without %s are shown, and an action whose right is missing is disabled with the reason (F18)',
  async (field, name) => {
    await findList(renderWithout([field]));
    const button = screen.getByRole('button', { name });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription('It is not possible right now.');
    expect(screen.queryByText('Not supported in this version')).not.toBeInTheDocument();
  },
);

test('on the page of an account, only the action whose right is missing from the reply is refused (F18)', async () => {
  renderWithout(['remove'], '/settings/marketing/social/accounts/acc-acme-facebook');
  expect(await screen.findByText('It is not possible right now.', { selector: 'p' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Disconnect Acme, Facebook' })).not.toHaveAttribute('aria-disabled');
});

test('over an API that sends none of the optional fields, an account can be disconnected and reconnected (F18)', async () => {
  const { user, decide } = renderWithout(OPTIONAL_FIELDS);
  await user.click(await screen.findByRole('button', { name: 'Disconnect Acme, Facebook' }));
  await user.click(await screen.findByRole('button', { name: 'Disconnect account' }));
  await user.click(await screen.findByRole('button', { name: 'Reconnect Acme, Facebook' }));
  await decide('approve');
  expect(await screen.findByRole('button', { name: 'Disconnect Acme, Facebook' })).toBeVisible();
  await expectAnnounced(/Acme, Facebook is connected again/);
});
