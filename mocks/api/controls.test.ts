import { describe, expect, test } from 'vitest';
import { account, startSimulation, withScheduledPosts } from '../testing.ts';

describe('the simulation’s controls', () => {
  test('settings that a request does not name stay as they are', async () => {
    const simulation = startSimulation({ scenario: 'empty' });
    const faults = [{ name: 'slow', call: 'GET /api/nothing' }];
    await simulation.control({ latencyMs: 7, plan: 'enterprise', faults });
    const { body } = await simulation.control({ now: '2026-11-24T09:00:00Z' });
    expect(body).toMatchObject({ latencyMs: 7, plan: 'enterprise', faults, running: false });
  });

  test('a move to the next event moves a clock that stands still, and does not start it', async () => {
    const simulation = startSimulation({ accounts: [account('facebook', withScheduledPosts([1]))] });
    const { body } = await simulation.post('/__mock/next-event');
    expect([body.now, body.running]).toEqual(['2026-11-24T09:00:00.000Z', false]);
  });

  test.each(['/__mock/next-event', '/__mock/reset'])('%s takes only JSON as its body', async (path) => {
    const simulation = startSimulation();
    const before = await simulation.state();
    const { status, body } = await simulation.post(path, { body: '{' });
    expect([status, body.code]).toEqual([400, 'malformed']);
    expect(await simulation.state()).toEqual(before);
    expect((await simulation.post(path, { body: {} })).status).toBe(200);
  });

  test('the newest fifty events are listed, and all are counted', async () => {
    const posts = withScheduledPosts(Array.from({ length: 60 }, (_, index) => (index + 1) / 2));
    const simulation = startSimulation({ accounts: [account('youtube', posts)] });
    const { total, items } = await simulation.advance({ days: 30 });
    expect([total, items.length]).toEqual([60, 50]);
    expect(items[0]?.at).toBe(await simulation.now());
    const few = await startSimulation({ scenario: 'expiring' }).moveTo('2026-12-24T09:00:00Z');
    expect(few.items).toHaveLength(few.total);
  });

  test('the reply to a loss names the account, the moment and the cause', async () => {
    const simulation = startSimulation({ accounts: [account('x')] });
    const path = '/__mock/accounts/acc-acme-x/loss';
    const { body } = await simulation.post(path, { body: { cause: 'security' } });
    expect(body).toEqual({
      accountId: 'acc-acme-x',
      disconnection: { at: '2026-11-23T09:00:00.000Z', cause: 'security' },
    });
  });
});
