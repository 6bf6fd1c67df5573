import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, connectedBy, lost, named } from '../../mocks/testing.ts';
import type { Notice } from '../api/contract/notice.ts';
import { renderApp, type TestApp } from '../app/test-app.tsx';
import { formatDateTime } from '../i18n/dates.ts';
import {
  askFor,
  EXPIRES_AT,
  expectSuccess,
  findBell,
  noticesIn,
  ONE_EXPIRING,
  openPanel,
  POLSKA_ID,
  SOCIAL_SETTINGS,
  THREE_EXPIRING,
  titleOf,
} from './test-notices.ts';

const NOTICES_CALL = 'GET /api/notifications';
/** Seven days before the expiry of an account on Facebook that was connected 30 days before the test begins. */
const NOTICE_AT = '2027-01-15T09:00:00.000Z';
const moveTo = ({ simulation }: TestApp, now: string) => act(() => simulation.moveTo(now));

test('seven days before an expiry the number at the bell rises by one (NOTICE)', async () => {
  const app = renderApp({ accounts: [...THREE_EXPIRING, account('facebook', connectedBy('marek', { days: 30 }))] });
  await findBell('Notices, 3 unread');
  await moveTo(app, '2027-01-15T08:59:59.999Z');
  await findBell('Notices, 3 unread');
  await moveTo(app, NOTICE_AT);
  expect(await findBell('Notices, 4 unread')).toBeVisible();
});

test('after the expiry date a notice says what can still be done; after a reconnect it is settled', async () => {
  const app = renderApp({ as: 'lena', accounts: ONE_EXPIRING, path: `${SOCIAL_SETTINGS}/notifications` });
  await screen.findByRole('table');
  const firstNotice = async () => (await noticesIn(screen.getByRole('tabpanel')))[0];
  expect(await firstNotice()).toHaveTextContent('Ask Marek Nowak to disconnect it, then reconnect.');
  await moveTo(app, EXPIRES_AT);
  await waitFor(async () =>
    expect(await firstNotice()).toHaveTextContent('Acme Polska, Facebook was due to expire on'),
  );
  expect(await firstNotice()).toHaveTextContent('It was not renewed in time. Reconnect it.');
  await act(() => expectSuccess(app.simulation.reconnect(POLSKA_ID, { as: 'ada' })));
  await waitFor(async () => expect(await firstNotice()).toHaveTextContent('Settled'));
  expect(await firstNotice()).toHaveTextContent('It has been reconnected or removed since.');
});

test('a notice about a disconnected account gives no outdated advice', async () => {
  const { app, panel } = await openPanel({ as: 'lena', accounts: ONE_EXPIRING });
  await within(panel).findByText(/expires in 5 days/);
  await act(() => expectSuccess(app.simulation.disconnect(POLSKA_ID, { as: 'ada' })));
  expect(await within(panel).findByText('Acme Polska, Facebook is disconnected.')).toBeVisible();
  expect(panel).toHaveTextContent('Reconnect it.');
  expect(panel).not.toHaveTextContent('to disconnect it');
});

