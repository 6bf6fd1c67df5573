import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { account, disconnected, lost, named } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { showToast } from '../../ui/toasts/toasts.ts';

const ACCOUNTS = [account('facebook'), account('x')];

test('after somebody else’s disconnect the focus moves from Disconnect to the Reconnect button that replaces it (F75)', async () => {
  const { user, simulation } = renderApp({ accounts: ACCOUNTS });
  const button = await screen.findByRole('button', { name: 'Disconnect Acme, Facebook' });
  button.focus();
  await simulation.disconnect('acc-acme-facebook', { as: 'marek' });
  await waitFor(() => expect(screen.getByRole('button', { name: 'Reconnect Acme, Facebook' })).toHaveFocus());
  await user.tab();
  expect(document.body).not.toHaveFocus();
});

test('after a removal the main region of the list page has the focus (F75)', async () => {
  const { user } = renderApp({ accounts: ACCOUNTS, path: '/settings/marketing/social/accounts/acc-acme-x' });
  await user.click(await screen.findByRole('button', { name: 'Remove account' }));
  await user.type(await screen.findByRole('textbox'), 'Acme');
  await user.click(screen.getByRole('button', { name: 'Remove for good' }));
  await screen.findByRole('table');
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
});

describe('in Safari, which does not focus a pressed button (F75)', () => {
  const preventFocus = (event: Event) => event.preventDefault();
  beforeEach(() => document.addEventListener('mousedown', preventFocus));
  afterEach(() => document.removeEventListener('mousedown', preventFocus));

  test.each([
    ['Connect account', '/settings/marketing/social/accounts'],
    ['Disconnect Acme, Facebook', '/settings/marketing/social/accounts'],
    ['Remove account', '/settings/marketing/social/accounts/acc-acme-x'],
  ])('the focus is in the dialog of %s, and returns to that button after Cancel', async (name, path) => {
    const { user } = renderApp({ accounts: ACCOUNTS, path });
    const button = await screen.findByRole('button', { name });
    await user.click(button);
    const cancel = await screen.findByRole('button', { name: 'Cancel' });
    expect(document.activeElement?.closest('dialog')).toBe(cancel.closest('dialog'));
    await user.click(cancel);
    await waitFor(() => expect(button).toHaveFocus());
  });
});

describe('dismissing a message (F75)', () => {
  const renderWithMessage = async () => {
    const app = renderApp({ accounts: ACCOUNTS });
    await screen.findByRole('table');
    act(() => showToast({ tone: 'good', text: 'Done.' }));
    return { ...app, dismiss: await screen.findByRole('button', { name: 'Dismiss message' }) };
  };

  test('returns the focus to where it was before', async () => {
    const { user, dismiss } = await renderWithMessage();
    const focusedBefore = screen.getByRole('button', { name: 'Disconnect Acme, Facebook' });
    focusedBefore.focus();
    dismiss.focus();
    await user.keyboard('{Enter}');
    expect(dismiss).not.toBeInTheDocument();
    expect(focusedBefore).toHaveFocus();
  });

  test('moves the focus to the main region if no other element had it before', async () => {
    const { user, dismiss } = await renderWithMessage();
    dismiss.focus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('main')).toHaveFocus();
  });
});

describe('A row whose account leaves the list while the row is on screen (F55)', () => {
  const UNTIL_HIDDEN = { days: 78, milliseconds: 1 };
  /** The first becomes hidden after 78 days; the second is hidden from the start. */
  const accounts = [
    account('facebook', named('Zielony Ogród'), lost('security', { days: 12 })),
    account('youtube', disconnected({ days: 100 })),
  ];
  const name = 'Reconnect Zielony Ogród, Facebook';

  test('disappears at once when the account becomes hidden, if the row does not have the focus', async () => {
    const { simulation } = renderApp({ accounts });
    await screen.findByRole('button', { name });
    await simulation.advance(UNTIL_HIDDEN);
    await waitFor(() => expect(screen.queryByRole('button', { name })).not.toBeInTheDocument());
    expect(screen.queryByRole('region', { name: 'Message' })).not.toBeInTheDocument();
  });

  test('disappears without a message when somebody else removes the account, even while the row has the focus', async () => {
    const { simulation } = renderApp({ accounts });
    const button = await screen.findByRole('button', { name });
    button.focus();
    await simulation.remove('acc-zielony-ogrod-facebook');
    await waitFor(() => expect(button).not.toBeInTheDocument());
    expect(screen.queryByRole('region', { name: 'Message' })).not.toBeInTheDocument();
  });

  test('stays after its account has become hidden until the row loses the focus; then a message says where the account is now', async () => {
    const { user, simulation } = renderApp({ accounts });
    const button = await screen.findByRole('button', { name });
    button.focus();
    await simulation.advance(UNTIL_HIDDEN);
    await waitFor(() => expect(screen.getByText(/^2 accounts left the list/)).toBeVisible());
    expect(button).toHaveFocus();
    // The first press leads to the button of the details, which is in the same row.
    await user.tab();
    await user.tab();
    await waitFor(() => expect(button).not.toBeInTheDocument());
    const message = screen.getByRole('region', { name: 'Message' });
    expect(message).toHaveTextContent('Zielony Ogród, Facebook has been disconnected for more than 90 days');
    expect(document.body).not.toHaveFocus();
  });

  test('the message about an account that was deleted at its network does not say that it comes back (HIDE)', async () => {
    const gone = account('instagram', named('Gone'), lost('deleted-on-network', { days: 89 }));
    const { simulation } = renderApp({ accounts: [account('x'), gone] });
    (await screen.findByRole('link', { name: 'Gone' })).focus();
    await simulation.advance({ days: 2 });
    expect(await screen.findByText(/^1 account left the list/)).toBeVisible();
    screen.getByRole('searchbox').focus();
    expect(await screen.findByRole('region', { name: 'Message' })).toHaveTextContent(
      'has left this list. It was deleted at Instagram, so it stays hidden.',
    );
  });
});

test('how many accounts a search finds is announced to screen readers (F77)', async () => {
  const { user } = renderApp({
    accounts: [account('facebook'), account('x', named('Baltic Bikes')), account('youtube', named('Baltic Films'))],
  });
  await screen.findByRole('table');
  await user.type(screen.getByRole('searchbox', { name: 'Search accounts' }), 'baltic');
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('2 accounts found'));
});
