import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import {
  account,
  disconnected,
  expiringIn,
  lost,
  named,
  withPostsPastDue,
  withScheduledPosts,
} from '../../../mocks/testing.ts';
import { renderApp, type TestApp } from '../../app/test-app.tsx';
import { findImpact } from '../../app/test-disconnect.ts';
import { accountRows, rowOf } from '../../app/test-list.ts';
import { fakeAppTimers, RESENDS_S } from '../../app/test-time.ts';
import { changeLocale } from '../../i18n/locale.ts';
import { setQueue } from '../reconnect-many/queue.ts';

const ADDRESS = '/settings/marketing/social/accounts';
const [ARKA, BRAMA] = ['acc-arka-facebook', 'acc-brama-facebook'];
const ACCOUNTS = [
  account('facebook', named('Arka'), disconnected({ days: 2 }), withScheduledPosts(2), withPostsPastDue(1)),
  account('facebook', named('Brama'), lost('security')),
  account('x', named('Cukiernia'), lost('security')),
  account('facebook', named('Dworek'), withScheduledPosts(1)),
];

afterEach(() => setQueue(null));

const names = () => accountRows().map((row) => within(row).getAllByRole('link')[0]?.textContent);
const press = async ({ user }: TestApp, name: string | RegExp) =>
  user.click(await screen.findByRole('button', { name }));
const reconnect = async (app: TestApp, name: string | RegExp) => {
  await press(app, name);
  await app.decide('approve');
};
/** Waits until the line below the list shows this range: the list has then been read again, without the account. */
const findRange = (text: string) => screen.findByText(text);

test.each([
  [
    'en',
    'Reconnect Arka, Facebook',
    'Reconnected',
    '2 posts scheduled again.',
    '1 missed post waits.',
    '1–2 of 2',
    'Dismiss: Arka, Facebook',
  ],
  [
    'pl',
    'Połącz ponownie Arka, Facebook',
    'Połączone ponownie',
    '2 posty znów zaplanowane.',
    '1 pominięty post czeka.',
    '1–2 z 2',
    'Zamknij: Arka, Facebook',
  ],
] as const)(
  'in %s, a row that is reconnected under the filter "Disconnected" is no longer counted, but keeps its place and shows its outcome until that is dismissed (F83)',
  async (locale, button, outcome, resumed, missed, range, dismiss) => {
    await changeLocale(locale);
    const app = renderApp({ accounts: ACCOUNTS, path: `${ADDRESS}?status=disconnected` });
    await reconnect(app, button);
    await findRange(range);
    expect(names()).toEqual(['Arka', 'Brama', 'Cukiernia']);
    await waitFor(() => expect(rowOf(ARKA)).toHaveTextContent(outcome));
    expect(rowOf(ARKA)).toHaveTextContent(resumed);
    expect(rowOf(ARKA)).toHaveTextContent(missed);
    expect(screen.queryByRole('button', { name: /new order|nowej kolejności/ })).not.toBeInTheDocument();
    await press(app, dismiss);
    expect(names()).toEqual(['Brama', 'Cukiernia']);
    expect(screen.getByRole('link', { name: 'Brama' })).toHaveFocus();
  },
);

test('the row of a lone account that is reconnected stays although no account has the status of the filter any more (F83)', async () => {
  const app = renderApp({ accounts: ACCOUNTS.slice(1, 2), path: `${ADDRESS}?status=disconnected` });
  await reconnect(app, 'Reconnect Brama, Facebook');
  await waitFor(() => expect(rowOf(BRAMA)).toHaveTextContent('Reconnected'));
  await waitFor(async () => expect((await app.simulation.counts()).disconnected).toBe(0));
  await press(app, 'Dismiss: Brama, Facebook');
  expect(accountRows()).toEqual([]);
});

test.each<[how: string, act: (app: TestApp) => Promise<unknown>]>([
  ['the filter changes', (app) => press(app, /^Expiring soon/)],
  ['the order changes', (app) => app.user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Name')],
  ['a head is pressed', (app) => press(app, 'Until')],
  [
    'the new order is asked for',
    async (app) => {
      await app.simulation.lose('acc-dworek-facebook', 'security');
      await press(app, 'Show in the new order');
    },
  ],
])('a held row goes when %s (F83)', async (_, act) => {
  const app = renderApp({ accounts: ACCOUNTS, path: `${ADDRESS}?status=disconnected` });
  await reconnect(app, 'Reconnect Arka, Facebook');
  await findRange('1–2 of 2');
  expect(names()).toContain('Arka');
  await act(app);
  await waitFor(() => expect(names()).not.toContain('Arka'));
});

test('a held row goes when the list is left, and its outcome is not shown again (F83)', async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: `${ADDRESS}?status=disconnected` });
  await reconnect(app, 'Reconnect Arka, Facebook');
  await findRange('1–2 of 2');
  await app.user.click(screen.getByRole('link', { name: 'Brama' }));
  await screen.findByRole('heading', { name: 'Brama', level: 1 });
  await app.user.click(screen.getByRole('link', { name: 'Accounts' }));
  await waitFor(() => expect(names()).toEqual(['Brama', 'Cukiernia']));
  await press(app, /^All \d/);
  await waitFor(() => expect(names()).toContain('Arka'));
  expect(rowOf(ARKA)).not.toHaveTextContent('Reconnected');
});

