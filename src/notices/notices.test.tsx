import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, connectedBy, expiringIn, lost, named, type Reply, reconnectedBy } from '../../mocks/testing.ts';
import type { Notice } from '../api/contract/notice.ts';
import { renderApp, type TestApp } from '../app/test-app.tsx';
import { formatDateTime } from '../i18n/dates.ts';
import { changeLocale } from '../i18n/locale.ts';

const SOCIAL = '/settings/marketing/social';
const POLSKA = 'acc-acme-polska-facebook';
const ENDS = '2026-11-28T09:00:00.000Z';
/** Ends in five days; Lena connected it last. */
const ENDING = [
  account(
    'facebook',
    named('Acme Polska'),
    connectedBy('marek', { days: 170 }),
    reconnectedBy('lena'),
    expiringIn({ days: 5 }),
  ),
];
/** Three that a notice has warned of, the last to end warned of last. */
const WARNED = [
  ...ENDING,
  account('instagram', named('Baltic Bikes'), expiringIn({ days: 2 })),
  account('linkedin', named('Baltic Bikes'), expiringIn({ days: 6 })),
];
const LIST = 'GET /api/notifications';
const RENEW = 'To renew it, disconnect it and connect it again before then.';

/** The app with the bell's panel open. */
async function opened(options: Parameters<typeof renderApp>[0] = {}) {
  const app = renderApp(options);
  await app.user.click(await screen.findByRole('button', { name: /^(Notices|Powiadomienia)/ }));
  return { ...app, app, panel: screen.getByRole('region', { name: /^(Your notices|Twoje powiadomienia)$/ }) };
}

const bell = (name: string | RegExp) => screen.findByRole('button', { name });
const noticesIn = async (place: HTMLElement) => within(await within(place).findByRole('list')).getAllByRole('listitem');
const titleOf = (notice: HTMLElement | undefined) => notice?.querySelector('.notice-title')?.textContent;
const moveTo = ({ simulation }: TestApp, now: string) => act(() => simulation.moveTo(now));
const askFor = async ({ simulation }: TestApp, action: string, id: string, to: string, as = 'lena') =>
  done(simulation.post(`/api/social/accounts/${id}/requests`, { as, body: { action, to } }));
/** A write of somebody's, which has to succeed. */
const done = async (reply: Promise<Reply>) => expect((await reply).status).toBeLessThan(400);

test('the bell counts what is unread and opens the notices, newest first, each with what to do and by when', async () => {
  const { panel } = await opened({ accounts: WARNED });
  expect(await bell('Notices, 3 unread')).toHaveTextContent('3');
  const notices = (await noticesIn(panel)).slice(0, 3);
  expect(notices.map(titleOf)).toEqual([
    expect.stringMatching(/^Baltic Bikes, \w+ may be disconnected on 29 Nov 2026/),
    `Acme Polska, Facebook may be disconnected on ${formatDateTime(ENDS)}.`,
    expect.stringMatching(/^Baltic Bikes, \w+ may be disconnected on 25 Nov 2026/),
  ]);
  for (const notice of notices) {
    expect(notice).toHaveTextContent('Unread');
    expect(notice).toHaveTextContent(RENEW);
  }
  expect(within(panel).getByRole('link', { name: 'When people are told' })).toHaveAttribute(
    'href',
    `${SOCIAL}/notifications`,
  );
});

test('one marked as read is counted no more, says so no more, and keeps the focus (F75)', async () => {
  const { panel, user } = await opened({ as: 'lena', accounts: ENDING });
  const title = `Acme Polska, Facebook may be disconnected on ${formatDateTime(ENDS)}.`;
  await bell('Notices, 1 unread');
  await user.click(await within(panel).findByRole('button', { name: `Mark as read: ${title}` }));
  await bell('Notices');
  const [notice] = await noticesIn(panel);
  expect(notice).not.toHaveTextContent('Unread');
  expect(within(panel).queryByRole('button', { name: /^Mark/ })).not.toBeInTheDocument();
  expect(screen.getByText(title)).toHaveFocus();
});

