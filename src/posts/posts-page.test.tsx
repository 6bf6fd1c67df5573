import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  account,
  connectedBy,
  disconnected,
  lost,
  named,
  startSimulation,
  withCancelledPosts,
  withDrafts,
  withMissedPosts,
  withPostsPastDue,
  withPublishedPosts,
  withScheduledPosts,
} from '../../mocks/testing.ts';
import type { Code } from '../api/contract/code.ts';
import type { Post } from '../api/contract/post.ts';
import { renderApp } from '../app/test-app.tsx';
import { fakeAppTimers, READ_RETRIES_S } from '../app/test-time.ts';
import { useToasts } from '../ui/toasts/toasts.ts';

const ACME = 'acc-acme-facebook';
const BIKES = 'acc-baltic-bikes-x';
/** The tabs list 32 published posts (none of Baltic Bikes), 7 scheduled, 6 drafts and 1 missed. */
const ACCOUNTS = [
  account('facebook', withPublishedPosts(30), withScheduledPosts(5), withMissedPosts(1), withDrafts(3)),
  account('x', named('Acme Events'), withPublishedPosts(2), withScheduledPosts(2), withDrafts(2)),
  account('x', named('Baltic Bikes'), lost('inactivity', { days: 20 }), withPublishedPosts(3), withDrafts(1)),
];
const DRAFTS = 6;
const LIST_POSTS = 'GET /api/social/posts';

const main = () => screen.getByRole('main');
const postTable = (count: number) => screen.findByRole('table', { name: `${count} posts` });

test('the tabs show the same numbers of posts as the account and the impact of a disconnect', async () => {
  const { simulation } = renderApp({ as: 'marek', accounts: ACCOUNTS, path: `/social/scheduled?accountId=${ACME}` });
  await postTable(5);
  const { posts } = await simulation.account(ACME);
  const { scheduled, published, drafts } = (await simulation.get(`/api/social/accounts/${ACME}/impact`)).body;
  const links = within(screen.getByRole('navigation', { name: 'Posts by state' })).getAllByRole('link');
  expect(links.map(({ textContent }) => textContent)).toEqual([
    `Published ${posts.published}`,
    `Scheduled ${posts.scheduled}`,
    `Drafts ${posts.drafts}`,
    `Missed ${posts.missed}`,
  ]);
  expect([scheduled.total, published.total, drafts.total]).toEqual([posts.scheduled, posts.published, posts.drafts]);
});

