import { cleanup, screen } from '@testing-library/react';
import { afterAll, expect, test } from 'vitest';
import { accessibleName, startSimulation } from '../../mocks/testing.ts';
import type { Account } from '../api/contract/account.ts';
import type { Code } from '../api/contract/code.ts';
import { REQUEST_ACTIONS, type RequestAction } from '../api/contract/request.ts';
import type { DecisionReply } from '../api/contract/rights.ts';
import { renderApp } from './test-app.tsx';

/** What a person can notice of a button. */
interface Control {
  isOff: boolean;
  /** The text that says why the button is off. */
  reason: string;
  takesFocus: boolean;
}

const REASON_TEXT: Partial<Record<Code, string>> = {
  'draft-only': 'Your permission covers drafts only.',
  'needs-all-accounts': 'You need the social permission All accounts.',
  'not-original-connector': 'Only a Super Admin or whoever first connected the account can.',
};

/** This simulation is only read. The calls that would change data go to other simulations. */
const simulation = startSimulation();

const matrix: string[] = [];

afterAll(() => {
  const head = `person  ${'account'.padEnd(27)} reconnect  disconnect  remove`;
  const legend =
    '+ can be pressed  ? is off and says why, beside a button to ask somebody  – is absent  blank: the person does not see the account';
  console.info([head, ...matrix, legend].join('\n'));
});

test.each(['ada', 'marek', 'lena', 'tomasz', 'priya'])(
  'on the list and on the account pages %s can press exactly what the API accepts, and ask for the rest',
  async (as) => {
    const seenById = new Map((await accountsSeenBy(as)).map((account) => [account.id, account]));
    renderApp({ as });
    await screen.findByRole('table');
    const list = controls();
    await expectConnect(as, list);
    const acceptsRequest = acceptsRequestOf(as);
    const listed = new Set((await simulation.accounts({ as: 'ada' })).map(({ id }) => id));
    for (const account of await allAccounts()) {
      const seen = seenById.get(account.id);
      const page = await controlsOnPage(as, account);
      for (const action of REQUEST_ACTIONS) {
        const isAccepted = await accepts(as, account, action);
        const canAsk = seen !== undefined && belongs(action, seen) && (await acceptsRequest(account, action));
        for (const [place, shown] of [['list', list] as const, ['page', page] as const]) {
          if (place === 'list' && (action === 'remove' || !listed.has(account.id))) continue;
          const control = shown.get(nameOf(seen ?? account, action));
          const where = `${action} ${account.id} on the ${place}`;
          expect(control?.isOff === false, where).toBe(isAccepted);
          expect(control !== undefined, where).toBe(seen !== undefined && belongs(action, seen));
          if (control?.isOff) expectReason(control, seen?.can[action], where);
          const askButtons = [...shown].filter(
            ([name]) => name.startsWith('Ask ') && name.endsWith(askNameEnd(seen ?? account, action)),
          );
          expect(
            askButtons.map(([, { isOff, takesFocus }]) => ({ isOff, takesFocus })),
            `asking to ${where}`,
          ).toEqual(canAsk ? [{ isOff: false, takesFocus: true }] : []);
          expect(control?.isOff === true, `asking to ${where}`).toBe(canAsk);
        }
      }
      const cells = REQUEST_ACTIONS.map((action) => (seen ? cellOf(page.get(nameOf(seen, action))) : ' '));
      matrix.push(`${as.padEnd(7)} ${account.id.padEnd(27)} ${cells.join('          ')}`);
    }
  },
  60_000,
);

test.each([
  ['omar', 'You have no access to social accounts'],
  // Julia is deactivated, so she has no session.
  ['julia', 'You are signed out'],
])('%s sees no account and no button for an action, and the API accepts no action', async (as, title) => {
  renderApp({ as });
  await screen.findByRole('heading', { name: title });
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
  expect([...controls().keys()].filter((name) => /connect|remove/i.test(name))).toEqual([]);
  for (const account of await allAccounts()) {
    for (const action of REQUEST_ACTIONS)
      expect(await accepts(as, account, action), `${action} ${account.id}`).toBe(false);
  }
  expect(await mayConnect(as)).toBe(false);
});