test('all are marked as read at once, and the list keeps the focus (F75)', async () => {
  const { panel, user, simulation } = await opened({ accounts: WARNED });
  await user.click(await within(panel).findByRole('button', { name: 'Mark all as read' }));
  await bell('Notices');
  expect(panel).not.toHaveTextContent('Unread');
  expect(within(panel).getByRole('list')).toHaveFocus();
  expect((await simulation.get('/api/notifications')).body.unread).toBe(0);
});

test('following a notice reads it, closes the panel and leads to the account, where the focus is', async () => {
  const { panel, user } = await opened({ as: 'lena', accounts: ENDING, path: '/social/published' });
  await user.click(await within(panel).findByRole('link', { name: 'Open Acme Polska, Facebook' }));
  expect(await screen.findByRole('heading', { name: 'Acme Polska' })).toBeVisible();
  expect(location.pathname).toBe(`${SOCIAL}/accounts/${POLSKA}`);
  await waitFor(() => expect(within(panel).queryByRole('list')).not.toBeInTheDocument());
  await bell('Notices');
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
});

test('two accounts of one name on a network differ by their handles, and so do the links to them', async () => {
  const { app, panel } = await opened({ scenario: 'twins' });
  await within(panel).findByText('Nothing has been sent to you yet.');
  const items = await app.simulation.accounts();
  const twins = items.filter(
    ({ name, network }) => items.filter((a) => a.name === name && a.network === network).length > 1,
  );
  expect(twins.length).toBeGreaterThanOrEqual(2);
  for (const { id } of twins) await act(() => askFor(app, 'remove', id, 'ada'));
  const named = twins.map(({ name, handle }) => `Open ${name}, Facebook, ${handle}`).sort();
  await waitFor(() => {
    const links = within(panel).getAllByRole('link', { name: /^Open / });
    expect(links.map(({ textContent }) => textContent).sort()).toEqual(named);
  });
});

test('where SCOPE hides the account, there is the notice and no link', async () => {
  const { panel } = await opened({ as: 'tomasz' });
  const notice = (await noticesIn(panel)).find((each) => each.textContent?.includes('Acme Polska'));
  expect(notice).toHaveTextContent('You do not see this account, or it is gone.');
  expect(within(notice as HTMLElement).queryByRole('link')).not.toBeInTheDocument();
});

test('whoever has no permission has a bell too, without the way to a page they do not see', async () => {
  const { panel } = await opened({ as: 'omar' });
  expect(await within(panel).findByText('Nothing has been sent to you yet.')).toBeVisible();
  expect(within(panel).queryByRole('link')).not.toBeInTheDocument();
});

test('whoever is not signed in reads why nothing is here', async () => {
  const { panel } = await opened({ as: 'julia' });
  expect(await within(panel).findByText('Your notices are here once you are signed in.')).toBeVisible();
});

test('NOTICE: as the seventh day before comes, the bell counts one more', async () => {
  const app = renderApp({ accounts: [...WARNED, account('facebook')] });
  await bell('Notices, 3 unread');
  await moveTo(app, '2027-01-15T08:59:59.999Z');
  await bell('Notices, 3 unread');
  await moveTo(app, '2027-01-15T09:00:00.000Z');
  expect(await bell('Notices, 4 unread')).toBeVisible();
});

