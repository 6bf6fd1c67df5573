import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import {
  account,
  connectedBy,
  disconnected,
  expiringIn,
  lost,
  named,
  startSimulation,
  withPostsPastDue,
  withPublishedPosts,
  withScheduledPosts,
} from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { expectAnnounced } from '../../app/test-list.ts';
import { formatDateTime } from '../../i18n/dates.ts';
import { changeLocale } from '../../i18n/locale.ts';

const ADDRESS = '/settings/marketing/social/accounts';
const ID = 'acc-acme-facebook';
const ASK_MAREK_TO_DISCONNECT = 'Ask Marek Nowak to disconnect Acme, Facebook';
/** An account that Marek or Ada can disconnect, one that only Ada can, and an expiring one. */
const ACCOUNTS = [
  account('facebook'),
  account('x', connectedBy('ada')),
  account('facebook', named('Acme Polska'), expiringIn({ days: 5 })),
];
/** What the screen says once Marek is asked, at the start of the simulation. */
const ASKED_MAREK = `Asked Marek Nowak on ${formatDateTime('2026-11-23T09:00:00.000Z')}`;

/** Opens the dialog in which Lena asks somebody to disconnect Acme on Facebook. */
async function openRequestDialog() {
  const app = renderApp({ as: 'lena', accounts: ACCOUNTS });
  await app.user.click(await screen.findByRole('button', { name: ASK_MAREK_TO_DISCONNECT }));
  const dialog = await screen.findByRole('dialog', { name: 'Ask somebody to disconnect Acme, Facebook?' });
  const send = () => app.user.click(within(dialog).getByRole('button', { name: 'Send request' }));
  const requestsTo = async (person: string) =>
    (await app.simulation.get('/api/notifications', { as: person })).body.items.filter(
      ({ kind }: { kind: string }) => kind === 'request',
    );
  return { ...app, app, dialog, send, requestsTo };
}

/** Marek is chosen at first. */
async function askAdaInstead(user: UserEvent, dialog: HTMLElement) {
  await user.click(within(dialog).getByRole('checkbox', { name: /^Marek Nowak/ }));
  await user.click(within(dialog).getByRole('checkbox', { name: 'Ada Zielińska' }));
}

const requestMessageIn = (dialog: HTMLElement) =>
  within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: 'Message to copy' });
const expectNoMessage = () => expect(screen.queryByRole('region', { name: 'Message' })).not.toBeInTheDocument();
const dialogClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
const row = () => screen.getByRole('button', { name: 'Disconnect Acme, Facebook' }).closest('tr') as HTMLElement;

test('the dialog offers the people who can disconnect the account, the original connector first, and says what a request does', async () => {
  const { dialog, user } = await openRequestDialog();
  const people = within(dialog).getByRole('group', { name: 'Whom to ask' });
  expect(within(people).getAllByRole('checkbox')).toHaveLength(2);
  expect(within(people).getByRole('checkbox', { name: 'Marek Nowak first connected it' })).toBeChecked();
  expect(dialog).toHaveTextContent('Marek Nowak finds the request among their notices, with a link to the account.');
  await askAdaInstead(user, dialog);
  expect(dialog).toHaveTextContent('Ada Zielińska finds the request among their notices');
  expect(requestMessageIn(dialog).value).toMatch(/^Hello Ada Zielińska,/);
});

