import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import {
  account,
  disconnected,
  expiringIn,
  lost,
  named,
  withMissedPosts,
  withScheduledPosts,
} from '../../../mocks/testing.ts';
import type { Attention } from '../../api/contract/account-list.ts';
import { renderApp } from '../../app/test-app.tsx';
import { findList, listName, rowOf } from '../../app/test-list.ts';
import { fakeAppTimers, READ_RETRIES_S } from '../../app/test-time.ts';
import { changeLocale } from '../../i18n/locale.ts';
import { attentionSentence } from './AttentionStrip.tsx';

const MINUTE_IN_DAYS = 1 / 1_440;
const NOW = '2026-11-23T09:00:00.000Z';
const attentionWith = (change: Partial<Attention>): Attention => ({
  accounts: 1,
  needing: [],
  postsAtRisk: 1,
  nextAt: '2026-11-23T12:00:00.000Z',
  hidden: 0,
  ...change,
});
/** Three of the five accounts need attention. Four of their posts will not go out, the next one due in three days. */
const ACCOUNTS = [
  account('facebook'),
  account('linkedin', named('Acme Group')),
  account('instagram', lost('security'), withScheduledPosts([3, 5])),
  account('youtube', disconnected(), withScheduledPosts([8])),
  account('facebook', named('Acme Polska'), expiringIn({ days: 5 }), withScheduledPosts([6])),
];
const findStrip = () => screen.findByRole('region', { name: 'What needs attention' });

describe('The strip above the list', () => {
  test('says how many accounts need attention, how many posts will not go out and when the next one is due', async () => {
    renderApp({ accounts: ACCOUNTS });
    expect(await findStrip()).toHaveTextContent(
      '3 accounts need attention: 4 posts will not go out; the next in 3 days.',
    );
  });

  test('shows only the accounts that need attention, and then all again', async () => {
    const { user } = renderApp({ accounts: ACCOUNTS });
    await user.click(within(await findStrip()).getByRole('button', { name: 'Show them' }));
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(1 + 3));
    expect(screen.queryByRole('link', { name: 'Acme Group' })).not.toBeInTheDocument();
    expect(within(await findStrip()).getByRole('button', { name: 'Show all accounts' })).toHaveFocus();
    await user.click(within(await findStrip()).getByRole('button', { name: 'Show all accounts' }));
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(1 + ACCOUNTS.length));
  });

  test('shows as many accounts as it counts, whatever filters were set before', async () => {
    const path = '/settings/marketing/social/accounts?search=acme&network=x&status=expiring';
    const { user } = renderApp({ accounts: ACCOUNTS, path });
    await user.click(within(await findStrip()).getByRole('button', { name: 'Show them' }));
    expect(await screen.findByRole('table', { name: listName(3) })).toBeVisible();
    expect(location.search).toBe('?status=expiring&status=disconnected');
    expect(screen.getByRole('searchbox', { name: 'Search accounts' })).toHaveValue('');
  });

  test('shows the accounts of those statuses that the API names', async () => {
    const app = renderApp({ accounts: ACCOUNTS });
    app.simulation.override('GET /api/social/attention', async (_, pass) =>
      Response.json({ ...(await (await pass()).json()), accounts: 2, needing: ['disconnected'] }),
    );
    await app.user.click(within(await findStrip()).getByRole('button', { name: 'Show them' }));
    expect(await screen.findByRole('table', { name: listName(2) })).toBeVisible();
    expect(location.search).toBe('?status=disconnected');
  });

  test('is absent when no account needs attention', async () => {
    renderApp({ scenario: 'all-healthy' });
    await screen.findByRole('table');
    expect(screen.queryByRole('region', { name: 'What needs attention' })).not.toBeInTheDocument();
  });

  test('neither delays nor removes the list if the strip itself cannot be loaded', async () => {
    const skipSeconds = fakeAppTimers();
    const app = renderApp({ accounts: ACCOUNTS });
    app.simulation.override('GET /api/social/attention', () => new Response('{'));
    expect(await screen.findByRole('table')).toBeVisible();
    await skipSeconds(READ_RETRIES_S);
    const attentionReads = () => app.requests.filter((each) => each.endsWith('/attention')).length;
    await waitFor(() => expect(attentionReads()).toBe(3));
    const onListMissing = vi.fn();
    const observer = new MutationObserver(() => screen.queryByRole('table') ?? onListMissing());
    observer.observe(document.body, { childList: true, subtree: true });
    // Any change, so that the app loads everything again.
    const change = { as: 'lena', body: { action: 'remove', to: 'ada' } };
    expect((await app.simulation.post('/api/social/accounts/acc-acme-facebook/requests', change)).status).toBe(201);
    await waitFor(() => expect(attentionReads()).toBeGreaterThan(3));
    observer.disconnect();
    expect(onListMissing).not.toHaveBeenCalled();
  });

  test.each([
    [1, 1, '1 konto wymaga uwagi: 1 post z terminem za 3 godziny się nie ukaże.'],
    [2, 2, '2 konta wymagają uwagi: 2 posty się nie ukażą; najbliższy za 3 godziny.'],
    [5, 5, '5 kont wymaga uwagi: 5 postów się nie ukaże; najbliższy za 3 godziny.'],
    [22, 22, '22 konta wymagają uwagi: 22 posty się nie ukażą; najbliższy za 3 godziny.'],
    [5, 0, '5 kont wymaga uwagi.'],
  ])('Polish counts %d accounts and %d posts', (accounts, posts, sentence) => {
    changeLocale('pl');
    expect(attentionSentence(attentionWith({ accounts, postsAtRisk: posts }), NOW)).toBe(sentence);
  });

  test('English has a singular for accounts and for posts', () => {
    expect(attentionSentence(attentionWith({ accounts: 1, postsAtRisk: 1 }), NOW)).toBe(
      '1 account needs attention: 1 post due in 3 hours will not go out.',
    );
    expect(attentionSentence(attentionWith({ accounts: 2, postsAtRisk: 0, nextAt: null }), NOW)).toBe(
      '2 accounts need attention.',
    );
  });
});

describe('The countdown of a keep window', () => {
  test('says how many days of a year-long window are left', async () => {
    const { simulation } = renderApp({ accounts: [account('facebook', lost('security', { days: 12 }))] });
    await findList({ simulation });
    await simulation.advance({ days: 1 });
    await waitFor(() => expect(rowOf('acc-acme-facebook')).toHaveTextContent('352 days left'));
  });

  test.each([
    ['60 days less a minute', 60 - MINUTE_IN_DAYS, /Last day: less than an hour left/],
    ['60 days and a minute', 60 + MINUTE_IN_DAYS, /History is gone/],
  ])(
    'says after %s that this is the last day or the history is gone: the keep window of LinkedIn is 60 days',
    async (_, days, text) => {
      const app = renderApp({ accounts: [account('linkedin', disconnected({ days }))] });
      await findList(app);
      expect(rowOf('acc-acme-linkedin')).toHaveTextContent(text);
    },
  );
});

describe('A connected account with missed posts', () => {
  test('has a link to them in its row', async () => {
    renderApp({ accounts: [account('facebook', withMissedPosts(1))] });
    const link = await screen.findByRole('link', { name: '1 missed post to settle: Acme, Facebook' });
    expect(link).toHaveAttribute('href', '/social/missed?accountId=acc-acme-facebook');
  });
});
