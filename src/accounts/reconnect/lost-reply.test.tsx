import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, lost, withPostsPastDue } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { fakeAppTimers, RESENDS_S } from '../../app/test-time.ts';

const ACCOUNTS = [account('facebook', lost('security'), withPostsPastDue(1))];
const COMPLETE = 'POST /api/social/authorizations/{id}/complete';

test.each([
  ['on the list', '/settings/marketing/social/accounts'],
  ['on the page of the account', '/settings/marketing/social/accounts/acc-acme-facebook'],
])(
  'after the replies to a reconnect were lost, a message %s says that the account is connected (F03)',
  async (_, path) => {
    const { simulation, user, decide } = renderApp({ as: 'ada', accounts: ACCOUNTS, path });
    await user.click(await screen.findByRole('button', { name: 'Reconnect Acme, Facebook' }));
    await simulation.control({ faults: [{ name: 'reply-lost', call: COMPLETE }] });
    const skipSeconds = fakeAppTimers();
    await decide('approve');
    await skipSeconds(RESENDS_S);
    const message = await screen.findByRole('region', { name: 'Message' });
    expect(message).toHaveTextContent('No answer came to the reconnect, but Acme, Facebook is connected now.');
    expect(screen.getByRole('link', { name: 'See missed posts' })).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Disconnect Acme, Facebook' })).toBeVisible();
  },
);

test('after another try at a failed sign-in was pressed, the focus is on Reconnect (F75)', async () => {
  const { user, decide } = renderApp({ as: 'ada', accounts: ACCOUNTS });
  await user.click(await screen.findByRole('button', { name: 'Reconnect Acme, Facebook' }));
  await decide('deny');
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await screen.findByText('Waiting for the Facebook sign-in');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Reconnect Acme, Facebook' })).toHaveFocus());
});
