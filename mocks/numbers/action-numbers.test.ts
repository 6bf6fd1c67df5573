import { expect, test } from 'vitest';
import type { Account } from '../../src/api/contract/account.ts';
import type { Activity } from '../../src/api/contract/activity.ts';
import type { Impact } from '../../src/api/contract/impact.ts';
import { type Simulation, startSimulation } from '../testing.ts';
import { SCENARIOS } from './test-views.ts';

const latestCount = async (simulation: Simulation, id: string, kind: Activity['kind']): Promise<unknown> => {
  const { items } = (await simulation.get(`/api/social/accounts/${id}/activity`)).body as { items: Activity[] };
  const [latest] = items.filter((each) => each.kind === kind);
  return latest && 'count' in latest.detail ? latest.detail.count : 0;
};

test.each(SCENARIOS)(
  'the numbers in the impact of a disconnect agree with the account before it, with the reply, and with the account after it, in %s (EFFECT, KEEP)',
  async (scenario) => {
    const simulation = startSimulation({ scenario });
    for (const before of (await accountsOf(simulation)).filter(({ disconnection }) => !disconnection)) {
      const { id, posts, cancelledByPerson } = before;
      const impact: Impact = (await simulation.get(`/api/social/accounts/${id}/impact`)).body;
      const totals = [impact.published, impact.scheduled, impact.drafts, impact.missed].map(({ total }) => total);
      expect(totals, id).toEqual([posts.published, posts.scheduled, posts.drafts, posts.missed]);
      expect(impact.scheduled.next.length, id).toBe(Math.min(3, impact.scheduled.total));
      const after: Account = (await simulation.disconnect(id)).body;
      const { disconnection } = after;
      expect(disconnection, id).toMatchObject({
        keptUntil: impact.keptUntil,
        hiddenAfter: impact.hiddenAfter,
        keptTotal: totals.reduce((sum, each) => sum + each, 0),
        kept: {
          published: impact.published.total,
          cancelled: impact.scheduled.total,
          ahead: impact.scheduled.total,
          drafts: impact.drafts.total,
          missed: impact.missed.total,
        },
      });
      expect(after.attention, id).toMatchObject({
        postsAtRisk: impact.scheduled.total,
        missedAfterReconnect: impact.missed.total,
      });
      expect([after.cancelledByPerson, impact.cancelled.total], id).toEqual([cancelledByPerson, cancelledByPerson]);
      if (impact.scheduled.total > 0) {
        expect(await latestCount(simulation, id, 'posts-cancelled'), id).toBe(impact.scheduled.total);
      }
      expect(await simulation.account(id), id).toEqual(after);
    }
  },
  60_000,
);

test.each(SCENARIOS)(
  'a reconnect brings back as many posts as the account says just before it, on day 0, 5 and 30, in %s (RESUME)',
  async (scenario) => {
    for (const days of [0, 5, 30]) {
      const simulation = startSimulation({ scenario });
      await simulation.advance({ days });
      const reconnectable = (await accountsOf(simulation)).filter(({ disconnection }) => disconnection?.reconnectable);
      for (const { id, disconnection, attention } of reconnectable) {
        const reply = await simulation.reconnect(id);
        expect(reply.status, id).toBe(200);
        const { account: after, resumed, missed } = reply.body;
        const kept = disconnection?.kept;
        expect([resumed, missed.length], id).toEqual([kept?.ahead, (kept?.cancelled ?? 0) - (kept?.ahead ?? 0)]);
        expect(after.posts, id).toEqual({
          published: kept?.published,
          scheduled: attention.postsAtRisk,
          drafts: kept?.drafts,
          missed: attention.missedAfterReconnect,
        });
        expect(after.attention.missed, id).toBe(attention.missedAfterReconnect);
        const { published, scheduled, drafts, missed: toSettle } = after.posts;
        expect(published + scheduled + drafts + toSettle, id).toBe(disconnection?.keptTotal);
        if (resumed > 0) expect(await latestCount(simulation, id, 'posts-resumed'), id).toBe(resumed);
        if (missed.length > 0) expect(await latestCount(simulation, id, 'posts-missed'), id).toBe(missed.length);
      }
    }
  },
  60_000,
);

/** All accounts that Ada sees, listed and hidden; none if the plan refuses them. */
async function accountsOf(simulation: Simulation): Promise<Account[]> {
  const { status, body } = await simulation.get('/api/social/accounts?pageSize=100');
  if (status !== 200) return [];
  const { items: hidden } = (await simulation.get('/api/social/long-disconnected')).body as { items: Account[] };
  return [...body.items, ...hidden];
}
