import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, expiringIn, startSimulation } from '../../../mocks/testing.ts';
import type { Notice } from '../../api/contract/notice.ts';
import { renderApp, type TestApp } from '../../app/test-app.tsx';
import { expectAnnounced } from '../../app/test-list.ts';
import { formatDateTime } from '../../i18n/dates.ts';

const ID = 'acc-acme-facebook';
const PATH = `/api/social/accounts/${ID}/requests`;
const PAGE = `/settings/marketing/social/accounts/${ID}`;
const NOW = formatDateTime('2026-11-23T09:00:00.000Z');
const EXPIRES_AT = formatDateTime('2026-11-28T09:00:00.000Z');

/**
 * The page of an expiring account as Lena or Marek sees it, after Lena has asked Marek to disconnect it. A disconnect
 * before the expiry is the first half of a renewal.
 */
async function openPage(as: 'lena' | 'marek') {
  const simulation = startSimulation({ as, accounts: [account('facebook', expiringIn({ days: 5 }))] });
  const body = { action: 'disconnect', to: 'marek', note: 'Our campaign starts on Monday.' };
  expect((await simulation.post(PATH, { as: 'lena', body })).status).toBe(201);
  const app = renderApp({ simulation, path: PAGE });
  const requests = await screen.findByRole('region', { name: 'Open requests' });
  return { ...app, requests };
}
const requestNoticesOf = async ({ simulation }: Pick<TestApp, 'simulation'>, person: string): Promise<Notice[]> =>
  (await simulation.get('/api/notifications', { as: person })).body.items.filter(
    ({ kind }: Notice) => kind !== 'reauthorize',
  );

test('the person who was asked sees on the page what is wanted, why and by when; a decline sends a note to the asker (ASK)', async () => {
  const { requests, user, simulation } = await openPage('marek');
  expect(requests).toHaveTextContent('Lena Fischer asks you to disconnect it.');
  expect(requests).toHaveTextContent(
    `This is for its renewal before ${EXPIRES_AT}: it has to be disconnected, and then reconnected.`,
  );
  expect(requests).toHaveTextContent('Our campaign starts on Monday.');
  const note = within(requests).getByRole('textbox', { name: 'Note to Lena Fischer (optional)' });
  await user.type(note, 'On Friday.');
  expect(note).toHaveAccessibleDescription('270 characters left');
  await user.click(within(requests).getByRole('button', { name: 'Decline the request of Lena Fischer' }));
  await waitFor(() => expect(requests).not.toBeInTheDocument());
  expect(await requestNoticesOf({ simulation }, 'lena')).toMatchObject([
    { kind: 'request-declined', request: { answer: 'On Friday.' } },
  ]);
});

test('a note that is too long cannot be sent, and its field says by how much', async () => {
  const { requests, user, simulation } = await openPage('marek');
  const note = within(requests).getByRole('textbox');
  await user.click(note);
  await user.paste('x'.repeat(281));
  expect(note).toBeInvalid();
  expect(note).toHaveAccessibleDescription('1 character too many');
  const decline = within(requests).getByRole('button', { name: 'Decline the request of Lena Fischer' });
  expect(decline).toHaveAccessibleDescription('1 character too many');
  await user.click(decline);
  expect(await requestNoticesOf({ simulation }, 'lena')).toEqual([]);
});

test('the asker can remind once a day, and withdraw; the page says beside the request when the asker last reminded (ASK)', async () => {
  const { requests, user, simulation } = await openPage('lena');
  expect(requests).toHaveTextContent(`You asked Marek Nowak on ${NOW} to disconnect it.`);
  const remind = () => within(requests).getByRole('button', { name: 'Remind Marek Nowak' });
  const tomorrow = formatDateTime('2026-11-24T09:00:00.000Z');
  expect(remind()).toHaveAccessibleDescription(`You can remind them from ${tomorrow}.`);
  await act(() => simulation.advance({ days: 1 }));
  await waitFor(() => expect(remind()).not.toHaveAttribute('aria-disabled'));
  await user.click(remind());
  await waitFor(() => expect(requests).toHaveTextContent(`You last reminded them on ${tomorrow}.`));
  await expectAnnounced('Reminded: the request is among their unread notices again.');
  expect(screen.queryByRole('region', { name: 'Message' })).not.toBeInTheDocument();
  expect(await requestNoticesOf({ simulation }, 'marek')).toMatchObject([{ readAt: null, request: { state: 'open' } }]);
  await user.click(within(requests).getByRole('button', { name: 'Withdraw the request to Marek Nowak' }));
  await waitFor(() => expect(requests).not.toBeInTheDocument());
  expect(await requestNoticesOf({ simulation }, 'marek')).toMatchObject([{ settledBy: 'withdrawn' }]);
});

test('withdrawing a request that the other person has just declined shows that it is over, and removes the button', async () => {
  const { requests, user, simulation } = await openPage('lena');
  const restore = simulation.override('POST /api/social/requests/{id}/withdraw', async (_, pass) => {
    const id = (await requestNoticesOf({ simulation }, 'marek'))[0]?.request?.id;
    await simulation.post(`/api/social/requests/${id}/decline`, { as: 'marek' });
    return pass();
  });
  await user.click(within(requests).getByRole('button', { name: 'Withdraw the request to Marek Nowak' }));
  restore();
  expect(
    await screen.findByText(
      'The request is over already: it was carried out, declined or withdrawn. Nothing was sent.',
    ),
  ).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Withdraw/ })).not.toBeInTheDocument();
});
