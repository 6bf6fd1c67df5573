import { cleanup, screen } from '@testing-library/react';
import { afterAll, expect, test } from 'vitest';
import { accessibleName, startSimulation } from '../../mocks/testing.ts';
import type { Account } from '../api/contract/account.ts';
import type { Code } from '../api/contract/code.ts';
import { REQUEST_ACTIONS, type RequestAction } from '../api/contract/request.ts';
import type { DecisionReply } from '../api/contract/rights.ts';
import { renderApp } from './test-app.tsx';

/** A button as somebody meets it. */
interface Control {
  isOff: boolean;
  why: string;
  takesFocus: boolean;
}

const WHY: Partial<Record<Code, string>> = {
  'draft-only': 'Your permission covers drafts only.',
  'needs-all-accounts': 'You need the social permission All accounts.',
  'not-original-connector': 'Only a Super Admin or whoever first connected the account can.',
};

/** Only read. Each call that would change data runs in a simulation of its own. */
const simulation = startSimulation();

const matrix: string[] = [];

afterAll(() => {
  const head = `person  ${'account'.padEnd(27)} reconnect  disconnect  remove`;
  const key = '+ can be pressed  ? is off, says why and beside it who to ask  – is absent  blank: out of sight';
  console.info([head, ...matrix, key].join('\n'));
});

test.each(['ada', 'marek', 'lena', 'tomasz', 'priya'])(
  'on the list and on the account pages %s can press exactly what the API accepts, and ask for the rest',
  async (as) => {
    const seen = new Map((await known(as)).map((account) => [account.id, account]));
    renderApp({ as });
    await screen.findByRole('table');
    const list = controls();
    await expectConnect(as, list);
    const takesRequest = requestsOf(as);
    const isListed = new Set((await simulation.accounts()).map(({ id }) => id));
    for (const account of await known('ada')) {
      const mine = seen.get(account.id);
      const page = await pageOf(as, account);
      for (const action of REQUEST_ACTIONS) {
        const isAccepted = await accepts(as, account, action);
        const mayAsk = mine !== undefined && belongs(action, mine) && (await takesRequest(account, action));
        for (const [place, shown] of [['list', list] as const, ['page', page] as const]) {
          if (place === 'list' && (action === 'remove' || !isListed.has(account.id))) continue;
          const control = shown.get(nameOf(mine ?? account, action));
          const where = `${action} ${account.id} on the ${place}`;
          expect(control?.isOff === false, where).toBe(isAccepted);
          expect(control !== undefined, where).toBe(mine !== undefined && belongs(action, mine));
          if (control?.isOff) expectReason(control, mine?.can[action], where);
          const asks = [...shown].filter(
            ([name]) => name.startsWith('Ask ') && name.endsWith(askOf(mine ?? account, action)),
          );
          expect(
            asks.map(([, { isOff, takesFocus }]) => ({ isOff, takesFocus })),
            `to ask to ${where}`,
          ).toEqual(mayAsk ? [{ isOff: false, takesFocus: true }] : []);
          expect(control?.isOff === true, `to ask to ${where}`).toBe(mayAsk);
        }
      }
      const cells = REQUEST_ACTIONS.map((action) => (mine ? cellOf(page.get(nameOf(mine, action))) : ' '));
      matrix.push(`${as.padEnd(7)} ${account.id.padEnd(27)} ${cells.join('          ')}`);
    }
  },
  60_000,
);

test.each([
  ['omar', 'You have no access to social accounts'],
  ['julia', 'You are signed out'],
])('%s sees no account and nothing to press, and the API accepts nothing', async (as, title) => {
  renderApp({ as });
  await screen.findByRole('heading', { name: title });
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
  expect([...controls().keys()].filter((name) => /connect|remove/i.test(name))).toEqual([]);
  for (const account of await known('ada')) {
    for (const action of REQUEST_ACTIONS)
      expect(await accepts(as, account, action), `${action} ${account.id}`).toBe(false);
  }
  expect(await mayConnect(as)).toBe(false);
});

/** Reconnect belongs to what is disconnected, Disconnect to what is not, Remove to both. */
const belongs = (action: RequestAction, { status }: Account) =>
  action === 'remove' || (action === 'reconnect') === (status === 'disconnected');

function nameOf(account: Account, action: RequestAction): string {
  if (action === 'remove') return 'Remove account';
  return `${action === 'reconnect' ? 'Reconnect' : 'Disconnect'} ${accessibleName(account)}`;
}

/** The end of the label of the button that asks somebody for this action. */
const askOf = (account: Account, action: RequestAction): string =>
  ` to ${action} ${accessibleName(account)}${action === 'remove' ? ' for good' : ''}`;

/** The buttons on screen by their names. */
function controls(): Map<string, Control> {
  return new Map(
    screen.getAllByRole('button').map((button) => {
      button.focus();
      const control = {
        isOff: button.getAttribute('aria-disabled') === 'true',
        why: document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
        takesFocus: document.activeElement === button,
      };
      return [button.getAttribute('aria-label') ?? button.textContent, control];
    }),
  );
}

async function pageOf(as: string, { id, name }: Account): Promise<Map<string, Control>> {
  cleanup();
  renderApp({ as, path: `/settings/marketing/social/accounts/${id}` });
  await screen.findByRole('heading', { name: new RegExp(`^(${name}|No such account)$`) });
  return controls();
}

function expectReason(control: Control, decision: DecisionReply | undefined, where: string) {
  if (!decision || decision.allowed) throw new Error(`${where} is off though the API allows it`);
  expect(control.takesFocus, where).toBe(true);
  expect(control.why, where).toContain(WHY[decision.reason]);
  expect(decision.ask.length, where).toBeGreaterThan(0);
  for (const { name } of decision.ask) expect(control.why, where).toContain(name);
}

async function expectConnect(as: string, list: Map<string, Control>) {
  const connect = list.get('Connect account');
  expect(connect?.isOff).toBe(!(await mayConnect(as)));
  if (connect?.isOff) {
    expect(connect.takesFocus).toBe(true);
    expect(connect.why).toMatch(/^(Your permission|You need).+ Ask .*Ada Zielińska/);
  }
}

const cellOf = (control: Control | undefined): string => (control ? (control.isOff ? '?' : '+') : '–');

/** The accounts on the list, then those hidden after 90 days, which have pages too. */
const known = async (as: string): Promise<Account[]> => [
  ...(await simulation.accounts({ as })),
  ...(await simulation.accounts({ as, status: 'hidden' })),
];

/** Whether the API would do it now. */
async function accepts(as: string, { id }: Account, action: RequestAction): Promise<boolean> {
  const tried = startSimulation({ as });
  const { status } = await {
    reconnect: () => tried.beginSignIn({ purpose: 'reconnect', accountId: id }),
    disconnect: () => tried.disconnect(id),
    remove: () => tried.remove(id),
  }[action]();
  expect(status).not.toBe(412);
  return status < 400;
}

const mayConnect = async (as: string): Promise<boolean> =>
  (await startSimulation({ as }).beginSignIn({ purpose: 'connect', network: 'facebook' })).status < 400;

/** Returns a function that tells whether the API accepts this person's request for an action. All are sent in one simulation, so each can be tried once. */
function requestsOf(as: string): (account: Account, action: RequestAction) => Promise<boolean> {
  const tried = startSimulation({ as });
  return async ({ id }, action) => {
    // Ada is a Super Admin and can carry out any request: a refusal is never about the person asked.
    const body = { action, to: 'ada' };
    return (await tried.post(`/api/social/accounts/${id}/requests`, { body })).status === 201;
  };
}
