import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { account, lost, named } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { openDisconnect } from '../../app/test-disconnect.ts';
import { expectAnnounced, findList } from '../../app/test-list.ts';
import { fakeAppTimers, READ_RETRIES_S } from '../../app/test-time.ts';

const ADDRESS = '/settings/marketing/social/accounts';
const LIST = 'GET /api/social/accounts';
const ACCOUNTS = [account('facebook'), account('x', named('Baltic Bikes'), lost('inactivity'))];
const DEACTIVATED_PERSON = 'julia';

const badRequest = () => new Response('', { status: 400 });
const returnToTab = () => window.dispatchEvent(new Event('visibilitychange'));
const rowWithButton = (button: string) => {
  const row = screen.getByRole('button', { name: button }).closest('tr');
  if (!row) throw new Error(`${button} is in no row`);
  return row;
};

test('a failure of the first load is shown with Try again, which loads the list (F02)', async () => {
  const skipSeconds = fakeAppTimers();
  const app = renderApp({ accounts: ACCOUNTS });
  const restore = app.simulation.override(LIST, badRequest);
  await skipSeconds(READ_RETRIES_S);
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('The accounts could not be loaded. An unexpected reply came back.');
  restore();
  await app.user.click(within(alert).getByRole('button', { name: 'Try again' }));
  expect(await findList(app)).toBeVisible();
});

test('a list that cannot be loaded again stays on screen, with the time of its data and Try again (F02)', async () => {
  const skipSeconds = fakeAppTimers();
  const app = renderApp({ accounts: ACCOUNTS });
  await findList(app);
  const restore = app.simulation.override(LIST, badRequest);
  returnToTab();
  await skipSeconds(READ_RETRIES_S);
  expect(await screen.findByText(/^Showing data from \d?\d:\d\d/)).toBeVisible();
  expect(await findList(app)).toBeVisible();
  restore();
  await app.user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByText(/^Showing data from/)).not.toBeInTheDocument());
});

test('a read that fails once at the server is sent again, and no error is shown (F14)', async () => {
  const skipSeconds = fakeAppTimers();
  const app = renderApp({ accounts: ACCOUNTS });
  app.simulation.override(LIST, () => new Response('stack', { status: 500 }), { once: true });
  await skipSeconds(READ_RETRIES_S);
  expect(await findList(app)).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(app.requests.filter((request) => request === LIST)).toHaveLength(2);
});

test('the text of a broken reply is never shown (F15, F17)', async () => {
  const skipSeconds = fakeAppTimers();
  const { simulation } = renderApp({ accounts: ACCOUNTS });
  simulation.override(LIST, () => new Response('{"items":[{"name":"secret"'));
  await skipSeconds(READ_RETRIES_S);
  expect(await screen.findByRole('alert')).toHaveTextContent('An unexpected reply came back.');
  expect(document.body).not.toHaveTextContent('secret');
});

