import { cleanup, screen } from '@testing-library/react';
import { afterAll, expect, test } from 'vitest';
import { createNodeSimulation } from '../../mocks/node.ts';
import type { Account, Code, Decision } from '../api/contract.ts';
import { NETWORK_NAME } from '../i18n/network-name.ts';
import { renderApp } from './test-app.tsx';

const ACTIONS = ['reconnect', 'disconnect', 'remove'] as const;
type Action = (typeof ACTIONS)[number];

/** A button as somebody meets it. */
interface Control {
  isOff: boolean;
  /** What is said about it. */
  why: string;
  takesFocus: boolean;
}

const WHY: Partial<Record<Code, string>> = {
  'draft-only': 'Your permission covers drafts only.',
  'needs-all-accounts': 'You need the social permission All accounts.',
  'not-original-connector': 'Only a Super Admin or whoever first connected the account can.',
};

const matrix: string[] = [];

afterAll(() => {
  const head = `person  ${'account'.padEnd(27)} reconnect  disconnect  remove`;
  const key = '+ can be pressed  ? is off, says why and beside it whom to ask  – is absent  blank: out of sight';
  console.info([head, ...matrix, key].join('\n'));
});

test.each(['ada', 'marek', 'lena', 'tomasz', 'priya'])(
  'invariant 7: on the list and on the account pages %s can press exactly what the API accepts, and ask for the rest',
  async (as) => {
    const seen = new Map((await known(as)).map((account) => [account.id, account]));
    renderApp({ as });
    await screen.findByRole('table');
    const list = controls();
    await expectConnect(as, list);
    const takesRequest = requestsOf(as);
    const isListed = new Set((await listed('ada')).map(({ id }) => id));
    for (const account of await known('ada')) {
      const mine = seen.get(account.id);
      const page = await pageOf(as, account);
      for (const action of ACTIONS) {
        const isAccepted = await accepts(as, account, action);
        const mayAsk = mine !== undefined && belongs(action, mine) && (await takesRequest(account, action));
        for (const [place, shown] of [['list', list] as const, ['page', page] as const]) {
          if (place === 'list' && (action === 'remove' || !isListed.has(account.id))) continue;
          const control = shown.get(nameOf(account, action));
          const where = `${action} ${account.id} on the ${place}`;
          expect(control?.isOff === false, where).toBe(isAccepted);
          expect(control !== undefined, where).toBe(mine !== undefined && belongs(action, mine));
          if (control?.isOff) expectReason(control, mine?.can[action], where);
          const asks = [...shown].filter(([name]) => name.startsWith('Ask ') && name.endsWith(askOf(account, action)));
          expect(
            asks.map(([, { isOff, takesFocus }]) => ({ isOff, takesFocus })),
            `to ask to ${where}`,
          ).toEqual(mayAsk ? [{ isOff: false, takesFocus: true }] : []);
          expect(control?.isOff === true, `to ask to ${where}`).toBe(mayAsk);
        }
      }
      const cells = ACTIONS.map((action) => (mine ? cellOf(page.get(nameOf(account, action))) : ' '));
      matrix.push(`${as.padEnd(7)} ${account.id.padEnd(27)} ${cells.join('          ')}`);
    }
  },
  60_000,
);

test.each([
  ['omar', 'You have no access to social accounts'],
  ['julia', 'You are signed out'],
])('invariant 7: %s sees no account and nothing to press, and the API accepts nothing', async (as, title) => {
  renderApp({ as });
  await screen.findByRole('heading', { name: title });
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
  expect([...controls().keys()].filter((name) => /connect|remove/i.test(name))).toEqual([]);
  for (const account of await known('ada')) {
    for (const action of ACTIONS) expect(await accepts(as, account, action)).toBe(false);
  }
  expect((await ask(as, 'POST', '/api/social/authorizations', { purpose: 'connect', network: 'x' })).ok).toBe(false);
});

/** Reconnect belongs to what is disconnected, Disconnect to what is not, Remove to both. */
const belongs = (action: Action, { status }: Account) =>
  action === 'remove' || (action === 'reconnect') === (status === 'disconnected');

function nameOf({ name, network }: Account, action: Action): string {
  if (action === 'remove') return 'Remove account';
  return `${action === 'reconnect' ? 'Reconnect' : 'Disconnect'} ${name}, ${NETWORK_NAME[network]}`;
}

/** How the button ends that asks somebody for it. */
function askOf({ name, network }: Account, action: Action): string {
  return ` to ${action} ${name}, ${NETWORK_NAME[network]}${action === 'remove' ? ' for good' : ''}`;
}

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

function expectReason(control: Control, decision: Decision | undefined, where: string) {
  if (!decision || decision.allowed) throw new Error(`${where} is off though the API allows it`);
  expect(control.takesFocus, where).toBe(true);
  expect(control.why, where).toContain(WHY[decision.reason]);
  expect(decision.ask.length, where).toBeGreaterThan(0);
  for (const { name } of decision.ask) expect(control.why, where).toContain(name);
}

async function expectConnect(as: string, list: Map<string, Control>) {
  const { ok } = await ask(as, 'POST', '/api/social/authorizations', { purpose: 'connect', network: 'facebook' });
  const connect = list.get('Connect account');
  expect(connect?.isOff).toBe(!ok);
  if (connect?.isOff) {
    expect(connect.takesFocus).toBe(true);
    expect(connect.why).toMatch(/^(Your permission|You need).+ Ask .*Ada Zielińska/);
  }
}

const cellOf = (control: Control | undefined): string => (control ? (control.isOff ? '?' : '+') : '–');

async function listed(as: string): Promise<Account[]> {
  const reply = await ask(as, 'GET', '/api/social/accounts?pageSize=100');
  return (await reply.json()).items;
}

/** The accounts on the list, then those hidden after 90 days, which have pages too. */
async function known(as: string): Promise<Account[]> {
  const reply = await ask(as, 'GET', '/api/social/long-disconnected');
  return [...(await listed(as)), ...(await reply.json()).items];
}

/** Whether the API would do it now, tried in a simulation that is thrown away. */
async function accepts(as: string, { id, name, revision }: Account, action: Action): Promise<boolean> {
  const headers = { 'If-Match': `"${id}.${revision}"` };
  const reply = await {
    reconnect: () => ask(as, 'POST', '/api/social/authorizations', { purpose: 'reconnect', accountId: id }),
    disconnect: () => ask(as, 'POST', `/api/social/accounts/${id}/disconnect`, undefined, headers),
    remove: () => ask(as, 'DELETE', `/api/social/accounts/${id}`, { confirmName: name }, headers),
  }[action]();
  expect(reply.status).not.toBe(412);
  return reply.ok;
}

/** Whether the API takes a request of this person, each tried once: all in one simulation that is thrown away. */
function requestsOf(as: string): (account: Account, action: Action) => Promise<boolean> {
  const { send } = createNodeSimulation('typical');
  return async ({ id }, action) => {
    const url = `http://localhost/api/social/accounts/${id}/requests`;
    const headers = { cookie: `mock-user=${as}` };
    const { status } = await send(
      // A Super Admin may do everything, so that nobody else could be asked in vain.
      new Request(url, { method: 'POST', headers, body: JSON.stringify({ action, to: 'ada' }) }),
    );
    return status === 201;
  };
}

function ask(as: string, method: string, path: string, body?: unknown, more: Record<string, string> = {}) {
  const headers = { ...more, cookie: `mock-user=${as}` };
  const text = body === undefined ? undefined : JSON.stringify(body);
  return createNodeSimulation('typical').send(new Request(`http://localhost${path}`, { method, headers, body: text }));
}