test('the filters are kept in the address and stay from tab to tab; choosing a network removes an account of another network', async () => {
  const { user } = renderApp({ accounts: ACCOUNTS, path: '/social/scheduled' });
  await postTable(7);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Account' }), 'Acme, Facebook');
  await postTable(5);
  expect(location.search).toBe(`?accountId=${ACME}`);
  await waitFor(() => expect(useToasts.getState().announcement).toBe('5 posts found'));
  await user.click(screen.getByRole('link', { name: 'Drafts 3' }));
  await postTable(3);
  expect(location.pathname + location.search).toBe(`/social/drafts?accountId=${ACME}`);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Network' }), 'X');
  await waitFor(() => expect(location.search).toBe('?network=x'));
  const accounts = within(screen.getByRole('combobox', { name: 'Account' }));
  await waitFor(() => expect(accounts.queryByRole('option', { name: 'Acme, Facebook' })).not.toBeInTheDocument());
  expect(accounts.getByRole('option', { name: 'Acme Events, X' })).toBeInTheDocument();
  await user.type(screen.getByRole('searchbox', { name: 'Search posts' }), 'no such word');
  expect(await screen.findByText(/No post matches/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
  await postTable(DRAFTS);
  expect(screen.getByRole('searchbox')).toHaveValue('');
});

test('cancelled posts are under Scheduled, each with who or what cancelled it and whether it is scheduled again', async () => {
  const { user } = renderApp({
    accounts: [
      account('facebook', connectedBy('ada'), disconnected({ days: 120 }), withPostsPastDue(2)),
      account('x', lost('inactivity', { days: 20 }), withPostsPastDue(1), withScheduledPosts(22)),
      account('youtube', withCancelledPosts(1, { by: 'marek' }), withScheduledPosts(4)),
    ],
    path: '/social/scheduled',
  });
  // The disconnects cancelled 2 and 23, Marek 1.
  await user.click(await screen.findByRole('link', { name: 'Cancelled 26' }));
  await postTable(26);
  expect(location.search).toBe('?state=cancelled');
  expect(screen.getByRole('link', { name: 'Scheduled 4', current: 'page' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Cancelled 26' })).toHaveAttribute('aria-current', 'true');
  expect(main()).toHaveTextContent('Stopped on 26 Jul 2026, when Ada Zielińska disconnected the account.');
  expect(main()).toHaveTextContent('Stopped on 3 Nov 2026, when X disconnected the account.');
  expect(main()).toHaveTextContent('Cancelled on 8 Nov 2026 by Marek Nowak. It stays cancelled.');
  await user.click(screen.getByRole('button', { name: 'Next page' }));
  await waitFor(() => expect(location.search).toBe('?state=cancelled&page=2'));
  // The header and the 26th post.
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2));
  expect(main()).toHaveTextContent('It is scheduled again if the account is reconnected before');
});

test('a post of a disconnected account is read-only, and its row says why and until when it is kept', async () => {
  renderApp({ accounts: ACCOUNTS, path: `/social/drafts?accountId=${BIKES}` });
  const account = await screen.findByRole('link', { name: 'Baltic Bikes, X' });
  expect(account).toHaveAttribute('href', '/settings/marketing/social/accounts/acc-baltic-bikes-x');
  expect(account.closest('td')).toHaveTextContent(
    'Read-only. Nothing was published for 90 days, so X disconnected it on 3 Nov 2026. Its posts are kept until 3 Nov 2027.',
  );
});

test.each([
  [
    'published',
    'its published posts are not shown. They come back if it is reconnected by 3 Nov 2027.',
    'Account page',
  ],
  ['scheduled', 'none of its posts is scheduled. What was stopped is under Cancelled.', 'See stopped posts'],
])('the tab %s shows no post of a disconnected account, and says why', async (tab, text, nextLink) => {
  renderApp({ accounts: ACCOUNTS, path: `/social/${tab}?accountId=${BIKES}` });
  await screen.findByRole('heading', { name: 'No posts here' });
  expect(main()).toHaveTextContent(`Baltic Bikes, X is disconnected, so ${text}`);
  expect(screen.getByRole('link', { name: nextLink })).toBeVisible();
});

test.each([
  ['published', 'Published posts of connected accounts appear here.'],
  ['scheduled', 'Scheduled posts appear here until they go out.'],
  ['scheduled?state=cancelled', 'Posts that somebody cancelled, or that a disconnect stopped, appear here'],
  ['drafts', 'Drafts appear here.'],
  ['missed', 'None is published on its own.'],
])('the empty list at /social/%s says which posts belong there, and gives the next step (F61)', async (path, text) => {
  renderApp({ accounts: [], path: `/social/${path}` });
  await screen.findByRole('heading', { name: 'No posts here' });
  expect(main()).toHaveTextContent(text);
  expect(screen.getByRole('link', { name: 'Go to the accounts' })).toBeVisible();
});

test('a page past the end leads back to the first', async () => {
  const { user } = renderApp({ accounts: ACCOUNTS, path: '/social/published?page=9' });
  await user.click(await screen.findByRole('button', { name: 'Go to the first page' }));
  await postTable(32);
  expect(location.search).toBe('');
  expect(screen.getByRole('heading', { name: 'Published' })).toHaveFocus();
});

test('for an account without missed posts the Missed tab says that nothing is left to decide', async () => {
  renderApp({ accounts: ACCOUNTS, path: '/social/missed?accountId=acc-acme-events-x' });
  expect(await screen.findByRole('heading', { name: 'Nothing to decide' })).toBeVisible();
  expect(main()).toHaveTextContent('Acme Events, X has no missed posts.');
  expect(screen.getByRole('link', { name: 'Account page' })).toHaveAttribute(
    'href',
    expect.stringContaining('acc-acme-events-x'),
  );
});

test('filtered by an account out of scope, the page shows no post and does not name the account', async () => {
  renderApp({ as: 'tomasz', accounts: ACCOUNTS, path: `/social/published?accountId=${ACME}` });
  expect(await screen.findByRole('option', { name: 'An account you do not see' })).toBeInTheDocument();
  expect(await screen.findByText(/No post matches/)).toBeVisible();
  expect(main()).not.toHaveTextContent('Acme, Facebook');
});

test('if the posts cannot be loaded, the page says so, and Try again loads them', async () => {
  const skipSeconds = fakeAppTimers();
  const { user, simulation } = renderApp({ accounts: ACCOUNTS, path: '/social/drafts' });
  const restore = simulation.override(LIST_POSTS, () => new Response('', { status: 400 }));
  await skipSeconds(READ_RETRIES_S);
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('The posts could not be loaded.');
  restore();
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  expect(await postTable(DRAFTS)).toBeVisible();
});

test('the list of the previous tab is not shown while another tab loads', async () => {
  const { user, simulation } = renderApp({ accounts: ACCOUNTS, path: '/social/drafts' });
  await postTable(DRAFTS);
  simulation.override(LIST_POSTS, () => new Promise(() => {}));
  await user.click(screen.getByRole('link', { name: /^Missed/ }));
  await waitFor(() => expect(screen.queryByRole('table')).not.toBeInTheDocument());
  expect(screen.getByRole('link', { name: `Drafts ${DRAFTS}` })).toBeVisible();
});

const REASONS: Partial<Record<Code, string>> = {
  'draft-only': 'Your permission covers drafts only.',
  'account-disconnected': 'is disconnected.',
};

test.each(['ada', 'marek', 'lena', 'tomasz', 'priya'])(
  'on the Missed tab %s can press exactly the buttons whose action the API accepts',
  async (as) => {
    const { simulation } = renderApp({ as, path: '/social/missed' });
    const { items } = (await simulation.get('/api/social/posts?tab=missed')).body;
    await screen.findByRole('table');
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows).toHaveLength(items.length);
    for (const [index, post] of (items as Post[]).entries()) {
      const { settle } = (await simulation.account(post.accountId)).can;
      for (const button of within(rows[index] as HTMLElement).getAllByRole('button')) {
        expect(button.hasAttribute('aria-disabled')).toBe(!(await accepts(as, post, button.textContent)));
        if (!settle.allowed)
          expect(button).toHaveAccessibleDescription(
            expect.stringContaining(REASONS[settle.reason] ?? `a text for ${settle.reason}`),
          );
      }
    }
  },
);

/** Whether the API would carry out the action of a button: the action is tried in another simulation. */
async function accepts(as: string, { id }: Post, button: string): Promise<boolean> {
  const call = SETTLE_CALLS[button];
  if (!call) throw new Error(`The button "${button}" does not settle a post`);
  const [method, path, body] = call;
  return (await startSimulation({ as }).call(method, `/api/social/posts/${id}${path}`, { body })).status < 400;
}

const SETTLE_CALLS: Record<string, readonly [method: 'POST' | 'DELETE', path: string, body?: { scheduledAt: string }]> =
  {
    Reschedule: ['POST', '/reschedule', { scheduledAt: '2027-01-01T09:00:00.000Z' }],
    'To drafts': ['POST', '/to-draft'],
    Delete: ['DELETE', ''],
  };
