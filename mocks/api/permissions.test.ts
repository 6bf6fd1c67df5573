import { expect, test } from 'vitest';
import type { Account } from '../../src/api/contract/account.ts';
import { REQUEST_ACTIONS, type RequestAction } from '../../src/api/contract/request.ts';
import { PEOPLE } from '../domain/people.ts';
import { account, connectedBy, disconnected, named, type Simulation, startSimulation } from '../testing.ts';

const disconnectedByAda = disconnected({ days: 1, by: 'ada' });
/** Accounts by their state and their original connector, whose name they have. */
const ACCOUNTS = {
  'connected-marek': account('facebook', named('Marek')),
  'connected-tomasz': account('facebook', named('Tomasz'), connectedBy('tomasz')),
  'disconnected-marek': account('linkedin', named('Marek'), disconnectedByAda),
  'disconnected-tomasz': account('youtube', named('Tomasz'), connectedBy('tomasz'), disconnectedByAda),
  'disconnected-priya': account('x', named('Priya'), connectedBy('priya'), disconnectedByAda),
  'connected-julia': account('instagram', named('Julia'), connectedBy('julia')),
};
const start = () => startSimulation({ accounts: Object.values(ACCOUNTS) });
const idOf = (key: string) => {
  const owner = key.split('-')[1];
  return `acc-${owner}-${ACCOUNTS[key as keyof typeof ACCOUNTS].network}`;
};

/**
 * For each person and account, the outcomes of reconnect, disconnect and remove: + if the API accepts it, – if the state of the
 * account forbids it, otherwise the code of the refusal. Julia is deactivated.
 */
const MATRIX = `
ada     connected-marek      –                    +                       +
ada     connected-tomasz     –                    +                       +
ada     disconnected-marek   +                    –                       +
ada     disconnected-tomasz  +                    –                       +
ada     disconnected-priya   +                    –                       +
ada     connected-julia      –                    +                       +
marek   connected-marek      –                    +                       +
marek   connected-tomasz     –                    not-original-connector  not-original-connector
marek   disconnected-marek   +                    –                       +
marek   disconnected-tomasz  +                    not-original-connector  not-original-connector
marek   disconnected-priya   +                    not-original-connector  not-original-connector
marek   connected-julia      –                    not-original-connector  not-original-connector
lena    connected-marek      –                    not-original-connector  not-original-connector
lena    connected-tomasz     –                    not-original-connector  not-original-connector
lena    disconnected-marek   +                    not-original-connector  not-original-connector
lena    disconnected-tomasz  +                    not-original-connector  not-original-connector
lena    disconnected-priya   +                    not-original-connector  not-original-connector
lena    connected-julia      –                    not-original-connector  not-original-connector
tomasz  connected-marek      not-found            not-found               not-found
tomasz  connected-tomasz     needs-all-accounts   +                       +
tomasz  disconnected-marek   not-found            not-found               not-found
tomasz  disconnected-tomasz  needs-all-accounts   –                       +
tomasz  disconnected-priya   not-found            not-found               not-found
tomasz  connected-julia      not-found            not-found               not-found
priya   connected-marek      draft-only           draft-only              draft-only
priya   connected-tomasz     draft-only           draft-only              draft-only
priya   disconnected-marek   draft-only           draft-only              draft-only
priya   disconnected-tomasz  draft-only           draft-only              draft-only
priya   disconnected-priya   draft-only           draft-only              draft-only
priya   connected-julia      draft-only           draft-only              draft-only
omar    connected-marek      no-social-permission no-social-permission    no-social-permission
omar    connected-tomasz     no-social-permission no-social-permission    no-social-permission
omar    disconnected-marek   no-social-permission no-social-permission    no-social-permission
omar    disconnected-tomasz  no-social-permission no-social-permission    no-social-permission
omar    disconnected-priya   no-social-permission no-social-permission    no-social-permission
omar    connected-julia      no-social-permission no-social-permission    no-social-permission
julia   connected-marek      signed-out           signed-out              signed-out
julia   connected-tomasz     signed-out           signed-out              signed-out
julia   disconnected-marek   signed-out           signed-out              signed-out
julia   disconnected-tomasz  signed-out           signed-out              signed-out
julia   disconnected-priya   signed-out           signed-out              signed-out
julia   connected-julia      signed-out           signed-out              signed-out`;

