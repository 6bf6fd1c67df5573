import { describe, expect, test } from 'vitest';
import type { Account, Disconnection } from '../api/contract/account.ts';
import type { Code } from '../api/contract/code.ts';
import type { Person } from '../api/contract/person.ts';
import type { DecisionReply } from '../api/contract/rights.ts';
import { nextStep, peopleToAsk, soonAdvice, whoHadTheRole } from './advice.ts';

const ada: Person = { id: 'ada', name: 'Ada Zielińska', active: true };
const marek: Person = { id: 'marek', name: 'Marek Nowak', active: true };
const yes: DecisionReply = { allowed: true };
const no = (reason: Code, ...ask: Person[]): DecisionReply => ({ allowed: false, reason, ask });
const can = (reconnect: DecisionReply, disconnect: DecisionReply): Account['can'] => ({
  reconnect,
  disconnect,
  remove: yes,
  settle: yes,
});

describe('what an expiring row advises', () => {
  const connected = no('not-disconnected');

  test('on a network that activity renews: to publish something, whoever looks', () => {
    const account = { lastActivityAt: '2026-08-01T00:00:00Z', can: can(no('draft-only', ada), no('draft-only', ada)) };
    expect(soonAdvice(account)).toEqual({ kind: 'publish' });
  });

  test('to a viewer who may both disconnect and reconnect: to do so', () => {
    expect(soonAdvice({ lastActivityAt: null, can: can(connected, yes) })).toEqual({ kind: 'renew' });
  });

  test('to a viewer who may reconnect but not disconnect: who to ask first', () => {
    const account = { lastActivityAt: null, can: can(connected, no('not-original-connector', marek, ada)) };
    expect(soonAdvice(account)).toEqual({ kind: 'ask-then-reconnect', people: [marek, ada] });
  });

  test('to a viewer who may disconnect but not reconnect: who to ask then', () => {
    const account = { lastActivityAt: null, can: can(no('needs-all-accounts', ada), yes) };
    expect(soonAdvice(account)).toEqual({ kind: 'disconnect-then-ask', people: [ada] });
  });

  test('to a viewer who may do neither: those who can do both', () => {
    const account = { lastActivityAt: null, can: can(no('draft-only', marek, ada), no('draft-only', ada)) };
    expect(soonAdvice(account)).toEqual({ kind: 'ask', people: [ada] });
  });
});

describe('who to ask', () => {
  const neither = can(no('draft-only', ada, marek), no('draft-only', marek, ada));

  test('about an account that may soon be lost: first those who can renew it alone', () => {
    expect(peopleToAsk({ status: 'expiring', lastActivityAt: null, can: neither }, 'disconnect')).toEqual([marek, ada]);
    const onlyAda = can(no('draft-only', ada), no('draft-only', marek, ada));
    expect(peopleToAsk({ status: 'expiring', lastActivityAt: null, can: onlyAda }, 'disconnect')).toEqual([ada, marek]);
  });

  test('about any other: as the API names them; nobody where the viewer may', () => {
    expect(peopleToAsk({ status: 'connected', lastActivityAt: null, can: neither }, 'disconnect')).toEqual([
      marek,
      ada,
    ]);
    expect(peopleToAsk({ status: 'connected', lastActivityAt: null, can: can(yes, yes) }, 'disconnect')).toEqual([]);
  });
});

describe('the one next step of a disconnected row', () => {
  const kept = { posts: { published: 0, scheduled: 0, drafts: 3, missed: 2 }, cancelledPosts: 11 };
  const off = (change: Partial<Disconnection>): Disconnection => ({
    at: '2026-10-01T00:00:00Z',
    cause: 'manual',
    by: ada,
    keptUntil: '2027-10-01T00:00:00Z',
    hiddenAfter: '2026-12-30T00:00:00Z',
    history: 'kept',
    kept: { published: 200, cancelled: 9, ahead: 2, nextAt: null, drafts: 3, missed: 2 },
    bestBy: ada,
    ...change,
  });
  const connected = no('not-disconnected');

  test('a connected account has none', () => {
    expect(nextStep({ ...kept, disconnection: null, can: can(connected, yes) })).toBeNull();
  });

  test('to reconnect in time keeps every post, whatever its state, and those that somebody cancelled', () => {
    expect(nextStep({ ...kept, disconnection: off({}), can: can(yes, no('already-disconnected')) })).toEqual({
      kind: 'keep',
      posts: 216,
      by: '2027-10-01T00:00:00Z',
      people: null,
    });
  });

  test('who cannot reconnect learns who can', () => {
    const step = nextStep({
      ...kept,
      disconnection: off({}),
      can: can(no('draft-only', marek), no('draft-only', ada)),
    });
    expect(step).toMatchObject({ kind: 'keep', people: [marek] });
  });

  test('when the history is gone there is nothing left to be in time for', () => {
    const step = nextStep({
      ...kept,
      disconnection: off({ history: 'gone' }),
      can: can(yes, no('already-disconnected')),
    });
    expect(step).toEqual({ kind: 'start-over', people: null });
  });

  test('an account deleted at its network comes first: reconnecting cannot help', () => {
    const disconnection = off({ cause: 'deleted-on-network', history: 'gone' });
    const may = can(yes, no('already-disconnected'));
    expect(nextStep({ ...kept, disconnection, can: may })).toEqual({ kind: 'gone-at-network', removers: null });
    const mayNot = { ...may, remove: no('not-original-connector', marek, ada) };
    expect(nextStep({ ...kept, disconnection, can: mayNot })).toEqual({
      kind: 'gone-at-network',
      removers: [marek, ada],
    });
  });
});

describe('who to ask about a role that a login lacks at its network', () => {
  const julia: Person = { id: 'julia', name: 'Julia Santos', active: false };
  const name = (lastConnector: Person, originalConnector: Person, viewer: Person) =>
    whoHadTheRole({ lastConnector, originalConnector }, viewer)?.name;

  test('whoever connected the account last', () => {
    expect(name(marek, julia, ada)).toBe('Marek Nowak');
  });

  test('whoever connected it first, where the viewer was the last or the last is deactivated', () => {
    expect(name(ada, marek, ada)).toBe('Marek Nowak');
    expect(name(julia, marek, ada)).toBe('Marek Nowak');
  });

  test('nobody, where only the viewer and people who are deactivated have connected it', () => {
    expect(name(ada, ada, ada)).toBeUndefined();
    expect(name(julia, ada, ada)).toBeUndefined();
  });
});
