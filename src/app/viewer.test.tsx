import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Notice } from '../api/contract/notice.ts';
import { currentSignIn, rememberSignIn } from '../sign-in/sign-in-relay.ts';
import { renderApp, type TestApp } from './test-app.tsx';
import {
  ACME,
  ADA_SIGNED_IN,
  buttonsIn,
  closeAndExpectAda,
  expectOnlyClose,
  FLOW_ACCOUNTS,
  flowOf,
  openFlow,
  personMenu,
  press,
  recordsOf,
  returnToTab,
} from './test-flows.tsx';
import { findList } from './test-list.ts';

const DISCONNECT = 'POST /api/social/accounts/{id}/disconnect';
const untilAcmeIsListed = () => screen.findByRole('button', { name: 'Disconnect Acme, Facebook' });
const message = () => screen.findByRole('region', { name: 'Message' });

/** Holds back the replies to a call. @returns a function that lets them through */
function holdReplies(app: TestApp, call: string) {
  const { promise, resolve } = Promise.withResolvers<void>();
  app.simulation.override(call, (_, pass) => promise.then(pass));
  return resolve;
}

test('without an open dialog the screen changes at once to the person who is signed in now, and says so (F26)', async () => {
  const app = renderApp({ as: 'marek', accounts: FLOW_ACCOUNTS });
  await untilAcmeIsListed();
  app.signInElsewhere('tomasz');
  returnToTab();
  expect(await message()).toHaveTextContent('You are now signed in as Tomasz');
  expect(await personMenu('Tomasz')).toBeVisible();
  // SCOPE: Tomasz sees only the accounts of which he is the original connector.
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Acme' })).not.toBeInTheDocument());
  expect(await findList(app)).toBeVisible();
  expect(document.body).not.toHaveFocus();
});

test('a reply meant for somebody else is not shown on the screen of the previous person (F26)', async () => {
  const app = renderApp({ as: 'marek', accounts: FLOW_ACCOUNTS });
  await untilAcmeIsListed();
  const rowCount = screen.getAllByRole('row').length;
  app.signInElsewhere('tomasz');
  const letThrough = holdReplies(app, 'GET /api/session');
  app.requests.length = 0;
  returnToTab();
  const lists = () => app.requests.filter((each) => each === 'GET /api/social/accounts');
  // The list is requested twice, because the first reply was for somebody else.
  await waitFor(() => expect(lists()).toHaveLength(2));
  expect(screen.getAllByRole('row')).toHaveLength(rowCount);
  expect(screen.getByRole('button', { name: 'Your menu, Marek Nowak' })).toBeVisible();
  letThrough();
  expect(await personMenu('Tomasz')).toBeVisible();
});

test('an open dialog does not show a refusal that was meant for somebody else (F26)', async () => {
  const { app, dialog } = await openFlow(flowOf('Disconnect'));
  // Tomasz does not see Acme: the reply to him is that there is no such account.
  app.signInElsewhere('tomasz');
  const letThrough = holdReplies(app, 'GET /api/session');
  app.requests.length = 0;
  returnToTab();
  await waitFor(() => expect(app.requests).toContain(`GET /api/social/accounts/${ACME}`));
  letThrough();
  expect(await within(dialog).findByText('Tomasz', { exact: false })).toHaveTextContent('is signed in now.');
  expect(buttonsIn(dialog)).toEqual(['Close']);
});

test('if the session cannot be loaded, the dialog says that somebody else is signed in (F26)', async () => {
  const { app, dialog, before } = await openFlow(flowOf('Disconnect'));
  app.signInElsewhere('ada');
  const restore = app.simulation.override('GET /api/session', () => Response.error());
  await press(app, 'Disconnect account', dialog);
  expect(await within(dialog).findByText('Somebody else is signed in now.', { exact: false })).toBeVisible();
  expect(buttonsIn(dialog)).toEqual(['Close']);
  expect(await recordsOf(app)).toEqual(before);
  restore();
  returnToTab();
  await expectOnlyClose(dialog, 'Marek Nowak');
  await closeAndExpectAda(app, dialog);
});

test('if a write whose reply was lost may have been carried out, no message says that nothing was changed (F03, F26)', async () => {
  const { app, dialog } = await openFlow(flowOf('Disconnect'));
  const loseReply = async (_: Request, pass: () => Promise<Response>) => {
    expect((await pass()).status).toBe(200);
    app.signInElsewhere('ada');
    return Response.error();
  };
  app.simulation.override(DISCONNECT, loseReply, { once: true });
  await press(app, 'Disconnect account', dialog);
  expect((await within(dialog).findByText(ADA_SIGNED_IN, { exact: false })).closest('p')).toHaveTextContent(
    `${ADA_SIGNED_IN} This was started by Marek Nowak. We do not know whether what was sent worked.`,
  );
  expect(buttonsIn(dialog)).toEqual(['Close']);
  await closeAndExpectAda(app, dialog);
  expect(await screen.findByRole('button', { name: 'Reconnect Acme, Facebook' })).toBeVisible();
});

