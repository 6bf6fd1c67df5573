import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY, iso } from '../rules/instant.ts';
import type { StoredAccount } from '../store/records.ts';
import { PEOPLE } from '../world/people.ts';
import { anyAction, carryOut } from './actions.ts';
import { disconnect, reconnect } from './build.ts';
import { type Client, type Dump, startClient } from './client.ts';
import { INVARIANTS } from './invariants.ts';
import { checkCan, checkWhatIsVisible } from './visible.ts';

const RUNS = Number(process.env.MODEL_RUNS);
const MINUTES = 60_000;

const scenario = fc.constantFrom(
  'typical',
  'disconnected',
  'expiring',
  'boundaries',
  'reconnect-missed',
  'all-healthy',
  'long-disconnected',
);
const viewer = fc.constantFrom(...PEOPLE.map(({ id }) => id));

test(
  `the API keeps its invariants whatever people, networks and time do (${RUNS} runs)`,
  async () => {
    await fc.assert(
      fc.asyncProperty(scenario, fc.array(anyAction, { maxLength: 12 }), viewer, async (name, actions, sees) => {
        const client = startClient(name);
        for (const [serial, action] of actions.entries()) {
          for (const step of await carryOut(client, action, serial)) {
            for (const [law, holds] of Object.entries(INVARIANTS)) {
              try {
                holds(step);
              } catch (cause) {
                throw new Error(`Invariant ${law}: broken by ${step.call}`, { cause });
              }
            }
          }
        }
        await checkWhatIsVisible(client, sees);
        await checkCan(client, sees);
      }),
      { numRuns: RUNS },
    );
  },
  15 * MINUTES,
);

test(
  'invariant 25: advancing once equals advancing in any steps',
  async () => {
    const steps = fc.array(fc.nat({ max: 60 * DAY }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(scenario, steps, async (name, waits) => {
        const [once, stepwise] = [startClient(name), startClient(name)];
        const start = Date.parse((await once.get('/__mock')).body.now);
        let at = start;
        for (const wait of waits) {
          at += wait;
          await stepwise.control({ now: iso(at) });
        }
        await once.control({ now: iso(at) });
        expect(await once.dump()).toEqual(await stepwise.dump());
      }),
      { numRuns: Math.max(50, RUNS / 10) },
    );
  },
  5 * MINUTES,
);

test(
  'invariant 22: a disconnect and a reconnect at one moment change no post ahead, and of the account only who connected it last and when',
  async () => {
    const wait = fc.nat({ max: 80 * DAY });
    await fc.assert(
      fc.asyncProperty(scenario, wait, fc.nat(40), fc.constantFrom('ada', 'marek'), async (name, ms, which, by) => {
        const client = startClient(name);
        const { now } = (await client.get('/__mock')).body;
        await client.control({ now: iso(Date.parse(now) + ms) });
        const before = await client.dump();
        const connected = [...before.accounts.values()].filter(({ disconnection }) => disconnection === null);
        const account = connected[which % Math.max(1, connected.length)];
        if (!account) return;
        await disconnect(client, account.id, 'ada');
        expect((await reconnect(client, account.id, by)).status).toBe(200);
        const after = await client.dump();
        expect(after.posts).toEqual(before.posts);
        const { revision, lastConnector, authorizedAt, lastActivityAt, ...rest } =
          after.accounts.get(account.id) ?? account;
        expect({ revision: account.revision, ...pickConnection(account), ...rest }).toEqual(account);
        expect([revision, lastConnector, iso(authorizedAt)]).toEqual([
          account.revision + 2,
          by,
          iso(Date.parse(now) + ms),
        ]);
        expect(lastActivityAt).toBe(account.network === 'x' ? authorizedAt : null);
      }),
      { numRuns: Math.max(50, RUNS / 10) },
    );
  },
  5 * MINUTES,
);

test('invariant 23: a zone changes no byte of any reply', async () => {
  const zone = process.env.TZ;
  const replies: string[] = [];
  for (const TZ of ['UTC', 'Europe/Warsaw', 'Pacific/Kiritimati', 'America/New_York']) {
    process.env.TZ = TZ;
    replies.push(await everyReply(startClient('typical')));
  }
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(new Set(replies).size).toBe(1);
});

test(
  'invariant 30: a repeated request gets the same reply and commits once; another request with its key is refused',
  async () => {
    const headers = { 'Idempotency-Key': 'one' };
    await fc.assert(
      fc.asyncProperty(
        scenario,
        fc.constantFrom('ada', 'marek', 'lena', 'tomasz'),
        fc.nat(40),
        async (name, as, at) => {
          const client = startClient(name);
          const account = [...(await client.dump()).accounts.values()].at(at % 5);
          if (!account) return;
          const path = `/api/social/accounts/${account.id}/disconnect`;
          const ask = () =>
            client.post(path, as, undefined, { ...headers, 'If-Match': `"${account.id}.${account.revision}"` });
          const first = await ask();
          const between = await client.dump();
          const second = await ask();
          expect([second.status, second.text]).toEqual([first.status, first.text]);
          expect(without(await client.dump())).toEqual(without(between));
          if (first.status < 400) {
            const other = await client.post(path, as, {}, headers);
            expect([other.status, other.body.code]).toEqual([422, 'idempotency-mismatch']);
            const stranger = await client.post(path, as === 'ada' ? 'marek' : 'ada', {}, headers);
            expect(stranger.body.code).not.toBe('idempotency-mismatch');
          }
        },
      ),
      { numRuns: 100 },
    );
  },
  MINUTES,
);

const pickConnection = ({ lastConnector, authorizedAt, lastActivityAt }: StoredAccount) => ({
  lastConnector,
  authorizedAt,
  lastActivityAt,
});

const without = ({ replies: _, ...dump }: Dump): Omit<Dump, 'replies'> => dump;

async function everyReply(client: Client): Promise<string> {
  await client.control({ now: '2027-03-30T01:30:00.000Z' });
  const paths = ['/api/session', '/api/social/accounts?pageSize=100', '/api/social/long-disconnected'];
  paths.push('/api/social/attention', '/api/notifications', '/__mock');
  for (const tab of ['published', 'scheduled', 'drafts', 'missed', 'cancelled'])
    paths.push(`/api/social/posts?tab=${tab}`);
  const replies = [];
  for (const path of paths) replies.push((await client.get(path)).text);
  return replies.join('\n');
}
