import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, connectedBy, lost } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { fakeAppTimers, READ_RETRIES_S } from '../../app/test-time.ts';
import { accountPath } from '../../navigation/paths.ts';

const ID = 'acc-acme-linkedin';
const CALL = 'GET /api/social/accounts/{id}';
const ENDING = ' · Social · Social settings';
/** Tomasz loses it once its history is gone and somebody else reconnects it. */
const ACCOUNTS = [account('linkedin', connectedBy('tomasz'), lost('security'))];
const headings = () => screen.getAllByRole('heading', { level: 1 }).map(({ textContent }) => textContent);

test('the page of an account has one main heading: name and network while it is loading, the name alone after that', async () => {
  const app = renderApp({ accounts: ACCOUNTS });
  await screen.findByRole('table');
  const { promise: loaded, resolve: load } = Promise.withResolvers<void>();
  app.intercept(async (request) => {
    if (/notices|activity/.test(request.url)) await loaded;
    return undefined;
  });
  await app.user.click(screen.getByRole('link', { name: /^Acme/ }));
  await waitFor(() => expect(location.pathname).toBe(accountPath(ID)));
  await waitFor(() => expect(headings()).toEqual(['Acme, LinkedIn']));
  load();
  await waitFor(() => expect(headings()).toEqual(['Acme']));
  expect(document.title).toBe(`Acme, LinkedIn${ENDING}`);
});

test('the page of an account that cannot be loaded has a main heading and a title that say so', async () => {
  const skipSeconds = fakeAppTimers();
  const app = renderApp({ accounts: ACCOUNTS, path: accountPath(ID) });
  app.simulation.override(CALL, () => new Response(null, { status: 503 }));
  await waitFor(() => expect(headings()).toEqual(['Account']));
  await skipSeconds(READ_RETRIES_S);
  await screen.findByRole('alert');
  expect(headings()).toEqual(['The account could not be loaded']);
  expect(document.title).toBe(`The account could not be loaded${ENDING}`);
});

test('the title and the heading of the page say that somebody else has taken the account over (HANDOVER)', async () => {
  const { simulation } = renderApp({ as: 'tomasz', accounts: ACCOUNTS, path: accountPath(ID) });
  await waitFor(() => expect(document.title).toBe(`Acme, LinkedIn${ENDING}`));
  await act(async () => {
    await simulation.advance({ days: 61 });
    await simulation.reconnect(ID, { as: 'ada' });
  });
  await waitFor(() => expect(headings()).toEqual(['You no longer see this account']));
  expect(document.title).toBe(`You no longer see this account${ENDING}`);
});

test('the title and the heading of the page say that the account does not exist', async () => {
  renderApp({ accounts: ACCOUNTS, path: accountPath('acc-none') });
  await waitFor(() => expect(headings()).toEqual(['No such account']));
  expect(document.title).toBe(`No such account${ENDING}`);
});
