import { expect, test } from 'vitest';
import { CODES } from '../../src/api/contract/code.ts';
import { findUser, PEOPLE } from '../domain/people.ts';
import { waysOut, whoHadRole } from './retry.ts';
import { truthTable } from './test-truth-table.ts';

test('A refusal with this code has these ways out, the best first; a refusal because of right or state has none (RETRY)', () => {
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
cross-origin            –
method-not-allowed      –
too-large               –
unsupported-type        –
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
too-soon                –
request-over            –
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

test('The person who had the role at the network is the last connector, or else the original connector, if active and not the viewer (RETRY)', () => {
  // Julia is deactivated.
  const cases = [
    ['marek', 'julia', 'ada'],
    ['ada', 'marek', 'ada'],
    ['julia', 'marek', 'ada'],
    ['ada', 'ada', 'ada'],
    ['julia', 'ada', 'ada'],
  ] as const;
  const rows = cases.map(([lastConnector, originalConnector, viewer]) => [
    lastConnector,
    originalConnector,
    viewer,
    whoHadRole({ lastConnector, originalConnector }, findUser(viewer), PEOPLE)?.id ?? null,
  ]);
  expect(truthTable(['last connector', 'original connector', 'viewer', 'had the role'], rows)).toBe(`
last connector  original connector  viewer  had the role
marek           julia               ada     marek
ada             marek               ada     marek
julia           marek               ada     marek
ada             ada                 ada     –
julia           ada                 ada     –
`);
});
