import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import {
  account,
  connectedBy,
  disconnected,
  lost,
  named,
  type Start,
  withDrafts,
  withPostsPastDue,
  withPublishedPosts,
  withScheduledPosts,
} from '../../mocks/testing.ts';
import { renderApp, type TestApp } from '../app/test-app.tsx';
import { findList } from '../app/test-list.ts';

const ADDRESS = '/settings/marketing/social/accounts';
/** Connected, disconnected and long-disconnected accounts on Facebook, and long-disconnected ones on three other networks. */
const ACCOUNTS = [
  account(
    'facebook',
    named('Baltic Bikes Events'),
    connectedBy('ada'),
    disconnected({ days: 120 }),
    withPublishedPosts(6),
    withPostsPastDue(1),
    withScheduledPosts(1),
    withDrafts(1),
  ),
  account('facebook'),
  account('facebook', named('Zielony Ogród'), lost('security'), withScheduledPosts(2)),
  account('instagram', named('Acme Home'), connectedBy('tomasz')),
  account('instagram', named('Acme Lab'), disconnected({ days: 100 })),
  account('linkedin', named('Baltic Academy'), disconnected({ days: 140 })),
  account('x', named('Acme Events'), disconnected({ days: 150 })),
];

async function openConnectDialog(start: Start = {}) {
  const app = renderApp(start.scenario === undefined ? { accounts: ACCOUNTS, ...start } : start);
  await app.user.click(await screen.findByRole('button', { name: 'Connect account' }));
  return { ...app, app, dialog: await loadedDialog() };
}

/** The dialog once it lists the networks. Until its code is fetched, a dialog of the same name says that it is loading. */
async function loadedDialog() {
  const dialog = () => screen.getByRole('dialog', { name: 'Connect account' });
  await waitFor(() => within(dialog()).getByRole('group', { name: 'Network' }));
  return dialog();
}

/** Presses the main button, which counts what is chosen. */
const pressContinue = ({ user }: TestApp, dialog: HTMLElement) =>
  user.click(within(dialog).getByRole('button', { name: /^(?:Continue$|Connect \d|Bring back \d)/ }));
const findMessage = () => screen.findByRole('region', { name: 'Message' });
const untilDialogClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());

test('the dialog opens on the first network with a long-disconnected account, and counts such accounts of each network', async () => {
  const { dialog } = await openConnectDialog();
  expect(location.search).toBe('?connect=');
  expect(within(dialog).getByRole('radio', { name: /^Facebook/ })).toBeChecked();
  expect(within(dialog).getAllByText('1 disconnected for more than 90 days')).toHaveLength(4);
  expect(within(dialog).getByText('1 Facebook account comes back')).toBeVisible();
});

test('without a long-disconnected account the dialog says what Continue does', async () => {
  const { dialog } = await openConnectDialog({ scenario: 'all-healthy' });
  expect(within(dialog).getByRole('radio', { name: 'Facebook' })).toBeChecked();
  expect(dialog).toHaveTextContent(
    'No Facebook account has been disconnected for more than 90 days. Continue to choose from the accounts you manage there.',
  );
});

test('a long-disconnected account is selected, locked, focusable and described, and a press leaves it selected (F73)', async () => {
  const { dialog, user } = await openConnectDialog();
  const box = within(dialog).getByRole('checkbox', { name: 'Baltic Bikes Events, Facebook' });
  expect(box).toBeChecked();
  expect(box).toBeEnabled();
  expect(box).toHaveAttribute('aria-disabled', 'true');
  expect(box).toHaveAccessibleDescription(
    /Disconnected 120 days ago, on 26 Jul 2026\..*9 posts come back; they are kept until 26 Jul 2027\. *The time of 1 of them has passed: it comes back as a missed post to decide on\. *Selected and locked/,
  );
  await user.click(box);
  expect(box).toBeChecked();
  expect(box).toHaveFocus();
  const link = within(dialog).getByRole('link', { name: 'Account page of Baltic Bikes Events, Facebook' });
  expect(link).toHaveAttribute('href', `${ADDRESS}/acc-baltic-bikes-events-facebook`);
});

