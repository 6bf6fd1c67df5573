import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { problemBody } from '../../../mocks/pipeline/problem.ts';
import { account, connectedBy, disconnected, lost, named } from '../../../mocks/testing.ts';
import { CODES, type Code } from '../../api/contract/code.ts';
import type { Problem } from '../../api/contract/problem.ts';
import { renderApp, type TestApp } from '../../app/test-app.tsx';
import { fakeAppTimers, RESENDS_S } from '../../app/test-time.ts';

const ZIELONY = 'acc-zielony-ogrod-facebook';
const RECONNECT = 'Reconnect Zielony Ogród, Facebook';
const AUTHORIZATIONS = '/api/social/authorizations';
/** The account whose reconnect fails, and another that could be mistaken for it. */
const ACCOUNTS = [
  account('facebook', named('Zielony Ogród'), connectedBy('tomasz'), lost('reauthorization-overdue')),
  account('facebook', disconnected()),
];
/** The request that begins another sign-in for the same account, with its body. */
const RECONNECT_AGAIN = [`POST ${AUTHORIZATIONS}`, { purpose: 'reconnect', accountId: ZIELONY }];

const TOMASZ = { id: 'tomasz', name: 'Tomasz Wójcik', active: true };

const TRY_AGAIN = ['Dismiss', 'Try again'];
const ONLY_DISMISS = ['Dismiss'];

/** The buttons and links of each failure of a reconnect, in order. */
const BUTTONS_AND_LINKS: Record<Code, string[]> = {
  'wrong-account': ['Dismiss', 'Sign in with another login'],
  'network-role-missing': ['Dismiss', 'Sign in with another login', 'Try again'],
  'account-gone': ['Dismiss', 'Remove it on its page'],
  'authorization-denied': TRY_AGAIN,
  'authorization-expired': TRY_AGAIN,
  'authorization-used': TRY_AGAIN,
  'state-mismatch': TRY_AGAIN,
  'issuer-mismatch': TRY_AGAIN,
  'code-invalid': TRY_AGAIN,
  'code-used': TRY_AGAIN,
  'idempotency-mismatch': TRY_AGAIN,
  malformed: TRY_AGAIN,
  invalid: TRY_AGAIN,
  'version-required': TRY_AGAIN,
  'version-stale': TRY_AGAIN,
  'too-many-requests': TRY_AGAIN,
  'server-error': TRY_AGAIN,
  unavailable: TRY_AGAIN,
  'storage-full': ['Dismiss', 'Try again', 'Reset'],
  'signed-out': ONLY_DISMISS,
  'viewer-changed': ONLY_DISMISS,
  'plan-required': ONLY_DISMISS,
  'no-social-permission': ONLY_DISMISS,
  'draft-only': ONLY_DISMISS,
  'needs-all-accounts': ONLY_DISMISS,
  'not-original-connector': ONLY_DISMISS,
  'not-found': ONLY_DISMISS,
  'cross-origin': ONLY_DISMISS,
  'method-not-allowed': ONLY_DISMISS,
  'too-large': ONLY_DISMISS,
  'unsupported-type': ONLY_DISMISS,
  'not-disconnected': ONLY_DISMISS,
  'already-disconnected': ONLY_DISMISS,
  'account-disconnected': ONLY_DISMISS,
  'not-missed': ONLY_DISMISS,
  'already-requested': ONLY_DISMISS,
  'too-soon': ONLY_DISMISS,
  'request-over': ONLY_DISMISS,
};

