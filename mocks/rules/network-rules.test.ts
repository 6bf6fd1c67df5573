import { describe, expect, test } from 'vitest';
import { NETWORKS } from '../../src/api/contract/network.ts';
import { DOCUMENTED_NETWORKS, documentedExpiry, documentedKeptUntil } from '../testing/documented-networks.ts';
import { expiresAt } from './interval.ts';
import { keptUntil } from './keep.ts';
import { lossCause } from './loss.ts';
import { minusSpan, neededRole, plusSpan } from './network-rules.ts';
import { noticeRuleOf } from './notice.ts';
import { account, D0, day } from './test-records.ts';

describe.each(NETWORKS)('docs/spec.md and the rules of %s agree', (network) => {
  const documented = DOCUMENTED_NETWORKS[network];

  test('on when a connection ends (INTERVAL)', () => {
    const accounts = [account(network), account(network, { authorizedAt: day(100), lastActivityAt: day(200) })];
    expect(accounts.map(expiresAt)).toEqual(accounts.map(documentedExpiry));
  });

  test('on the cause, the notice and the role (LOSS, NOTICE, MAY-RECONNECT)', () => {
    expect(lossCause(network) ?? '–').toBe(documented.cause);
    expect(noticeRuleOf(network) === 'seven-days-before' ? '7 days before' : 'none').toBe(documented.notice);
    expect(neededRole(network)).toBe(documented.role);
  });

  test('on how long the history is kept (KEEP)', () => {
    expect(keptUntil(network, D0)).toBe(documentedKeptUntil(network, D0));
  });
});

test('A span added to an instant and subtracted again leads back to the instant (DAY, YEAR)', () => {
  for (const span of [{ days: 60 }, { years: 1 }]) expect(minusSpan(plusSpan(D0, span), span)).toBe(D0);
});