test.each([
  ['90 days ago', { days: 90.65 }],
  ['91 days ago', { days: 91 }],
])('the dialog and the account page say "%s" after %o, in days of 24 hours', async (ago, since) => {
  // Half an hour after midnight, both disconnects are 91 calendar days ago.
  const start = { accounts: [account('facebook', disconnected(since))], now: '2026-11-24T00:30:00.000Z' };
  const { dialog, user } = await openConnectDialog(start);
  expect(dialog).toHaveTextContent(`Disconnected ${ago}, on 25 Aug 2026.`);
  await user.click(within(dialog).getByRole('link', { name: /^Account page of/ }));
  const timeline = await screen.findByRole('region', { name: 'Timeline' });
  expect(within(timeline).getByText('Disconnected').parentElement).toHaveTextContent(ago);
});

test('an account deleted at its network is in the dialog but not selected, and one whose history is gone says so (HIDE)', async () => {
  const { dialog, user } = await openConnectDialog({ scenario: 'long-disconnected' });
  await user.click(within(dialog).getByRole('radio', { name: /^YouTube/ }));
  const deleted = within(dialog).getByRole('checkbox', { name: 'Baltic Bikes Films, YouTube' });
  expect(deleted).not.toBeChecked();
  expect(deleted).toHaveAccessibleDescription(/Not selected: it was deleted at YouTube, so it cannot come back/);
  const withoutHistory = within(dialog).getByRole('checkbox', { name: 'Acme Studio, YouTube' });
  expect(withoutHistory).toBeChecked();
  expect(withoutHistory).toHaveAccessibleDescription(
    /Its history has been gone since .+ you become its original connector/,
  );
  expect(dialog).toHaveTextContent(/1 YouTube account comes back *Only what is selected comes back/);
});