/** A refusal with this code. Its status is 422 unless stated otherwise, so that the app does not resend the request. */
const refusalWith = (code: Code, change: Partial<Problem> = {}) => {
  const { status = 422 } = change;
  return Response.json(
    { ...problemBody(code, '/'), ...change, status },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
};

/**
 * Makes a reconnect fail. `alert` says why; `sent` collects every write after the failure, with its body.
 * @param reply the reply to `…/complete`; null for the simulation's own
 */
async function failReconnect(
  reply: (() => Response) | null,
  { as = 'ada', login }: { as?: string; login?: string } = {},
) {
  const skipSeconds = fakeAppTimers();
  const app = renderApp({ as, accounts: ACCOUNTS });
  await app.user.click(await screen.findByRole('button', { name: RECONNECT }));
  if (reply) app.simulation.override(`POST ${AUTHORIZATIONS}/{id}/complete`, reply);
  await app.decide('approve', login);
  await skipSeconds(RESENDS_S);
  const alert = await screen.findByRole('alert');
  const sent: unknown[] = [];
  app.intercept(async (request) => {
    if (request.method === 'GET') return undefined;
    sent.push([`${request.method} ${new URL(request.url).pathname}`, await request.clone().json()]);
    return undefined;
  });
  return { ...app, app, alert, sent, skipSeconds };
}

const waysOutIn = (alert: HTMLElement) =>
  [...alert.querySelectorAll<HTMLElement>('button, a')].map(({ title, textContent }) => textContent || title);

/** The ids of the connected accounts. */
const connectedIds = async ({ simulation }: TestApp): Promise<string[]> =>
  (await simulation.accounts()).flatMap(({ id, status }) => (status === 'disconnected' ? [] : [id]));

/** The codes whose entry in `BUTTONS_AND_LINKS` is this very list, `TRY_AGAIN` or `ONLY_DISMISS`. */
const codesWith = (buttons: string[]) => CODES.filter((code) => BUTTONS_AND_LINKS[code] === buttons);

test.each(CODES.filter((code) => ![TRY_AGAIN, ONLY_DISMISS].includes(BUTTONS_AND_LINKS[code])))(
  'a reconnect that fails with %s shows its ways out, and the first of them acts on that account only (RETRY)',
  async (code) => {
    const { app, alert, user, sent } = await failReconnect(() => refusalWith(code));
    expect(waysOutIn(alert)).toEqual(BUTTONS_AND_LINKS[code]);
    const [, first] = BUTTONS_AND_LINKS[code];
    if (first === 'Remove it on its page') {
      expect(within(alert).getByRole('link')).toHaveAttribute('href', `/settings/marketing/social/accounts/${ZIELONY}`);
      return;
    }
    await user.click(within(alert).getByRole('button', { name: first }));
    await expectAnotherSignIn(app, sent, code);
  },
);

test('after a reconnect that fails with a code whose only way out is another try, Try again acts on that account only (RETRY)', async () => {
  let [code] = codesWith(TRY_AGAIN) as [Code];
  const { app, alert: first, user, sent, skipSeconds } = await failReconnect(() => refusalWith(code));
  let alert = first;
  for (const next of codesWith(TRY_AGAIN)) {
    if (next !== code) {
      code = next;
      await app.decide('approve');
      await skipSeconds(RESENDS_S);
      alert = await screen.findByRole('alert');
    }
    expect(waysOutIn(alert), code).toEqual(TRY_AGAIN);
    sent.length = 0;
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    await expectAnotherSignIn(app, sent, code);
  }
});

async function expectAnotherSignIn(app: TestApp, sent: unknown[], code: Code) {
  await screen.findByText('Waiting for the Facebook sign-in');
  expect(sent, code).toEqual([RECONNECT_AGAIN]);
  expect(location.search).toBe('');
  expect(await connectedIds(app), code).not.toContain(ZIELONY);
}

test('a reconnect that fails with a code without a way out can only be dismissed, which sends nothing (RETRY)', async () => {
  let code: Code = 'not-found';
  const { app, alert: first, user, sent, skipSeconds } = await failReconnect(() => refusalWith(code));
  let alert = first;
  for (const next of codesWith(ONLY_DISMISS)) {
    if (next !== code) {
      code = next;
      await user.click(screen.getByRole('button', { name: RECONNECT }));
      await app.decide('approve');
      await skipSeconds(RESENDS_S);
      alert = await screen.findByRole('alert');
    }
    expect(waysOutIn(alert), code).toEqual(ONLY_DISMISS);
    sent.length = 0;
    await user.click(within(alert).getByRole('button', { name: 'Dismiss: Zielony Ogród, Facebook' }));
    await waitFor(() => expect(alert).not.toBeInTheDocument());
    expect(sent, code).toEqual([]);
    expect(await connectedIds(app), code).not.toContain(ZIELONY);
  }
  expect(location.search).toBe('');
});

test.each([
  ['no reply', () => Response.error()],
  ['a reply that cannot be read', () => new Response('{')],
  [
    'a refusal by an older API, which names no ways out (F18)',
    () => refusalWith('wrong-account', { waysOut: undefined }),
  ],
])('after %s, Try again reconnects the same account (RETRY)', async (_, reply) => {
  const { alert, user, sent } = await failReconnect(reply);
  expect(waysOutIn(alert)).toEqual(TRY_AGAIN);
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  await screen.findByText('Waiting for the Facebook sign-in');
  expect(sent).toEqual([RECONNECT_AGAIN]);
});

test.each([
  ['needs-all-accounts', 403],
  ['not-found', 404],
] as const)(
  'after the refusal %s by an older API, which names no ways out, nothing offers another try (RETRY, F18)',
  async (code, status) => {
    const { alert } = await failReconnect(() => refusalWith(code, { status, waysOut: undefined }));
    expect(waysOutIn(alert)).toEqual(ONLY_DISMISS);
  },
);

test('a reconnect that failed for a missing role can also be tried again with the same login (RETRY)', async () => {
  const { alert, user, sent } = await failReconnect(() => refusalWith('network-role-missing'));
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  await screen.findByText('Waiting for the Facebook sign-in');
  expect(sent).toEqual([RECONNECT_AGAIN]);
});

test('after a wrong login, a sign-in with another login reconnects exactly the account that failed (RETRY)', async () => {
  const { app, alert, user, decide } = await failReconnect(null, { login: 'other-facebook' });
  expect(alert).toHaveTextContent('Not reconnected: this login manages Harbour Lane');
  const connectedBefore = await connectedIds(app);
  await user.click(within(alert).getByRole('button', { name: 'Sign in with another login' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  await decide('approve');
  expect(await screen.findByRole('button', { name: 'Disconnect Zielony Ogród, Facebook' })).toBeVisible();
  expect((await connectedIds(app)).toSorted()).toEqual([...connectedBefore, ZIELONY].toSorted());
});

test('a person who lacks the role at the network learns who to ask (RETRY)', async () => {
  const { alert } = await failReconnect(() => refusalWith('network-role-missing', { hadRole: TOMASZ }));
  expect(alert).toHaveTextContent(/^Not reconnected: a role is missing. Ask Tomasz Wójcik, who had it\./);
});

test('a failed sign-in to connect accounts can only be tried again, for the same network (RETRY)', async () => {
  const app = renderApp({ accounts: ACCOUNTS, path: '/settings/marketing/social/accounts?connect=linkedin' });
  // Until its code is fetched, a dialog of the same name says that it is loading.
  const dialog = await waitFor(() => {
    const loaded = screen.getByRole('dialog', { name: 'Connect account' });
    within(loaded).getByRole('group', { name: 'Network' });
    return loaded;
  });
  await app.user.click(within(dialog).getByRole('button', { name: 'Continue' }));
  await app.decide('deny');
  const alert = await within(dialog).findByRole('alert');
  expect(waysOutIn(alert)).toEqual(['Try again', 'Cancel']);
  const bodies: unknown[] = [];
  app.intercept(async (request) => {
    if (request.method === 'POST') bodies.push(await request.clone().json());
    return undefined;
  });
  await app.user.click(within(alert).getByRole('button', { name: 'Try again' }));
  await screen.findByText(/^Waiting for you to sign in at LinkedIn/);
  expect(bodies).toEqual([{ purpose: 'connect', network: 'linkedin' }]);
});

test('the details of a row whose reconnect has failed say why at full length, with the reference for support (RETRY)', async () => {
  const { alert, user } = await failReconnect(() => refusalWith('server-error', { instance: '/req-7', status: 500 }));
  expect(alert).toHaveTextContent('Result unknown: a fault on our side. Trying again is safe.');
  expect(screen.queryByText(/req-7/)).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Details: Zielony Ogród, Facebook' }));
  expect(await screen.findByText(/give support this reference: \/req-7/)).toBeVisible();
});
