import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, lost, named } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';

const LIST = '/settings/marketing/social/accounts';
const ONE = 'acc-one-facebook';
const ACCOUNTS = [account('facebook', named('One'), lost('security')), account('x')];
const sentencesIn = (text: string | null, words: string): number => (text ?? '').split(words).length - 1;

test('each account that is left out of the selection is named once, although these accounts are found one after the other (F30)', async () => {
  const { intercept } = renderApp({
    accounts: ACCOUNTS,
    path: `${LIST}?select=acc-1&select=${ONE}&select=acc-acme-x&select=acc-2`,
  });
  const gate = Promise.withResolvers<undefined>();
  intercept(({ url }) => (url.endsWith('/acc-2') ? gate.promise : undefined));
  const message = await screen.findByRole('region', { name: 'Message' });
  await waitFor(() => expect(message).toHaveTextContent('“acc-1” is not selected'));
  gate.resolve(undefined);
  await waitFor(() => expect(message).toHaveTextContent('“acc-2” is not selected'));
  await waitFor(() => expect(location.search).toBe(`?select=${ONE}`));
  for (const words of ['“acc-1” is', '“acc-2” is', 'Acme, X is connected now']) {
    expect(sentencesIn(message.textContent, words), words).toBe(1);
  }
});

test.each([
  [`select=&select=${ONE}`, 'Not known, so left out of the address: select=', `?select=${ONE}`],
  ['connectedBy=&sort=name', 'Not known, so left out of the address: connectedBy=', '?sort=name'],
  ['group=lost&sort=name', 'Not known, so left out of the address: group=lost', '?sort=name'],
  ['disconnect=', 'The link led to an account that does not exist or that you cannot see.', ''],
])('an address with %s is cleaned, and a message says so (F30)', async (query, sentence, left) => {
  renderApp({ accounts: ACCOUNTS, path: `${LIST}?${query}` });
  expect(await screen.findByRole('region', { name: 'Message' })).toHaveTextContent(sentence);
  await waitFor(() => expect(location.search).toBe(left));
  expect(await screen.findByRole('table')).toBeVisible();
});