test('Continue signs in, offers other accounts, connects the chosen ones and shows each outcome', async () => {
  const { app, dialog, user, decide } = await openConnectDialog();
  const before = await app.simulation.counts();
  await pressContinue(app, dialog);
  await decide('approve');
  await within(dialog).findByRole('heading', { name: 'Choose what to connect at Facebook' });
  const box = (name: string) => within(dialog).getByRole('checkbox', { name });
  expect(box('Baltic Bikes Events, Facebook')).toHaveAttribute('aria-disabled', 'true');
  expect(box('Zielony Ogród, Facebook')).not.toBeChecked();
  await user.click(box('Acme Outlet, Facebook'));
  await pressContinue(app, dialog);
  await within(dialog).findByRole('heading', { name: 'What happened' });
  expect(dialog).toHaveTextContent('1 reconnected, 1 connected');
  const [first, second] = within(dialog).getAllByRole('listitem');
  expect(first).toHaveTextContent('Baltic Bikes Events, FacebookReconnected');
  expect(second).toHaveTextContent('Acme Outlet, FacebookConnected');
  expect(within(dialog).getByRole('button', { name: 'Done' })).toHaveFocus();
  await user.keyboard('{Enter}');
  await untilDialogClosed();
  expect(location.search).toBe('');
  const after = await app.simulation.counts();
  expect(after).toMatchObject({ total: before.total + 2, hidden: before.hidden - 1 });
  expect(await findList(app)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Connect account' })).toHaveFocus();
  expect(screen.getByText(`${after.hidden} accounts left the list after 90 days.`)).toBeVisible();
});

test('an outcome counts the posts that are scheduled again (RESUME)', async () => {
  const { app, dialog, user, decide } = await openConnectDialog();
  const { disconnection } = await app.simulation.account('acc-zielony-ogrod-facebook');
  const ahead = disconnection?.kept.ahead;
  expect(ahead).toBeGreaterThan(1);
  await pressContinue(app, dialog);
  await decide('approve');
  await user.click(await within(dialog).findByRole('checkbox', { name: 'Zielony Ogród, Facebook' }));
  await pressContinue(app, dialog);
  await within(dialog).findByRole('heading', { name: 'What happened' });
  const outcome = within(dialog).getByText('Zielony Ogród, Facebook').closest('li');
  expect(outcome).toHaveTextContent(`${ahead} posts are scheduled again.`);
});

test('Continue with nothing chosen reconnects the locked accounts and nothing else (F73)', async () => {
  const { app, dialog, decide } = await openConnectDialog();
  await pressContinue(app, dialog);
  await decide('approve');
  await within(dialog).findByRole('heading', { name: 'Choose what to connect at Facebook' });
  await pressContinue(app, dialog);
  await within(dialog).findByRole('heading', { name: 'What happened' });
  expect(within(dialog).getAllByRole('listitem')).toHaveLength(1);
  expect(within(dialog).getByText('1 reconnected')).toBeVisible();
});

test('with nothing locked and nothing chosen, Continue is disabled and says why', async () => {
  const { app, dialog, decide } = await openConnectDialog({ scenario: 'all-healthy' });
  await pressContinue(app, dialog);
  await decide('approve');
  await within(dialog).findByRole('heading', { name: 'Choose what to connect at Facebook' });
  const button = within(dialog).getByRole('button', { name: 'Continue' });
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(button).toHaveAccessibleDescription('Choose at least one account.');
});

test('when the login lacks the role on every account there is no choice, and the outcome says which role is missing (F73)', async () => {
  const { app, dialog, decide, user } = await openConnectDialog({ as: 'lena' });
  await user.click(within(dialog).getByRole('radio', { name: /^LinkedIn/ }));
  await pressContinue(app, dialog);
  await decide('approve');
  await within(dialog).findByRole('heading', { name: 'What happened' });
  expect(within(dialog).getByText('1 not connected')).toBeVisible();
  expect(within(dialog).getByRole('listitem')).toHaveTextContent(
    /Baltic Academy, LinkedInNot connectedThis login lacks the role .+ on the account at LinkedIn, so it stays disconnected/,
  );
});

test('each account has its own outcome in the dialog (F73)', async () => {
  const { app, dialog, decide, user } = await openConnectDialog();
  await pressContinue(app, dialog);
  await decide('approve', 'other-facebook');
  await user.click(await within(dialog).findByRole('checkbox', { name: 'Harbour Lane Bakery, Facebook' }));
  await pressContinue(app, dialog);
  await within(dialog).findByRole('heading', { name: 'What happened' });
  expect(dialog).toHaveTextContent('1 connected, 1 not connected');
  expect(dialog).toHaveTextContent('Baltic Bikes Events, FacebookNot connected');
  expect(dialog).toHaveTextContent('Harbour Lane Bakery, FacebookConnected');
});

test('denied access is shown in the dialog, and Try again begins another sign-in (F64)', async () => {
  const { app, dialog, decide, user } = await openConnectDialog();
  await pressContinue(app, dialog);
  await decide('deny');
  expect(await within(dialog).findByRole('alert')).toHaveTextContent("You didn't allow access at Facebook.");
  await user.click(within(dialog).getByRole('button', { name: 'Try again' }));
  await decide('approve');
  expect(await within(dialog).findByRole('heading', { name: 'Choose what to connect at Facebook' })).toBeVisible();
});

test('if the window is blocked, a link opens the sign-in in the same tab (F62)', async () => {
  const { app, dialog, user } = await openConnectDialog();
  vi.mocked(window.open).mockReturnValue(null);
  await pressContinue(app, dialog);
  const link = await within(dialog).findByRole('link', { name: 'Open sign-in window' });
  expect(link).toHaveAttribute('href', expect.stringContaining('/mock-network/facebook/authorize?'));
  expect(link).not.toHaveAttribute('target');
  expect(dialog).toHaveTextContent('Your browser blocked the sign-in window.');
  const alert = within(dialog).getByRole('alert');
  await user.click(within(alert).getByRole('button', { name: 'Cancel' }));
  expect(await within(dialog).findByRole('radio', { name: /^Facebook/ })).toBeChecked();
});

test('pressing Continue again opens no second window (F23)', async () => {
  const { app, dialog } = await openConnectDialog();
  await pressContinue(app, dialog);
  await pressContinue(app, dialog);
  expect(window.open).toHaveBeenCalledTimes(1);
});

test('a link can name the network that is selected', async () => {
  renderApp({ accounts: ACCOUNTS, path: `${ADDRESS}?connect=linkedin` });
  const dialog = await loadedDialog();
  expect(within(dialog).getByRole('radio', { name: /^LinkedIn/ })).toBeChecked();
  expect(within(dialog).getByRole('checkbox', { name: 'Baltic Academy, LinkedIn' })).toBeChecked();
});

test('a link to the dialog opens the list with a message instead if the person has no right to connect (F30)', async () => {
  renderApp({ as: 'tomasz', accounts: ACCOUNTS, path: `${ADDRESS}?connect=facebook` });
  expect(await findMessage()).toHaveTextContent(
    /^The link asked to connect an account\. You need the social permission All accounts\. Ask Ada Zielińska/,
  );
  expect(await screen.findByRole('table')).toBeVisible();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(location.search).toBe('');
});
