import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { PEOPLE } from '../../../mocks/domain/people.ts';
import {
  account,
  startSimulation,
  withCancelledPosts,
  withDrafts,
  withMissedPosts,
  withPublishedPosts,
  withScheduledPosts,
} from '../../../mocks/testing.ts';
import type { Account } from '../../api/contract/account.ts';
import type { Impact } from '../../api/contract/impact.ts';
import { LOCALES } from '../../api/contract/link.ts';
import { renderApp } from '../../app/test-app.tsx';
import { openDisconnect } from '../../app/test-disconnect.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { formatDate } from '../../i18n/dates.ts';
import { changeLocale } from '../../i18n/locale.ts';
import { m } from '../../i18n/messages.ts';
import { impactSummary, partsReadOut, whoCanReconnect } from './impact-text.ts';

const ADA = { id: 'ada', name: 'Ada Zielińska', active: true };
const MAREK = { id: 'marek', name: 'Marek Nowak', active: true };
const NOW = '2026-11-23T09:00:00.000Z';
const NOTHING = { total: 0 };
const IMPACT: Impact = {
  scheduled: { total: 0, next: [] },
  published: NOTHING,
  drafts: NOTHING,
  missed: NOTHING,
  cancelled: NOTHING,
  keptUntil: '2027-11-23T09:00:00.000Z',
  keepDays: null,
  hiddenAfter: '2027-02-21T09:00:00.000Z',
  viewerMayReconnect: true,
  whoMayReconnect: [MAREK, ADA],
};
const CONNECTED = { network: 'facebook', status: 'connected' } as Account;
const expiring = (renewedBy: 'reconnect' | 'activity', mayReconnect = true) =>
  ({
    ...CONNECTED,
    status: 'expiring',
    expiry: { rule: 'fixed-90', renewedBy },
    can: {
      disconnect: { allowed: true },
      reconnect: { allowed: false, because: mayReconnect ? 'state' : 'right', ask: [MAREK] },
    },
  }) as Account;
const stopping = (total: number): Pick<Impact, 'scheduled'> => ({
  scheduled: { total, next: [{ scheduledAt: '2026-11-24T10:30:00.000Z' }] as Impact['scheduled']['next'] },
});
const summaryOf = (change: Partial<Impact> = {}, account = CONNECTED) =>
  impactSummary(account, { ...IMPACT, ...change }, NOW);

const wordsIn = (text: string) => text.split(/\s+/).filter((each) => /[\p{L}\d]/u.test(each)).length;

/** Which of the texts in a dialog can be seen: those of closed details cannot. */
const shownOf = (dialog: HTMLElement, texts: RegExp[]) =>
  texts.map((each) => within(dialog).getByText(each)).filter((each) => !each.closest('details:not([open])'));

const POSTS = [withScheduledPosts(5), withPublishedPosts(9), withDrafts(3), withMissedPosts(1), withCancelledPosts(2)];
const ACCOUNTS = [account('facebook', ...POSTS)];

test('the dialog says at once what a disconnect does and until when it can be undone, and the rest at a press (F78)', async () => {
  const app = renderApp({ accounts: ACCOUNTS });
  const dialog = await openDisconnect(app);
  expect(dialog).toHaveTextContent(
    /5 scheduled posts stop, the first due 24 Nov, 09:00\..*9 published posts leave the Published tab; Facebook keeps them\. 3 drafts and 1 missed post become read-only\..*A reconnect by 23 Nov 2027 brings it all back, except stopped posts whose time has passed\./,
  );
  expect(dialog).not.toHaveTextContent('To renew it');
  const details = [
    /^and 2 more$/,
    /^A post whose time passes before the reconnect does not go out: it becomes a missed post/,
    /^You can reconnect it yourself; so can Marek Nowak and Lena Fischer/,
    /^After 23 Nov 2027, 09:00 its posts and history are gone for good/,
    /^From 21 Feb 2027 it is no longer listed here, only under Connect account/,
    /^2 posts that somebody cancelled stay cancelled/,
  ];
  expect(shownOf(dialog, details)).toEqual([]);
  await app.user.click(within(dialog).getByText('Show the first 3 posts'));
  expect(shownOf(dialog, details)).toHaveLength(2);
  expect(within(dialog).getAllByRole('time')).toHaveLength(3);
  await app.user.click(within(dialog).getByText('Who can reconnect, and when it leaves the list'));
  expect(shownOf(dialog, details)).toHaveLength(6);
});

