import { describe, expect, test } from 'vitest';
import {
  account,
  connectedBy,
  expiringIn,
  isoOnDay,
  lost,
  reconnectedBy,
  startSimulation,
} from '../../../mocks/testing.ts';
import { timelinePoints } from './timeline-points.ts';

/** The points of an account at the moment `now`. The simulation holds no other account. */
async function pointsOf(given: ReturnType<typeof account>, now = isoOnDay(0)) {
  const simulation = startSimulation({ accounts: [given] });
  await simulation.moveTo(now);
  const [listed] = await simulation.accounts();
  if (!listed) throw new Error('The account is not listed');
  const path = `/api/social/accounts/${listed.id}`;
  const [notices, activity] = [await simulation.get(`${path}/notices`), await simulation.get(`${path}/activity`)];
  return timelinePoints(listed, notices.body, activity.body.items, await simulation.now());
}

const OVERDUE_ACCOUNT = account('facebook', reconnectedBy('lena'), lost('reauthorization-overdue', { days: 12 }));

const kindsOf = (points: Awaited<ReturnType<typeof pointsOf>>) => points.map(({ kind, state }) => `${kind} ${state}`);

describe('The timeline', () => {
  test('of a connected account has the notice and the expiry in the future', async () => {
    expect(
      kindsOf(
        await pointsOf(account('facebook', connectedBy('marek', { days: 150 }), reconnectedBy('ada', { days: 58 }))),
      ),
    ).toEqual([
      'first-connected past',
      'last-disconnect past',
      'authorized past',
      'today today',
      'notice-due coming',
      'expiry coming',
    ]);
  });

  test('of an expiring account has the notice in the past', async () => {
    expect(kindsOf(await pointsOf(account('facebook', reconnectedBy('lena'), expiringIn({ days: 5 }))))).toEqual([
      'first-connected past',
      'last-disconnect past',
      'authorized past',
      'notice-sent past',
      'today today',
      'expiry coming',
    ]);
  });

  test('of a disconnected account has the moment of hiding and the end of its history', async () => {
    expect(kindsOf(await pointsOf(OVERDUE_ACCOUNT))).toEqual([
      'first-connected past',
      'authorized past',
      'notice-sent past',
      'disconnected past',
      'today today',
      'hidden coming',
      'history-end coming',
    ]);
  });

  test('of a disconnected account can have the end of its history before the moment of hiding', async () => {
    expect(kindsOf(await pointsOf(account('linkedin', lost('security', { days: 75 })))).slice(1)).toEqual([
      'disconnected past',
      'history-end past',
      'today today',
      'hidden coming',
    ]);
  });

  test('has no expiry on YouTube, and no notice on X', async () => {
    expect(kindsOf(await pointsOf(account('youtube')))).toEqual(['first-connected past', 'today today']);
    expect(kindsOf(await pointsOf(account('x')))).toEqual(['first-connected past', 'today today', 'expiry coming']);
  });

  test('has an event of this very moment among the past ones, before today', async () => {
    // Lost 12 days before the start, the account is hidden after 90 days: 78 days after the start.
    // At that very moment it is still listed (HIDE).
    const points = await pointsOf(account('facebook', lost('security', { days: 12 })), isoOnDay(78));
    const index = points.findIndex(({ kind }) => kind === 'today');
    expect(points[index - 1]).toMatchObject({ kind: 'hidden', state: 'past', at: isoOnDay(78) });
  });

  test('is in order of time, and the widest column is the one with the longest time until the next point', async () => {
    const points = await pointsOf(OVERDUE_ACCOUNT);
    const times = points.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    for (const { fr } of points) expect(fr).toBeGreaterThanOrEqual(1);
    expect(Math.max(...points.map(({ fr }) => fr))).toBe(2);
    expect(points.find(({ kind }) => kind === 'hidden')?.fr).toBe(2);
  });
});
