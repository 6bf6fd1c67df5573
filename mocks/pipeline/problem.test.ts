import { expect, test } from 'vitest';
import { CODES } from '../../src/api/contract/code.ts';
import { httpStatusOf, problemBody } from './problem.ts';

/** The codes of each HTTP status, including those that only the simulation uses. */
const CODES_OF: Record<number, string> = {
  400: 'malformed authorization-expired state-mismatch issuer-mismatch code-invalid code-used authorization-denied',
  401: 'signed-out',
  403:
    'plan-required no-social-permission draft-only needs-all-accounts not-original-connector network-role-missing ' +
    'cross-origin',
  404: 'not-found',
  405: 'method-not-allowed',
  409:
    'viewer-changed already-disconnected not-disconnected account-disconnected not-missed already-requested ' +
    'too-soon request-over authorization-used wrong-account account-gone',
  412: 'version-stale',
  413: 'too-large',
  415: 'unsupported-type',
  422: 'idempotency-mismatch invalid',
  428: 'version-required',
  429: 'too-many-requests',
  500: 'server-error',
  503: 'unavailable',
  507: 'storage-full',
};

test('every code has its HTTP status', () => {
  const found: Record<number, string[]> = {};
  for (const code of CODES) found[httpStatusOf(code)] = [...(found[httpStatusOf(code)] ?? []), code].toSorted();
  const expected = Object.fromEntries(
    Object.entries(CODES_OF).map(([status, codes]) => [status, codes.split(' ').toSorted()]),
  );
  expect(found).toEqual(expected);
});

test('the detail of a problem is its title by default', () => {
  const { title, detail } = problemBody('not-found', '/a');
  expect(detail).toBe(title);
  expect(problemBody('not-found', '/a', { detail: 'There is no b' })).toMatchObject({ title, detail: 'There is no b' });
});
