import { describe, expect, test } from 'vitest';
import type { Account, Disconnection } from '../api/contract/account.ts';
import type { Person } from '../api/contract/person.ts';
import type { DecisionReason, DecisionReply } from '../api/contract/rights.ts';
import { nextStep, peopleToAsk, soonAdvice } from './advice.ts';

const ada: Person = { id: 'ada', name: 'Ada Zielińska', active: true };
const marek: Person = { id: 'marek', name: 'Marek Nowak', active: true };
const allowed: DecisionReply = { allowed: true };
const withoutRight = (reason: DecisionReason, ...ask: Person[]): DecisionReply => ({
  allowed: false,
  reason,
  because: 'right',
  ask,
});
const inWrongState = (reason: DecisionReason): DecisionReply => ({ allowed: false, reason, because: 'state', ask: [] });
const FIXED: Account['expiry'] = { rule: 'fixed-90', renewedBy: 'reconnect' };
const can = (reconnect: DecisionReply, disconnect: DecisionReply): Account['can'] => ({
  reconnect,
  disconnect,
  remove: allowed,
  settle: allowed,
});

describe('The advice about an expiring account', () => {
  const notDisconnected = inWrongState('not-disconnected');

  test('is to publish something where activity renews the connection, whoever the viewer is', () => {
    const account = {
      status: 'expiring' as const,
      expiry: { rule: 'idle-90', renewedBy: 'activity' } as const,
      can: can(withoutRight('draft-only', ada), withoutRight('draft-only', ada)),
    };
    expect(soonAdvice(account)).toEqual({ kind: 'publish' });
  });

  test('is to disconnect and reconnect it, for a viewer who may do both', () => {
    expect(soonAdvice({ status: 'expiring', expiry: FIXED, can: can(notDisconnected, allowed) })).toEqual({
      kind: 'renew',
    });
  });

  test('names the people to ask first, for a viewer who may reconnect but not disconnect', () => {
    const account = {
      status: 'expiring' as const,
      expiry: FIXED,
      can: can(notDisconnected, withoutRight('not-original-connector', marek, ada)),
    };
    expect(soonAdvice(account)).toEqual({ kind: 'ask-then-reconnect', people: [marek, ada] });
  });

  test('names the people to ask afterwards, for a viewer who may disconnect but not reconnect', () => {
    const account = {
      status: 'expiring' as const,
      expiry: FIXED,
      can: can(withoutRight('needs-all-accounts', ada), allowed),
    };
    expect(soonAdvice(account)).toEqual({ kind: 'disconnect-then-ask', people: [ada] });
  });

  test('names the people who may do both, for a viewer who may do neither', () => {
    const account = {
      status: 'expiring' as const,
      expiry: FIXED,
      can: can(withoutRight('draft-only', marek, ada), withoutRight('draft-only', ada)),
    };
    expect(soonAdvice(account)).toEqual({ kind: 'ask', people: [ada] });
  });
});

test.each(['connected', 'disconnected'] as const)('no advice to renew an account that is %s', (status) => {
  expect(soonAdvice({ status, expiry: FIXED, can: can(allowed, allowed) })).toBeNull();
});

describe('The people to ask', () => {
  const neither = can(withoutRight('draft-only', ada, marek), withoutRight('draft-only', marek, ada));

  test('about an expiring account are first those who can renew it alone', () => {
    expect(peopleToAsk({ status: 'expiring', expiry: FIXED, can: neither }, 'disconnect')).toEqual([marek, ada]);
    const onlyAda = can(withoutRight('draft-only', ada), withoutRight('draft-only', marek, ada));
    expect(peopleToAsk({ status: 'expiring', expiry: FIXED, can: onlyAda }, 'disconnect')).toEqual([ada, marek]);
  });

  test('about any other account are those that the API names, and nobody if the viewer may act', () => {
    expect(peopleToAsk({ status: 'connected', expiry: FIXED, can: neither }, 'disconnect')).toEqual([marek, ada]);
    expect(peopleToAsk({ status: 'connected', expiry: FIXED, can: can(allowed, allowed) }, 'disconnect')).toEqual([]);
  });
});

describe('The next step of a disconnected account', () => {
  const disconnectionWith = (change: Partial<Disconnection>): Disconnection => ({
    at: '2026-10-01T00:00:00Z',
    cause: 'manual',
    by: ada,
    keptUntil: '2027-10-01T00:00:00Z',
    hiddenAfter: '2026-12-30T00:00:00Z',
    history: 'kept',
    kept: { published: 200, cancelled: 9, ahead: 2, nextAt: null, drafts: 3, missed: 2 },
    keptTotal: 216,
    returns: true,
    bestBy: ada,
    ...change,
  });
  const notDisconnected = inWrongState('not-disconnected');

  test('does not exist for a connected account', () => {
    expect(nextStep({ disconnection: null, can: can(notDisconnected, allowed) })).toBeNull();
  });

  test('is a reconnect in time, which keeps as many posts as the API says', () => {
    expect(
      nextStep({ disconnection: disconnectionWith({}), can: can(allowed, inWrongState('already-disconnected')) }),
    ).toEqual({
      kind: 'keep',
      posts: 216,
      deadline: '2027-10-01T00:00:00Z',
      people: null,
    });
  });

  test('names the people who can reconnect it, for a viewer who cannot', () => {
    const step = nextStep({
      disconnection: disconnectionWith({}),
      can: can(withoutRight('draft-only', marek), withoutRight('draft-only', ada)),
    });
    expect(step).toMatchObject({ kind: 'keep', people: [marek] });
  });

  test('names no deadline once the history is gone', () => {
    const step = nextStep({
      disconnection: disconnectionWith({ history: 'gone' }),
      can: can(allowed, inWrongState('already-disconnected')),
    });
    expect(step).toEqual({ kind: 'start-over', people: null });
  });

  test('is a removal if the account was deleted at its network, because a reconnect cannot help', () => {
    const disconnection = disconnectionWith({ cause: 'deleted-on-network', returns: false, history: 'gone' });
    const mayRemove = can(allowed, inWrongState('already-disconnected'));
    expect(nextStep({ disconnection, can: mayRemove })).toEqual({ kind: 'gone-at-network', people: null });
    const mayNotRemove = { ...mayRemove, remove: withoutRight('not-original-connector', marek, ada) };
    expect(nextStep({ disconnection, can: mayNotRemove })).toEqual({
      kind: 'gone-at-network',
      people: [marek, ada],
    });
  });
});
