import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { renderApp } from '../../app/test-app.tsx';
import { fakeAppTimers, READ_RETRIES_S } from '../../app/test-time.ts';
import { changeLocale } from '../../i18n/locale.ts';

const PATH = '/settings/marketing/social/accounts/';
const openPage = (id: string, options: Parameters<typeof renderApp>[0] = {}) =>
  renderApp({ path: PATH + id, ...options });
const section = (name: string) => screen.findByRole('region', { name });
const itemsOf = (region: HTMLElement) =>
  within(region)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('The page of an account', () => {
  test('shows its timeline as a list, with today among the points', async () => {
    openPage('acc-acme-polska-facebook');
    const timeline = await section('Timeline');
    await waitFor(() => expect(timeline).toHaveTextContent('Notice sent'));
    expect(itemsOf(timeline)).toEqual([
      'First connected6 Jun 2026170 days ago',
      'Disconnected29 Aug 202686 days ago',
      'Last connected30 Aug 202685 days ago',
      'Notice sent21 Nov 20262 days ago',
      'Today23 Nov 2026',
      'Expiry28 Nov 2026in 5 days',
    ]);
  });

  test('writes past events in the past tense, marks today, and says that the posts are gone with the history', async () => {
    openPage('acc-pod-lipa-linkedin');
    const timeline = await section('Timeline');
    expect(itemsOf(timeline).slice(2)).toEqual([
      'History gone8 Nov 202615 days ago',
      'Today23 Nov 2026',
      'Leaves the list8 Dec 2026in 15 days',
    ]);
    const today = within(timeline).getAllByRole('listitem', { current: 'date' });
    expect(today.map(({ textContent }) => textContent)).toEqual(['Today23 Nov 2026']);
    expect(screen.getByText('Its posts are gone with its history: a reconnect brings none back.')).toBeVisible();
    expect(screen.getByText('History is gone')).toBeVisible();
  });

  test('says why the viewer may not settle missed posts, and who to ask', async () => {
    openPage('acc-acme-facebook', { as: 'priya' });
    expect(await section('State and next step')).toHaveTextContent(
      /You cannot decide on its missed posts\. Your permission covers drafts only\. Ask Marek Nowak/,
    );
  });

  test('appears with all its parts together, once the last of them has loaded', async () => {
    const app = openPage('acc-acme-facebook');
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    app.intercept(async (request) => {
      if (/activity|notices/.test(request.url)) await held;
      return undefined;
    });
    await waitFor(() => expect(app.requests).toContain('GET /api/social/accounts/acc-acme-facebook/notices'));
    expect(screen.queryByRole('article')).not.toBeInTheDocument();
    release();
    const page = await screen.findByRole('article');
    expect(page).toHaveTextContent('Notice due');
    expect(page).toHaveTextContent('A post was published.');
  });

  test('counts as many scheduled posts as the social tool, and links to them', async () => {
    const { simulation } = openPage('acc-acme-facebook');
    const scheduled = await simulation.posts('acc-acme-facebook', 'scheduled');
    const inSocialTool = await simulation.get('/api/social/posts?tab=scheduled&accountId=acc-acme-facebook');
    expect(inSocialTool.body.total).toBe(scheduled.length);
    const link = await screen.findByRole('link', { name: `${scheduled.length} scheduled` });
    expect(link).toHaveAttribute('href', '/social/scheduled?accountId=acc-acme-facebook');
  });

  test('says what a reconnect now brings back, and which posts the social tool shows; numbers that are 0 are left out', async () => {
    openPage('acc-zielony-ogrod-facebook');
    const heading = await screen.findByRole('heading', { name: 'A reconnect now brings back' });
    const posts = heading.closest('section') as HTMLElement;
    expect(itemsOf(posts)).toEqual([
      '6 published',
      '2 scheduled again',
      '3 to decide on',
      '1 draft',
      '1 draft',
      '1 missed',
      '5 cancelled',
    ]);
  });

  test('lists the activity in sentences, newest first; ten entries until Show all is pressed', async () => {
    const { user } = openPage('acc-zielony-ogrod-facebook');
    const activity = await section('Activity');
    await waitFor(() => expect(itemsOf(activity)).toHaveLength(10));
    expect(itemsOf(activity).slice(0, 3)).toEqual([
      expect.stringContaining('The disconnect stopped 4 scheduled posts.'),
      expect.stringContaining('Facebook disconnected it: nobody renewed it in time.'),
      expect.stringContaining('A notice was sent to 3 people.'),
    ]);
    await user.click(within(activity).getByRole('button', { name: 'Show all 16 entries' }));
    expect(itemsOf(activity)).toHaveLength(16);
    expect(within(activity).getByRole('heading')).toHaveFocus();
  });

  test('adds new activity as it happens, and says who did what', async () => {
    const app = openPage('acc-acme-facebook', { as: 'marek' });
    const activity = await section('Activity');
    await waitFor(() => expect(itemsOf(activity)).not.toHaveLength(0));
    const body = { action: 'disconnect', to: 'marek' };
    await app.simulation.post('/api/social/accounts/acc-acme-facebook/requests', { as: 'lena', body });
    await waitFor(() =>
      expect(itemsOf(activity)[0]).toContain('Lena Fischer asked Marek Nowak (you) to disconnect it.'),
    );
    await app.simulation.disconnect('acc-acme-facebook');
    await waitFor(() => expect(itemsOf(activity)[0]).toContain('The disconnect stopped 5 scheduled posts.'));
    expect(itemsOf(activity)[1]).toContain('Marek Nowak (you) disconnected it.');
    expect(await section('Timeline')).toHaveTextContent('Disconnected');
  });

  test('names who got each notice, with the reason', async () => {
    openPage('acc-acme-polska-facebook');
    const notices = await section('Notices');
    await waitFor(() => expect(notices).toHaveTextContent('Sent 21 Nov 2026'));
    // The first three got the latest notice; the other two got the one sent before, about an earlier expiry.
    expect(itemsOf(notices)).toEqual([
      'Lena Fischer: connected it last',
      'Tomasz Wójcik: author of a scheduled post',
      'Ada Zielińska (you): Super Admin',
      'Marek Nowak: connected it last',
      'Ada Zielińska (you): Super Admin',
    ]);
  });

  test('says when the next notice is due, and that its recipients may still change', async () => {
    openPage('acc-acme-facebook');
    const notices = await section('Notices');
    await waitFor(() => expect(notices).toHaveTextContent('Due 18 Dec 2026'));
    expect(notices).toHaveTextContent('As things stand now: who gets it is decided when it is sent.');
  });

  test.each([
    [
      'acc-acme-x',
      'X accounts get no notice before they are disconnected for inactivity: publishing anything renews them.',
    ],
    ['acc-acme-studio-youtube', 'YouTube accounts do not expire, so there is nothing to warn about.'],
    ['acc-zielony-ogrod-facebook', 'While it is disconnected no notice is due.'],
    [
      'acc-acme-polska-facebook',
      'The notice before its expiry has been sent. Another is due only once it is reconnected.',
    ],
  ])('says for %s why no notice is due', async (id, why) => {
    openPage(id);
    const notices = await section('Notices');
    await waitFor(() => expect(notices).toHaveTextContent(why));
  });

  test('appears even if activity and notices cannot be loaded, and offers Try again for the activity', async () => {
    const skipSeconds = fakeAppTimers();
    const { simulation, user } = openPage('acc-acme-facebook');
    const restores = ['activity', 'notices'].map((part) =>
      simulation.override(`GET /api/social/accounts/{id}/${part}`, () => new Response('{')),
    );
    await skipSeconds(READ_RETRIES_S);
    const activity = await section('Activity');
    expect(await within(activity).findByRole('alert')).toHaveTextContent('The activity could not be loaded');
    for (const restore of restores) restore();
    await user.click(within(activity).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(itemsOf(activity)).not.toHaveLength(0));
  });

  test('is shown in Polish', async () => {
    changeLocale('pl');
    openPage('acc-zielony-ogrod-facebook');
    const activity = await section('Aktywność');
    await waitFor(() => expect(activity).toHaveTextContent('Odłączenie wstrzymało 4 zaplanowane posty.'));
    expect(activity).toHaveTextContent('Odłączenie przez serwis Facebook: nikt nie przedłużył konta na czas.');
    expect(await section('Oś czasu')).toHaveTextContent('12 dni temu');
  });
});
