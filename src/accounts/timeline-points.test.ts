import { describe, expect, test } from 'vitest';
import { createNodeSimulation } from '../../mocks/node.ts';
import type { Account, AccountNotices, ActivityList } from '../api/contract.ts';
import { timelinePoints } from './timeline-points.ts';

/** What Ada sees of an account at a moment of a scenario. */
async function seen(scenario: string, id: string, now?: string) {
  const simulation = createNodeSimulation(scenario);
  const ask = async (path: string, init: RequestInit = {}) => {
    const request = new Request(`http://localhost${path}`, { headers: { cookie: 'mock-user=ada' }, ...init });
    return (await simulation.send(request)).json();
  };
  if (now) await ask('/__mock', { method: 'PUT', body: JSON.stringify({ now }) });
  const account: Account = await ask(`/api/social/accounts/${id}`);
  const notices: AccountNotices = await ask(`/api/social/accounts/${id}/notices`);
  const { items }: ActivityList = await ask(`/api/social/accounts/${id}/activity`);
  return timelinePoints(account, notices, items, (await ask('/__mock')).now);
}

const kindsOf = (points: Awaited<ReturnType<typeof seen>>) => points.map(({ kind, state }) => `${kind} ${state}`);

describe('The points of a time line', () => {
  test('connected: the notice is due and the end is to come', async () => {
    expect(kindsOf(await seen('typical', 'acc-acme-facebook'))).toEqual([
      'first past',
      'last-lost past',
      'authorized past',
      'today today',
      'notice-due coming',
      'expiry coming',
    ]);
  });

  test('expiring: the notice has been sent', async () => {
    expect(kindsOf(await seen('typical', 'acc-acme-polska-facebook'))).toEqual([
      'first past',
      'last-lost past',
      'authorized past',
      'notice-sent past',
      'today today',
      'expiry coming',
    ]);
  });

  test('disconnected: history and place on the list end one after the other', async () => {
    expect(kindsOf(await seen('typical', 'acc-zielony-ogrod-facebook'))).toEqual([
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
    expect(kindsOf(await seen('typical', 'acc-pod-lipa-linkedin')).slice(1)).toEqual([
      'disconnected past',
      'history-end past',
      'today today',
      'hidden coming',
    ]);
  });

  test('YouTube never ends; X ends without a notice', async () => {
    expect(kindsOf(await seen('typical', 'acc-acme-studio-youtube'))).toEqual(['first past', 'today today']);
    expect(kindsOf(await seen('typical', 'acc-acme-x'))).toEqual(['first past', 'today today', 'expiry coming']);
  });

  test('a moment that is now is past, and today stands behind it', async () => {
    const points = await seen('typical', 'acc-zielony-ogrod-facebook', '2027-02-09T09:00:00.000Z');
    const at = points.findIndex(({ kind }) => kind === 'today');
    expect(points[at - 1]).toMatchObject({ kind: 'hidden', state: 'past', at: '2027-02-09T09:00:00.000Z' });
  });

  test('they are in order of time, and each has room for its words, the longest stretch the most', async () => {
    const points = await seen('typical', 'acc-zielony-ogrod-facebook');
    const times = points.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    for (const { room } of points) expect(room).toBeGreaterThanOrEqual(1);
    expect(Math.max(...points.map(({ room }) => room))).toBe(2);
    expect(points.find(({ kind }) => kind === 'hidden')?.room).toBe(2);
  });
});
