import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { renderApp } from '../app/test-app.tsx';
import { showMessage } from '../ui/messages.ts';

test('F75: somebody else’s disconnect leaves the focus on the button in its place', async () => {
  const { user, ask } = renderApp();
  const button = await screen.findByRole('button', { name: 'Disconnect Acme, Facebook' });
  button.focus();
  const { id, revision } = await (await ask('GET', '/api/social/accounts/acc-acme-facebook')).json();
  const headers = { 'If-Match': `"${id}.${revision}"` };
  await ask('POST', `/api/social/accounts/${id}/disconnect`, 'marek', undefined, headers);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Reconnect Acme, Facebook' })).toHaveFocus());
  await user.tab();
  expect(document.body).not.toHaveFocus();
});

test('F75: after a removal the list has the focus', async () => {
  const { user } = renderApp({ path: '/settings/marketing/social/accounts/acc-acme-x' });
  await user.click(await screen.findByRole('button', { name: 'Remove account' }));
  await user.type(await screen.findByRole('textbox'), 'Acme');
  await user.click(screen.getByRole('button', { name: 'Remove for good' }));
  await screen.findByRole('table');
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
});

describe('F75: dismissing a message', () => {
  const told = async () => {
    const app = renderApp();
    await screen.findByRole('table');
    act(() => showMessage({ tone: 'good', text: 'Done.' }));
    return { ...app, dismiss: await screen.findByRole('button', { name: 'Dismiss message' }) };
  };

  test('gives the focus back to where it came from', async () => {
    const { user, dismiss } = await told();
    const before = screen.getByRole('button', { name: 'Disconnect Acme, Facebook' });
    before.focus();
    dismiss.focus();
    await user.keyboard('{Enter}');
    expect(dismiss).not.toBeInTheDocument();
    expect(before).toHaveFocus();
  });

  test('gives it to the page where that has gone', async () => {
    const { user, dismiss } = await told();
    dismiss.focus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('main')).toHaveFocus();
  });
});

describe('F55: A row that crosses 90 days on screen', () => {
  const AFTER = { now: '2027-02-09T09:00:00.001Z' };
  const name = 'Reconnect Zielony Ogród, Facebook';

  test('leaves at once where nobody is at it', async () => {
    const { ask } = renderApp();
    await screen.findByRole('button', { name });
    await ask('PUT', '/__mock', undefined, AFTER);
    await waitFor(() => expect(screen.queryByRole('button', { name })).not.toBeInTheDocument());
    expect(screen.queryByRole('region', { name: 'Message' })).not.toBeInTheDocument();
  });

  test('stays while it has the focus, then leaves and says where to', async () => {
    const { user, ask } = renderApp();
    const button = await screen.findByRole('button', { name });
    button.focus();
    await ask('PUT', '/__mock', undefined, AFTER);
    await waitFor(() => expect(screen.queryByText(/^4 accounts are hidden/)).not.toBeInTheDocument());
    expect(button).toHaveFocus();
    await user.tab();
    await waitFor(() => expect(button).not.toBeInTheDocument());
    const message = screen.getByRole('region', { name: 'Message' });
    expect(message).toHaveTextContent('Zielony Ogród, Facebook has been disconnected for more than 90 days');
    expect(document.body).not.toHaveFocus();
  });
});

test('F77: how many accounts a search finds is told to screen readers', async () => {
  const { user } = renderApp();
  await screen.findByRole('table');
  await user.type(screen.getByRole('searchbox', { name: 'Search accounts' }), 'baltic');
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('4 accounts found'));
});
