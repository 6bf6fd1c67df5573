import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { account, expiringIn, reconnectedBy, startSimulation } from '../../mocks/testing.ts';
import type { Notice } from '../api/contract/notice.ts';
import { renderApp, type TestApp } from '../app/test-app.tsx';
import { formatDateTime } from '../i18n/dates.ts';
import { openPanel, SOCIAL_SETTINGS } from './test-notices.ts';

const ID = 'acc-acme-facebook';
const TITLE = 'Lena Fischer asks you to disconnect Acme, Facebook.';
const DECLINE = `Decline: ${TITLE}`;
const DECLINE_CALL = 'POST /api/social/requests/{id}/decline';

/** A simulation in which Lena has asked Marek to disconnect an account. */
async function askMarek({
  as,
  accounts = [account('facebook')],
}: {
  as: string;
  accounts?: [ReturnType<typeof account>];
}) {
  const simulation = startSimulation({ as, accounts });
  const body = { action: 'disconnect', to: 'marek', note: 'The campaign is over.' };
  expect((await simulation.post(`/api/social/accounts/${ID}/requests`, { as: 'lena', body })).status).toBe(201);
  return simulation;
}

/** Marek has the request of Lena on screen: in the panel, or on the Notifications tab. */
async function openRequest(place: 'panel' | 'tab' = 'panel') {
  const simulation = await askMarek({ as: 'marek' });
  const path = `${SOCIAL_SETTINGS}/${place === 'tab' ? 'notifications' : 'accounts'}`;
  const app = place === 'tab' ? renderApp({ simulation, path }) : await openPanel({ simulation, path });
  const notice = (await screen.findByText(TITLE)).closest('li') ?? document.body;
  const press = (name: string) => app.user.click(within(notice).getByRole('button', { name }));
  const sent: unknown[] = [];
  app.intercept(async (request) => {
    if (request.url.endsWith('/decline')) sent.push(await request.clone().json());
    return undefined;
  });
  return { ...app, notice, press, sent };
}

const declineNoticesOfLena = async ({ simulation }: Pick<TestApp, 'simulation'>): Promise<Notice[]> =>
  (await simulation.get('/api/notifications', { as: 'lena' })).body.items.filter(
    ({ kind }: Notice) => kind === 'request-declined',
  );
const titleIn = (notice: HTMLElement) => notice.querySelector<HTMLElement>('[tabindex="-1"]');

test.each(['panel', 'tab'] as const)(
  'a request is declined from its notice in the %s, with a note to the asker (ASK, F75)',
  async (place) => {
    const app = await openRequest(place);
    const { notice, press, user, sent } = app;
    await press(DECLINE);
    expect(within(notice).getByRole('group', { name: DECLINE })).toHaveFocus();
    await user.type(
      within(notice).getByRole('textbox', { name: 'Note to Lena Fischer (optional)' }),
      'Only on Friday.',
    );
    expect(sent).toEqual([]);
    await press(DECLINE);
    await waitFor(() => expect(notice).toHaveTextContent('You declined the request.'));
    expect(screen.getByRole('region', { name: 'Message' })).toHaveTextContent(
      'The request is declined. The person who asked gets a notice.',
    );
    await waitFor(() => expect(titleIn(notice)).toHaveFocus());
    expect(within(notice).queryByRole('button', { name: /^Decline/ })).not.toBeInTheDocument();
    expect(sent).toEqual([{ note: 'Only on Friday.' }]);
    expect(await declineNoticesOfLena(app)).toMatchObject([{ request: { answer: 'Only on Friday.' } }]);
  },
);

test('Cancel declines nothing and returns the focus; a note is not needed', async () => {
  const { notice, press, sent } = await openRequest();
  await press(DECLINE);
  await press('Cancel');
  expect(within(notice).getByRole('button', { name: DECLINE })).toHaveFocus();
  expect(within(notice).queryByRole('textbox')).not.toBeInTheDocument();
  await press(DECLINE);
  await press(DECLINE);
  await waitFor(() => expect(notice).toHaveTextContent('You declined the request.'));
  expect(sent).toEqual([{}]);
});

test('a note that is too long is not sent, and nothing is sent while offline (F04)', async () => {
  const { notice, press, user, sent } = await openRequest();
  await press(DECLINE);
  const decline = within(notice).getByRole('button', { name: DECLINE });
  await user.click(within(notice).getByRole('textbox'));
  await user.paste('x'.repeat(281));
  expect(decline).toHaveAccessibleDescription('1 character too many');
  await user.click(decline);
  await user.clear(within(notice).getByRole('textbox'));
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  dispatchEvent(new Event('offline'));
  await waitFor(() => expect(decline).toHaveAccessibleDescription("You're offline"));
  await user.click(decline);
  expect(sent).toEqual([]);
});