test('a notice whose account was connected again is settled; one whose date has passed says what is left', async () => {
  const app = renderApp({ as: 'lena', accounts: ENDING, path: `${SOCIAL}/notifications` });
  await screen.findByRole('table');
  const first = async () => (await noticesIn(screen.getByRole('tabpanel')))[0];
  expect(await first()).toHaveTextContent(RENEW);
  await moveTo(app, ENDS);
  await waitFor(async () =>
    expect(await first()).toHaveTextContent('Acme Polska, Facebook was due to be disconnected on'),
  );
  expect(await first()).toHaveTextContent('Open');
  expect(await first()).toHaveTextContent('Its page says what can still be saved, and until when.');
  await act(() => done(app.simulation.reconnect(POLSKA, { as: 'ada' })));
  await waitFor(async () => expect(await first()).toHaveTextContent('Settled'));
  expect(await first()).toHaveTextContent(
    'It has been connected again or removed since, so there is nothing left to do.',
  );
});

test('a notice whose account is disconnected already gives no advice that can no longer be followed', async () => {
  const { app, panel } = await opened({ as: 'lena', accounts: ENDING });
  await within(panel).findByText(/may be disconnected on/);
  await act(() => done(app.simulation.disconnect(POLSKA, { as: 'ada' })));
  expect(await within(panel).findByText('Acme Polska, Facebook is disconnected.')).toBeVisible();
  expect(panel).toHaveTextContent('Its page says what a reconnect brings back, and until when.');
  expect(panel).not.toHaveTextContent(RENEW);
});

test('requests say who asks for what, and once it is done that it is', async () => {
  const { app, panel } = await opened({
    accounts: [
      ...WARNED,
      account('x', connectedBy('ada')),
      account('facebook', named('Zielony Ogród'), connectedBy('tomasz'), lost('security')),
      account('youtube', named('Acme Studio')),
      account('facebook'),
    ],
  });
  await within(panel).findByRole('list');
  await act(async () => {
    await askFor(app, 'disconnect', 'acc-acme-x', 'ada');
    await askFor(app, 'reconnect', 'acc-zielony-ogrod-facebook', 'ada', 'tomasz');
    await askFor(app, 'remove', 'acc-acme-studio-youtube', 'ada');
    await askFor(app, 'remove', 'acc-acme-facebook', 'ada');
  });
  const first = async () => (await noticesIn(panel)).slice(0, 4);
  await bell('Notices, 7 unread');
  expect((await first()).map(titleOf)).toEqual([
    'Lena Fischer asks you to remove Acme, Facebook for good.',
    'Lena Fischer asks you to remove Acme Studio, YouTube for good.',
    'Tomasz Wójcik asks you to reconnect Zielony Ogród, Facebook.',
    'Lena Fischer asks you to disconnect Acme, X.',
  ]);
  for (const notice of await first()) expect(notice).toHaveTextContent('Open');
  await act(async () => {
    await done(app.simulation.disconnect('acc-acme-x'));
    await done(app.simulation.reconnect('acc-zielony-ogrod-facebook'));
    await done(app.simulation.remove('acc-acme-studio-youtube'));
  });
  await waitFor(async () =>
    expect((await first()).map(titleOf)).toEqual([
      'Lena Fischer asks you to remove Acme, Facebook for good.',
      'Lena Fischer asked you to remove Acme Studio, YouTube for good.',
      'Tomasz Wójcik asked you to reconnect Zielony Ogród, Facebook.',
      'Lena Fischer asked you to disconnect Acme, X.',
    ]),
  );
  const [, removed, reconnected, disconnected] = await first();
  expect(removed).toHaveTextContent(/Done.*It has been removed since\./);
  expect(removed).toHaveTextContent('You do not see this account, or it is gone.');
  expect(reconnected).toHaveTextContent(/Done.*It has been connected again since\./);
  expect(disconnected).toHaveTextContent(/Done.*It has been disconnected since\./);
});

test('a notice that cannot be marked stays unread, and the panel says why', async () => {
  const { panel, user, app } = await opened({ as: 'lena', accounts: ENDING });
  const button = await within(panel).findByRole('button', { name: /^Mark as read: / });
  const call = 'POST /api/notifications/{id}/read';
  await app.simulation.control({ faults: [{ name: 'server-error', call }] });
  await user.click(button);
  expect(await within(panel).findByRole('alert')).toHaveTextContent(
    'Something went wrong on our side and nothing was changed.',
  );
  expect(panel).toHaveTextContent('Unread');
  expect(button).toBeInTheDocument();
  await app.simulation.control({ faults: [] });
  await user.click(button);
  await bell('Notices');
  expect(within(panel).queryByRole('alert')).not.toBeInTheDocument();
});