test('a request says who asks for which action, and later that the action is done', async () => {
  const { app, panel } = await openPanel({
    accounts: [
      ...THREE_EXPIRING,
      account('x', connectedBy('ada')),
      account('facebook', named('Zielony Ogród'), connectedBy('tomasz'), lost('security')),
      account('youtube', named('Acme Studio')),
      account('facebook'),
    ],
  });
  await within(panel).findByRole('list');
  await act(async () => {
    await askFor(app, 'disconnect', 'acc-acme-x', { to: 'ada' });
    await askFor(app, 'reconnect', 'acc-zielony-ogrod-facebook', { to: 'ada', as: 'tomasz' });
    await askFor(app, 'remove', 'acc-acme-studio-youtube', { to: 'ada' });
    await askFor(app, 'remove', 'acc-acme-facebook', { to: 'ada' });
  });
  const firstFour = async () => (await noticesIn(panel)).slice(0, 4);
  await findBell('Notices, 7 unread');
  expect((await firstFour()).map(titleOf)).toEqual([
    // Its posts are kept until a moment; the others have no moment, and stand newest first.
    'Tomasz Wójcik asks you to reconnect Zielony Ogród, Facebook.',
    'Lena Fischer asks you to remove Acme, Facebook for good.',
    'Lena Fischer asks you to remove Acme Studio, YouTube for good.',
    'Lena Fischer asks you to disconnect Acme, X.',
  ]);
  await act(async () => {
    await expectSuccess(app.simulation.disconnect('acc-acme-x'));
    await expectSuccess(app.simulation.reconnect('acc-zielony-ogrod-facebook'));
    await expectSuccess(app.simulation.remove('acc-acme-studio-youtube'));
  });
  await waitFor(async () =>
    expect((await firstFour()).map(titleOf)).toEqual([
      'Tomasz Wójcik asked you to reconnect Zielony Ogród, Facebook.',
      'Lena Fischer asks you to remove Acme, Facebook for good.',
      'Lena Fischer asked you to remove Acme Studio, YouTube for good.',
      'Lena Fischer asked you to disconnect Acme, X.',
    ]),
  );
  const [reconnected, , removed, disconnected] = await firstFour();
  expect(removed).toHaveTextContent(/Done.*It has been removed since\./);
  expect(removed).not.toHaveTextContent('You do not see');
  expect(reconnected).toHaveTextContent(/Done.*It has been reconnected since\./);
  expect(disconnected).toHaveTextContent(/Done.*It has been disconnected since\./);
});

test('a request that was carried out says so to a person who no longer sees the account; the notice of the handover says only once that the person does not see it (LIFECYCLE, SETTLED, HANDOVER)', async () => {
  const { app, panel } = await openPanel({
    as: 'tomasz',
    accounts: [account('facebook', connectedBy('tomasz'))],
  });
  const id = 'acc-acme-facebook';
  await act(async () => {
    await askFor(app, 'disconnect', id, { to: 'tomasz' });
    await expectSuccess(app.simulation.disconnect(id, { as: 'tomasz' }));
    // After a year the history is gone: now a reconnect makes Marek the original connector, and Tomasz no longer sees the account.
    await app.simulation.advance({ days: 366 });
    await expectSuccess(app.simulation.reconnect(id, { as: 'marek' }));
  });
  // News stands after requests.
  await waitFor(async () =>
    expect((await noticesIn(panel))[0]).toHaveTextContent(/Done.*It has been disconnected since\./),
  );
  expect((await noticesIn(panel))[0]).toHaveTextContent('You do not see this account.');
  const [, handover] = await noticesIn(panel);
  expect(handover).toHaveTextContent(/so you do not see it any more\./);
  expect(handover).not.toHaveTextContent('You do not see this account.');
});

test('a notice that cannot be marked as read stays unread, and the panel says why', async () => {
  const { panel, user, app } = await openPanel({ as: 'lena', accounts: ONE_EXPIRING });
  const button = await within(panel).findByRole('button', { name: /^Mark as read: / });
  const call = 'POST /api/notifications/{id}/read';
  await app.simulation.control({ faults: [{ name: 'server-error', call }] });
  await user.click(button);
  expect(await within(panel).findByRole('alert')).toHaveTextContent(
    'Something went wrong on our side, so we do not know whether it worked.',
  );
  expect(panel).toHaveTextContent('Unread');
  expect(button).toBeInTheDocument();
  await app.simulation.control({ faults: [] });
  await user.click(button);
  await findBell('Notices');
  expect(within(panel).queryByRole('alert')).not.toBeInTheDocument();
});

test('if the notices cannot be loaded, the panel says so and offers Try again', async () => {
  const app = renderApp({ as: 'lena', accounts: ONE_EXPIRING });
  const restore = app.simulation.override(NOTICES_CALL, () => Response.json({}, { status: 404 }));
  await app.user.click(await findBell('Notices'));
  const panel = screen.getByRole('region', { name: 'Your notices' });
  expect(await within(panel).findByRole('alert')).toHaveTextContent('The notices could not be loaded.');
  restore();
  await app.user.click(within(panel).getByRole('button', { name: 'Try again' }));
  expect((await noticesIn(panel)).map(titleOf)[0]).toMatch(/^Acme Polska/);
});