test('a double click declines once (F22)', async () => {
  const { notice, press, user, sent, simulation } = await openRequest();
  const { promise, resolve } = Promise.withResolvers<void>();
  simulation.override(DECLINE_CALL, (_, pass) => promise.then(pass));
  await press(DECLINE);
  const decline = within(notice).getByRole('button', { name: DECLINE });
  await user.dblClick(decline);
  await waitFor(() => expect(decline).toHaveAttribute('aria-busy', 'true'));
  await user.click(decline);
  resolve();
  await waitFor(() => expect(notice).toHaveTextContent('You declined the request.'));
  expect(sent).toHaveLength(1);
});

test('if the asker has withdrawn the request meanwhile, a message and the new notice say so, and the list gets the focus (F10, F75)', async () => {
  const app = await openRequest();
  const { press, simulation } = app;
  const panel = screen.getByRole('region', { name: 'Your notices' });
  simulation.override(DECLINE_CALL, async (request, pass) => {
    const [, id] = /requests\/([^/]+)/.exec(request.url) ?? [];
    await simulation.post(`/api/social/requests/${id}/withdraw`, { as: 'lena' });
    return pass();
  });
  await press(DECLINE);
  await press(DECLINE);
  expect(await screen.findByRole('region', { name: 'Message' })).toHaveTextContent('The request is over already');
  expect(await within(panel).findByText(/^Lena Fischer has withdrawn the request/)).toBeVisible();
  expect(within(panel).queryByRole('button', { name: /^Decline/ })).not.toBeInTheDocument();
  await waitFor(() => expect(within(panel).getByRole('list')).toHaveFocus());
  expect(await declineNoticesOfLena(app)).toEqual([]);
});

test.each([
  ['forbidden', 'You no longer have permission to do this. Nothing was changed.'],
  ['not-found', 'This account no longer exists, or you no longer see it.'],
  ['server-error', 'Something went wrong on our side'],
])('if a decline fails as %s, the notice says why and keeps the note (F08, F09, F14)', async (name, text) => {
  const app = await openRequest();
  const { notice, press, user, simulation } = app;
  await simulation.control({ faults: [{ name, call: DECLINE_CALL, once: true }] });
  await press(DECLINE);
  await user.type(within(notice).getByRole('textbox'), 'Not yet.');
  await press(DECLINE);
  expect(await within(notice).findByRole('alert')).toHaveTextContent(text);
  expect(within(notice).getByRole('textbox')).toHaveValue('Not yet.');
  expect(within(notice).getByRole('button', { name: DECLINE })).toHaveFocus();
  expect(await declineNoticesOfLena(app)).toEqual([]);
});

test('a decline that fails after the page was left says so in a message', async () => {
  const { press, user, simulation } = await openRequest('tab');
  const { promise, resolve } = Promise.withResolvers<void>();
  await simulation.control({ faults: [{ name: 'server-error', call: DECLINE_CALL }] });
  simulation.override(DECLINE_CALL, (_, pass) => promise.then(pass));
  await press(DECLINE);
  await press(DECLINE);
  await user.click(screen.getByRole('tab', { name: 'Accounts' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: DECLINE })).not.toBeInTheDocument());
  resolve();
  expect(await screen.findByRole('region', { name: 'Message' })).toHaveTextContent('Something went wrong on our side');
});

test('if the reader has already sent a request about an account, the notice about the account leads to that request, which can be withdrawn there (ASK)', async () => {
  const simulation = await askMarek({
    as: 'priya',
    accounts: [account('facebook', reconnectedBy('lena'), expiringIn({ days: 5 }))],
  });
  simulation.become('lena');
  const { panel, user } = await openPanel({ simulation });
  const asked = `Asked Marek Nowak on ${formatDateTime('2026-11-23T09:00:00.000Z')}.`;
  expect(await within(panel).findByText(asked)).toBeVisible();
  await user.click(within(panel).getByRole('link', { name: 'Remind or withdraw: your request about Acme, Facebook' }));
  const requests = await screen.findByRole('region', { name: 'Open requests' });
  await waitFor(() => expect(within(requests).getByRole('heading', { name: 'Open requests' })).toHaveFocus());
  expect(within(requests).getByRole('button', { name: 'Withdraw the request to Marek Nowak' })).toBeVisible();
});

test('a note that was typed is still there after the panel was closed, and gone after Cancel', async () => {
  const { notice, press, user } = await openRequest();
  await press(DECLINE);
  await user.type(within(notice).getByRole('textbox'), 'Only on Friday.');
  await user.click(screen.getByRole('button', { name: /^Notices/ }));
  await waitFor(() => expect(notice).not.toBeInTheDocument());
  await user.click(screen.getByRole('button', { name: /^Notices/ }));
  const reopened = await screen.findByRole('textbox', { name: 'Note to Lena Fischer (optional)' });
  expect(reopened).toHaveValue('Only on Friday.');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await user.click(screen.getByRole('button', { name: DECLINE }));
  expect(screen.getByRole('textbox', { name: 'Note to Lena Fischer (optional)' })).toHaveValue('');
});
