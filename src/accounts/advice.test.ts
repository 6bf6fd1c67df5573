import { describe, expect, test } from 'vitest';
import type { Account, Disconnection } from '../api/contract/account.ts';
import type { Person } from '../api/contract/person.ts';
import type { DecisionReason, DecisionReply } from '../api/contract/rights.ts';
import { nextStep, peopleToAsk, soonAdvice } from './advice.ts';

const ada: Person = { id: 'ada', name: 'Ada Zielińska', active: true };
const marek: Person = { id: 'marek', name: 'Marek Nowak', active: true };
const yes: DecisionReply = { allowed: true };
const no = (reason: DecisionReason, ...ask: Person[]): DecisionReply => ({
  allowed: false,
  reason,
  because: 'right',
  ask,
});
const notNow = (reason: DecisionReason): DecisionReply => ({ allowed: false, reason, because: 'state', ask: [] });
const FIXED: Account['expiry'] = { rule: 'fixed-90', renewedBy: 'reconnect' };
const can = (reconnect: DecisionReply, disconnect: DecisionReply): Account['can'] => ({
  reconnect,
  disconnect,
  remove: yes,
  settle: yes,
});

describe('what an expiring row advises', () => {
  const connected = notNow('not-disconnected');

  test('on a network that activity renews: to publish something, whoever looks', () => {
    const account = {
      expiry: { rule: 'idle-90', renewedBy: 'activity' } as const,
      can: can(no('draft-only', ada), no('draft-only', ada)),
    };
    expect(soonAdvice(account)).toEqual({ kind: 'publish' });
  });

  test('to a viewer who may both disconnect and reconnect: to do so', () => {
    expect(soonAdvice({ expiry: FIXED, can: can(connected, yes) })).toEqual({ kind: 'renew' });
  });

  test('to a viewer who may reconnect but not disconnect: who to ask first', () => {
    const account = { expiry: FIXED, can: can(connected, no('not-original-connector', marek, ada)) };
    expect(soonAdvice(account)).toEqual({ kind: 'ask-then-reconnect', people: [marek, ada] });
  });

  test('to a viewer who may disconnect but not reconnect: who to ask then', () => {
    const account = { expiry: FIXED, can: can(no('needs-all-accounts', ada), yes) };
    expect(soonAdvice(account)).toEqual({ kind: 'disconnect-then-ask', people: [ada] });
  });

  test('to a viewer who may do neither: those who can do both', () => {
    const account = { expiry: FIXED, can: can(no('draft-only', marek, ada), no('draft-only', ada)) };
    expect(soonAdvice(account)).toEqual({ kind: 'ask', people: [ada] });
  });
});

describe('who to ask', () => {
  const neither = can(no('draft-only', ada, marek), no('draft-only', marek, ada));

  test('about an account that may soon be lost: first those who can renew it alone', () => {
    expect(peopleToAsk({ status: 'expiring', expiry: FIXED, can: neither }, 'disconnect')).toEqual([marek, ada]);
    const onlyAda = can(no('draft-only', ada), no('draft-only', marek, ada));
    expect(peopleToAsk({ status: 'expiring', expiry: FIXED, can: onlyAda }, 'disconnect')).toEqual([ada, marek]);
  });

  test('about any other: as the API names them; nobody where the viewer may', () => {
    expect(peopleToAsk({ status: 'connected', expiry: FIXED, can: neither }, 'disconnect')).toEqual([marek, ada]);
    expect(peopleToAsk({ status: 'connected', expiry: FIXED, can: can(yes, yes) }, 'disconnect')).toEqual([]);
  });
});

describe('the one next step of a disconnected row', () => {
  const off = (change: Partial<Disconnection>): Disconnection => ({
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
  const connected = notNow('not-disconnected');

  test('a connected account has none', () => {
    expect(nextStep({ disconnection: null, can: can(connected, yes) })).toBeNull();
  });

  test('a reconnect in time keeps as many posts as the API says', () => {
    expect(nextStep({ disconnection: off({}), can: can(yes, notNow('already-disconnected')) })).toEqual({
      kind: 'keep',
      posts: 216,
      by: '2027-10-01T00:00:00Z',
      people: null,
    });
  });

  test('a viewer who cannot reconnect learns who can', () => {
    const step = nextStep({
      disconnection: off({}),
      can: can(no('draft-only', marek), no('draft-only', ada)),
    });
    expect(step).toMatchObject({ kind: 'keep', people: [marek] });
  });

  test('once the history is gone the step names no deadline', () => {
    const step = nextStep({
      disconnection: off({ history: 'gone' }),
      can: can(yes, notNow('already-disconnected')),
    });
    expect(step).toEqual({ kind: 'start-over', people: null });
  });

  test('an account deleted at its network says so first, because a reconnect cannot help', () => {
    const disconnection = off({ cause: 'deleted-on-network', returns: false, history: 'gone' });
    const may = can(yes, notNow('already-disconnected'));
    expect(nextStep({ disconnection, can: may })).toEqual({ kind: 'gone-at-network', people: null });
    const mayNot = { ...may, remove: no('not-original-connector', marek, ada) };
    expect(nextStep({ disconnection, can: mayNot })).toEqual({
      kind: 'gone-at-network',
      people: [marek, ada],
    });
  });
});
