import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import {
  account,
  disconnected,
  expiringIn,
  lost,
  named,
  withMissedPosts,
  withPostsPastDue,
  withScheduledPosts,
} from '../../../mocks/testing.ts';
import type { AttentionTotals } from '../../api/contract/account-list.ts';
import { renderApp } from '../../app/test-app.tsx';
import { findList, rowOf } from '../../app/test-list.ts';
import { fakeAppTimers, READ_RETRIES_S } from '../../app/test-time.ts';
import { changeLocale } from '../../i18n/locale.ts';
import { attentionSentences } from './AttentionStrip.tsx';

const NOW = '2026-11-23T09:00:00.000Z';
const MINUTE_IN_DAYS = 1 / 1_440;
const attentionWith = (change: Partial<AttentionTotals>): AttentionTotals => ({
  accounts: 1,
  disconnected: 0,
  postsAtRisk: 0,
  stopped: 0,
  afterExpiry: 0,
  missed: 0,
  missedAfterReconnect: 0,
  settleable: 0,
  whoMaySettle: [],
  missedInAll: 0,
  nextAt: null,
  first: null,
  hidden: 0,
  hiddenAtRisk: 0,
  ...change,
});
const FIRST = {
  id: 'acc-acme-x',
  network: 'x',
  externalId: '1',
  kind: 'profile',
  name: 'Acme',
  handle: 'acme',
} as const;
/** Four of the six accounts need attention. Four of their posts will not go out, the first of them due in three days. */
const ACCOUNTS = [
  account('facebook', withMissedPosts(1)),
  account('linkedin', named('Acme Group')),
  account('instagram', lost('security'), withScheduledPosts([3, 5]), withPostsPastDue(2)),
  account('youtube', disconnected(), withScheduledPosts([8])),
  account('facebook', named('Acme Polska'), expiringIn({ days: 5 }), withScheduledPosts([6])),
  account('x', named('Acme Careers')),
];
const findStrip = () => screen.findByRole('region', { name: 'What needs attention' });