test('when the dialog opens, a screen reader reads out only what stops, what becomes of the other posts and until when that can be undone (F78)', async () => {
  const app = renderApp({ accounts: ACCOUNTS });
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  app.simulation.override('GET /api/social/accounts/{id}/impact', (_, pass) => held.then(pass));
  await app.user.click(await screen.findByRole('button', { name: 'Disconnect Acme, Facebook' }));
  const dialog = await screen.findByRole('alertdialog');
  // The sentences appear in the live region of the loading text, so a screen reader that has read that text reads them out too.
  const status = within(dialog).getByRole('status');
  expect(status).toHaveTextContent('Looking up what this would stop…');
  release();
  await waitFor(() => expect(status).toHaveTextContent(/^5 scheduled posts stop.+whose time has passed\.$/));
  expect(dialog).toHaveAccessibleDescription(
    /^5 scheduled posts stop, .+ become read-only\. A reconnect by 23 Nov 2027 .+ whose time has passed\.$/,
  );
});

test('when somebody else has signed in, the description of the dialog says only that (F26)', async () => {
  const app = renderApp({ as: 'marek', accounts: ACCOUNTS });
  const dialog = await openDisconnect(app);
  app.signInElsewhere('ada');
  await app.user.click(within(dialog).getByRole('button', { name: 'Disconnect account' }));
  await within(dialog).findByText(/^Ada Zielińska is signed in now/);
  expect(dialog).toHaveAccessibleDescription(/^Ada Zielińska is signed in now\..+Nothing was changed\.$/);
});

/** `shown`: the texts of a dialog outside its details. `summaries`: the titles of the details. */
function textsOf(dialog: HTMLElement): { shown: string; summaries: string } {
  const copy = dialog.cloneNode(true) as HTMLElement;
  // The first three are the title, the body and the footer. After them come the review tools, which are inside an open dialog.
  for (const each of [...copy.children].slice(3)) each.remove();
  const summaries = [...copy.querySelectorAll('details')].map((each) => each.querySelector('summary')?.textContent);
  for (const each of copy.querySelectorAll('details, [role="tooltip"]')) each.remove();
  const leaves = [...copy.querySelectorAll('*')].filter(({ children }) => children.length === 0);
  return { shown: leaves.map(({ textContent }) => textContent).join(' '), summaries: summaries.join(' ') };
}

describe.each(LOCALES)('In %s', (locale) => {
  beforeEach(() => changeLocale(locale));

  test('the dialog about 5 scheduled, 9 published, 3 draft and 1 missed post shows at most 54 words, and 14 in the titles of its closed details (F78)', async () => {
    const { user } = renderApp({ accounts: ACCOUNTS });
    const label = m.accounts_disconnect_label({ account: 'Acme, Facebook' });
    await user.click(await screen.findByRole('button', { name: label }));
    const dialog = await screen.findByRole('alertdialog');
    await within(dialog).findByText(m.accounts_impact_who_and_when());
    const { shown, summaries } = textsOf(dialog);
    expect(shown).toContain(m.accounts_impact_undo({ date: formatDate('2027-11-23T09:00:00.000Z') }));
    expect(wordsIn(shown), shown).toBeLessThanOrEqual(54);
    expect(wordsIn(summaries), summaries).toBeLessThanOrEqual(14);
  });

  test.each(['typical', 'all-healthy', 'expiring', 'twins'])(
    'for each account in %s at most 60 words are read out, whoever opens the dialog (F78)',
    async (scenario) => {
      const simulation = startSimulation({ scenario });
      const readOut: [words: number, text: string][] = [];
      for (const { id: as } of PEOPLE) {
        const { items = [], serverTime } = (await simulation.get('/api/social/accounts?pageSize=100', { as })).body;
        for (const account of items as Account[]) {
          if (account.disconnection || !account.can.disconnect.allowed) continue;
          const { body } = await simulation.get(`/api/social/accounts/${account.id}/impact`, { as });
          const summary = impactSummary(account, body as Impact, serverTime);
          const title = m.accounts_dialog_disconnect_title({ account: accountName(account) });
          const text = [title, ...partsReadOut(summary).map((part) => summary[part])].join(' ');
          readOut.push([wordsIn(text), text]);
        }
      }
      expect(readOut.length).toBeGreaterThan(3);
      expect(readOut.filter(([words]) => words > 60)).toEqual([]);
    },
  );
});