/** Reconnect belongs to a disconnected account, Disconnect to any other, Remove to both. */
const belongs = (action: RequestAction, { status }: Account) =>
  action === 'remove' || (action === 'reconnect') === (status === 'disconnected');

function nameOf(account: Account, action: RequestAction): string {
  if (action === 'remove') return 'Remove account';
  return `${action === 'reconnect' ? 'Reconnect' : 'Disconnect'} ${accessibleName(account)}`;
}

/** The end of the name of the button that asks somebody to take an action. */
const askNameEnd = (account: Account, action: RequestAction): string =>
  ` to ${action} ${accessibleName(account)}${action === 'remove' ? ' for good' : ''}`;

/** The buttons on screen by their names. */
function controls(): Map<string, Control> {
  return new Map(
    screen.getAllByRole('button').map((button) => {
      button.focus();
      const control = {
        isOff: button.getAttribute('aria-disabled') === 'true',
        reason: document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
        takesFocus: document.activeElement === button,
      };
      return [button.getAttribute('aria-label') ?? button.textContent, control];
    }),
  );
}

async function controlsOnPage(as: string, { id, name }: Account): Promise<Map<string, Control>> {
  cleanup();
  renderApp({ as, path: `/settings/marketing/social/accounts/${id}` });
  await screen.findByRole('heading', { name: new RegExp(`^(${name}|No such account)$`) });
  return controls();
}

function expectReason(control: Control, decision: DecisionReply | undefined, where: string) {
  if (!decision || decision.allowed) throw new Error(`${where} is off though the API allows it`);
  expect(control.takesFocus, where).toBe(true);
  expect(control.reason, where).toContain(REASON_TEXT[decision.reason]);
  expect(decision.ask.length, where).toBeGreaterThan(0);
  for (const { name } of decision.ask) expect(control.reason, where).toContain(name);
}

async function expectConnect(as: string, list: Map<string, Control>) {
  const connect = list.get('Connect account');
  expect(connect?.isOff).toBe(!(await mayConnect(as)));
  if (connect?.isOff) {
    expect(connect.takesFocus).toBe(true);
    expect(connect.reason).toMatch(/^(Your permission|You need).+ Ask .*Ada Zielińska/);
  }
}

const cellOf = (control: Control | undefined): string => (control ? (control.isOff ? '?' : '+') : '–');

/** The accounts that a person sees: those on the list, then those hidden after 90 days, which have pages too. */
const accountsSeenBy = async (as: string): Promise<Account[]> => [
  ...(await simulation.accounts({ as })),
  ...(await simulation.accounts({ as, status: 'hidden' })),
];

/** All accounts: Ada sees each of them. */
const allAccounts = () => accountsSeenBy('ada');

/** Whether the API accepts the action of this person. */
async function accepts(as: string, { id }: Account, action: RequestAction): Promise<boolean> {
  const own = startSimulation({ as });
  const { status } = await {
    reconnect: () => own.beginSignIn({ purpose: 'reconnect', accountId: id }),
    disconnect: () => own.disconnect(id),
    remove: () => own.remove(id),
  }[action]();
  // A refusal because of an outdated version would say nothing about the right.
  expect(status).not.toBe(412);
  return status < 400;
}

const mayConnect = async (as: string): Promise<boolean> =>
  (await startSimulation({ as }).beginSignIn({ purpose: 'connect', network: 'facebook' })).status < 400;

/**
 * @returns a function that says whether the API accepts this person's request for an action. All calls go to one
 * simulation, so each request can be tried once.
 */
function acceptsRequestOf(as: string): (account: Account, action: RequestAction) => Promise<boolean> {
  const own = startSimulation({ as });
  return async ({ id }, action) => {
    // Ada is a Super Admin and can carry out any request: a refusal is never about the person asked.
    const body = { action, to: 'ada' };
    return (await own.post(`/api/social/accounts/${id}/requests`, { body })).status === 201;
  };
}
