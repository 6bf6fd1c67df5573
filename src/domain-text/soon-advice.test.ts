import { describe, expect, test } from 'vitest';
import { soonAdvice } from './soon-advice.ts';
import { ada, allowed, canOf, FIXED_EXPIRY, inWrongState, marek, withoutRight } from './test-decisions.ts';

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

test.each(['connected', 'disconnected'] as const)('there is no advice to renew an account that is %s', (status) => {
  expect(
    soonAdvice({ status, expiry: FIXED_EXPIRY, can: canOf({ reconnect: allowed, disconnect: allowed }) }),
  ).toBeNull();
});
