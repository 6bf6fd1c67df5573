import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, withDrafts } from '../../mocks/testing.ts';
import { renderApp } from './test-app.tsx';

const ACCOUNT_PAGE = '/settings/marketing/social/accounts/acc-acme-facebook';
const ACCOUNTS = [account('facebook', withDrafts(2))];

test.each([
  { page: '/social/drafts', call: 'GET /api/social/posts', list: 'items', sentence: "1 post couldn't be shown." },
  {
    page: '/settings/marketing/social/notifications',
    call: 'GET /api/notifications',
    list: 'items',
    sentence: "1 notice couldn't be shown.",
  },
  {
    page: ACCOUNT_PAGE,
    call: 'GET /api/social/accounts/{id}/activity',
    list: 'items',
    sentence: "1 entry couldn't be shown.",
  },
  {
    page: ACCOUNT_PAGE,
    call: 'GET /api/social/accounts/{id}/notices',
    list: 'sent',
    sentence: "1 notice couldn't be shown.",
  },
])('$page says that an item of the list of $call could not be shown (F19)', async ({ page, call, list, sentence }) => {
  const app = renderApp({ accounts: ACCOUNTS, path: page });
  app.simulation.override(call, async (_, pass) => {
    const body = await (await pass()).json();
    return Response.json({ ...body, [list]: [...body[list], null] });
  });
  expect(await screen.findByText(sentence)).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});
