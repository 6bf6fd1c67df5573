import { describe, expect, test, vi } from 'vitest';
import {
  account,
  disconnected,
  type Reply,
  type Simulation,
  startSimulation,
  withMissedPosts,
  withScheduledPosts,
} from '../testing.ts';

const END = '2100-01-01T00:00:00.000Z';
const RESCHEDULE = '/api/social/posts/post-acme-facebook-1/reschedule';

/** Requires that a call is refused as invalid, with this field, and changes nothing. */
async function requireRefusal(simulation: Simulation, send: () => Promise<Reply>, field: unknown) {
  const before = await simulation.state();
  const { status, body } = await send();
  expect([status, body.code, body.fields[0]]).toEqual([422, 'invalid', field]);
  expect(await simulation.state()).toEqual(before);
}

describe('The clock', () => {
  test.each(['2100-01-01T00:00:00.001Z', '9999-11-30T09:00:00Z'])(
    'does not go to %s: its last moment is the start of 2100',
    async (now) => {
      const simulation = startSimulation({ accounts: [account('facebook')] });
      const field = { path: 'now', message: `must not be later than ${END}`, until: END };
      await requireRefusal(simulation, () => simulation.put('/__mock', { body: { now } }), field);
      await requireRefusal(simulation, () => simulation.put('/__mock', { body: { scenario: 'empty', now } }), field);
    },
  );

  test.each(['+012027-11-30T09:00:00.000Z', '12027-11-30T09:00:00Z'])(
    'refuses %s: a year has four digits',
    async (now) => {
      const simulation = startSimulation({ accounts: [] });
      const field = { path: 'now', message: expect.stringContaining('timestamp') };
      await requireRefusal(simulation, () => simulation.put('/__mock', { body: { now } }), field);
    },
  );

  test('stops at the last moment while it runs', async () => {
    const simulation = startSimulation({ accounts: [] });
    const real = vi.spyOn(performance, 'now').mockReturnValue(0);
    await simulation.control({ now: '2099-12-31T23:59:58.000Z', running: true });
    real.mockReturnValue(30_000);
    expect((await simulation.get('/__mock')).body).toMatchObject({ now: END, running: true });
    real.mockRestore();
  });

  test('goes up to the last moment, and no reply then contains a later date', async () => {
    const simulation = startSimulation({
      accounts: [account('facebook'), account('linkedin'), account('x', disconnected({ days: 2 }))],
      now: '2026-11-23T09:00:00Z',
    });
    // The first move lets the account expire, so that it can be reconnected. At the second one it is connected still.
    for (const now of ['2099-12-30T00:00:00.000Z', END]) {
      expect((await simulation.control({ now })).body.now).toBe(now);
      const reconnected = await simulation.reconnect('acc-acme-facebook');
      const texts = [reconnected.text];
      for (const path of [
        '',
        '/acc-acme-facebook',
        '/acc-acme-x',
        '/acc-acme-facebook/notices',
        '/acc-acme-x/activity',
      ])
        texts.push((await simulation.get(`/api/social/accounts${path}`)).text);
      const { status, text } = await simulation.get('/api/social/accounts/acc-acme-facebook/impact');
      expect(status).toBe(200);
      const years = [...[...texts, text].join().matchAll(/"(\d{4,})-\d\d-\d\dT[^"]*"/g)].map(([, year]) =>
        Number(year),
      );
      expect(Math.max(...years)).toBeLessThanOrEqual(2100);
      expect([...texts, text].join().match(/"2100-(?!01-01T00:00:00\.000Z)[^"]*"/g)).toBeNull();
    }
    expect((await simulation.post('/__mock/next-event')).body.now).toBe(END);
  });
});

describe('A new time for a missed post', () => {
  const start = (now = '2026-11-23T09:00:00.000Z') =>
    startSimulation({ accounts: [account('facebook', withMissedPosts(1), withScheduledPosts(1))], now });

  test('may be exactly 24 months ahead, and no later (MAY-SETTLE)', async () => {
    const until = '2028-11-23T09:00:00.000Z';
    const field = { path: 'scheduledAt', message: `must not be later than ${until}`, until };
    for (const scheduledAt of ['2028-11-23T09:00:00.001Z', '2100-01-01T00:00:00Z', '9999-12-31T23:59:59Z']) {
      const simulation = start();
      await requireRefusal(simulation, () => simulation.post(RESCHEDULE, { body: { scheduledAt } }), field);
    }
    expect((await start().post(RESCHEDULE, { body: { scheduledAt: until } })).status).toBe(200);
  });

  test.each([
    '12027-04-04T02:30:00Z',
    '+012027-04-04T02:30:00.000Z',
    '2027-04-31T02:30:00Z',
    '2027-04-04',
    'tomorrow',
    7,
    null,
  ])('is refused if it is not a moment: %s', async (scheduledAt) => {
    const simulation = start();
    const field = { path: 'scheduledAt', message: expect.stringMatching(/timestamp|moment|string/i) };
    await requireRefusal(simulation, () => simulation.post(RESCHEDULE, { body: { scheduledAt } }), field);
  });
});
