import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';
import {
  account,
  connectedBy,
  disconnected,
  expiringIn,
  lost,
  named,
  type State,
  withMissedPosts,
  withScheduledPosts,
} from '../../mocks/testing.ts';
import { ACCOUNTS_PATH } from '../navigation/paths.ts';
import { renderApp, type TestApp } from './test-app.tsx';
import { findImpact } from './test-disconnect.ts';

export const ACME = 'acc-acme-facebook';
/** The beginning of the message of an open dialog or sign-in after Ada has signed in elsewhere. */
export const ADA_SIGNED_IN = 'Ada Zielińska is signed in now.';

/** Accounts for each flow; also Acme Home, which Tomasz sees, and Acme Polska, about which Ada and Marek have a notice. */
export const FLOW_ACCOUNTS = [
  account('facebook', withScheduledPosts(2), withMissedPosts(2)),
  account('facebook', named('Acme Polska'), expiringIn({ days: 5 })),
  account('facebook', named('Baltic Events'), disconnected({ days: 120 })),
  account('instagram', named('Acme Home'), connectedBy('tomasz')),
  account('x', named('Baltic Bikes'), lost('inactivity')),
];

/** A path through the screens that ends with a write: its last act, a press or the network's result, sends it. */
export interface WriteFlow {
  title: string;
  /** The id of the person signed in at the start. */
  as: string;
  personName: string;
  path?: string;
  /** Does everything before the last act. @returns the open dialog, or the row with the open sign-in */
  open: (app: TestApp) => Promise<HTMLElement>;
  /** Does the last act. */
  confirm: (app: TestApp, dialog: HTMLElement) => Promise<unknown>;
}

/** Presses a button once it is there. */
export const press = async ({ user }: TestApp, name: string, place: HTMLElement = document.body) =>
  user.click(await within(place).findByRole('button', { name }));

/** The flows that end with a write in a dialog, or with the result of a network. */
export const WRITE_FLOWS: WriteFlow[] = [
  {
    title: 'Disconnect',
    as: 'marek',
    personName: 'Marek Nowak',
    open: async (app) => {
      await press(app, 'Disconnect Acme, Facebook');
      const dialog = await screen.findByRole('alertdialog', { name: 'Disconnect Acme, Facebook?' });
      await findImpact(dialog);
      return dialog;
    },
    confirm: (app, dialog) => press(app, 'Disconnect account', dialog),
  },
  {
    title: 'Remove',
    as: 'marek',
    personName: 'Marek Nowak',
    path: `${ACCOUNTS_PATH}/${ACME}`,
    open: async (app) => {
      await press(app, 'Remove account');
      const dialog = await screen.findByRole('alertdialog', { name: 'Remove Acme, Facebook for good?' });
      await app.user.type(within(dialog).getByRole('textbox'), 'Acme');
      return dialog;
    },
    confirm: (app, dialog) => press(app, 'Remove for good', dialog),
  },
  {
    title: 'Ask',
    as: 'lena',
    personName: 'Lena Fischer',
    open: async (app) => {
      await press(app, 'Ask Marek Nowak to disconnect Acme, Facebook');
      return screen.findByRole('dialog', { name: 'Ask somebody to disconnect Acme, Facebook?' });
    },
    confirm: (app, dialog) => press(app, 'Send request', dialog),
  },
  {
    title: 'Settle',
    as: 'marek',
    personName: 'Marek Nowak',
    path: `/social/missed?accountId=${ACME}`,
    open: async (app) => {
      await app.user.click((await screen.findAllByRole('button', { name: /^Delete “/ }))[0] as HTMLElement);
      return screen.findByRole('alertdialog', { name: /^Delete/ });
    },
    confirm: (app, dialog) => press(app, 'Delete for good', dialog),
  },
  {
    title: 'Settle, with a new time',
    as: 'marek',
    personName: 'Marek Nowak',
    path: `/social/missed?accountId=${ACME}`,
    open: async (app) => {
      await app.user.click((await screen.findAllByRole('button', { name: /^Reschedule “/ }))[0] as HTMLElement);
      return screen.findByRole('dialog', { name: 'Reschedule 1 post' });
    },
    confirm: (app, dialog) => press(app, 'Reschedule', dialog),
  },
  {
    title: 'Settle, as drafts, two posts at once',
    as: 'marek',
    personName: 'Marek Nowak',
    path: `/social/missed?accountId=${ACME}`,
    open: async (app) => {
      await app.user.click(await screen.findByRole('checkbox', { name: 'Select all on this page' }));
      await press(app, 'To drafts: the selected posts');
      return screen.findByRole('dialog', { name: 'Move 2 posts to drafts' });
    },
    confirm: (app, dialog) => press(app, 'Move to drafts', dialog),
  },
  {
    title: 'Connect',
    as: 'marek',
    personName: 'Marek Nowak',
    path: `${ACCOUNTS_PATH}?connect=facebook`,
    open: async () => {
      const dialog = await screen.findByRole('dialog', { name: 'Connect account' });
      await within(dialog).findByRole('group', { name: 'Network' });
      return dialog;
    },
    confirm: (app, dialog) => press(app, 'Continue', dialog),
  },
  {
    title: 'Connect, with accounts to choose from',
    as: 'marek',
    personName: 'Marek Nowak',
    path: `${ACCOUNTS_PATH}?connect=facebook`,
    open: async (app) => {
      const dialog = await screen.findByRole('dialog', { name: 'Connect account' });
      await press(app, 'Continue', dialog);
      await app.decide('approve');
      await within(dialog).findByRole('heading', { name: 'Choose what to connect at Facebook' });
      return dialog;
    },
    confirm: (app, dialog) => press(app, 'Continue', dialog),
  },
  {
    title: 'Reconnect, when the network sends back its result',
    as: 'marek',
    personName: 'Marek Nowak',
    open: async (app) => {
      await press(app, 'Reconnect Baltic Bikes, X');
      const row = (await screen.findByText('Waiting for the X sign-in')).closest('tr');
      if (!row) throw new Error('The progress of the sign-in is in no row');
      return row;
    },
    confirm: ({ decide }) => decide('approve'),
  },
];

