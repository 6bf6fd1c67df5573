import fc from 'fast-check';
import { NETWORKS } from '../../src/api/contract/network.ts';
import { REQUEST_ACTIONS } from '../../src/api/contract/request.ts';
import { DAY } from '../domain/instant.ts';
import { PEOPLE } from '../domain/people.ts';
import type { Action } from './actions.ts';

const as = fc.constantFrom(...PEOPLE.map(({ id }) => id));
/** Picks one of the eligible accounts or posts, as in {@link Action}. */
const which = fc.nat({ max: 40 });
/** Whole days, a millisecond more, or any time: the limits of the rules are whole days. */
const wait = fc.oneof(
  fc.nat({ max: 3 }).map((days) => days * DAY),
  fc.nat({ max: 70 }).map((days) => days * DAY + 1),
  fc.nat({ max: 400 }).map((days) => days * DAY),
  fc.nat({ max: 20 * DAY }),
);

/** Actions with these fields, drawn in proportion to `weight`. */
const weighted = <T>(weight: number, fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) => ({
  weight,
  arbitrary: fc.record(fields),
});

/** Any action; disconnects, reconnects and waiting are the most frequent. */
export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  weighted(4, {
    do: fc.constant('disconnect' as const),
    as,
    which,
    version: fc.constantFrom('current', 'current', 'current', 'stale', 'missing'),
    isRepeated: fc.boolean(),
  }),
  weighted(5, {
    do: fc.constant('reconnect' as const),
    as,
    which,
    login: fc.constantFrom('own', 'own', 'own', 'other'),
    isRepeated: fc.boolean(),
    // A sign-in expires after ten minutes.
    completeAfterMs: fc.constantFrom(0, 0, 0, 180_000, 601_000),
  }),
  weighted(3, {
    do: fc.constant('reconnect-many' as const),
    as,
    network: fc.nat({ max: NETWORKS.length - 1 }),
    chosenBits: fc.nat({ max: 15 }),
    login: fc.constantFrom('own', 'own', 'own', 'other'),
    isRepeated: fc.boolean(),
    completeAfterMs: fc.constantFrom(0, 0, 0, 180_000, 601_000),
  }),
  weighted(1, { do: fc.constantFrom('deny', 'forge'), as, which }),
  weighted(2, {
    do: fc.constant('connect' as const),
    as,
    network: fc.nat({ max: NETWORKS.length - 1 }),
    chosenBits: fc.nat({ max: 15 }),
    includeLongDisconnected: fc.boolean(),
  }),
  weighted(1, {
    do: fc.constant('remove' as const),
    as,
    which,
    version: fc.constantFrom('current', 'current', 'stale'),
    isRepeated: fc.boolean(),
  }),
  weighted(3, {
    do: fc.constant('settle' as const),
    as,
    which,
    how: fc.constantFrom('reschedule', 'reschedule', 'to-draft', 'delete'),
    aheadMs: fc.constantFrom(-1, 0, 1, DAY, 30 * DAY),
    isRepeated: fc.boolean(),
  }),
  weighted(2, {
    do: fc.constant('ask' as const),
    as,
    which,
    action: fc.constantFrom(...REQUEST_ACTIONS),
    // Ada may take every action, so everybody who lacks a right can ask her.
    to: fc.oneof(fc.constant('ada'), as),
  }),
  weighted(2, {
    do: fc.constant('request-step' as const),
    as,
    which: fc.nat({ max: 3 }),
    how: fc.constantFrom('remind', 'withdraw', 'decline'),
    isParty: fc.constantFrom(true, true, true, false),
    // The second note has nothing visible, so the API refuses it.
    note: fc.option(fc.constantFrom('Not now.', '\u200b'), { nil: undefined }),
  }),
  weighted(1, {
    do: fc.constant('loss' as const),
    which,
    cause: fc.constantFrom('security', 'deleted-on-network'),
  }),
  weighted(1, {
    do: fc.constant('plan' as const),
    plan: fc.constantFrom('professional', 'professional', 'free'),
  }),
  weighted(5, { do: fc.constant('wait' as const), ms: wait }),
);
