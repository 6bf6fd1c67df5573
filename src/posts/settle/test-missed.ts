import { screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';
import { renderApp } from '../../app/test-app.tsx';

/** The start of two calls that settle a missed post: `/reschedule` or `/to-draft` follows. */
export const SETTLE_CALL_PREFIX = 'POST /api/social/posts/{id}';
export const ACME = 'acc-acme-facebook';
/** Two of the posts, as controls name them: the start of the text in quotation marks. */
export const WINNERS_QUOTED = '“Winners of the photo contest: gallery in the first comment.”';
export const DOORS_QUOTED = '“Doors open at ten on Saturday. First fifty visitors get a to…”';

/** A moment after the times of the two posts that the disconnect cancels. */
const NOW = '2026-11-26T15:00:00.000Z';

/** Opens the Missed tab with three posts of Acme on Facebook: two that the disconnect cancelled, and one missed before. */
export async function openMissedTab(as = 'marek') {
  const app = renderApp({ as, path: `/social/missed?accountId=${ACME}` });
  const { simulation } = app;
  expect((await simulation.disconnect(ACME, { as: 'marek' })).status).toBe(200);
  await simulation.moveTo(NOW);
  expect((await simulation.reconnect(ACME, { as: 'marek' })).status).toBe(200);
  await screen.findByRole('table', { name: '3 posts' });
  const press = (name: string) => app.user.click(screen.getByRole('button', { name }));
  const confirm = (name: string) => app.user.click(within(currentDialog()).getByRole('button', { name }));
  const finish = async () => {
    await confirm('Done');
    await dialogClosed();
  };
  const toggle = (name: string) => app.user.click(screen.getByRole('checkbox', { name }));
  const findPost = async (textStart: string) =>
    (await simulation.posts(ACME)).find(({ text }) => text.startsWith(textStart));
  const stateOf = async (textStart: string) => (await findPost(textStart))?.state ?? 'deleted';
  const idOf = async (textStart: string) => (await findPost(textStart))?.id ?? '';
  app.requests.length = 0;
  return { ...app, press, confirm, finish, toggle, findPost, stateOf, idOf };
}

export const currentDialog = () => screen.queryByRole('alertdialog') ?? screen.getByRole('dialog');

export const findOutcomes = async () =>
  within(await screen.findByRole('dialog', { name: 'What happened' })).getAllByRole('listitem');

export const writes = (requests: string[]) => requests.filter((each) => !each.startsWith('GET '));
export const dialogClosed = () => waitFor(() => expect(document.querySelector('dialog')).toBeNull());
