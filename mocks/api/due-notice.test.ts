import { describe, expect, test } from 'vitest';
import type { AccountNotices, Recipient } from '../../src/api/contract/notice.ts';
import { SCENARIO_NAMES } from '../scenarios/scenarios.ts';
import {
  account,
  connectedBy,
  disconnected,
  reconnectedBy,
  type Simulation,
  startSimulation,
  withCancelledPosts,
  withDrafts,
  withMissedPosts,
  withPublishedPosts,
  withScheduledPosts,
} from '../testing.ts';

const noticesOf = async (simulation: Simulation, id: string): Promise<AccountNotices> =>
  (await simulation.get(`/api/social/accounts/${id}/notices`)).body;

const withReasons = (recipients: readonly Recipient[]) => recipients.map(({ person, why }) => `${person.id} (${why})`);

describe('the recipients of the next notice are', () => {
  test('the last connector, authors of scheduled posts and Super Admins; no author of any other post', async () => {
    const simulation = startSimulation({
      accounts: [
        account(
          'facebook',
          connectedBy('tomasz', { days: 70 }),
          reconnectedBy('lena', { days: 20 }),
          withScheduledPosts(2, { by: 'priya' }),
          withPublishedPosts(1, { by: 'marek' }),
          withDrafts(1, { by: 'omar' }),
          withMissedPosts(1, { by: 'tomasz' }),
          withCancelledPosts(1, { by: 'marek' }),
        ),
      ],
    });
    const { due } = await noticesOf(simulation, 'acc-acme-facebook');
    expect(withReasons(due?.recipients ?? [])).toEqual([
      'lena (last-connector)',
      'priya (post-author)',
      'ada (super-admin)',
    ]);
  });

  test('active people only: a deactivated last connector or author is left out', async () => {
    const simulation = startSimulation({
      accounts: [account('linkedin', connectedBy('julia'), withScheduledPosts(1, { by: 'julia' }))],
    });
    const { due } = await noticesOf(simulation, 'acc-acme-linkedin');
    expect(due?.recipients).toEqual([
      { person: { id: 'ada', name: 'Ada Zielińska', active: true }, why: 'super-admin' },
    ]);
  });

  test('not named while the account is disconnected or after the notice was sent, because no notice is due then', async () => {
    const whileDisconnected = startSimulation({ accounts: [account('facebook', disconnected())] });
    expect((await noticesOf(whileDisconnected, 'acc-acme-facebook')).due).toBeNull();
    // The connection lasts 90 days, so its notice was sent today.
    const afterNotice = startSimulation({ accounts: [account('facebook', connectedBy('marek', { days: 83 }))] });
    expect(await noticesOf(afterNotice, 'acc-acme-facebook')).toMatchObject({
      due: null,
      sent: [{ kind: 'reauthorize' }],
    });
  });
});

test.each(SCENARIO_NAMES.filter((name) => name !== 'ten-thousand'))(
  '%s: each notice that is due is sent at its moment, to exactly the people named a millisecond before',
  async (scenario) => {
    const simulation = startSimulation({ scenario });
    // The scenario `plan-required` starts on a plan without social accounts.
    await simulation.control({ plan: 'professional' });
    for (const id of (await simulation.state()).accounts.keys()) {
      const { due } = await noticesOf(simulation, id);
      if (!due) continue;
      const at = Date.parse(due.at);
      const moved = startSimulation({ scenario });
      await moved.control({ plan: 'professional' });
      await moved.moveTo(at - 1);
      const before = await noticesOf(moved, id);
      await moved.moveTo(at);
      const after = await noticesOf(moved, id);
      expect(after.sent.length, id).toBe(before.sent.length + 1);
      expect(after.sent[0]).toMatchObject({ at: due.at, recipients: before.due?.recipients });
      expect(after.due).toBeNull();
    }
  },
);
