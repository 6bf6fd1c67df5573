import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, startSimulation } from '../../mocks/testing.ts';
import { renderApp } from './test-app.tsx';
import { returnToTab } from './test-flows.tsx';
import { fakeAppTimers } from './test-time.ts';

test.each(['within half a minute', 'when the person returns to the tab'])(
  'a tab that was not notified of another tab’s change shows that change %s (F28)',
  async (when) => {
    const skipSeconds = fakeAppTimers();
    const simulation = startSimulation({ accounts: [account('facebook')], as: 'marek' });
    renderApp({ simulation: { ...simulation, subscribe: () => () => {} } });
    expect(await screen.findByRole('button', { name: 'Disconnect Acme, Facebook' })).toBeVisible();
    expect((await simulation.disconnect('acc-acme-facebook')).status).toBe(200);
    await skipSeconds(2);
    expect(screen.getByRole('button', { name: 'Disconnect Acme, Facebook' })).toBeVisible();
    if (when === 'when the person returns to the tab') returnToTab();
    else await skipSeconds(30);
    expect(await screen.findByRole('button', { name: 'Reconnect Acme, Facebook' })).toBeVisible();
  },
);
