import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, disconnected, lost, named } from '../../mocks/testing.ts';
import { renderApp } from '../app/test-app.tsx';
import { fakeAppTimers, RESENDS_S } from '../app/test-time.ts';

const ACCOUNTS = [
  account('facebook', named('Baltic Bikes Events'), disconnected({ days: 120 })),
  account('facebook', named('Zielony Ogród'), lost('security')),
];

test.each(['Try again', 'Bring back 2'])(
  'after the replies to a choice of accounts were lost, %s connects nothing twice and shows the outcomes (F03)',
  async (name) => {
    const { simulation, user, decide } = renderApp({
      accounts: ACCOUNTS,
      path: '/settings/marketing/social/accounts?connect=facebook',
    });
    const press = async (label: string) => user.click(await screen.findByRole('button', { name: label }));
    await press('Continue');
    await decide('approve');
    await user.click(await screen.findByRole('checkbox', { name: 'Zielony Ogród, Facebook' }));
    await simulation.control({
      faults: [{ name: 'reply-lost', call: 'POST /api/social/authorizations/{id}/connect' }],
    });
    const skipSeconds = fakeAppTimers();
    await press('Bring back 2');
    await skipSeconds(RESENDS_S);
    expect(await screen.findByRole('alert')).toHaveTextContent('Try again: nothing happens twice.');
    await simulation.control({ faults: [] });
    await press(name);
    await screen.findByRole('heading', { name: 'What happened' });
    expect(within(screen.getByRole('dialog')).getByText(/^Zielony Ogród/)).toBeVisible();
    const { activity } = await simulation.state();
    const reconnects = [...activity.values()].filter(({ kind }) => kind === 'reconnected');
    expect(reconnects.map(({ accountId }) => accountId).toSorted()).toEqual([
      'acc-baltic-bikes-events-facebook',
      'acc-zielony-ogrod-facebook',
    ]);
    expect(window.open).toHaveBeenCalledTimes(1);
  },
);
