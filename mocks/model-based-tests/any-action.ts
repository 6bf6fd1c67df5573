import fc from 'fast-check';
import { NETWORKS } from '../../src/api/contract/network.ts';
import { REQUEST_ACTIONS } from '../../src/api/contract/request.ts';
import { DAY } from '../domain/instant.ts';
import { PEOPLE } from '../domain/people.ts';
import type { Action } from './actions.ts';

const as = fc.constantFrom(...PEOPLE.map(({ id }) => id));
const which = fc.nat({ max: 40 });
const wait = fc.oneof(
  fc.nat({ max: 3 }).map((days) => days * DAY),
  fc.nat({ max: 70 }).map((days) => days * DAY + 1),
  fc.nat({ max: 400 }).map((days) => days * DAY),
  fc.nat({ max: 20 * DAY }),
);

/** Any action; disconnects, reconnects and time come up most. */
export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('disconnect' as const),
      as,
      which,
      version: fc.constantFrom('current', 'current', 'current', 'stale', 'missing'),
      replay: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('reconnect' as const),
      as,
      which,
      login: fc.constantFrom('own', 'own', 'own', 'other'),
      twice: fc.boolean(),
      pause: fc.constantFrom(0, 0, 0, 180_000, 601_000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('deny', 'forge'), as, which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('connect' as const),
      as,
      network: fc.nat({ max: NETWORKS.length - 1 }),
      choose: fc.nat({ max: 15 }),
      long: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('remove' as const),
      as,
      which,
      version: fc.constantFrom('current', 'current', 'stale'),
      replay: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      as,
      which,
      how: fc.constantFrom('reschedule', 'reschedule', 'to-draft', 'delete'),
      ahead: fc.constantFrom(-1, 0, 1, DAY, 30 * DAY),
      twice: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      as,
      which,
      action: fc.constantFrom(...REQUEST_ACTIONS),
      to: as,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('loss' as const),
      which,
      cause: fc.constantFrom('security', 'deleted-on-network'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('plan' as const),
      plan: fc.constantFrom('professional', 'professional', 'free'),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: wait }) },
);
