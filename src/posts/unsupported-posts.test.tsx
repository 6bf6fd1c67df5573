import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Account } from '../api/contract.ts';
import { renderApp, type TestApp } from '../app/test-app.tsx';

const ACME = 'acc-acme-facebook';
const NAME = 'Acme, threads';

/** Makes the account one of a network that nobody knows, in every reply that carries it. */
function makeUnknown({ ask, intercept }: TestApp) {
  const changed = (account: Account) => (account.id === ACME ? { ...account, network: 'threads' } : account);
  intercept(async ({ method, url }) => {
    const { pathname, search } = new URL(url);
    if (method !== 'GET' || !/^\/api\/social\/(accounts(\/[\w-]+)?|long-disconnected)$/.test(pathname)) {
      return undefined;
    }
    const body = await (await ask('GET', pathname + search)).json();
    return Response.json(body.items ? { ...body, items: body.items.map(changed) } : changed(body));
  });
}

test('F18: the account filter names an account of an unknown network as the API does, and narrows to it', async () => {
  const app = renderApp({ path: '/social/scheduled' });
  makeUnknown(app);
  await screen.findByRole('table', { name: '25 posts' });
  await app.user.selectOptions(screen.getByRole('combobox', { name: 'Account' }), NAME);
  const table = await screen.findByRole('table', { name: '5 posts' });
  expect(location.search).toBe(`?accountId=${ACME}`);
  for (const row of within(table).getAllByRole('row').slice(1)) {
    expect(within(row).getByRole('link', { name: NAME })).toBeVisible();
    expect(row).toHaveTextContent('Not supported in this version');
  }
  await app.user.selectOptions(screen.getByRole('combobox', { name: 'Network' }), 'X');
  await waitFor(() => expect(location.search).toBe('?network=x'));
});

test('F18: its missed posts are shown, and each action is off and says why', async () => {
  const app = renderApp({ as: 'marek', path: `/social/missed?accountId=${ACME}` });
  makeUnknown(app);
  const [link] = await screen.findAllByRole('link', { name: NAME });
  const row = link?.closest('tr');
  if (!row) throw new Error('It is in no row');
  for (const button of within(row).getAllByRole('button')) {
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription(
      'Acme, threads is not supported in this version. Reload the page to get the latest version.',
    );
  }
});

test('F18: an address that narrows the posts to an account of an unknown network shows them', async () => {
  const app = renderApp({ path: `/social/published?accountId=${ACME}` });
  makeUnknown(app);
  await screen.findByRole('table');
  expect(screen.getByRole('combobox', { name: 'Account' })).toHaveDisplayValue(NAME);
});
