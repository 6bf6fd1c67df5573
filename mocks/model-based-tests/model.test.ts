import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY } from '../domain/instant.ts';
import { PEOPLE } from '../domain/people.ts';
import { isRenewedByActivity } from '../testing/documented-networks.ts';
import { type Simulation, startSimulation } from '../testing.ts';
import { carryOut } from './actions.ts';
import { anyAction } from './any-action.ts';
import { checkDecisions, checkReplies } from './check-replies.ts';
import { INVARIANTS } from './invariants.ts';
import { RECONNECT_INVARIANTS } from './reconnect-invariants.ts';
import { REQUEST_INVARIANTS } from './request-invariants.ts';

const RUNS = Number(process.env.MODEL_RUNS);
const MINUTES = 60_000;

const anyScenario = fc.constantFrom(
  'typical',
  'disconnected',
  'expiring',
  'boundaries',
  'reconnect-missed',
  'all-healthy',
  'long-disconnected',
);
const anyViewer = fc.constantFrom(...PEOPLE.map(({ id }) => id));

test(
  `every invariant of the API holds, whatever people, networks and time do (${RUNS} runs)`,
  async () => {
    await fc.assert(
      fc.asyncProperty(
        anyScenario,
        fc.array(anyAction, { maxLength: 12 }),
        anyViewer,
        async (scenario, actions, viewer) => {
          const simulation = startSimulation({ scenario });
          for (const [serial, action] of actions.entries()) {
            for (const transition of await carryOut(simulation, action, serial)) {
              for (const [invariant, check] of Object.entries({
                ...INVARIANTS,
                ...RECONNECT_INVARIANTS,
                ...REQUEST_INVARIANTS,
              })) {
                try {
                  check(transition);
                } catch (cause) {
                  throw new Error(`Invariant ${invariant}: broken by ${transition.call}`, { cause });
                }
              }
            }
          }
          await checkReplies(simulation, viewer);
          await checkDecisions(simulation, viewer);
        },
      ),
      { numRuns: RUNS },
    );
  },
  15 * MINUTES,
);

test(
  'one advance of the clock has the same result as several shorter ones to the same moment',
  async () => {
    const anyWaits = fc.array(fc.nat({ max: 60 * DAY }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(anyScenario, anyWaits, async (scenario, waits) => {
        const [once, stepwise] = [startSimulation({ scenario }), startSimulation({ scenario })];
        let at = Date.parse(await once.now());
        for (const wait of waits) {
          at += wait;
          await stepwise.moveTo(at);
        }
        await once.moveTo(at);
        expect(await once.state()).toEqual(await stepwise.state());
      }),
      { numRuns: Math.max(50, RUNS / 10) },
    );
  },
  5 * MINUTES,
);

test(
  'a disconnect and a reconnect at one moment change no post; they change only the last connector, the version, and the moments of authorization and last activity of the account',
  async () => {
    const anyWait = fc.nat({ max: 80 * DAY });
    await fc.assert(
      fc.asyncProperty(
        anyScenario,
        anyWait,
        fc.nat(40),
        fc.constantFrom('ada', 'marek'),
        async (scenario, ms, which, by) => {
          const simulation = startSimulation({ scenario });
          await simulation.advance({ milliseconds: ms });
          const now = Date.parse(await simulation.now());
          const before = await simulation.state();
          const connected = [...before.accounts.values()].filter(({ disconnection }) => disconnection === null);
          const account = connected[which % Math.max(1, connected.length)];
          if (!account) return;
          await simulation.disconnect(account.id);
          expect((await simulation.reconnect(account.id, { as: by })).status).toBe(200);
          const after = await simulation.state();
          expect(after.posts).toEqual(before.posts);
          expect(after.accounts.get(account.id)).toEqual({
            ...account,
            revision: account.revision + 2,
            lastConnector: by,
            authorizedAt: now,
            lastActivityAt: isRenewedByActivity(account.network) ? now : null,
          });
        },
      ),
      { numRuns: Math.max(50, RUNS / 10) },
    );
  },
  5 * MINUTES,
);

test('the replies are the same in every time zone', async () => {
  const zone = process.env.TZ;
  const replies: string[] = [];
  for (const TZ of [
    'UTC',
    'Europe/Warsaw',
    'Pacific/Kiritimati',
    'America/New_York',
    'America/St_Johns',
    'Pacific/Apia',
  ]) {
    process.env.TZ = TZ;
    replies.push(await repliesToReads(startSimulation()));
  }
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(new Set(replies).size).toBe(1);
});

test(
  'a repeated request gets the same reply and commits once; a request of the same person with the same key but another body is refused',
  async () => {
    const headers = { 'Idempotency-Key': 'one' };
    await fc.assert(
      fc.asyncProperty(
        anyScenario,
        fc.constantFrom('ada', 'marek', 'lena', 'tomasz'),
        fc.nat(4),
        async (scenario, as, which) => {
          const simulation = startSimulation({ scenario });
          const account = [...(await simulation.state()).accounts.values()].at(which);
          if (!account) return;
          const path = `/api/social/accounts/${account.id}/disconnect`;
          const version = await simulation.ifMatchOf(account.id);
          const send = () => simulation.post(path, { as, headers: { ...headers, ...version } });
          const first = await send();
          const afterFirst = await simulation.state();
          const second = await send();
          expect([second.status, second.text]).toEqual([first.status, first.text]);
          expect(await simulation.state()).toEqual(afterFirst);
          if (first.status < 400) {
            const withBody = await simulation.post(path, { as, body: {}, headers });
            expect([withBody.status, withBody.body.code]).toEqual([422, 'idempotency-mismatch']);
            const ofAnotherPerson = await simulation.post(path, {
              as: as === 'ada' ? 'marek' : 'ada',
              body: {},
              headers,
            });
            expect(ofAnotherPerson.body.code).not.toBe('idempotency-mismatch');
          }
        },
      ),
      { numRuns: 100 },
    );
  },
  MINUTES,
);

async function repliesToReads(simulation: Simulation): Promise<string> {
  // Summer time has begun where there is one, and it is still 29 March in America.
  await simulation.moveTo('2027-03-30T01:30:00.000Z');
  const paths = ['/api/session', '/api/social/accounts?pageSize=100', '/api/social/long-disconnected'];
  paths.push('/api/social/attention', '/api/notifications', '/__mock');
  for (const tab of ['published', 'scheduled', 'drafts', 'missed', 'cancelled'])
    paths.push(`/api/social/posts?tab=${tab}`);
  const replies = [];
  for (const path of paths) replies.push((await simulation.get(path)).text);
  return replies.join('\n');
}
