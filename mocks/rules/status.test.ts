import { expect, test } from 'vitest';
import { plusDays } from '../domain/instant.ts';
import { expiresAt } from './interval.ts';
import { statusOf } from './status.ts';
import { account, D0, NETWORK_OF_EACH_KIND } from './test-records.ts';
import { truthTable } from './test-truth-table.ts';

test('An account is connected, expiring from exactly 7 days before its expiry, and disconnected from exactly its expiry', () => {
  const rows = NETWORK_OF_EACH_KIND.map((network) => {
    const each = account(network);
    const expiry = expiresAt(each) ?? plusDays(D0, 100_000);
    const warning = plusDays(expiry, -7);
    return [network, ...[warning - 1, warning, expiry - 1, expiry].map((now) => statusOf(each, now))];
  });
  expect(truthTable(['network', '7 d - 1 ms', '7 d', 'expiry - 1 ms', 'expiry'], rows)).toBe(
    `
network   7 d - 1 ms  7 d        expiry - 1 ms  expiry
facebook  connected   expiring   expiring       disconnected
linkedin  connected   expiring   expiring       disconnected
x         connected   expiring   expiring       disconnected
youtube   connected   connected  connected      connected
`,
  );
});