test('several rows that are reconnected together under a filter are held with their outcomes until these are dismissed (F83)', async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: `${ADDRESS}?status=disconnected&select=${ARKA}&select=${BRAMA}` });
  await press(app, 'Start 2 reconnects with one sign-in');
  await app.decide('approve');
  await findRange('1–1 of 1');
  expect(names()).toEqual(['Arka', 'Brama', 'Cukiernia']);
  for (const id of [ARKA, BRAMA]) await waitFor(() => expect(rowOf(id)).toHaveTextContent('Reconnected'));
  expect(screen.queryByRole('button', { name: /^Dismiss: / })).not.toBeInTheDocument();
  await press(app, 'Dismiss');
  await waitFor(() => expect(names()).toEqual(['Cukiernia']));
});

test('a row that is disconnected under the filter "Expiring soon" stays, and is reconnected in place (F83)', async () => {
  const accounts = [
    account('facebook', named('Arka'), expiringIn({ days: 2 }), withScheduledPosts([1])),
    account('facebook', named('Brama'), expiringIn({ days: 5 })),
  ];
  const app = renderApp({ accounts, path: `${ADDRESS}?status=expiring` });
  await press(app, 'Disconnect Arka, Facebook');
  await findImpact(await screen.findByRole('alertdialog'));
  await press(app, 'Disconnect account');
  await findRange('1–1 of 1');
  expect(names()).toEqual(['Arka', 'Brama']);
  expect(rowOf(ARKA)).toHaveTextContent('Disconnected');
  await press(app, 'Reconnect Arka, Facebook');
  expect(screen.getAllByRole('button', { name: 'Cancel' })).toHaveLength(1);
  await app.decide('approve');
  await waitFor(() => expect(rowOf(ARKA)).toHaveTextContent('Reconnected'));
  expect(names()).toEqual(['Arka', 'Brama']);
});

test('under a search and the filter by attention, a row that needs nothing any more stays with its outcome (F83)', async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: `${ADDRESS}?search=a&attention=needed` });
  await reconnect(app, 'Reconnect Brama, Facebook');
  await findRange('1–2 of 2');
  expect(names()).toEqual(['Arka', 'Brama', 'Cukiernia']);
  await waitFor(() => expect(rowOf(BRAMA)).toHaveTextContent('Reconnected'));
});

test('a row that somebody else has reconnected leaves the filter at once', async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: `${ADDRESS}?status=disconnected` });
  await screen.findByRole('link', { name: 'Brama' });
  await app.simulation.reconnect(BRAMA, { as: 'marek' });
  await waitFor(() => expect(names()).toEqual(['Arka', 'Cukiernia']));
});

test('a held account that is removed meanwhile leaves the list (F09)', async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: `${ADDRESS}?status=disconnected` });
  await reconnect(app, 'Reconnect Arka, Facebook');
  await findRange('1–2 of 2');
  await app.simulation.remove(ARKA);
  await waitFor(() => expect(names()).toEqual(['Brama', 'Cukiernia']));
});

test('after a lost reply the row of an account that is connected all the same is held too (F03)', async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: `${ADDRESS}?status=disconnected` });
  await press(app, 'Reconnect Arka, Facebook');
  await app.simulation.control({
    faults: [{ name: 'reply-lost', call: 'POST /api/social/authorizations/{id}/complete' }],
  });
  const skipSeconds = fakeAppTimers();
  await app.decide('approve');
  await skipSeconds(RESENDS_S);
  await waitFor(() => expect(rowOf(ARKA)).toHaveTextContent('No answer came, but it is connected now.'));
  expect(names()).toEqual(['Arka', 'Brama', 'Cukiernia']);
});

test('the button that selects the disconnected accounts counts and selects one that keeps its place among the connected (F83)', async () => {
  const app = renderApp({ accounts: ACCOUNTS });
  await screen.findByRole('button', { name: 'Select 3 to reconnect' });
  await press(app, 'Disconnect Dworek, Facebook');
  await findImpact(await screen.findByRole('alertdialog'));
  await press(app, 'Disconnect account');
  expect(await screen.findByText('4 accounts', undefined, { timeout: 10_000 })).toBeVisible();
  expect(names()).toEqual(['Arka', 'Brama', 'Cukiernia', 'Dworek']);
  await press(app, 'Select 4 to reconnect');
  expect(await screen.findByRole('checkbox', { name: 'Select Dworek, Facebook' })).toBeChecked();
});