test('notices that cannot be loaded say so and can be tried again', async () => {
  const app = renderApp({ as: 'lena', accounts: ENDING });
  const restore = app.simulation.override(LIST, () => Response.json({}, { status: 404 }));
  await app.user.click(await bell('Notices'));
  const panel = screen.getByRole('region', { name: 'Your notices' });
  expect(await within(panel).findByRole('alert')).toHaveTextContent('The notices could not be loaded.');
  restore();
  await app.user.click(within(panel).getByRole('button', { name: 'Try again' }));
  expect((await noticesIn(panel)).map(titleOf)[0]).toMatch(/^Acme Polska/);
});

test('in Polish the notices say what may happen, what to do and by when', async () => {
  changeLocale('pl');
  const { panel } = await opened({ as: 'lena', accounts: ENDING });
  const [notice] = await noticesIn(panel);
  expect(titleOf(notice)).toBe(`Konto Acme Polska, Facebook może zostać odłączone ${formatDateTime(ENDS)}.`);
  expect(notice).toHaveTextContent('Aby je przedłużyć, odłącz je i połącz ponownie przed tym terminem.');
  expect(await bell('Powiadomienia, 1 nieprzeczytane')).toBeVisible();
});

test('the Notifications tab says for each network who gets a notice, when, and when nobody does', async () => {
  renderApp({ path: `${SOCIAL}/notifications` });
  const rows = within(await screen.findByRole('table'))
    .getAllByRole('row')
    .slice(1);
  const warned = '7 days before: whoever connected it last, the authors of its scheduled posts, and every Super Admin';
  const words = rows.map((row) => [
    within(row).getByRole('rowheader').textContent,
    ...within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ]);
  expect(words.map((row) => row.slice(0, 3))).toEqual([
    ['Facebook', '90 days after the last permission', warned],
    ['Instagram', '90 days after the last permission', warned],
    ['LinkedIn', '1 year after the last permission', warned],
    [
      'X',
      'after 90 days without activity',
      'nobody, not even when it ends for inactivity: publishing anything renews it',
    ],
    ['YouTube', 'never by itself', 'nobody: there is no end to warn about'],
  ]);
  for (const [network, , , not] of words) {
    expect(not).toBe(`${network} disconnects it for security reasons, or because it was deleted there`);
  }
  expect((await noticesIn(screen.getByRole('tabpanel'))).length).toBeGreaterThan(3);
});

test('a notice about an account of an unknown network is named as the API names it, and can be read (F18)', async () => {
  const app = renderApp({ as: 'lena', accounts: ENDING });
  const unknown = (notice: Notice) => ({
    ...notice,
    account: { ...notice.account, network: 'threads', kind: 'feed' },
  });
  app.simulation.override(LIST, async (_, pass) => {
    const body = await (await pass()).json();
    return Response.json({ ...body, items: body.items.map(unknown) });
  });
  app.simulation.override('POST /api/notifications/{id}/read', async (_, pass) =>
    Response.json(unknown(await (await pass()).json())),
  );
  await app.user.click(await bell('Notices, 1 unread'));
  const panel = screen.getByRole('region', { name: 'Your notices' });
  const title = `Acme Polska, threads may be disconnected on ${formatDateTime(ENDS)}.`;
  await app.user.click(await within(panel).findByRole('button', { name: `Mark as read: ${title}` }));
  await bell('Notices');
  expect(within(panel).queryByRole('alert')).not.toBeInTheDocument();
  expect(titleOf((await noticesIn(panel))[0])).toBe(title);
});
