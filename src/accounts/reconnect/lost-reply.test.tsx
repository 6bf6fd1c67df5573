import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, lost, withPostsPastDue } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { expectAnnounced } from '../../app/test-list.ts';
import { fakeAppTimers, RESENDS_S } from '../../app/test-time.ts';

const ACCOUNTS = [account('facebook', lost('security'), withPostsPastDue(1))];
const COMPLETE = 'POST /api/social/authorizations/{id}/complete';

test.each([
  ['the row says, without a message,', '/settings/marketing/social/accounts'],
  ['a message on the page of the account says', '/settings/marketing/social/accounts/acc-acme-facebook'],
])(
  'after the replies to a reconnect were lost, %s that the account is connected, and it is announced (F03)',
  async (how, path) => {
    const { simulation, user, decide } = renderApp({ as: 'ada', accounts: ACCOUNTS, path });
    await user.click(await screen.findByRole('button', { name: 'Reconnect Acme, Facebook' }));
    await simulation.control({ faults: [{ name: 'reply-lost', call: COMPLETE }] });
    const skipSeconds = fakeAppTimers();
    await decide('approve');
    await skipSeconds(RESENDS_S);
    await expectAnnounced('No answer came to the reconnect, but Acme, Facebook is connected now.');
    if (how.startsWith('the row')) {
      expect(await screen.findByText('No answer came, but it is connected now.')).toBeVisible();
      expect(screen.queryByRole('region', { name: 'Message' })).not.toBeInTheDocument();
    } else expect(screen.getByRole('link', { name: 'See missed posts' })).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Disconnect Acme, Facebook' })).toBeVisible();
  },
);