test('a write that is under way when somebody else signs in is completed, and then the screen shows that person (F26)', async () => {
  const { app, dialog } = await openFlow(flowOf('Disconnect'));
  const { promise, resolve } = Promise.withResolvers<void>();
  app.simulation.override(DISCONNECT, async (_, pass) => {
    const reply = await pass();
    await promise;
    return reply;
  });
  await press(app, 'Disconnect account', dialog);
  app.signInElsewhere('ada');
  app.requests.length = 0;
  returnToTab();
  await waitFor(() => expect(app.requests).toContain('GET /api/session'));
  expect(within(dialog).getByText('Disconnecting…')).toBeVisible();
  resolve();
  expect(await personMenu('Ada Zielińska')).toBeVisible();
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  expect(await screen.findByRole('button', { name: 'Reconnect Acme, Facebook' })).toBeVisible();
});

test('when somebody else signs in, a dialog with the outcome of a write stays open and can only be closed (F26)', async () => {
  const { app, dialog } = await openFlow(flowOf('Settle'));
  await press(app, 'Delete for good', dialog);
  expect(await within(dialog).findByText('1 post deleted')).toBeVisible();
  app.signInElsewhere('ada');
  returnToTab();
  expect((await within(dialog).findByText(ADA_SIGNED_IN, { exact: false })).closest('p')).toHaveTextContent(
    /^Ada Zielińska is signed in now\. This was started by Marek Nowak\.$/,
  );
  expect(within(dialog).getByText('1 post deleted')).toBeVisible();
  expect(buttonsIn(dialog)).toEqual(['Close']);
});

test('a sign-in that a reload has interrupted is continued only for the person who began it (F26, F71)', async () => {
  const interrupted = await openFlow(flowOf('Reconnect, when the network sends back its result'));
  const signIn = currentSignIn();
  if (!signIn) throw new Error('No sign-in is under way');
  // Stands for a reload: the page is gone, but the tab still remembers the sign-in.
  await press(interrupted.app, 'Cancel', interrupted.dialog);
  rememberSignIn(signIn);
  cleanup();
  const { requests, user } = renderApp({ as: 'ada', accounts: FLOW_ACCOUNTS });
  const alert = (await screen.findByText(ADA_SIGNED_IN, { exact: false })).closest('[role=alert]') as HTMLElement;
  expect(alert).toHaveTextContent('This was started by Marek Nowak. Nothing was changed.');
  expect(buttonsIn(alert)).toEqual(['Close']);
  await user.click(within(alert).getByRole('button', { name: 'Close' }));
  expect(alert).not.toBeInTheDocument();
  expect(requests.filter((each) => !each.startsWith('GET'))).toEqual([]);
});

test('a press on the link of a notice after somebody else has signed in does not mark the notice as read for either person (F26)', async () => {
  const app = renderApp({ as: 'marek', accounts: FLOW_ACCOUNTS });
  const noticesOf = async (person: string): Promise<Notice[]> =>
    (await app.simulation.get('/api/notifications', { as: person })).body.items;
  await untilAcmeIsListed();
  await app.user.click(await screen.findByRole('button', { name: /^Notices/ }));
  const panel = screen.getByRole('region', { name: 'Your notices' });
  const idsOfAda = (await noticesOf('ada')).map(({ id }) => id);
  const [shared] = (await noticesOf('marek')).filter(({ id, readAt }) => readAt === null && idsOfAda.includes(id));
  if (!shared) throw new Error('No unread notice is for both Ada and Marek');
  const [link] = await within(panel).findAllByRole('link', { name: new RegExp(`^${shared.accountName}, `) });
  app.signInElsewhere('ada');
  await app.user.click(link as HTMLElement);
  expect(await personMenu('Ada Zielińska')).toBeVisible();
  expect(app.requests).toContain(`POST /api/notifications/${shared.id}/read`);
  for (const person of ['ada', 'marek']) {
    expect((await noticesOf(person)).find(({ id }) => id === shared.id)?.readAt, person).toBeNull();
  }
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(await message()).toHaveTextContent('You are now signed in as Ada Zielińska.');
});

test('when the session of the same person is loaded again, the page stays as it is, without a message (F26)', async () => {
  const app = renderApp({ as: 'marek', accounts: FLOW_ACCOUNTS });
  await untilAcmeIsListed();
  const search = screen.getByRole('searchbox', { name: 'Search accounts' });
  await app.user.type(search, 'acme');
  await app.simulation.advance({ days: 1 });
  returnToTab();
  expect(await screen.findByText('Simulated date: 24 Nov 2026, 09:00')).toBeVisible();
  expect(search).toHaveFocus();
  expect(screen.queryByRole('region', { name: 'Message' })).not.toBeInTheDocument();
});
