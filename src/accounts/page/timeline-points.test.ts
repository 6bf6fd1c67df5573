import { describe, expect, test } from 'vitest';
import {
  account,
  atDay,
  connectedBy,
  expiringIn,
  lost,
  reconnectedBy,
  startSimulation,
} from '../../../mocks/testing.ts';
import { timelinePoints } from './timeline-points.ts';

/** The points of the only account there is. @param now the moment at which it is looked at, after the start */
async function pointsOf(only: ReturnType<typeof account>, now = atDay(0)) {
  const simulation = startSimulation({ accounts: [only] });
  await simulation.moveTo(now);
  const [seen] = await simulation.accounts();
  if (!seen) throw new Error('It is not listed');
  const path = `/api/social/accounts/${seen.id}`;
  const [notices, activity] = [await simulation.get(`${path}/notices`), await simulation.get(`${path}/activity`)];
  return timelinePoints(seen, notices.body, activity.body.items, await simulation.now());
}

const OVERDUE = account('facebook', reconnectedBy('lena'), lost('reauthorization-overdue', { days: 12 }));

const kindsOf = (points: Awaited<ReturnType<typeof pointsOf>>) => points.map(({ kind, state }) => `${kind} ${state}`);

describe('The points of a time line', () => {
  test('connected: the notice and the end are in the future', async () => {
    expect(
      kindsOf(
        await pointsOf(account('facebook', connectedBy('marek', { days: 150 }), reconnectedBy('ada', { days: 58 }))),
      ),
    ).toEqual(['first past', 'last-lost past', 'authorized past', 'today today', 'notice-due coming', 'expiry coming']);
  });

  test('expiring: the notice has been sent', async () => {
    expect(kindsOf(await pointsOf(account('facebook', reconnectedBy('lena'), expiringIn({ days: 5 }))))).toEqual([
      'first past',
      'last-lost past',
      'authorized past',
      'notice-sent past',
      'today today',
      'expiry coming',
    ]);
  });

  test('disconnected: the history and the place on the list end one after the other', async () => {
    expect(kindsOf(await pointsOf(OVERDUE))).toEqual([
      'first past',
      'authorized past',
      'notice-sent past',
      'disconnected past',
      'today today',
      'hidden coming',
      'history-end coming',
    ]);
  });

  test('disconnected, with the history gone though it is still listed', async () => {
    expect(kindsOf(await pointsOf(account('linkedin', lost('security', { days: 75 })))).slice(1)).toEqual([
      'disconnected past',
      'history-end past',
      'today today',
      'hidden coming',
    ]);
  });

  test('YouTube never ends; X ends without a notice', async () => {
    expect(kindsOf(await pointsOf(account('youtube')))).toEqual(['first past', 'today today']);
    expect(kindsOf(await pointsOf(account('x')))).toEqual(['first past', 'today today', 'expiry coming']);
  });

  test('an event at this moment is past, and today comes after it', async () => {
    const points = await pointsOf(account('facebook', lost('security', { days: 12 })), atDay(78));
    const at = points.findIndex(({ kind }) => kind === 'today');
    expect(points[at - 1]).toMatchObject({ kind: 'hidden', state: 'past', at: atDay(78) });
  });

  test('are in order of time, and each has room for its words, the longest stretch the most', async () => {
    const points = await pointsOf(OVERDUE);
    const times = points.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    for (const { room } of points) expect(room).toBeGreaterThanOrEqual(1);
    expect(Math.max(...points.map(({ room }) => room))).toBe(2);
    expect(points.find(({ kind }) => kind === 'hidden')?.room).toBe(2);
  });
});
