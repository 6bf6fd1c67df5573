import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { account, disconnected, expiringIn, lost, named } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { HISTORY_PATH } from '../../navigation/paths.ts';

const ACCOUNTS = [
  account('facebook', named('Garden'), lost('security', { days: 10 })),
  account('x', named('Bikes'), lost('inactivity', { days: 45 })),
  account('linkedin', named('Group'), disconnected({ days: 3 })),
  account('facebook', named('Cup'), expiringIn({ days: 4 })),
];

const sentences = () =>
  screen.getAllByRole('rowheader').map((cell) => cell.closest('tr')?.lastElementChild?.textContent);
const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
const open = async (query = '', as = 'marek') => {
  const app = renderApp({ accounts: ACCOUNTS, as, path: `${HISTORY_PATH}${query}` });
  await screen.findByRole('table');
  return app;
};

test('the History tab says what was lost, disconnected, reconnected and connected, newest first and by month', async () => {
  await open();
  expect(screen.getByRole('tab', { name: 'History' })).toHaveAttribute('aria-selected', 'true');
  const november = within(screen.getByRole('rowgroup', { name: 'November 2026' }));
  expect(
    november
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent)
      .slice(0, 2),
  ).toEqual(['Group, LinkedIn', 'Garden, Facebook']);
  expect(sentences().slice(0, 2)).toEqual([
    'Marek Nowak (you) disconnected it.',
    'Facebook disconnected it for security reasons.',
  ]);
  expect(screen.getByRole('rowgroup', { name: 'October 2026' })).toHaveTextContent('nothing was published for 90 days');
});

test('one press shows what was lost in the last 30 days, and the address keeps this choice', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'Lost in the last 30 days' }));
  await waitFor(() => expect(names()).toEqual(['Garden, Facebook']));
  expect(location.search).toBe('?kind=lost&period=30');
  expect(screen.getByRole('combobox', { name: 'Show' })).toHaveDisplayValue('Lost');
  expect(screen.getByRole('combobox', { name: 'When' })).toHaveDisplayValue('Last 30 days');
});

test('a month, a network and a search narrow the list; where nothing matches, one press shows everything', async () => {
  const { user } = await open('?period=2026-10&kind=lost');
  expect(names()).toEqual(['Bikes, X']);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Network' }), 'Facebook');
  expect(await screen.findByRole('heading', { name: 'Nothing happened here' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show everything' }));
  await screen.findByRole('table');
  expect(location.search).toBe('?kind=all');
  await user.type(screen.getByRole('searchbox'), 'Cup');
  await waitFor(() => expect(new Set(names())).toEqual(new Set(['Cup, Facebook'])));
});

test('on a page past the last one, a button leads to the first page', async () => {
  const { user } = renderApp({ accounts: ACCOUNTS, as: 'marek', path: `${HISTORY_PATH}?page=99` });
  await user.click(await screen.findByRole('button', { name: 'Go to the first page' }));
  await screen.findByRole('table');
  expect(screen.queryByRole('heading', { name: 'Nothing happened here' })).not.toBeInTheDocument();
  expect(location.search).toBe('');
});

test('the filtered list can be downloaded as comma-separated values, and the coming dates as a calendar', async () => {
  const files: Blob[] = [];
  const saved: string[] = [];
  URL.createObjectURL = (file) => `blob:${files.push(file as Blob)}`;
  URL.revokeObjectURL = () => {};
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function save(
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download);
  });
  const { user } = await open('?kind=lost');
  await user.click(screen.getByRole('button', { name: 'Download as CSV' }));
  await waitFor(() => expect(saved).toEqual(['social-accounts-activity.csv']));
  const csv = (await files[0]?.text()) ?? '';
  // The names of the columns, and the two accounts that were lost.
  expect(csv.trim().split(/\r?\n/)).toHaveLength(3);
  expect(csv).toContain('Garden');
  expect(csv).not.toContain('Group');
  await user.click(await screen.findByRole('button', { name: 'Download as calendar' }));
  await waitFor(() => expect(saved[1]).toBe('social-accounts.ics'));
  expect(await files[1]?.text()).toMatch(/^BEGIN:VCALENDAR/);
  click.mockRestore();
});

test('a file that cannot be loaded is not saved, and a message says why', async () => {
  const { user, simulation } = await open();
  simulation.override(
    'GET /api/social/activity.csv',
    () => new Response('<p>Busy</p>', { headers: { 'Content-Type': 'text/html' } }),
  );
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click');
  await user.click(screen.getByRole('button', { name: 'Download as CSV' }));
  expect(await screen.findByRole('region', { name: 'Message' })).toBeVisible();
  expect(saved).not.toHaveBeenCalled();
  saved.mockRestore();
});

test('what is coming is listed with the dates that the API sends, the soonest first (COMING)', async () => {
  const { simulation } = await open();
  const coming = within(await screen.findByRole('region', { name: 'What is coming' }));
  const items = await coming.findAllByRole('listitem');
  expect(items[0]).toHaveTextContent(/Cup, FacebookExpires$/);
  const { body } = await simulation.get('/api/social/calendar', { as: 'marek' });
  const all = (body as { items: { at: string }[] }).items;
  expect(items.map((item) => item.querySelector('time')?.dateTime)).toEqual(all.slice(0, 10).map(({ at }) => at));
});

test('the links lead to the pages of the accounts, also for a person who may only write drafts', async () => {
  await open('', 'priya');
  for (const link of screen.getAllByRole('link', { name: 'Garden, Facebook' })) {
    expect(link).toHaveAttribute('href', '/settings/marketing/social/accounts/acc-garden-facebook');
  }
});

test('without any account the history has one next step, and nothing to filter or to download (F61)', async () => {
  renderApp({ scenario: 'empty', path: HISTORY_PATH });
  const title = await screen.findByRole('heading', { name: 'Nothing has happened yet' });
  expect(within(title.closest('section') as HTMLElement).getByRole('link')).toHaveTextContent('Go to the accounts');
  expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
  expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Download as CSV' })).not.toBeInTheDocument();
});

test('without any account a filter in the address is shown, and one press shows everything', async () => {
  const { user } = renderApp({ scenario: 'empty', path: `${HISTORY_PATH}?kind=lost` });
  await screen.findByRole('heading', { name: 'Nothing happened here' });
  expect(screen.getByRole('combobox', { name: 'Show' })).toHaveDisplayValue('Lost');
  await user.click(screen.getByRole('button', { name: 'Show everything' }));
  expect(await screen.findByRole('heading', { name: 'Nothing has happened yet' })).toBeVisible();
});
