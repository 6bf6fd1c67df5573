import { describe, expect, test } from 'vitest';
import { NETWORKS } from '../../src/api/contract/network.ts';
import { SPEC_NETWORKS, specExpiry, specKeptUntil } from '../testing/spec-networks.ts';
import { expiresAt } from './interval.ts';
import { keptUntil } from './keep.ts';
import { lossCause } from './loss.ts';
import { after, before, neededRole } from './network-rules.ts';
import { noticeWhy } from './notice.ts';
import { account, D0, day } from './test-records.ts';

describe.each(NETWORKS)('docs/spec.md says of %s what the rules do', (network) => {
  const spec = SPEC_NETWORKS[network];

  test('INTERVAL: when a connection ends', () => {
    const accounts = [account(network), account(network, { authorizedAt: day(100), lastActivityAt: day(200) })];
    expect(accounts.map(expiresAt)).toEqual(accounts.map(specExpiry));
  });

  test('LOSS, NOTICE, MAY-RECONNECT: the cause, the notice and the role', () => {
    expect(lossCause(network) ?? '–').toBe(spec.cause);
    expect(noticeWhy(network) === 'seven-days-before' ? '7 days before' : 'none').toBe(spec.notice);
    expect(neededRole(network)).toBe(spec.role);
  });

  test('KEEP: how long the history is kept', () => {
    expect(keptUntil(network, D0)).toBe(specKeptUntil(network, D0));
  });
});

test('DAY, YEAR: a span before an instant is as long as one after it', () => {
  for (const span of [{ days: 60 }, { years: 1 }]) expect(before(after(D0, span), span)).toBe(D0);
});
