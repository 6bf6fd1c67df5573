import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, disconnected, named, withDrafts, withMissedPosts } from '../../mocks/testing.ts';
import { renderApp } from '../app/test-app.tsx';

const ACME = 'acc-acme-facebook';
const BIKES = 'acc-baltic-bikes-x';
/** One missed post waits for a decision. Two more belong to a disconnected account, so nobody can decide on them. */
const ACCOUNTS = [
  account('facebook', withMissedPosts(1), withDrafts(1)),
  account('x', named('Baltic Bikes'), withMissedPosts(2), disconnected()),
];

const postTable = (count: number) => screen.findByRole('table', { name: count === 1 ? '1 post' : `${count} posts` });

test('the list of missed posts can be narrowed to those that wait for a decision of the viewer, and widened again; the links to other tabs drop that filter (MAY-SETTLE)', async () => {
  const { user } = renderApp({ accounts: ACCOUNTS, path: '/social/missed?decision=needed' });
  await postTable(1);
  const states = screen.getByRole('navigation', { name: 'All missed posts, or those to decide on now' });
  expect(within(states).getByRole('link', { current: true })).toHaveTextContent('To decide now 1');
  const tabs = within(screen.getByRole('navigation', { name: 'Posts by state' }));
  expect(tabs.getByRole('link', { name: 'Drafts 1' })).toHaveAttribute('href', '/social/drafts');
  await user.click(within(states).getByRole('link', { name: 'Missed 3' }));
  await postTable(3);
  expect(location.search).toBe('');
  await user.click(within(states).getByRole('link', { name: 'To decide now 1' }));
  await postTable(1);
});

test('where no missed post waits for a decision of the viewer, the page says so and leads to all missed posts (MAY-SETTLE)', async () => {
  const { user } = renderApp({ as: 'priya', accounts: ACCOUNTS, path: '/social/missed?decision=needed' });
  expect(await screen.findByRole('heading', { name: 'Nothing to decide' })).toBeVisible();
  expect(screen.getByText('No missed post is waiting for you to decide on it.')).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Show all missed posts' }));
  await postTable(3);
  expect(screen.queryByRole('navigation', { name: /to decide on now/ })).not.toBeInTheDocument();
});

test('an address may name several accounts: the filter says how many, and choosing a network that not all of them are on clears the filter', async () => {
  const path = `/social/missed?accountId=${ACME}&accountId=${BIKES}`;
  const { user } = renderApp({ accounts: ACCOUNTS, path });
  await postTable(3);
  const filter = () => screen.getByRole('combobox', { name: 'Account' });
  expect(within(filter()).getByRole('option', { selected: true })).toHaveTextContent('2 accounts');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Network' }), 'Facebook');
  await postTable(1);
  expect(location.search).toBe('?network=facebook');
});

test('a tab without posts has one next step and nothing to filter (F61)', async () => {
  renderApp({ scenario: 'empty', path: '/social/scheduled' });
  const title = await screen.findByRole('heading', { name: 'No posts here' });
  expect(within(title.closest('section') as HTMLElement).getByRole('link')).toHaveTextContent('Go to the accounts');
  expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
  expect(screen.queryByRole('combobox', { name: 'Network' })).not.toBeInTheDocument();
  expect(screen.queryByRole('link', { name: /^Cancelled/ })).not.toBeInTheDocument();
});

test('a tab without posts that a filter in the address narrows keeps its fields while they are emptied (F75)', async () => {
  const { user } = renderApp({ accounts: ACCOUNTS, path: '/social/published?search=acme' });
  const field = await screen.findByRole('searchbox', { name: 'Search posts' });
  await screen.findByRole('heading', { name: 'No posts here' });
  await user.clear(field);
  expect(await screen.findByText(/^Published posts/)).toBeVisible();
  expect(field).toHaveFocus();
});
