import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, disconnected, named } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { ACCOUNTS_PATH } from '../../navigation/paths.ts';

test('hidden accounts that a search finds are named as everywhere else: a blank name by its kind, equal names with their handles (HIDE, F59)', async () => {
  const { simulation } = renderApp({
    accounts: [
      account('facebook', named('\u200B', 'acme-blank'), disconnected({ days: 100 })),
      account('x', named('Acme', 'acme-one'), disconnected({ days: 100 })),
      account('x', named('Acme', 'acme-two'), disconnected({ days: 100 })),
    ],
    path: `${ACCOUNTS_PATH}?search=acme`,
  });
  const found = await screen.findByText(/Hidden|hidden/, { selector: '[data-part="hidden-matches"] > p' });
  const links = within(found.parentElement as HTMLElement).getAllByRole('link');
  const [blank] = (await simulation.accounts({ status: 'hidden', network: 'facebook' })).map(
    ({ externalId }) => externalId,
  );
  expect(links.map(({ textContent }) => textContent)).toEqual([
    `Unnamed Facebook page (…${blank?.slice(-4)}), Facebook`,
    'Acme, X, acme-one',
    'Acme, X, acme-two',
  ]);
});

test('a hidden account that cannot be read is left out, and the list and the other hidden accounts are shown (F19)', async () => {
  const { simulation } = renderApp({
    accounts: [account('facebook'), account('x', named('Acme Films'), disconnected({ days: 100 }))],
    path: `${ACCOUNTS_PATH}?search=acme`,
  });
  simulation.override('GET /api/social/accounts', async (_, pass) => {
    const body = await (await pass()).json();
    return Response.json({ ...body, hiddenMatches: [null, { id: 'acc-1' }, ...body.hiddenMatches] });
  });
  expect(await screen.findByRole('link', { name: 'Acme Films, X' })).toBeVisible();
  expect(screen.getByRole('rowheader', { name: /^Acme/ })).toBeVisible();
  expect(screen.queryByText(/couldn't be shown/)).not.toBeInTheDocument();
});