test('a notice about an account of an unknown network names the network as the API does, and can be marked as read (F18)', async () => {
  const app = renderApp({ as: 'lena', accounts: ONE_EXPIRING });
  const ofUnknownNetwork = (notice: Notice) => ({
    ...notice,
    account: { ...notice.account, network: 'network-of-tomorrow', kind: 'feed' },
  });
  app.simulation.override(NOTICES_CALL, async (_, pass) => {
    const body = await (await pass()).json();
    return Response.json({ ...body, items: body.items.map(ofUnknownNetwork) });
  });
  app.simulation.override('POST /api/notifications/{id}/read', async (_, pass) =>
    Response.json(ofUnknownNetwork(await (await pass()).json())),
  );
  await app.user.click(await findBell('Notices, 1 unread'));
  const panel = screen.getByRole('region', { name: 'Your notices' });
  const title = 'Acme Polska, network-of-tomorrow expires in 5 days';
  await app.user.click(await within(panel).findByRole('button', { name: `Mark as read: ${title}` }));
  await findBell('Notices');
  expect(within(panel).queryByRole('alert')).not.toBeInTheDocument();
  expect(titleOf((await noticesIn(panel))[0])).toBe(title);
});

test('a person whose account somebody else has reconnected reads who has it now, and why they do not see it (HANDOVER)', async () => {
  const { app, panel } = await openPanel({
    as: 'tomasz',
    accounts: [account('linkedin', connectedBy('tomasz'), lost('security'))],
  });
  await act(async () => {
    await app.simulation.advance({ days: 61 });
    await expectSuccess(app.simulation.reconnect('acc-acme-linkedin', { as: 'ada' }));
  });
  const [notice] = await noticesIn(panel);
  expect(titleOf(notice)).toBe('Ada Zielińska reconnected Acme, LinkedIn, and is its original connector now.');
  expect(notice).toHaveTextContent('News');
  expect(notice).toHaveTextContent(
    'It starts empty, because its history was gone. You see only accounts whose original connector you are, so you do not see it any more.',
  );
});

/** Lena asks Marek, with a note, to disconnect an expiring account, which counts as a request to renew it. @returns the id of the request */
async function askToRenew({ simulation }: Pick<TestApp, 'simulation'>): Promise<string> {
  const body = { action: 'disconnect', to: 'marek', note: 'Our campaign starts on Monday.' };
  const reply = await simulation.post(`/api/social/accounts/${POLSKA_ID}/requests`, { as: 'lena', body });
  return reply.body.request.id;
}

test('a request to renew an account says by when, and shows the note of the asker (ASK)', async () => {
  const { app, panel } = await openPanel({ as: 'marek', accounts: ONE_EXPIRING });
  await within(panel).findByText('Nothing has been sent to you yet.');
  await act(() => askToRenew(app));
  const title = `Lena Fischer asks you to renew Acme Polska, Facebook before ${formatDateTime(EXPIRES_AT)}.`;
  await waitFor(async () => expect(titleOf((await noticesIn(panel))[0])).toBe(title));
  expect(within(panel).getByRole('figure')).toHaveTextContent('Lena Fischer writes:Our campaign starts on Monday.');
});

test('the asker reads who has declined, and what that person writes (ASK)', async () => {
  const { app, panel } = await openPanel({ as: 'lena', accounts: ONE_EXPIRING });
  await within(panel).findByRole('list');
  await act(async () => {
    const path = `/api/social/requests/${await askToRenew(app)}/decline`;
    await expectSuccess(app.simulation.post(path, { as: 'marek', body: { note: 'On Friday.' } }));
  });
  const title = 'Marek Nowak declined to disconnect Acme Polska, Facebook.';
  await waitFor(async () => expect(titleOf((await noticesIn(panel)).at(-1))).toBe(title));
  expect(within(panel).getByRole('figure')).toHaveTextContent('Marek Nowak writes:On Friday.');
});