test('offline, the list stays readable, and every action is disabled and says why (F04)', async () => {
  const { requests } = renderApp({ accounts: ACCOUNTS });
  await screen.findByRole('table');
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await act(async () => void window.dispatchEvent(new Event('offline')));
  for (const name of ['Connect account', 'Disconnect Acme, Facebook', 'Reconnect Baltic Bikes, X']) {
    const button = screen.getByRole('button', { name });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription("You're offline");
  }
  expect(screen.getByText(/^You're offline\. What you see may be out of date/)).toBeVisible();
  expect(requests.filter((request) => !request.startsWith('GET'))).toEqual([]);
});

test('when a session ends, the page offers a sign-in, keeps the address and sends nothing again (F07)', async () => {
  const { simulation, user, requests } = renderApp({ accounts: ACCOUNTS, path: `${ADDRESS}?sort=name` });
  const dialog = await openDisconnect({ user });
  simulation.become(DEACTIVATED_PERSON);
  await user.click(within(dialog).getByRole('button', { name: 'Disconnect account' }));
  expect(await screen.findByRole('heading', { name: 'Session ended' })).toBeVisible();
  expect(
    screen.getByText('What you had not confirmed was not changed. Sign in to carry on where you left off.'),
  ).toBeVisible();
  expect(screen.getByRole('link', { name: /^Sign in/ })).toHaveAttribute('href', expect.stringContaining('sort=name'));
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  expect(location.pathname).toBe(ADDRESS);
  expect(new URLSearchParams(location.search).get('sort')).toBe('name');
  expect(requests.filter((request) => request.startsWith('POST'))).toHaveLength(1);
});

test('a change by somebody else appears on the list by itself (F24)', async () => {
  const { simulation } = renderApp({ accounts: ACCOUNTS });
  await screen.findByRole('button', { name: 'Disconnect Acme, Facebook' });
  await simulation.disconnect('acc-acme-facebook', { as: 'marek' });
  expect(await screen.findByRole('button', { name: 'Reconnect Acme, Facebook' })).toBeVisible();
  expect(rowWithButton('Reconnect Acme, Facebook')).toHaveTextContent('Disconnected 23 Nov by Marek Nowak');
});

// The scenario `twins` has equal, long, right-to-left, blank and hostile names.
test('hostile names are shown as text, and the link to the network is an https address (F57)', async () => {
  const { user } = renderApp({ scenario: 'twins' });
  const linkWithMarkup = await screen.findByRole('link', { name: '<img src=x onerror=alert(1)>' });
  expect(screen.getByRole('link', { name: '</script><script>alert(1)</script>' })).toBeVisible();
  expect(document.querySelector('img[src="x"], main script')).toBeNull();
  await user.click(linkWithMarkup);
  expect(await screen.findByRole('link', { name: /^Open at Facebook: .+ \(new tab\)$/ })).toHaveAttribute(
    'href',
    expect.stringMatching(/^https:/),
  );
});

test('an address that would run a script becomes no link (F57)', async () => {
  // The address of this account at its network begins with javascript:.
  renderApp({ scenario: 'twins', path: `${ADDRESS}/acc-link-x` });
  await screen.findByRole('heading', { name: 'Prize draw' });
  expect(screen.queryByRole('link', { name: /Open at X/ })).not.toBeInTheDocument();
  expect(document.querySelector('[href^="javascript"]')).toBeNull();
});

test('on the list a name that changes the direction of writing is isolated; a dialog shows markup in a name as text (F57, F58)', async () => {
  const { user } = renderApp({ scenario: 'twins' });
  const link = await screen.findByRole('link', { name: 'مقهى الزيتون' });
  expect(link.querySelector('bdi')).toHaveTextContent('مقهى الزيتون');
  const linkWithOverride = screen.getByRole('link', { name: 'Acme koobecaf Support' });
  expect(linkWithOverride.querySelector('bdi')?.textContent).toBe('Acme koobecaf Support');
  await user.click(screen.getByRole('button', { name: 'Disconnect <img src=x onerror=alert(1)>, Facebook' }));
  expect(await screen.findByRole('alertdialog', { name: /^Disconnect <img/ })).toBeVisible();
});

test('the name in the title of the dialog has no characters that change the direction of writing (F58)', async () => {
  const { decide, user } = renderApp({ scenario: 'twins' });
  await user.click(await screen.findByRole('button', { name: /^Reconnect Acme .*koobecaf/ }));
  await decide('approve');
  await user.click(await screen.findByRole('button', { name: /^Disconnect Acme .*koobecaf/ }));
  const dialog = await screen.findByRole('alertdialog');
  expect(within(dialog).getByRole('heading', { level: 2 }).textContent).toBe(
    'Disconnect Acme koobecaf Support, Facebook?',
  );
});

test('accounts of equal names on one network differ by their handles, a blank name is replaced, a long name is complete (F59)', async () => {
  renderApp({ scenario: 'twins' });
  await screen.findByRole('table', { name: '16 social accounts' });
  for (const name of [
    'Disconnect Harbour, Facebook, harbour.north',
    'Reconnect Harbour, Facebook, harbour.south',
    'Disconnect Harbour, Facebook, groups/harbour',
    'Disconnect Harbour, Instagram',
    'Reconnect Harbour, X',
  ]) {
    expect(screen.getByRole('button', { name })).toBeVisible();
  }
  expect(screen.getByRole('link', { name: /^Unnamed Facebook page \(…\d{4}\)$/ })).toBeVisible();
  expect(screen.getByRole('link', { name: /^Unnamed YouTube channel \(…\w{4}\)$/ })).toBeVisible();
  const longNamed = screen.getByRole('link', { name: /^Acme Regional Office/ });
  expect(longNamed.textContent?.length).toBeGreaterThan(290);
  expect(longNamed).toHaveAttribute('title', longNamed.textContent);
  expect(screen.getByRole('link', { name: /^Family 👨‍👩‍👧‍👦 & 🏳️‍🌈 Café/u })).toBeVisible();
});

test('dialogs and messages also distinguish accounts of equal names (F59)', async () => {
  const { user } = renderApp({ scenario: 'twins' });
  const dialog = await openDisconnect({ user }, 'Harbour, Facebook, harbour.north');
  await user.click(within(dialog).getByRole('button', { name: 'Disconnect account' }));
  await expectAnnounced('Harbour, Facebook, harbour.north is disconnected.');
});

test('the name of every action is unique and begins with its visible label (F76)', async () => {
  const { simulation } = renderApp({ scenario: 'twins' });
  await screen.findByRole('table');
  const buttons = screen.getAllByRole('button', { name: /^(Reconnect|Disconnect) / });
  const names = buttons.map((button) => button.getAttribute('aria-label'));
  expect(new Set(names).size).toBe((await simulation.counts()).total);
  for (const button of buttons)
    expect(button.getAttribute('aria-label')).toMatch(new RegExp(`^${button.textContent} `));
});

const RENEW = 'To renew it, disconnect it and reconnect it before then.';
const ASK_TO_RENEW = 'To renew it, someone has to disconnect it and reconnect it before then. Ask';
const THEN_RECONNECT = 'before then, and reconnect it.';

test.each([
  ['ada', 'Acme, Facebook', 'Disconnect and reconnect it', RENEW],
  ['marek', 'Acme, Facebook', 'Disconnect and reconnect it', RENEW],
  [
    'marek',
    'Acme Home, Instagram',
    'Ask Tomasz Wójcik to disconnect it, then reconnect.',
    `To renew it, ask Tomasz Wójcik or Ada Zielińska to disconnect it ${THEN_RECONNECT}`,
  ],
  [
    'lena',
    'Acme, Facebook',
    'Ask Marek Nowak to disconnect it, then reconnect.',
    `To renew it, ask Marek Nowak or Ada Zielińska to disconnect it ${THEN_RECONNECT}`,
  ],
  [
    'tomasz',
    'Acme Home, Instagram',
    'Disconnect it, then ask Ada Zielińska to reconnect it.',
    'disconnect it before then and ask Ada Zielińska, Marek Nowak or Lena Fischer to reconnect it.',
  ],
  ['priya', 'Acme Home, Instagram', 'Ask Ada Zielińska to renew it', `${ASK_TO_RENEW} Ada Zielińska.`],
  ['lena', 'Acme, X', 'Publish a post before then', 'Publishing something from it renews it.'],
])(
  '%s is advised about %s in short on the row, and at length in its details (SOON)',
  async (as, account, short, advice) => {
    const { user } = renderApp({ as, scenario: 'expiring' });
    await screen.findByRole('table');
    const row = rowWithButton(`Disconnect ${account}`);
    expect(row).toHaveTextContent(/Expires in \d days?/);
    expect(row).toHaveTextContent(short);
    await user.click(within(row).getByRole('button', { name: `Details: ${account}` }));
    const details = row.nextElementSibling;
    await waitFor(() =>
      expect(details).toHaveTextContent(/May be disconnected by (Facebook|Instagram|X) on \d\d Nov 2026/),
    );
    expect(details).toHaveTextContent(advice);
    expect(within(row).queryByRole('button', { name: /^Reconnect/ })).not.toBeInTheDocument();
  },
);
