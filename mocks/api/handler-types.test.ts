import { expect, expectTypeOf, test } from 'vitest';
import type { AttentionTotals } from '../../src/api/contract/account-list.ts';
import type { Activity } from '../../src/api/contract/activity.ts';
import type { ReplyOf } from '../../src/api/contract/operations/operation.ts';
import type * as operations from '../../src/api/contract/operations/operations.ts';
import type { StoredAccount } from '../domain/records.ts';
import { type Handlers, invalid, requireAllowed } from '../pipeline/call.ts';
import type { ProblemError } from '../pipeline/problem.ts';
import { canDisconnect, canRemove } from '../rules/connection.ts';
import { accountOf } from './accounts-in-scope.ts';
import type { HANDLERS } from './handlers.ts';

// The compiler runs these tests: it reports a type that differs, and a `@ts-expect-error` above a line without an error.

/** The fields of `Reply`, at any depth, that no type of the union `Known` has. */
type Surplus<Reply, Known> = Reply extends readonly (infer Item)[]
  ? Surplus<Item, Known extends readonly (infer KnownItem)[] ? KnownItem : never>
  : Reply extends object
    ? { [K in keyof Reply]-?: K extends KeyOf<Known> ? Surplus<Reply[K], FieldOf<Known, K>> : K }[keyof Reply]
    : never;
type KeyOf<Union> = Union extends unknown ? keyof Union : never;
type FieldOf<Union, K> = Union extends unknown ? (K extends keyof Union ? Union[K] : never) : never;

/** The handlers that reply with fields that the schema of their operation lacks, each with these fields. */
type HandlersWithSurplus<H> = {
  [N in keyof H & keyof Handlers as SurplusOfHandler<H, N> extends never ? never : N]: SurplusOfHandler<H, N>;
};
type SurplusOfHandler<H, N extends keyof H & keyof Handlers> = H[N] extends (call: never) => infer R
  ? Surplus<Exclude<R, ProblemError>, ReplyOf<(typeof operations)[N]>>
  : never;

test('no handler replies with a field that its schema lacks', () => {
  const none: HandlersWithSurplus<typeof HANDLERS> = {};
  expect(none).toEqual({});
});

test('a surplus field is found in a reply, in a part of a reply, in a list and in one of several shapes', () => {
  const handlers = {
    getAttention: () => ({ ...({} as AttentionTotals), more: 0 }),
    getDisconnectImpact: () => ({ ...({} as ImpactReply), scheduled: { total: 0, next: [], rest: 0 } }),
    listActivity: () => ({ items: [{ ...({} as Activity), ip: '' }] }),
    completeAuthorization: () => ({ purpose: 'connect' as const, candidates: [], login: '' }),
    // No surplus: the schema of a result has all three fields.
    connectAccounts: () => ({ results: [{ externalId: '', outcome: 'connected' as const, missed: [] }] }),
  } satisfies Partial<Handlers>;
  expectTypeOf<HandlersWithSurplus<typeof handlers>>().toEqualTypeOf<{
    getAttention: 'more';
    getDisconnectImpact: 'rest';
    listActivity: 'ip';
    completeAuthorization: 'login';
  }>();
});

type ImpactReply = ReturnType<(typeof HANDLERS)['getDisconnectImpact']>;

test('a handler refuses only with the codes of its operation, also through a decision and through a function that it calls', () => {
  const account = {} as StoredAccount;
  const handlers = {
    getAccount: (call) => call.refusal('not-found'),
    // @ts-expect-error: this operation has no id in its path, so it never refuses with not-found
    getAttention: (call) => call.refusal('not-found'),
    markNotificationRead: (call) => accountOf(call, '') && call.refusal('not-found'),
    // @ts-expect-error: accountOf can refuse with not-found, which this operation does not list
    resetSimulation: (call) => accountOf(call, '') && ({} as never),
    requestAction: (call) => invalid(call, []),
    // @ts-expect-error: this operation has neither a query nor a body
    movePostToDrafts: (call) => invalid(call, []),
    removeAccount: (call) => {
      if (call.ifMatch === null) throw call.refusal('version-required');
      // @ts-expect-error: an account is removed in any state
      if (account.disconnection) throw call.refusal('already-disconnected');
      requireAllowed(call, canRemove(call.user, account));
      // @ts-expect-error: canDisconnect can refuse with already-disconnected, which this operation does not list
      requireAllowed(call, canDisconnect(call.user, account));
    },
  } satisfies Partial<Handlers>;
  // The errors expected above are the checks; this line only uses the handlers.
  expectTypeOf(handlers).toExtend<object>();
});
