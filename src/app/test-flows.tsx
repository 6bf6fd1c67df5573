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
import { renderApp, type TestApp } from './test-app.tsx';

const ACCOUNTS = '/settings/marketing/social/accounts';
export const ACME = 'acc-acme-facebook';
/** How something open says who has come. */
export const NOW = 'Ada Zielińska is signed in now.';

/** Something for each flow to be about, something that Tomasz sees, and a notice for Ada and Marek. */
export const FLOW_ACCOUNTS = [
  account('facebook', withScheduledPosts(2), withMissedPosts(2)),
  account('facebook', named('Acme Polska'), expiringIn({ days: 5 })),
  account('facebook', named('Baltic Events'), disconnected({ days: 120 })),
  account('instagram', named('Acme Home'), connectedBy('tomasz')),
  account('x', named('Baltic Bikes'), lost('inactivity')),
];

/** A way to something that a person confirms. */
export interface Flow {
  words: string;
  as: string;
  /** What the person whose it is was called. */
  name: string;
  path?: string;
  /** Leads to where one press is left; returns what is open. */
  open: (app: TestApp) => Promise<HTMLElement>;
  /** The press that would do it. */
  confirm: (app: TestApp, opened: HTMLElement) => Promise<unknown>;
}

/** Presses a button once it is there. */
export const press = async ({ user }: TestApp, name: string, place: HTMLElement = document.body) =>
  user.click(await within(place).findByRole('button', { name }));

/** Every flow that ends in a write, up to its last press. */
export const FLOWS: Flow[] = [
  {
    words: 'Disconnect',
    as: 'marek',
    name: 'Marek Nowak',
    open: async (app) => {
      await press(app, 'Disconnect Acme, Facebook');
      const dialog = await screen.findByRole('alertdialog', { name: 'Disconnect Acme, Facebook?' });
      await within(dialog).findByRole('heading', { name: 'What will happen' });
      return dialog;
    },
    confirm: (app, dialog) => press(app, 'Disconnect account', dialog),
  },
  {
    words: 'Remove',
    as: 'marek',
    name: 'Marek Nowak',
    path: `${ACCOUNTS}/${ACME}`,
    open: async (app) => {
      await press(app, 'Remove account');
      const dialog = await screen.findByRole('alertdialog', { name: 'Remove Acme, Facebook for good?' });
      await app.user.type(within(dialog).getByRole('textbox'), 'Acme');
      return dialog;
    },
    confirm: (app, dialog) => press(app, 'Remove for good', dialog),
  },
  {
    words: 'Ask',
    as: 'lena',
    name: 'Lena Fischer',
    open: async (app) => {
      await press(app, 'Ask Marek Nowak to disconnect Acme, Facebook');
      return screen.findByRole('dialog', { name: 'Ask somebody to disconnect Acme, Facebook?' });
    },
    confirm: (app, dialog) => press(app, 'Send request', dialog),
  },
  {
    words: 'Settle',
    as: 'marek',
    name: 'Marek Nowak',
    path: `/social/missed?accountId=${ACME}`,
    open: async (app) => {
      await app.user.click((await screen.findAllByRole('button', { name: /^Delete “/ }))[0] as HTMLElement);
      return screen.findByRole('alertdialog', { name: /^Delete/ });
    },
    confirm: (app, dialog) => press(app, 'Delete for good', dialog),
  },
  {
    words: 'Connect',
    as: 'marek',
    name: 'Marek Nowak',
    path: `${ACCOUNTS}?connect=facebook`,
    open: async () => {
      const dialog = await screen.findByRole('dialog', { name: 'Connect account' });
      await within(dialog).findByRole('group', { name: 'Network' });
      return dialog;
    },
    confirm: (app, dialog) => press(app, 'Continue', dialog),
  },
  {
    words: 'Connect, with accounts to choose from',
    as: 'marek',
    name: 'Marek Nowak',
    path: `${ACCOUNTS}?connect=facebook`,
    open: async (app) => {
      const dialog = await screen.findByRole('dialog', { name: 'Connect account' });
      await press(app, 'Continue', dialog);
      await app.decide('approve');
      await within(dialog).findByRole('heading', { name: 'Choose what to connect' });
      return dialog;
    },
    confirm: (app, dialog) => press(app, 'Continue', dialog),
  },
  {
    words: 'Reconnect, whose sign-in comes back',
    as: 'marek',
    name: 'Marek Nowak',
    open: async (app) => {
      await press(app, 'Reconnect Baltic Bikes, X');
      const row = (await screen.findByText(/^Waiting for you/)).closest('tr');
      if (!row) throw new Error('The progress stands in no row');
      return row;
    },
    confirm: ({ decide }) => decide('approve'),
  },
];

/** All records but those of sign-ins, which a network's page changes whether or not the flow does anything. */
export async function recordsOf({ simulation }: TestApp): Promise<Partial<State>> {
  const { accounts, posts, activity, notices } = await simulation.state();
  return { accounts, posts, activity, notices };
}

/** The app with a flow at its last press, and the records at that moment. */
export async function opened({ as, path, open }: Flow) {
  const app = renderApp({ as, accounts: FLOW_ACCOUNTS, ...(path && { path }) });
  const dialog = await open(app);
  return { ...app, app, dialog, before: await recordsOf(app) };
}

/** What happens by itself when somebody comes back to a tab. */
export const comeBack = () => fireEvent(document, new Event('visibilitychange', { bubbles: true }));
/** The menu of the viewer. */
export const personMenu = (name: string) => screen.findByRole('button', { name: new RegExp(`^Your menu, ${name}`) });
/** The words on the buttons of something open, without those of the review tools. */
export const buttonsIn = (place: HTMLElement) =>
  within(place)
    .getAllByRole('button')
    .filter((button) => !button.closest('aside'))
    .map(({ textContent }) => textContent);

/** What is open says that somebody else has come, and can only be closed. */
export async function expectOver(dialog: HTMLElement, name: string) {
  const alert = await within(dialog).findByText(NOW, { exact: false });
  expect(alert.closest('p')).toHaveTextContent(`${NOW} This was started by ${name}. Nothing was changed.`);
  expect(buttonsIn(dialog)).toEqual(['Close']);
  expect(dialog).toBeInTheDocument();
}

/** Close leads to the screen of the person who is signed in, loaded again. */
export async function expectClosed({ user, requests }: TestApp, dialog: HTMLElement) {
  requests.length = 0;
  await user.click(within(dialog).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByText(NOW, { exact: false })).not.toBeInTheDocument());
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  expect(await personMenu('Ada Zielińska')).toBeVisible();
  await waitFor(() => expect(requests.filter((each) => /^GET .+\/(accounts|posts)/.test(each))).not.toEqual([]));
  expect(document.body).not.toHaveFocus();
}
