import { expect, test } from 'vitest';
import { CODES } from '../../src/api/contract/code.ts';
import { waysOut } from './retry.ts';
import { truthTable } from './test-truth-table.ts';

test('RETRY: the ways out of a refused sign-in, the best first; none where right or state forbid it', () => {
  const rows = CODES.map((code) => [code, waysOut(code).join(', ') || null]);
  expect(truthTable(['code', 'ways out'], rows)).toBe(`
code                    ways out
signed-out              –
viewer-changed          –
idempotency-mismatch    again
plan-required           –
no-social-permission    –
not-found               –
malformed               again
invalid                 again
draft-only              –
needs-all-accounts      –
not-original-connector  –
version-required        again
version-stale           again
already-disconnected    –
not-disconnected        –
account-disconnected    –
not-missed              –
already-requested       –
authorization-used      again
authorization-expired   again
state-mismatch          again
issuer-mismatch         again
code-invalid            again
code-used               again
authorization-denied    again
network-role-missing    other-login, again
wrong-account           other-login
account-gone            remove
too-many-requests       again
server-error            again
unavailable             again
storage-full            again
`);
});