/** Accounts, posts, activity and notices; not sign-ins: the network's page changes those, even if the flow changes nothing. */
export async function recordsOf({ simulation }: TestApp): Promise<Partial<State>> {
  const { accounts, posts, activity, notices } = await simulation.state();
  return { accounts, posts, activity, notices };
}

/** The flow with a title. */
export const flowOf = (title: string): WriteFlow =>
  WRITE_FLOWS.find((flow) => flow.title === title) ?? expect.unreachable(title);

/** Opens a flow in a new app and stops before its last act. @returns the app, the dialog, and the records at that moment (`before`) */
export async function openFlow({ as, path, open }: WriteFlow) {
  const app = renderApp({ as, accounts: FLOW_ACCOUNTS, ...(path && { path }) });
  const dialog = await open(app);
  return { ...app, app, dialog, before: await recordsOf(app) };
}

/** Fires the event of a person who returns to the tab. */
export const returnToTab = () => fireEvent(document, new Event('visibilitychange', { bubbles: true }));
/** The menu of the viewer. */
export const personMenu = (name: string) => screen.findByRole('button', { name: new RegExp(`^Your menu, ${name}`) });
/** The texts of the buttons in an element, without those of the review tools. */
export const buttonsIn = (place: HTMLElement) =>
  within(place)
    .getAllByRole('button')
    .filter((button) => !button.closest('aside'))
    .map(({ textContent }) => textContent);

/**
 * Expects that the dialog of a flow says that Ada is signed in now, and can only be closed. If the flow has a row instead of a
 * dialog, the alert above the table must say so.
 * @param personName of who began the flow @returns the dialog or the alert
 */
export async function expectOnlyClose(dialogOrRow: HTMLElement, personName: string): Promise<HTMLElement> {
  const isRow = dialogOrRow.matches('tr');
  const alert = await (isRow ? screen : within(dialogOrRow)).findByText(ADA_SIGNED_IN, { exact: false });
  expect(alert.closest('p')).toHaveTextContent(
    `${ADA_SIGNED_IN} This was started by ${personName}. Nothing was changed.`,
  );
  const place = isRow ? alert.closest<HTMLElement>('div:has(button)') : dialogOrRow;
  expect(place && buttonsIn(place)).toEqual(['Close']);
  expect(dialogOrRow).toBeInTheDocument();
  return place ?? expect.unreachable();
}

/** Closes a dialog, and expects the screen of Ada with reloaded data. */
export async function closeAndExpectAda({ user, requests }: TestApp, dialog: HTMLElement) {
  requests.length = 0;
  await user.click(within(dialog).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByText(ADA_SIGNED_IN, { exact: false })).not.toBeInTheDocument());
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  expect(await personMenu('Ada Zielińska')).toBeVisible();
  await waitFor(() => expect(requests.filter((each) => /^GET .+\/(accounts|posts)/.test(each))).not.toEqual([]));
  expect(document.body).not.toHaveFocus();
}

/** What the polite live region announces from now on, one after the other. */
export function recordAnnouncements(): string[] {
  const announced: string[] = [];
  const region = document.querySelector('p[role="status"]') as HTMLElement;
  new MutationObserver(() => announced.push(region.textContent)).observe(region, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  return announced;
}
