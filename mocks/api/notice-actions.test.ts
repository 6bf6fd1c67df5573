import { expect, test } from 'vitest';
import type { Account } from '../../src/api/contract/account.ts';
import type { Notice } from '../../src/api/contract/notice.ts';
import type { RequestAction } from '../../src/api/contract/request.ts';
import { PEOPLE } from '../domain/people.ts';
import { SCENARIO_NAMES } from '../scenarios/scenarios.ts';
import {
  account,
  connectedBy,
  expiringIn,
  reconnectedBy,
  type Simulation,
  startSimulation,
  withScheduledPosts,
} from '../testing.ts';

const ID = 'acc-acme-facebook';
const noticesOf = async (simulation: Simulation, as: string): Promise<Notice[]> =>
  (await simulation.get('/api/notifications', { as })).body.items;
/** What a notice says that a reader can do: `yes`, or the reason and the people to ask. */
const shown = ({ can }: Notice) =>
  Object.entries(can).map(([action, decision]) =>
    decision.allowed ? `${action}: yes` : `${action}: ${decision.reason}, ask ${decision.ask.map(({ id }) => id)}`,
  );

/** The days after the start on which notices are read. By day 6 accounts have expired; by day 120 those accounts are hidden. */
const DAYS = [0, 6, 120];
/** All scenarios but the largest, in which every reader would have hundreds of notices of the same kinds. */
const SCENARIOS = SCENARIO_NAMES.filter((name) => name !== 'ten-thousand');

test.each(SCENARIOS)(
  'in %s every open notice says what its reader can do, or names somebody else who can (NOTICE, SCOPE)',
  async (scenario) => {
    const simulation = startSimulation({ scenario });
    for (const [index, day] of DAYS.entries()) {
      await simulation.advance({ days: day - (DAYS[index - 1] ?? 0) });
      for (const { id: as } of PEOPLE.filter(({ active }) => active)) {
        for (const notice of await noticesOf(simulation, as)) {
          const where = `${scenario}, day ${day}, ${as}, ${notice.id}`;
          const entries = Object.entries(notice.can);
          if (notice.kind === 'reauthorize') expect(entries.length > 0, where).toBe(!notice.settled);
          const seen = await simulation.get(`/api/social/accounts/${notice.accountId}`, { as });
          expect(seen.status === 200, where).toBe(notice.link !== null);
          for (const [action, decision] of entries) {
            if (notice.link) {
              expect(decision, where).toEqual((seen.body as Account).can[action as RequestAction]);
            } else {
              expect(decision, where).toMatchObject({ allowed: false, because: 'right' });
              expect(decision.allowed || decision.ask.length, where).toBeGreaterThan(0);
            }
            if (!decision.allowed) expect(decision.ask.map(({ id }) => id)).not.toContain(as);
          }
        }
      }
    }
  },
);

test('an expiry notice says to each reader what that reader can do (NOTICE, MAY-DISCONNECT, MAY-RECONNECT)', async () => {
  const simulation = startSimulation({
    accounts: [
      account(
        'facebook',
        connectedBy('tomasz', { days: 170 }),
        reconnectedBy('lena'),
        expiringIn({ days: 5 }),
        withScheduledPosts([1], { by: 'priya' }),
      ),
      account('instagram', connectedBy('marek'), expiringIn({ days: 5 }), withScheduledPosts([1], { by: 'tomasz' })),
      account('linkedin', connectedBy('marek'), expiringIn({ days: 5 }), withScheduledPosts([1], { by: 'omar' })),
    ],
  });
  const lines: string[] = [];
  for (const { id } of PEOPLE.filter(({ active }) => active)) {
    for (const notice of (await noticesOf(simulation, id)).toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1))) {
      lines.push(`${id}, ${notice.account.network}: ${shown(notice).join('; ')}`);
    }
  }
  const notYet = 'reconnect: not-disconnected, ask ';
  expect(lines).toEqual([
    `ada, facebook: disconnect: yes; ${notYet}`,
    `ada, instagram: disconnect: yes; ${notYet}`,
    `ada, linkedin: disconnect: yes; ${notYet}`,
    `marek, instagram: disconnect: yes; ${notYet}`,
    `marek, linkedin: disconnect: yes; ${notYet}`,
    `lena, facebook: disconnect: not-original-connector, ask tomasz,ada; ${notYet}`,
    'tomasz, instagram: disconnect: not-original-connector, ask marek,ada; reconnect: needs-all-accounts, ask marek,ada,lena',
    'priya, facebook: disconnect: draft-only, ask tomasz,ada; reconnect: draft-only, ask ada,marek,lena',
    'omar, linkedin: disconnect: no-social-permission, ask marek,ada; reconnect: no-social-permission, ask marek,ada,lena',
  ]);
});

test('a request says that the person asked can act, until that person loses the right (ASK, HANDOVER)', async () => {
  const simulation = startSimulation({ accounts: [account('facebook', connectedBy('tomasz'))] });
  const body = { action: 'remove', to: 'tomasz' };
  expect((await simulation.post(`/api/social/accounts/${ID}/requests`, { as: 'lena', body })).status).toBe(201);
  const request = async () => (await noticesOf(simulation, 'tomasz')).find(({ kind }) => kind === 'request') as Notice;
  expect(shown(await request())).toEqual(['remove: yes']);
  await simulation.disconnect(ID, { as: 'ada' });
  // The keep window of Facebook, a year, ends. So the reconnect takes the account from Tomasz.
  await simulation.advance({ days: 366 });
  expect((await simulation.reconnect(ID, { as: 'marek' })).status).toBe(200);
  expect(await request()).toMatchObject({ link: null, removed: false, settledBy: 'right-lost', can: {} });
  await simulation.remove(ID, { as: 'marek' });
  expect(await request()).toMatchObject({ link: null, removed: true, settled: true, can: {} });
});
