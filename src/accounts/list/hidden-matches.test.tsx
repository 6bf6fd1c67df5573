import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, disconnected, named } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { ACCOUNTS_PATH } from '../../navigation/paths.ts';

test('hidden accounts that a search finds are named as everywhere: a blank name by its kind, equal names with their handles (HIDE, F59)', async () => {
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
