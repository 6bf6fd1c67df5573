import { expect, test } from 'vitest';
import { plusDays } from '../domain/instant.ts';
import { expiresAt } from './interval.ts';
import { statusOf } from './status.ts';
import { account, D0, NETWORKS_EXCEPT_INSTAGRAM } from './test-records.ts';
import { truthTable } from './test-truth-table.ts';

/** Stands for the expiry that a YouTube account does not have. */
const FAR_FUTURE = plusDays(D0, 100_000);

test('An account is expiring from exactly 7 days before its expiry, and disconnected from exactly its expiry; YouTube accounts never expire (INTERVAL, LOSS)', () => {
  const rows = NETWORKS_EXCEPT_INSTAGRAM.map((network) => {
    const each = account(network);
    const expiry = expiresAt(each) ?? FAR_FUTURE;
    const expiringFrom = plusDays(expiry, -7);
    return [network, ...[expiringFrom - 1, expiringFrom, expiry - 1, expiry].map((now) => statusOf(each, now))];
  });
  expect(truthTable(['network', '1 ms before 7 days', '7 days before', '1 ms before expiry', 'at expiry'], rows)).toBe(
    `
network   1 ms before 7 days  7 days before  1 ms before expiry  at expiry
facebook  connected           expiring       expiring            disconnected
linkedin  connected           expiring       expiring            disconnected
x         connected           expiring       expiring            disconnected
youtube   connected           connected      connected           connected
`,
  );
});
