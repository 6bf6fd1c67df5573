import { waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, connectedBy, disconnected, startSimulation } from '../../mocks/testing.ts';
import { expectSuccess, openPanel } from './test-notices.ts';

test.each([
  [
    'lena',
    /Your request to Tomasz Wójcik about Acme, YouTube is over\..*Tomasz Wójcik can no longer do it: .*Ask Marek Nowak or Ada Zielińska/,
  ],
  [
    'tomasz',
    /Lena Fischer asked you to remove Acme, YouTube.*No longer possible.*You can no longer do this: the account has another/,
  ],
])(
  'after a reconnect that takes the right from the person asked, %s reads why the request is over (ASK)',
  async (as, text) => {
    const id = 'acc-acme-youtube';
    const simulation = startSimulation({
      as,
      accounts: [account('youtube', connectedBy('tomasz'), disconnected({ days: 61 }))],
    });
    const body = { action: 'remove', to: 'tomasz' };
    await expectSuccess(simulation.post(`/api/social/accounts/${id}/requests`, { as: 'lena', body }));
    await expectSuccess(simulation.reconnect(id, { as: 'marek' }));
    const { panel } = await openPanel({ simulation });
    await waitFor(() => expect(panel).toHaveTextContent(text));
  },
);

test('a request that ended because its account was removed is shown as no longer possible, not as done (ASK)', async () => {
  const simulation = startSimulation({ as: 'marek', accounts: [account('facebook')] });
  const body = { action: 'disconnect', to: 'marek' };
  await expectSuccess(simulation.post('/api/social/accounts/acc-acme-facebook/requests', { as: 'lena', body }));
  await expectSuccess(simulation.remove('acc-acme-facebook', { as: 'ada' }));
  const { panel } = await openPanel({ simulation });
  const request = await within(panel).findByRole('listitem');
  expect(request).toHaveTextContent(/asked you to disconnect.*No longer possible.*The account was removed instead\./);
  expect(request).not.toHaveTextContent('Done');
});
