import { describe, expect, test } from 'vitest';
import type { Account } from '../api/contract/account.ts';
import type { Person } from '../api/contract/person.ts';
import type { DecisionReason, DecisionReply } from '../api/contract/rights.ts';
import { soonAdvice } from './soon-advice.ts';

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
const FIXED_EXPIRY: Account['expiry'] = { rule: 'fixed-90', renewedBy: 'reconnect' };
/** The decisions about a viewer who may also remove the account and settle its posts. */
const canOf = (decisions: Pick<Account['can'], 'reconnect' | 'disconnect'>): Account['can'] => ({
  ...decisions,
  remove: allowed,
  settle: allowed,
});

describe('The advice about an expiring account', () => {
  const notDisconnected = inWrongState('not-disconnected');

  test('is to publish something where activity renews the connection, whoever the viewer is', () => {
    const account = {
      status: 'expiring' as const,
      expiry: { rule: 'idle-90', renewedBy: 'activity' } as const,
      can: canOf({ reconnect: withoutRight('draft-only', ada), disconnect: withoutRight('draft-only', ada) }),
    };
    expect(soonAdvice(account)).toEqual({ kind: 'publish' });
  });

  test('is to disconnect and reconnect it, for a viewer who may do both', () => {
    expect(
      soonAdvice({
        status: 'expiring',
        expiry: FIXED_EXPIRY,
        can: canOf({ reconnect: notDisconnected, disconnect: allowed }),
      }),
    ).toEqual({
      kind: 'renew',
    });
  });

  test('names the people who may disconnect the account, for a viewer who may only reconnect it', () => {
    const account = {
      status: 'expiring' as const,
      expiry: FIXED_EXPIRY,
      can: canOf({ reconnect: notDisconnected, disconnect: withoutRight('not-original-connector', marek, ada) }),
    };
    expect(soonAdvice(account)).toEqual({ kind: 'ask-then-reconnect', people: [marek, ada] });
  });

  test('names the people who may reconnect the account, for a viewer who may only disconnect it', () => {
    const account = {
      status: 'expiring' as const,
      expiry: FIXED_EXPIRY,
      can: canOf({ reconnect: withoutRight('needs-all-accounts', ada), disconnect: allowed }),
    };
    expect(soonAdvice(account)).toEqual({ kind: 'disconnect-then-ask', people: [ada] });
  });

  test('names the people who may do both, for a viewer who may do neither', () => {
    const account = {
      status: 'expiring' as const,
      expiry: FIXED_EXPIRY,
      can: canOf({ reconnect: withoutRight('draft-only', marek, ada), disconnect: withoutRight('draft-only', ada) }),
    };
    expect(soonAdvice(account)).toEqual({ kind: 'ask', people: [ada] });
  });
});

test.each(['connected', 'disconnected'] as const)('no advice to renew an account that is %s', (status) => {
  expect(
    soonAdvice({ status, expiry: FIXED_EXPIRY, can: canOf({ reconnect: allowed, disconnect: allowed }) }),
  ).toBeNull();
});