describe('The strip above the list', () => {
  test('says how many posts will not go out and which is the first, and how many missed posts wait for a decision', async () => {
    renderApp({ accounts: ACCOUNTS });
    const sentences = within(await findStrip())
      .getAllByRole('paragraph')
      .map(({ textContent }) => textContent.trim());
    expect(sentences).toEqual([
      '4 posts will not go out 3 stopped, 1 after an expiry. First: Thu 26 Nov, 09:00, Acme.',
      '3 missed posts 1 to decide now, 2 after reconnecting.',
    ]);
    const link = within(await findStrip()).getByRole('link', { name: 'Decide on 1' });
    expect(link).toHaveAttribute('href', '/social/missed?decision=needed');
  });

  test('counts the posts that the rows count', async () => {
    const app = renderApp({ accounts: ACCOUNTS });
    await findList(app);
    expect(rowOf('acc-acme-instagram')).toHaveTextContent(
      /Reconnect by 26 Nov, 09:00 to send 2 posts\..*2 will not go out2 missed/,
    );
    expect(rowOf('acc-acme-youtube')).toHaveTextContent(
      /Reconnect by 1 Dec, 09:00 to send 1 post\..*1 will not go out/,
    );
    expect(rowOf('acc-acme-polska-facebook')).toHaveTextContent(
      /Disconnect and reconnect it, or 1 post stops\..*1 will not go out/,
    );
    expect(rowOf('acc-acme-facebook')).toHaveTextContent('1 missed post waits for a decision');
  });

  test('says to a person who may not decide on missed posts that the posts wait and who can be asked, and offers no way to decide (MAY-SETTLE)', async () => {
    const { user } = renderApp({ as: 'priya', accounts: ACCOUNTS });
    const strip = await findStrip();
    expect(strip).toHaveTextContent(
      '3 missed posts 1 waits for a decision, 2 after reconnecting. Ask Ada Zielińska to decide.',
    );
    expect(within(strip).queryByRole('link')).not.toBeInTheDocument();
    const row = rowOf('acc-acme-facebook');
    expect(row).toHaveTextContent('Ask Marek Nowak to decide on 1 missed post.');
    expect(within(row).queryByRole('link', { name: /missed post/ })).not.toBeInTheDocument();
    await user.click(within(row).getByRole('button', { name: 'Details: Acme, Facebook' }));
    expect(
      await screen.findByText('1 missed post waits for a decision. Ask Marek Nowak, Ada Zielińska or Lena Fischer.'),
    ).toBeVisible();
  });

  test('stays after the last reconnect as long as missed posts wait for a decision', async () => {
    const { simulation } = renderApp({ accounts: [account('facebook', disconnected(), withPostsPastDue(2))] });
    expect(await findStrip()).toHaveTextContent('2 missed posts After reconnecting.');
    expect(within(await findStrip()).queryByRole('link')).not.toBeInTheDocument();
    await simulation.reconnect('acc-acme-facebook');
    await waitFor(async () => expect(await findStrip()).toHaveTextContent('2 missed posts To decide now. Decide on 2'));
  });

  test('is absent when no post needs attention and no account is disconnected', async () => {
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
    [1, '1 post się nie ukaże. Po odłączeniu. czw. 26 lis, 10:00, Acme.'],
    [2, '2 posty się nie ukażą. Po odłączeniu. Pierwszy: czw. 26 lis, 10:00, Acme.'],
    [5, '5 postów się nie ukaże. Po odłączeniu. Pierwszy: czw. 26 lis, 10:00, Acme.'],
    [22, '22 posty się nie ukażą. Po odłączeniu. Pierwszy: czw. 26 lis, 10:00, Acme.'],
  ])('Polish counts %d posts that will not go out', (count, sentence) => {
    changeLocale('pl');
    const atRisk = { postsAtRisk: count, stopped: count, nextAt: '2026-11-26T10:00:00.000Z', first: FIRST };
    expect(attentionSentences(attentionWith(atRisk), NOW)).toEqual([sentence]);
  });

  test.each([
    [1, 0, '1 pominięty post. Jeszcze bez decyzji. Poproś: Marek Nowak.'],
    [2, 3, '5 pominiętych postów. 2 czekają na decyzję, 3 po ponownym połączeniu. Poproś: Marek Nowak.'],
    [5, 1, '6 pominiętych postów. 5 czeka na decyzję, 1 po ponownym połączeniu. Poproś: Marek Nowak.'],
  ])('Polish says of %d missed posts that they wait for a decision of somebody else', (missed, later, sentence) => {
    changeLocale('pl');
    const whoMaySettle = [{ id: 'marek', name: 'Marek Nowak', active: true }];
    const numbers = { missed, missedAfterReconnect: later, missedInAll: missed + later, whoMaySettle };
    expect(attentionSentences(attentionWith(numbers), NOW)).toEqual([sentence]);
  });

  test('has a singular in English, counts disconnected accounts if all posts go out, and counts missed posts in any case', () => {
    const one = { postsAtRisk: 1, afterExpiry: 1, nextAt: '2027-01-02T10:00:00.000Z', first: FIRST };
    expect(attentionSentences(attentionWith(one), NOW)).toEqual([
      '1 post will not go out. After an expiry. Sat 2 Jan 2027, 10:00, Acme.',
    ]);
    expect(attentionSentences(attentionWith({ disconnected: 2 }), NOW)).toEqual([
      '2 accounts are disconnected. No scheduled post is affected.',
    ]);
    changeLocale('pl');
    expect(
      attentionSentences(attentionWith({ disconnected: 5, missedAfterReconnect: 2, missedInAll: 2 }), NOW),
    ).toEqual([
      '5 kont jest odłączonych. Nie dotyczy to żadnego zaplanowanego posta.',
      '2 pominięte posty. Po ponownym połączeniu.',
    ]);
    expect(attentionSentences(attentionWith({ accounts: 2 }), NOW)).toEqual([]);
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
    ['Last hour', '60 days less a minute', 60 - MINUTE_IN_DAYS],
    ['History gone', '60 days and a minute', 60 + MINUTE_IN_DAYS],
  ])('of 60 days, on LinkedIn, says “%s” %s after the disconnect', async (text, _, days) => {
    const app = renderApp({ accounts: [account('linkedin', disconnected({ days }))] });
    await findList(app);
    expect(rowOf('acc-acme-linkedin')).toHaveTextContent(text);
  });
});

describe('A connected account with missed posts', () => {
  test('has a link to them in its row', async () => {
    renderApp({ accounts: [account('facebook', withMissedPosts(1))] });
    const link = await screen.findByRole('link', { name: '1 missed post waits for a decision: Acme, Facebook' });
    expect(link).toHaveAttribute('href', '/social/missed?accountId=acc-acme-facebook');
  });
});
