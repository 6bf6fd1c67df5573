import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { problemBody } from '../../mocks/pipeline/problem.ts';
import { account, disconnected, withMissedPosts } from '../../mocks/testing.ts';
import { renderApp } from '../app/test-app.tsx';
import { fakeAppTimers } from '../app/test-time.ts';

const ACCOUNTS = [account('facebook', withMissedPosts(1)), account('x', disconnected())];

/** A refusal that asks to wait so many seconds. */
const tooMany = (retryAfter: string) => () =>
  Response.json(problemBody('too-many-requests', '/'), {
    status: 429,
    headers: { 'Content-Type': 'application/problem+json', 'Retry-After': retryAfter },
  });

/** Collects every text that the live region of a dialog shows from now on. */
function recordAnnouncements(dialog: HTMLElement): string[] {
  const announced: string[] = [];
  const record = () => {
    const text = dialog.querySelector('span[role="status"]')?.textContent ?? '';
    if (text !== '' && announced.at(-1) !== text) announced.push(text);
  };
  new MutationObserver(record).observe(dialog, { subtree: true, childList: true, characterData: true });
  return announced;
}

/** The visible countdown. It is hidden from screen readers, which would announce it each second. */
const countdownIn = (place: HTMLElement) =>
  within(place).getByText(/^You can try again in/, { selector: '[aria-hidden]' });

/** For each dialog: its button that confirms, the call that is refused, the button that opens it, and the page of that button. */
const DIALOGS = [
  {
    name: 'Disconnect account',
    call: 'POST /api/social/accounts/{id}/disconnect',
    open: 'Disconnect Acme, Facebook',
    path: '/settings/marketing/social/accounts',
  },
  { name: 'Delete for good', call: 'DELETE /api/social/posts/{id}', open: /^Delete “/, path: '/social/missed' },
];

test.each(DIALOGS)(
  'after a refusal of $name with 429 its button is held back as long as the server asks, a countdown is shown in the dialog and not in a tooltip, and the start and the end of the wait are announced (F13)',
  async ({ name, call, open, path }) => {
    const skipSeconds = fakeAppTimers();
    const { user, simulation, requests } = renderApp({ accounts: ACCOUNTS, path });
    await user.click(await screen.findByRole('button', { name: open }));
    const dialog = await screen.findByRole('alertdialog');
    const announced = recordAnnouncements(dialog);
    const [method = ''] = call.split(' ');
    const restore = simulation.override(call, tooMany('30'));
    const sentCount = () => requests.filter((each) => each.startsWith(method)).length;
    const confirmButton = within(dialog).getByRole('button', { name });
    await waitFor(() => expect(confirmButton).not.toHaveAttribute('aria-disabled'));
    await user.click(confirmButton);
    const button = await waitFor(() => {
      const held = [...dialog.querySelectorAll<HTMLElement>('[aria-disabled]')];
      expect(held).toHaveLength(1);
      return held[0] as HTMLElement;
    });
    restore();
    expect(button).toHaveAccessibleDescription(/^You can try again in (30|29) seconds\.$/);
    button.focus();
    expect(button).toHaveFocus();
    expect(countdownIn(dialog)).toHaveTextContent(/ (30|29) seconds\.$/);
    expect(within(dialog).queryByRole('tooltip')).not.toBeInTheDocument();
    await skipSeconds(20);
    expect(countdownIn(dialog)).toHaveTextContent(/ (10|9) seconds\.$/);
    expect(button).toHaveAccessibleDescription(/^You can try again in (10|9) seconds\.$/);
    await user.click(button);
    await user.keyboard('{Enter}');
    expect(sentCount()).toBe(1);
    await skipSeconds(11);
    expect(button).not.toHaveAttribute('aria-disabled');
    expect(announced).toEqual(['You can try again in 30 seconds.', 'You can try again now.']);
    await user.click(button);
    await waitFor(() => expect(sentCount()).toBe(2));
    await waitFor(() => expect(screen.queryByText(/Too many requests/)).not.toBeInTheDocument());
  },
);

test('a reconnect that is refused with 429 holds back Try again and Reconnect, until the wait is over (F13)', async () => {
  const skipSeconds = fakeAppTimers();
  const { user, simulation, requests } = renderApp({ accounts: ACCOUNTS });
  const restore = simulation.override('POST /api/social/authorizations', tooMany('60'));
  const reconnect = await screen.findByRole('button', { name: 'Reconnect Acme, X' });
  await user.click(reconnect);
  const again = await screen.findByRole('button', { name: 'Try again' });
  restore();
  await user.click(again);
  await user.click(reconnect);
  expect(requests.filter((each) => each === 'POST /api/social/authorizations')).toHaveLength(1);
  expect(reconnect).toHaveAccessibleDescription(/^You can try again in \d+ seconds\.$/);
  expect(countdownIn(screen.getByRole('alert'))).toBeVisible();
  expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
  await skipSeconds(61);
  expect(screen.queryByText(/^You can try again in/)).not.toBeInTheDocument();
  await user.click(again);
  expect(await screen.findByText('Waiting for the X sign-in')).toBeVisible();
});

test('a list that is refused with 429 says so at once if the wait is long, and is not read again before the wait is over (F13)', async () => {
  const skipSeconds = fakeAppTimers();
  const { user, simulation, requests } = renderApp({ accounts: ACCOUNTS, path: '/social/missed' });
  const restore = simulation.override('GET /api/social/posts', tooMany('120'));
  const again = await screen.findByRole('button', { name: 'Try again' });
  expect(again).toHaveAccessibleDescription(/^You can try again in (120|119) seconds\.$/);
  restore();
  const readCount = () => requests.filter((each) => each === 'GET /api/social/posts').length;
  const before = readCount();
  await user.click(again);
  window.dispatchEvent(new Event('visibilitychange'));
  await skipSeconds(100);
  expect(readCount()).toBe(before);
  await skipSeconds(50);
  expect(await screen.findByRole('table')).toBeVisible();
});
