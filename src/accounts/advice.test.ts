import { describe, expect, test } from 'vitest';
import type { Disconnection } from '../api/contract/account.ts';
import { ada, allowed, canOf, FIXED_EXPIRY, inWrongState, marek, withoutRight } from '../domain-text/test-decisions.ts';
import { nextStep, peopleToAsk } from './advice.ts';

describe('The people to ask', () => {
  const withNeitherRight = canOf({
    reconnect: withoutRight('draft-only', ada, marek),
    disconnect: withoutRight('draft-only', marek, ada),
  });

  test('to disconnect an expiring account begin with those who can also reconnect it', () => {
    expect(peopleToAsk({ status: 'expiring', expiry: FIXED_EXPIRY, can: withNeitherRight }, 'disconnect')).toEqual([
      marek,
      ada,
    ]);
    const onlyAdaCanReconnect = canOf({
      reconnect: withoutRight('draft-only', ada),
      disconnect: withoutRight('draft-only', marek, ada),
    });
    expect(peopleToAsk({ status: 'expiring', expiry: FIXED_EXPIRY, can: onlyAdaCanReconnect }, 'disconnect')).toEqual([
      ada,
      marek,
    ]);
  });

  test('to disconnect any other account are those that the API names, and nobody if the viewer may act', () => {
    expect(peopleToAsk({ status: 'connected', expiry: FIXED_EXPIRY, can: withNeitherRight }, 'disconnect')).toEqual([
      marek,
      ada,
    ]);
    expect(
      peopleToAsk(
        { status: 'connected', expiry: FIXED_EXPIRY, can: canOf({ reconnect: allowed, disconnect: allowed }) },
        'disconnect',
      ),
    ).toEqual([]);
  });
});

describe('The next step for an account', () => {
  const disconnectionWith = (change: Partial<Disconnection>): Disconnection => ({
    at: '2026-10-01T00:00:00Z',
    cause: 'manual',
    by: ada,
    keptUntil: '2027-10-01T00:00:00Z',
    hiddenAfter: '2026-12-30T00:00:00Z',
    history: 'kept',
    kept: { published: 200, cancelled: 9, ahead: 2, nextAt: '2026-12-01T00:00:00Z', drafts: 3, missed: 2 },
    // Not the sum of the counts above, so that a client which adds them up fails.
    keptTotal: 300,
    reconnectable: true,
    recommendedReconnector: ada,
    handover: null,
    ...change,
  });
  const notDisconnected = inWrongState('not-disconnected');

  test('does not exist for a connected account', () => {
    expect(
      nextStep({ disconnection: null, can: canOf({ reconnect: notDisconnected, disconnect: allowed }) }),
    ).toBeNull();
  });

  test('is a reconnect in time, which keeps as many posts as the API says', () => {
    expect(
      nextStep({
        disconnection: disconnectionWith({}),
        can: canOf({ reconnect: allowed, disconnect: inWrongState('already-disconnected') }),
      }),
    ).toEqual({
      kind: 'keep',
      posts: 300,
      deadline: '2027-10-01T00:00:00Z',
      people: null,
    });
  });

  test('names the people who can reconnect the account, for a viewer who cannot', () => {
    const step = nextStep({
      disconnection: disconnectionWith({}),
      can: canOf({ reconnect: withoutRight('draft-only', marek), disconnect: withoutRight('draft-only', ada) }),
    });
    expect(step).toMatchObject({ kind: 'keep', people: [marek] });
  });

  test('names no deadline once the history is gone', () => {
    const step = nextStep({
      disconnection: disconnectionWith({ history: 'gone' }),
      can: canOf({ reconnect: allowed, disconnect: inWrongState('already-disconnected') }),
    });
    expect(step).toEqual({ kind: 'start-over', people: null });
  });

  test('is a removal if the account was deleted at its network, because a reconnect cannot help', () => {
    const disconnection = disconnectionWith({ cause: 'deleted-on-network', reconnectable: false, history: 'gone' });
    const canRemove = canOf({ reconnect: allowed, disconnect: inWrongState('already-disconnected') });
    expect(nextStep({ disconnection, can: canRemove })).toEqual({ kind: 'remove', people: null });
    const cannotRemove = { ...canRemove, remove: withoutRight('not-original-connector', marek, ada) };
    expect(nextStep({ disconnection, can: cannotRemove })).toEqual({
      kind: 'remove',
      people: [marek, ada],
    });
  });
});
