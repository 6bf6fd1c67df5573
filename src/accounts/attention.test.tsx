import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { renderApp } from '../app/test-app.tsx';
import { changeLocale } from '../i18n/locale.ts';
import { attentionSentence } from './AttentionStrip.tsx';

const NOW = '2026-11-23T09:00:00.000Z';
const attention = (accounts: number, postsAtRisk: number, nextAt: string | null = '2026-11-23T12:00:00.000Z') => ({
  accounts,
  postsAtRisk,
  nextAt,
  hidden: 0,
});
const strip = () => screen.findByRole('region', { name: 'What needs attention' });

describe('The strip above the list', () => {
  test('says how many accounts need attention, what will not go out and when the next is due', async () => {
    renderApp();
    expect(await strip()).toHaveTextContent('9 accounts need attention: 11 posts will not go out; the next in 3 days.');
  });

  test('shows them alone, and all again', async () => {
    const { user } = renderApp();
    await user.click(within(await strip()).getByRole('button', { name: 'Show them' }));
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(10));
    expect(screen.queryByRole('link', { name: 'Acme Group' })).not.toBeInTheDocument();
    expect(within(await strip()).getByRole('button', { name: 'Show all accounts' })).toHaveFocus();
    await user.click(within(await strip()).getByRole('button', { name: 'Show all accounts' }));
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(15));
  });

  test('shows as many as it counts, whatever narrowed the list before', async () => {
    const { user } = renderApp({ path: '/settings/marketing/social/accounts?search=acme&network=x&status=expiring' });
    await user.click(within(await strip()).getByRole('button', { name: 'Show them' }));
    expect(await screen.findByRole('table', { name: '9 social accounts' })).toBeVisible();
    expect(location.search).toBe('?status=expiring&status=disconnected');
    expect(screen.getByRole('searchbox', { name: 'Search accounts' })).toHaveValue('');
  });

  test('is absent when all is well', async () => {
    renderApp({ scenario: 'all-healthy' });
    await screen.findByRole('table');
    expect(screen.queryByRole('region', { name: 'What needs attention' })).not.toBeInTheDocument();
  });

  test('does not keep the list waiting when it cannot be looked up, now or when it is asked for again', async () => {
    const app = renderApp();
    app.intercept((request) =>
      request.url.endsWith('/attention') ? new Response('{', { headers: { 'X-Mock-Api': '1' } }) : undefined,
    );
    expect(await screen.findByRole('table')).toBeVisible();
    const asked = () => app.requests.filter((each) => each.endsWith('/attention')).length;
    await waitFor(() => expect(asked()).toBe(3));
    const gone = vi.fn();
    const watch = new MutationObserver(() => screen.queryByRole('table') ?? gone());
    watch.observe(document.body, { childList: true, subtree: true });
    await app.ask('POST', '/api/social/accounts/acc-acme-x/requests', 'lena', { action: 'remove', to: 'ada' });
    await waitFor(() => expect(asked()).toBeGreaterThan(3));
    watch.disconnect();
    expect(gone).not.toHaveBeenCalled();
  });

  test.each([
    [1, 1, '1 konto wymaga uwagi: 1 post z terminem za 3 godziny się nie ukaże.'],
    [2, 2, '2 konta wymagają uwagi: 2 posty się nie ukażą; najbliższy za 3 godziny.'],
    [5, 5, '5 kont wymaga uwagi: 5 postów się nie ukaże; najbliższy za 3 godziny.'],
    [22, 22, '22 konta wymagają uwagi: 22 posty się nie ukażą; najbliższy za 3 godziny.'],
    [5, 0, '5 kont wymaga uwagi.'],
  ])('Polish counts %d accounts and %d posts', (accounts, posts, sentence) => {
    changeLocale('pl');
    expect(attentionSentence(attention(accounts, posts), NOW)).toBe(sentence);
  });

  test('English says one of each', () => {
    expect(attentionSentence(attention(1, 1), NOW)).toBe(
      '1 account needs attention: 1 post due in 3 hours will not go out.',
    );
    expect(attentionSentence(attention(2, 0, null), NOW)).toBe('2 accounts need attention.');
  });
});

describe('What is left of a keep window', () => {
  const rowAt = async (now: string) => {
    const app = renderApp();
    await app.ask('PUT', '/__mock', undefined, { now });
    const name = await screen.findByRole('link', { name: 'Zielony Ogród' });
    return name.closest('tr') as HTMLElement;
  };

  test('says how many days, calmly', async () => {
    const row = await rowAt('2026-11-24T09:00:00.000Z');
    await waitFor(() => expect(row).toHaveTextContent('352 days left'));
  });

  test.each([
    ['typical', 'Kawiarnia Pod Lipą', /History is gone/],
    ['boundaries', 'Acme 60 days less a minute', /Last day: less than an hour left/],
  ])('in %s, %s says so plainly', async (scenario, name, words) => {
    renderApp({ scenario });
    const rows = (await screen.findAllByRole('link', { name })).map((link) => link.closest('tr'));
    expect(rows.some((row) => words.test(row?.textContent ?? ''))).toBe(true);
  });
});

describe('A connected account with missed posts', () => {
  test('says so on its row and leads to them', async () => {
    renderApp();
    const link = await screen.findByRole('link', { name: '1 missed post to settle: Acme, Facebook' });
    expect(link).toHaveAttribute('href', '/social/missed?accountId=acc-acme-facebook');
  });
});