test('after sending, the person asked has a notice, the row says who was asked and when and no message repeats it, and the focus is on the button to ask the next person; the dialog of that button offers only that person (F75)', async () => {
  const { send, requestsTo, user } = await openRequestDialog();
  await send();
  await expectAnnounced('Marek Nowak was asked to disconnect Acme, Facebook.');
  await dialogClosed();
  expect(row()).toHaveTextContent('Asked Marek Nowak on 23 Nov.');
  expectNoMessage();
  expect(screen.queryByRole('button', { name: ASK_MAREK_TO_DISCONNECT })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Ask Ada Zielińska to disconnect Acme, Facebook' })).toHaveFocus();
  expect(location.search).toBe('');
  expect(await requestsTo('marek')).toMatchObject([{ action: 'disconnect', accountId: ID, from: { id: 'lena' } }]);
  await user.click(screen.getByRole('button', { name: 'Ask Ada Zielińska to disconnect Acme, Facebook' }));
  const next = await screen.findByRole('dialog');
  expect(next).toHaveTextContent(`${ASKED_MAREK}. Besides, only Ada Zielińska can do this.`);
});

test('only the chosen person is asked', async () => {
  const { dialog, user, send, requestsTo } = await openRequestDialog();
  await askAdaInstead(user, dialog);
  await send();
  await expectAnnounced('Ada Zielińska was asked to disconnect Acme, Facebook.');
  expect(await requestsTo('ada')).toHaveLength(1);
  expect(await requestsTo('marek')).toEqual([]);
});

test('several people are asked in one press, each in a request of their own with the same note; once nobody is left to ask, the focus is on Disconnect (F75)', async () => {
  const { dialog, user, requestsTo } = await openRequestDialog();
  await user.click(within(dialog).getByRole('checkbox', { name: 'Ada Zielińska' }));
  expect(dialog).toHaveTextContent('Each of them finds the request among their notices');
  expect(requestMessageIn(dialog).value).toMatch(/^Hello Marek Nowak and Ada Zielińska,/);
  await user.type(within(dialog).getByRole('textbox', { name: 'Note of your own (optional)' }), 'Please.');
  await user.click(within(dialog).getByRole('button', { name: 'Send 2 requests' }));
  await expectAnnounced('Requests about Acme, Facebook were sent to Marek Nowak and Ada Zielińska.');
  await dialogClosed();
  for (const person of ['marek', 'ada']) {
    expect(await requestsTo(person)).toMatchObject([{ from: { id: 'lena' }, request: { note: 'Please.' } }]);
  }
  expect(screen.queryByRole('button', { name: /^Ask .+ to disconnect Acme, Facebook/ })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Disconnect Acme, Facebook' })).toHaveFocus();
});

test('without anybody chosen nothing can be sent, and the button says why', async () => {
  const { dialog, user, send, requestsTo } = await openRequestDialog();
  await user.click(within(dialog).getByRole('checkbox', { name: /^Marek Nowak/ }));
  const button = within(dialog).getByRole('button', { name: 'Send request' });
  expect(button).toHaveAccessibleDescription('Choose whom to ask.');
  await send();
  for (const person of ['marek', 'ada']) expect(await requestsTo(person)).toEqual([]);
});

test('there is no choice of people if only one person can disconnect the account', async () => {
  const { user } = renderApp({ as: 'lena', accounts: ACCOUNTS });
  await user.click(await screen.findByRole('button', { name: 'Ask Ada Zielińska to disconnect Acme, X' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('Ada Zielińska is the only one who can do this.');
  expect(within(dialog).queryByRole('checkbox')).not.toBeInTheDocument();
});

test('the message to copy names the account, what to do and where, and for an expiring account why and by when', async () => {
  const { dialog, user } = await openRequestDialog();
  expect(requestMessageIn(dialog)).toHaveValue(
    [
      'Hello Marek Nowak,',
      '',
      'could you please disconnect Acme, Facebook?',
      'I do not have the right to do it myself.',
      '',
      `http://localhost${ADDRESS}/${ID}`,
    ].join('\n'),
  );
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  await dialogClosed();
  await user.click(screen.getByRole('button', { name: 'Ask Marek Nowak to disconnect Acme Polska, Facebook' }));
  expect(requestMessageIn(await screen.findByRole('dialog')).value).toContain(
    `could you please renew Acme Polska, Facebook before ${formatDateTime('2026-11-28T09:00:00.000Z')}? Facebook may disconnect it then. To renew it, it has to be disconnected and reconnected;`,
  );
});

/** YouTube's keep window is 60 days. */
const HISTORY_GONE = disconnected({ days: 66 });

test.each([
  [
    'Ask Tomasz Wójcik to remove Zielony Ogród, Facebook for good',
    'lena',
    account('facebook', named('Zielony Ogród'), connectedBy('tomasz'), lost('reauthorization-overdue', { days: 12 })),
    'could you please remove Zielony Ogród, Facebook for good? Its posts and its activity go with it',
  ],
  [
    'Ask Ada Zielińska to reconnect Zielony Ogród, Facebook',
    'priya',
    account(
      'facebook',
      named('Zielony Ogród'),
      connectedBy('tomasz'),
      lost('reauthorization-overdue', { days: 12 }),
      withPublishedPosts(9),
      withScheduledPosts(2),
      withPostsPastDue(2),
    ),
    'could you please reconnect Zielony Ogród, Facebook? Nobody renewed it in time, so Facebook disconnected it on 11 Nov 2026. If it is reconnected by 11 Nov 2027, 09:00, 13 posts are kept; after that they are gone for good.',
  ],
  [
    'Ask Marek Nowak to reconnect Baltic Bikes Films, YouTube',
    'priya',
    account('youtube', named('Baltic Bikes Films'), HISTORY_GONE),
    'Its history is gone already, so it starts empty.',
  ],
  [
    'Ask Ada Zielińska to reconnect Kawiarnia Pod Lipą, Instagram',
    'priya',
    account('instagram', named('Kawiarnia Pod Lipą'), connectedBy('ada'), lost('deleted-on-network')),
    'It comes back only if it exists at Instagram again.',
  ],
])('%s: the message to copy says what follows from the state of the account', async (button, as, given, sentence) => {
  const simulation = startSimulation({ as, accounts: [given] });
  const [{ id } = { id: '' }] = await simulation.accounts();
  const { user } = renderApp({ simulation, path: `${ADDRESS}/${id}` });
  await user.click(await screen.findByRole('button', { name: button }));
  expect(requestMessageIn(await screen.findByRole('dialog')).value).toContain(sentence);
});

test('a request to remove an account is shown in the section for removal, and the focus stays there', async () => {
  const { user } = renderApp({ as: 'lena', accounts: ACCOUNTS, path: `${ADDRESS}/${ID}` });
  await user.click(await screen.findByRole('button', { name: 'Ask Marek Nowak to remove Acme, Facebook for good' }));
  await user.click(await screen.findByRole('button', { name: 'Send request' }));
  await expectAnnounced('Marek Nowak was asked to remove Acme, Facebook for good.');
  await dialogClosed();
  expect(screen.getByRole('button', { name: 'Ask Ada Zielińska to remove Acme, Facebook for good' })).toHaveFocus();
  expect(screen.getByText(ASKED_MAREK)).toBeVisible();
  expectNoMessage();
  expect(screen.getByRole('button', { name: ASK_MAREK_TO_DISCONNECT })).toBeVisible();
});

test('Copy message copies the message, and the dialog says so until another person is chosen', async () => {
  const { dialog, user } = await openRequestDialog();
  await user.click(within(dialog).getByRole('button', { name: 'Copy message' }));
  expect(await within(dialog).findByText('Copied')).toHaveRole('status');
  expect(await navigator.clipboard.readText()).toBe(requestMessageIn(dialog).value);
  await user.click(within(dialog).getByRole('checkbox', { name: 'Ada Zielińska' }));
  expect(within(dialog).queryByText('Copied')).not.toBeInTheDocument();
});

test('if the browser cannot copy the message, the dialog selects it for copying by hand', async () => {
  const { dialog, user } = await openRequestDialog();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('No', 'NotAllowedError'));
  await user.click(within(dialog).getByRole('button', { name: 'Copy message' }));
  expect(await within(dialog).findByText(/It is selected: copy it yourself\./)).toHaveRole('status');
  const field = requestMessageIn(dialog);
  expect(field).toHaveFocus();
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
});

test('Cancel and Back close the dialog, and nobody is asked', async () => {
  const { dialog, user, requestsTo } = await openRequestDialog();
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  await dialogClosed();
  expect(screen.getByRole('button', { name: ASK_MAREK_TO_DISCONNECT })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: ASK_MAREK_TO_DISCONNECT }));
  await screen.findByRole('dialog');
  act(() => history.back());
  await dialogClosed();
  for (const person of ['marek', 'ada']) expect(await requestsTo(person)).toEqual([]);
});

test('the button, the dialog and the message to copy are in Polish', async () => {
  changeLocale('pl');
  const { user } = renderApp({ as: 'lena', accounts: ACCOUNTS });
  const askButton = await screen.findByRole('button', {
    name: 'Poproś: Marek Nowak – odłączenie konta Acme, Facebook',
  });
  expect(askButton).toHaveTextContent('Poproś: Marek Nowak');
  await user.click(askButton);
  const dialog = await screen.findByRole('dialog', { name: 'Poprosić o odłączenie konta Acme, Facebook?' });
  expect(within(dialog).getByRole('textbox', { name: 'Wiadomość do skopiowania' })).toHaveValue(
    `Do: Marek Nowak\n\nProszę o odłączenie konta Acme, Facebook.\nNie mam uprawnień, aby zrobić to samodzielnie.\n\nhttp://localhost${ADDRESS}/${ID}`,
  );
  await user.click(within(dialog).getByRole('button', { name: 'Wyślij prośbę' }));
  expect(await screen.findByText('Prośba wysłana 23 listopada: Marek Nowak.')).toBeVisible();
});