const STATE_CODES = ['not-disconnected', 'already-disconnected'];
const cellOf = (code: string | undefined) => (code === undefined ? '+' : STATE_CODES.includes(code) ? '–' : code);

test('for every person, account and action the API accepts exactly what can.* allows, and refuses with the reason that can.* gives', async () => {
  const rows: string[] = [];
  for (const { id: as } of PEOPLE) {
    for (const key of Object.keys(ACCOUNTS)) {
      const cells = await Promise.all(REQUEST_ACTIONS.map((action) => attemptAlone(as, idOf(key), action)));
      rows.push([as.padEnd(7), key.padEnd(20), cells[0]?.padEnd(20), cells[1]?.padEnd(23), cells[2]].join(' '));
    }
  }
  const table = rows.join('\n');
  console.info(`person  account              reconnect            disconnect              remove\n${table}`);
  expect(table.replaceAll(/ +/g, ' ')).toBe(MATRIX.trim().replaceAll(/ +/g, ' '));
});

test('in the scenario typical, hidden accounts included, the API accepts exactly what can.* allows', async () => {
  const { accounts } = await startSimulation().state();
  let decisions = 0;
  let simulation = startSimulation();
  for (const { id: as } of PEOPLE) {
    for (const id of accounts.keys()) {
      for (const action of REQUEST_ACTIONS) {
        const { code, decision } = await attempt(simulation, as, id, action);
        if (decision) expect(decision.allowed ? undefined : decision.reason, `${as} ${id} ${action}`).toBe(code);
        else expect(['not-found', 'no-social-permission', 'signed-out'], `${as} ${id} ${action}`).toContain(code);
        if (decision) decisions += 1;
        if (code === undefined) simulation = startSimulation();
      }
    }
  }
  // Four people see every account, and Tomasz his own.
  const { total, hidden } = await startSimulation().counts({ as: 'tomasz' });
  expect(decisions).toBe((4 * accounts.size + total + hidden) * REQUEST_ACTIONS.length);
});

test('for every person the API accepts a connect exactly if the session allows it', async () => {
  const rows = await Promise.all(
    PEOPLE.map(async ({ id: as }) => {
      const simulation = startSimulation({ accounts: [], as });
      const { can } = (await simulation.get('/api/session')).body;
      const { status, body } = await simulation.beginSignIn({ purpose: 'connect', network: 'x' });
      if (can) expect(can.connect.allowed ? undefined : can.connect.reason).toBe(body.code);
      return [as, status === 201 ? '+' : body.code];
    }),
  );
  expect(rows).toEqual([
    ['ada', '+'],
    ['marek', '+'],
    ['lena', '+'],
    ['tomasz', 'needs-all-accounts'],
    ['priya', 'draft-only'],
    ['omar', 'no-social-permission'],
    ['julia', 'signed-out'],
  ]);
});

/** Attempts an action in a simulation of its own, and checks that `can` showed the outcome before. @returns the cell of the matrix */
async function attemptAlone(as: string, id: string, action: RequestAction): Promise<string> {
  const { code, decision } = await attempt(start(), as, id, action);
  if (decision) expect(decision.allowed ? undefined : decision.reason, `${as} ${id} ${action}`).toBe(code);
  return cellOf(code);
}

/** Attempts an action. @returns the decision that `can` showed before, and the code of the refusal, undefined if there was none */
async function attempt(simulation: Simulation, as: string, id: string, action: RequestAction) {
  const shown: Account | undefined = (await simulation.get(`/api/social/accounts/${id}`, { as })).body;
  const reply = await {
    reconnect: () => simulation.beginSignIn({ purpose: 'reconnect', accountId: id }, { as }),
    disconnect: () => simulation.disconnect(id, { as }),
    remove: () => simulation.remove(id, { as }),
  }[action]();
  return { code: reply.status < 400 ? undefined : reply.body.code, decision: shown?.can?.[action] };
}