describe('The summary of an impact', () => {
  test.each([
    [0, 'No scheduled post is affected.'],
    [1, '1 scheduled post stops, due 24 Nov, 10:30.'],
    [5, '5 scheduled posts stop, the first due 24 Nov, 10:30.'],
  ])('says how many posts stop, and when the first is due: %i (EFFECT)', (count, sentence) => {
    expect(summaryOf(count === 0 ? {} : stopping(count)).stops).toBe(sentence);
  });

  test('says only how many posts stop if none of them could be read (F18)', () => {
    expect(summaryOf({ scheduled: { total: 2, next: [] } }).stops).toBe('2 scheduled posts stop.');
  });

  test.each([
    [0, 0, 0, ''],
    [1, 0, 0, '1 published post leaves the Published tab; Facebook keeps it.'],
    [0, 1, 0, '1 draft becomes read-only.'],
    [0, 0, 2, '2 missed posts become read-only.'],
    [
      9,
      3,
      1,
      '9 published posts leave the Published tab; Facebook keeps them. 3 drafts and 1 missed post become read-only.',
    ],
  ])('of %i published posts, %i drafts and %i missed posts names only the kinds that exist (EFFECT)', (...row) => {
    const [published, drafts, missed, sentences] = row;
    const counts = { published: { total: published }, drafts: { total: drafts }, missed: { total: missed } };
    expect(summaryOf(counts).others).toBe(sentences);
  });

  test.each<[string, Partial<Impact>, string]>([
    [
      'leaves out stopped posts whose time passes',
      stopping(2),
      'A reconnect by 23 Nov 2027 brings it all back, except stopped posts whose time has passed.',
    ],
    [
      'leaves nothing out if no post stops',
      { published: { total: 4 } },
      'A reconnect by 23 Nov 2027 brings it all back.',
    ],
    ['keeps the history of an account without posts', {}, 'A reconnect by 23 Nov 2027 keeps its history.'],
    [
      'names a keep window in days',
      { keepDays: 60, keptUntil: '2027-01-22T09:00:00.000Z' },
      'A reconnect by 22 Jan 2027 (60 days) keeps its history.',
    ],
  ])('says what a reconnect brings back: it %s (KEEP, RESUME)', (_, change, sentence) => {
    expect(summaryOf(change).undo).toBe(sentence);
  });

  test('warns first a viewer who could not reconnect the account, also if nobody could (MAY-RECONNECT)', () => {
    const summary = summaryOf({ viewerMayReconnect: false, published: { total: 2 } });
    expect(summary.warning).toBe('You cannot reconnect it yourself. Only Marek Nowak or Ada Zielińska can.');
    expect(partsReadOut(summary)).toEqual(['warning', 'stops', 'undo']);
    expect(summaryOf({ viewerMayReconnect: false, whoMayReconnect: [] }).warning).toBe(
      'You cannot reconnect it, and nobody else can at the moment.',
    );
    expect(summaryOf().warning).toBe('');
    expect(partsReadOut(summaryOf())).toEqual(['stops', 'undo']);
  });

  test.each<[string, Account, string]>([
    ['a connected account', CONNECTED, ''],
    ['an expiring one', expiring('reconnect'), 'To renew it, reconnect it right after.'],
    [
      'an expiring one that only somebody else can reconnect',
      expiring('reconnect', false),
      'To renew it, ask for the reconnect right after.',
    ],
    ['an expiring one that a post renews', expiring('activity'), ''],
  ])(
    'says how to renew an account only if it is expiring and a reconnect renews it: %s (SOON)',
    (_, account, sentence) => {
      expect(summaryOf({}, account).renewal).toBe(sentence);
    },
  );

  test('names the others who can reconnect the account, if there are any', () => {
    expect(whoCanReconnect(IMPACT, 'ada')).toBe('You can reconnect it yourself; so can Marek Nowak.');
    expect(whoCanReconnect({ ...IMPACT, whoMayReconnect: [ADA] }, 'ada')).toBe('You can reconnect it yourself.');
  });
});
