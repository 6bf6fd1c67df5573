import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, disconnected, named, withMissedPosts, withPostsPastDue } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { useToasts } from '../../ui/toasts/toasts.ts';
import {
  ACME,
  currentDialog,
  DOORS_QUOTED,
  openMissedTab,
  SETTLE_CALL_PREFIX,
  WINNERS_QUOTED,
  writes,
} from '../settle/test-missed.ts';

const HIRING_QUOTED = '“We are hiring: two people for the workshop in Gdynia, one fo…”';
const PROPOSED = 'Schedule 1, move 2 to drafts';

/** Opens the page that decides on the three missed posts of Acme. The moment is 26 November 2026, 15:00 UTC. */
async function openDecide() {
  const app = await openMissedTab();
  await app.user.click(screen.getByRole('link', { name: 'Decide on 3 missed posts' }));
  await screen.findByRole('heading', { name: 'Decide on 3 missed posts' });
  await screen.findByRole('button', { name: PROPOSED });
  const choose = (post: string, choice: string) =>
    app.user.selectOptions(screen.getByRole('combobox', { name: `What happens to ${post}` }), choice);
  return { ...app, choose, sent: () => writes(app.requests).filter((each) => !each.endsWith('/plan')) };
}

const choiceFor = (post: string) => {
  const select = screen.getByRole('combobox', { name: `What happens to ${post}` });
  return within(select).getByRole('option', { selected: true }).textContent;
};
const timeFor = (post: string) => screen.getByLabelText<HTMLInputElement>(`New time for ${post}`);
const row = (text: string) => {
  const found = screen.getByRole('rowheader', { name: new RegExp(`^${text}`) }).closest('tr');
  if (!found) throw new Error(`${text} has no row`);
  return found;
};
const days = () => within(screen.getByRole('list', { name: 'Posts by day' })).getAllByRole('listitem');

test('missed posts are decided on by one press: one gets a new time, and one that names a day and one that is old go to drafts (SPREAD)', async () => {
  const { press, sent, findPost } = await openDecide();
  expect(choiceFor(HIRING_QUOTED)).toBe('To drafts');
  expect(row('We are')).toHaveTextContent('More than 30 days late');
  expect(choiceFor(WINNERS_QUOTED)).toBe('New time');
  expect(choiceFor(DOORS_QUOTED)).toBe('To drafts');
  expect(row('Doors')).toHaveTextContent('Names “Saturday”');
  expect(screen.getByText('1 gets a new time on 27 Nov, 2 go to drafts.')).toBeVisible();
  expect(days().map(({ textContent }) => textContent)).toEqual(['Fri 27 Nov 1']);
  expect(timeFor(WINNERS_QUOTED).value).toBe('2026-11-27T10:30');
  await press(PROPOSED);
  const done = await screen.findByRole('button', { name: 'Done' });
  expect(done).toHaveFocus();
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('To decide now');
  expect(row('Winners')).toHaveTextContent('Scheduled for 27 Nov 2026, 10:30');
  expect(row('Doors')).toHaveTextContent('Moved to drafts');
  expect(useToasts.getState().announcement).toBe('1 post scheduled, 2 posts moved to drafts');
  expect(sent()).toHaveLength(3);
  expect((await findPost('Winners'))?.scheduledAt).toBe(Date.parse('2026-11-27T10:30:00.000Z'));
  await press('Done');
  expect(await screen.findByRole('heading', { name: 'Nothing to decide' })).toBeVisible();
});

test('each row can be changed before sending; if a post is to be deleted, a dialog asks first; a post to decide on later stays missed', async () => {
  const { press, choose, sent, stateOf } = await openDecide();
  await choose(HIRING_QUOTED, 'Decide later');
  await choose(WINNERS_QUOTED, 'Delete');
  expect(screen.getByText('1 goes to drafts, 1 is deleted, 1 stays missed.')).toBeVisible();
  await press('Move 1 to drafts, delete 1');
  expect(currentDialog()).toHaveAccessibleName('Delete 1 post for good?');
  await press('Cancel');
  await waitFor(() => expect(document.querySelector('dialog')).toBeNull());
  expect(sent()).toEqual([]);
  await press('Move 1 to drafts, delete 1');
  await within(currentDialog()).findByRole('button', { name: 'Cancel' });
  await act(async () => within(currentDialog()).getByRole('button', { name: 'Move 1 to drafts, delete 1' }).click());
  await waitFor(() => expect(row('Winners')).toHaveTextContent('Deleted'));
  expect(document.querySelector('dialog')).toBeNull();
  expect([await stateOf('We are'), await stateOf('Winners'), await stateOf('Doors')]).toEqual([
    'missed',
    'deleted',
    'draft',
  ]);
  expect(choiceFor(HIRING_QUOTED)).toBe('Decide later');
  expect(screen.getByRole('button', { name: 'Nothing to send' })).toHaveAccessibleDescription(
    'Choose for at least one post what happens to it.',
  );
});

