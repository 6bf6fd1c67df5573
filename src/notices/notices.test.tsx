import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '../app/test-app.tsx';
import { changeLocale } from '../i18n/locale.ts';
import {
  askFor,
  findBell,
  noticesIn,
  ONE_EXPIRING,
  openPanel,
  POLSKA_ID,
  RENEW_ADVICE,
  SOCIAL_SETTINGS,
  THREE_EXPIRING,
  titleOf,
} from './test-notices.ts';

test('the bell counts unread notices and opens the list of all notices, the next expiry first; each notice says what to do and by when', async () => {
  const { panel } = await openPanel({ accounts: THREE_EXPIRING });
  expect(await findBell('Notices, 3 unread')).toHaveTextContent('3');
  const notices = await noticesIn(panel);
  expect(notices.map(titleOf)).toEqual([
    'Baltic Bikes, Instagram expires in 2 days',
    'Acme Polska, Facebook expires in 5 days',
    'Baltic Bikes, LinkedIn expires in 6 days',
  ]);
  for (const notice of notices) {
    expect(notice).toHaveTextContent('Unread');
    expect(notice).toHaveTextContent(RENEW_ADVICE);
  }
  expect(within(panel).getByRole('link', { name: 'When people are told' })).toHaveAttribute(
    'href',
    `${SOCIAL_SETTINGS}/notifications`,
  );
});

test('a notice marked as read is no longer counted or shown as unread, and its title gets the focus (F75)', async () => {
  const { panel, user } = await openPanel({ as: 'lena', accounts: ONE_EXPIRING });
  const title = 'Acme Polska, Facebook expires in 5 days';
  await findBell('Notices, 1 unread');
  await user.click(await within(panel).findByRole('button', { name: `Mark as read: ${title}` }));
  await findBell('Notices');
  const [notice] = await noticesIn(panel);
  expect(notice).not.toHaveTextContent('Unread');
  expect(within(panel).queryByRole('button', { name: /^Mark/ })).not.toBeInTheDocument();
  expect(screen.getByText(title).closest('p')).toHaveFocus();
});

test('all notices are marked as read at once, and the list gets the focus (F75)', async () => {
  const { panel, user, simulation } = await openPanel({ accounts: THREE_EXPIRING });
  await user.click(await within(panel).findByRole('button', { name: 'Mark all as read' }));
  await findBell('Notices');
  expect(panel).not.toHaveTextContent('Unread');
  expect(within(panel).getByRole('list')).toHaveFocus();
  expect((await simulation.get('/api/notifications')).body.unread).toBe(0);
});

test('the link of a notice marks it as read, closes the panel and opens the page of the account, which gets the focus', async () => {
  const { panel, user } = await openPanel({ as: 'lena', accounts: ONE_EXPIRING, path: '/social/published' });
  await user.click(await within(panel).findByRole('link', { name: 'Acme Polska, Facebook expires in 5 days' }));
  expect(await screen.findByRole('heading', { name: 'Acme Polska' })).toBeVisible();
  expect(location.pathname).toBe(`${SOCIAL_SETTINGS}/accounts/${POLSKA_ID}`);
  await waitFor(() => expect(within(panel).queryByRole('list')).not.toBeInTheDocument());
  await findBell('Notices');
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
});

test('the links of notices tell two accounts of the same name and network apart by their handles', async () => {
  const { app, panel } = await openPanel({ scenario: 'twins' });
  await within(panel).findByText('Nothing has been sent to you yet.');
  const items = await app.simulation.accounts();
  const twins = items.filter(
    ({ name, network }) => items.filter((each) => each.name === name && each.network === network).length > 1,
  );
  expect(twins.length).toBeGreaterThanOrEqual(2);
  for (const { id } of twins) await act(() => askFor(app, 'remove', id, { to: 'ada' }));
  const linkNames = twins
    .map(({ name, handle }) => `Lena Fischer asks you to remove ${name}, Facebook, ${handle} for good.`)
    .sort();
  await waitFor(() => {
    const links = within(panel).getAllByRole('link', { name: /^Lena Fischer asks/ });
    expect(links.map(({ textContent }) => textContent).sort()).toEqual(linkNames);
  });
});

test('a notice about an account out of scope has no link (SCOPE)', async () => {
  const { panel } = await openPanel({ as: 'tomasz' });
  const notice = (await noticesIn(panel)).find((each) => each.textContent?.includes('Acme Polska'));
  expect(notice).toHaveTextContent('You do not see this account.');
  expect(within(notice as HTMLElement).queryByRole('link')).not.toBeInTheDocument();
});

test('a person without social permission has the bell, but no link to a page that they cannot see', async () => {
  const { panel } = await openPanel({ as: 'omar' });
  expect(await within(panel).findByText('Nothing has been sent to you yet.')).toBeVisible();
  expect(within(panel).queryByRole('link')).not.toBeInTheDocument();
});

test('a person who is not signed in reads why there are no notices', async () => {
  // Julia is deactivated, so she has no session.
  const { panel } = await openPanel({ as: 'julia' });
  expect(await within(panel).findByText('Your notices are here once you are signed in.')).toBeVisible();
});

test('the notices say in Polish what may happen, what to do and by when', async () => {
  changeLocale('pl');
  const { panel } = await openPanel({ as: 'lena', accounts: ONE_EXPIRING });
  const [notice] = await noticesIn(panel);
  expect(titleOf(notice)).toBe('Acme Polska, Facebook wygasa za 5 dni');
  expect(notice).toHaveTextContent('Potem połącz je.');
  expect(await findBell('Powiadomienia, 1 nieprzeczytane')).toBeVisible();
});

test('the Notifications tab says for each network who gets a notice and when, or that nobody does; it lists the viewer’s own notices', async () => {
  renderApp({ path: `${SOCIAL_SETTINGS}/notifications` });
  const rows = within(await screen.findByRole('table'))
    .getAllByRole('row')
    .slice(1);
  const sevenDaysBefore =
    '7 days before: whoever connected it last, the authors of its scheduled posts, and every Super Admin';
  const cells = rows.map((row) => [
    within(row).getByRole('rowheader').textContent,
    ...within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ]);
  expect(cells.map((row) => row.slice(0, 3))).toEqual([
    ['Facebook', '90 days after it was last connected', sevenDaysBefore],
    ['Instagram', '90 days after it was last connected', sevenDaysBefore],
    ['LinkedIn', '1 year after it was last connected', sevenDaysBefore],
    [
      'X',
      'after 90 days without activity',
      'nobody, not even when it expires for inactivity: publishing anything renews it',
    ],
    ['YouTube', 'never by itself', 'nobody: there is no expiry to warn about'],
  ]);
  for (const [network, , , unannounced] of cells) {
    expect(unannounced).toBe(`${network} disconnects it for security reasons, or because it was deleted there`);
  }
  expect((await noticesIn(screen.getByRole('tabpanel'))).length).toBeGreaterThan(3);
});
