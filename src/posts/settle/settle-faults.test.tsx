import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fakeAppTimers, RESENDS_S } from '../../app/test-time.ts';
import { useToasts } from '../../ui/toasts/toasts.ts';
import {
  ACME,
  DOORS_QUOTED,
  dialogClosed,
  findOutcomes,
  openMissedTab,
  SETTLE_CALL_PREFIX,
  WINNERS_QUOTED,
  writes,
} from './test-missed.ts';

test('several posts are settled at once, each with its own outcome; a failed request can be tried again under its key', async () => {
  const { simulation, press, confirm, toggle, stateOf, idOf } = await openMissedTab();
  await toggle('Select all on this page');
  expect(screen.getByText('3 selected')).toBeVisible();
  await press('To drafts: the selected posts');
  const ids = { winners: await idOf('Winners'), doors: await idOf('Doors') };
  expect((await simulation.delete(`/api/social/posts/${ids.doors}`, { as: 'ada' })).status).toBe(204);
  const keys: (string | null)[] = [];
  simulation.override(`${SETTLE_CALL_PREFIX}/to-draft`, ({ url, headers }, pass) => {
    if (!url.includes(ids.winners)) return pass();
    keys.push(headers.get('Idempotency-Key'));
    return keys.length === 1 ? new Response('', { status: 500 }) : pass();
  });
  await confirm('Move to drafts');
  const [hiring, winners, doors] = await findOutcomes();
  expect(hiring).toHaveTextContent(/Moved to drafts$/);
  expect(winners).toHaveTextContent(
    'Not known yet: Something went wrong on our side, so we do not know whether it worked.',
  );
  expect(doors).toHaveTextContent('Not changed: This post no longer exists,');
  expect(useToasts.getState().announcement).toBe('1 post moved to drafts, 1 post not changed, 1 post not known yet');
  await confirm('Try again');
  await waitFor(() => expect(winners).toHaveTextContent(/Moved to drafts$/));
  expect(doors).toHaveTextContent('Not changed: This post no longer exists,');
  expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'What happened' })).toHaveFocus();
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
  expect(await stateOf('Winners')).toBe('draft');
});

test('a post that somebody else has settled, or whose account was disconnected meanwhile, is not changed, and its outcome says so', async () => {
  const { simulation, press, confirm, finish, idOf, stateOf } = await openMissedTab();
  await press(`Delete ${WINNERS_QUOTED}`);
  const settled = await simulation.post(`/api/social/posts/${await idOf('Winners')}/to-draft`, { as: 'ada' });
  expect(settled.status).toBe(200);
  await confirm('Delete for good');
  expect((await findOutcomes())[0]).toHaveTextContent('Not changed: It is no longer among the missed posts');
  expect(await stateOf('Winners')).toBe('draft');
  await finish();
  await press(`Delete ${DOORS_QUOTED}`);
  await simulation.disconnect(ACME, { as: 'marek' });
  await confirm('Delete for good');
  expect((await findOutcomes())[0]).toHaveTextContent('Not changed: The account is disconnected. Reconnect it first.');
  expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  expect(await stateOf('Doors')).toBe('missed');
});

test('without a reply a request is sent again under the same key; after three tries the outcome is unknown (F03)', async () => {
  const skipSeconds = fakeAppTimers();
  const { simulation, press, confirm, stateOf } = await openMissedTab();
  const keys: (string | null)[] = [];
  let requestsToLose = 3;
  simulation.override('DELETE /api/social/posts/{id}', ({ headers }, pass) => {
    keys.push(headers.get('Idempotency-Key'));
    if (requestsToLose-- > 0) throw new TypeError('Failed to fetch');
    return pass();
  });
  await press(`Delete ${WINNERS_QUOTED}`);
  await confirm('Delete for good');
  await skipSeconds(RESENDS_S);
  expect((await findOutcomes())[0]).toHaveTextContent('Not known yet: No answer came in time');
  await confirm('Try again');
  await waitFor(async () => expect((await findOutcomes())[0]).toHaveTextContent(/Deleted$/));
  expect(keys).toHaveLength(4);
  expect(new Set(keys).size).toBe(1);
  expect(await stateOf('Winners')).toBe('deleted');
});

test('a double click sends one request, and the outcome stays on screen (F22)', async () => {
  const { press, requests, user } = await openMissedTab();
  await press(`To drafts ${WINNERS_QUOTED}`);
  await user.dblClick(screen.getByRole('button', { name: 'Move to drafts' }));
  await findOutcomes();
  expect(writes(requests)).toHaveLength(1);
});

test('Back closes only the dialog: the requests sent go on, and a message says their outcome; Forward does not open it again (F29)', async () => {
  const { simulation, press, confirm } = await openMissedTab();
  await press(`To drafts ${WINNERS_QUOTED}`);
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  simulation.override(`${SETTLE_CALL_PREFIX}/to-draft`, (_, pass) => held.then(pass));
  await confirm('Move to drafts');
  act(() => history.back());
  await dialogClosed();
  expect(location.pathname + location.search).toBe(`/social/missed?accountId=${ACME}`);
  release();
  expect(await screen.findByRole('region', { name: 'Message' })).toHaveTextContent('1 post moved to drafts');
  act(() => history.forward());
  await waitFor(() => expect(location.search).toContain('settle=draft'));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('offline nothing is settled, and the confirming button says why (F04)', async () => {
  const { press, confirm, requests } = await openMissedTab();
  await press(`To drafts ${WINNERS_QUOTED}`);
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  act(() => void window.dispatchEvent(new Event('offline')));
  await confirm('Move to drafts');
  expect(screen.getByRole('button', { name: 'Move to drafts' })).toHaveAccessibleDescription("You're offline");
  expect(writes(requests)).toEqual([]);
});