test('another spacing changes the proposed times, but nothing that was changed by hand (SPREAD)', async () => {
  const accounts = [account('facebook', named('Dune'), withPostsPastDue(3), disconnected({ days: 10 }))];
  const { user, simulation } = renderApp({ accounts, path: '/social/missed' });
  expect((await simulation.reconnect('acc-dune-facebook', { as: 'marek' })).status).toBe(200);
  await user.click(await screen.findByRole('link', { name: 'Decide on 3 missed posts' }));
  const times = () => screen.getAllByLabelText<HTMLInputElement>(/^New time for/);
  const shownDays = () => times().map(({ value }) => value.slice(0, 10));
  await screen.findByRole('button', { name: 'Schedule 3' });
  expect(shownDays()).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']);
  fireEvent.change(times()[0] as HTMLInputElement, { target: { value: '2026-12-01T08:00' } });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Spread' }), 'All on one day');
  await waitFor(() => expect(shownDays()).toEqual(['2026-12-01', '2026-11-24', '2026-11-25']));
  expect(days().map(({ textContent }) => textContent)).toEqual(['Tue 24 Nov 1', 'Wed 25 Nov 1', 'Tue 1 Dec 1']);
});

test('an empty new time is refused at its field, which takes the focus, and nothing is sent', async () => {
  const { user, press, sent } = await openDecide();
  await user.clear(timeFor(WINNERS_QUOTED));
  await press(PROPOSED);
  expect(timeFor(WINNERS_QUOTED)).toHaveFocus();
  expect(timeFor(WINNERS_QUOTED)).toHaveAccessibleDescription('Enter the day and the time.');
  expect(sent()).toEqual([]);
});

test('the row of a post says that somebody else has decided on it, whether that happened before or during the press', async () => {
  const { simulation, idOf, press } = await openDecide();
  const [winners, hiring] = [await idOf('Winners'), await idOf('We are')];
  simulation.override(`${SETTLE_CALL_PREFIX}/to-draft`, async ({ url }, pass) => {
    if (url.includes(hiring)) await simulation.delete(`/api/social/posts/${hiring}`, { as: 'ada' });
    return pass();
  });
  expect((await simulation.post(`/api/social/posts/${winners}/to-draft`, { as: 'ada' })).status).toBe(200);
  await waitFor(() => expect(row('Winners')).toHaveTextContent('It no longer waits for your decision.'), {
    timeout: 40_000,
  });
  await press('Move 2 to drafts');
  await screen.findByRole('button', { name: 'Done' });
  expect(row('We are')).toHaveTextContent('Not changed: This post no longer exists');
});

test('after a lost reply the row says that the outcome is not known, and the next press sends the same time under the same key (F03)', async () => {
  const accounts = [account('facebook', named('Dune'), withPostsPastDue(2), disconnected({ days: 10 }))];
  const { user, simulation } = renderApp({ accounts, path: '/social/missed' });
  await simulation.reconnect('acc-dune-facebook', { as: 'marek' });
  const second = (await simulation.posts('acc-dune-facebook', 'missed'))[1]?.id ?? '';
  const sent: unknown[] = [];
  simulation.override(`${SETTLE_CALL_PREFIX}/reschedule`, async (request, pass) => {
    if (!request.url.includes(second)) return pass();
    sent.push([request.headers.get('Idempotency-Key'), await request.clone().text()]);
    return sent.length === 1 ? new Response('', { status: 500 }) : pass();
  });
  await user.click(await screen.findByRole('link', { name: 'Decide on 2 missed posts' }));
  await user.click(await screen.findByRole('button', { name: 'Schedule 2' }));
  expect(await screen.findByText(/^Not known yet/)).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Schedule 1' }));
  await screen.findByRole('button', { name: 'Done' });
  expect(screen.queryByText(/^Not known yet/)).not.toBeInTheDocument();
  expect(sent).toHaveLength(2);
  expect(sent[0]).toEqual(sent[1]);
});

test('where the API makes no proposals, the page says so, and every post can be decided on by hand', async () => {
  const accounts = [account('facebook', withMissedPosts(2))];
  const { simulation, user } = renderApp({ accounts, path: '/social' });
  simulation.override('POST /api/social/posts/plan', () => new Response('', { status: 500 }));
  await user.click(await screen.findByRole('link', { name: 'Missed 2' }));
  await user.click(await screen.findByRole('link', { name: 'Decide on 2 missed posts' }));
  expect(await screen.findByText('No proposals could be loaded.')).toBeVisible();
  const [first] = await screen.findAllByRole('combobox', { name: /^What happens to/ });
  expect(first).toHaveDisplayValue('Decide later');
  await user.selectOptions(first as HTMLElement, 'To drafts');
  await user.click(screen.getByRole('button', { name: 'Move 1 to drafts' }));
  await waitFor(async () => expect((await simulation.posts(ACME)).map(({ state }) => state)).toContain('draft'));
});

test('a post that cannot be read is not among the rows, and the page says so (F19)', async () => {
  const accounts = [account('facebook', withMissedPosts(2))];
  const { simulation, user } = renderApp({ accounts, path: '/social' });
  simulation.override('GET /api/social/posts', async (_, pass) => {
    const body = await (await pass()).json();
    delete body.items[0]?.author;
    return Response.json(body);
  });
  await user.click(await screen.findByRole('link', { name: 'Missed 2' }));
  await user.click(await screen.findByRole('link', { name: 'Decide on 2 missed posts' }));
  expect(await screen.findByText("1 post couldn't be shown.")).toBeVisible();
  expect(screen.getAllByRole('combobox', { name: /^What happens to/ })).toHaveLength(1);
});

test('an address that asks to confirm a deletion, although no post is to be deleted, is cleaned, and a message says so (F30)', async () => {
  const accounts = [account('facebook', withMissedPosts(1))];
  renderApp({ accounts, path: '/social/missed?decision=needed&decide=delete' });
  expect(await screen.findByRole('region', { name: 'Message' })).toHaveTextContent(
    'The address does not say which posts to delete',
  );
  await waitFor(() => expect(location.search).toBe('?decision=needed'));
});
