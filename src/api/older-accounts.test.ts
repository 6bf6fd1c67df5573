import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  account,
  disconnected,
  expiringIn,
  reconnectedBy,
  startSimulation,
  withCancelledPosts,
  withScheduledPosts,
} from '../../mocks/testing.ts';
import type { Account } from './contract/account.ts';
import { AttentionTotals } from './contract/account-list.ts';
import { AccountReply, isSupported } from './lenient-schemas.ts';
import { acceptingOlder } from './older-replies.ts';
import { SENT_BY_ALL, withoutField } from './test-older-api.ts';

/** The fields that an older API may leave out, by name, each with the accounts that have the field and its path in them. */
const NEWER_FIELDS: ReadonlyMap<string, [account: Account, path: string[]][]> = await newerFields();

describe('An account without one of the fields that an older API may leave out is supported (F18)', () => {
  test('fields of nested objects are among these fields', () => {
    const nested = [
      'can.settle',
      'can.remove.asked.to.active',
      'posts.missed',
      'originalConnector.active',
      'expiry.rule',
      'disconnection.kept.ahead',
    ];
    expect([...NEWER_FIELDS.keys()]).toEqual(expect.arrayContaining([...nested, 'namesake']));
  });

  test.each([...NEWER_FIELDS])('%s', (_, places) => {
    for (const [complete, path] of places) {
      const older = without(complete, path);
      const read = v.parse(acceptingOlder(AccountReply), older);
      expect(isSupported(read), path.join('.')).toBe(true);
      expect(read, path.join('.')).toMatchObject(older);
    }
  });
});

test.each(['id', 'network', 'status', 'originalConnector.id', 'disconnection.keptUntil'])(
  'an account without %s, which every API sends, is not supported',
  (name) => {
    // The first account that has a disconnection.
    const [complete] = NEWER_FIELDS.get('disconnection.recommendedReconnector')?.[0] ?? expect.unreachable();
    const read = v.safeParse(acceptingOlder(AccountReply), without(complete, name.split('.')));
    expect(read.success && isSupported(read.output)).toBe(false);
  },
);

test('if an older API leaves out the number of all missed posts, it is the sum of those now and those after a reconnect', async () => {
  const { body } = await startSimulation({ accounts: [account('x')] }).get('/api/social/attention');
  const older = withoutField({ ...body, missed: 2, missedAfterReconnect: 3 }, 'missedInAll');
  expect(v.parse(acceptingOlder(AttentionTotals), older)).toMatchObject({ missedInAll: 5 });
});

async function newerFields() {
  const simulation = startSimulation({
    as: 'lena',
    accounts: [
      account('facebook', reconnectedBy('lena'), expiringIn({ days: 5 }), withScheduledPosts(2)),
      account('x', disconnected({ days: 100 }), withScheduledPosts(1), withCancelledPosts(1)),
      account('youtube', disconnected({ days: 2 }), withScheduledPosts(1)),
    ],
  });
  // An open request gives an account the newer fields `requests` and `asked`.
  const request = { body: { action: 'remove', to: 'marek' } };
  await simulation.post('/api/social/accounts/acc-acme-facebook/requests', request);
  const replies = await Promise.all(
    ['accounts', 'long-disconnected'].map((list) => simulation.get(`/api/social/${list}`)),
  );
  const accounts: Account[] = replies.flatMap(({ body }) => body.items);
  const places = accounts.flatMap((each) =>
    pathsIn(each)
      .filter((path) => !isSentByAll(path))
      .map((path): [Account, string[]] => [each, path]),
  );
  return Map.groupBy(places, ([, path]) => path.filter((name) => !/^\d+$/.test(name)).join('.'));
}

/** The paths of the fields in an object and in all its parts. @param pathOfObject the path of the object itself */
function pathsIn(object: object, pathOfObject: string[] = []): string[][] {
  return Object.entries(object).flatMap(([name, part]) => {
    const path = [...pathOfObject, name];
    const below = typeof part === 'object' && part !== null ? pathsIn(part, path) : [];
    return Array.isArray(object) ? below : [path, ...below];
  });
}

/** Whether every API sends the field of an account at a path. */
function isSentByAll(path: string[]): boolean {
  const [field = '', parent] = path.toReversed();
  const isIn = (object: keyof typeof SENT_BY_ALL) => SENT_BY_ALL[object].split(' ').includes(field);
  if (path.length === 1) return isIn('Account');
  if (path.length === 2 && parent === 'disconnection') return isIn('Disconnection');
  if (path.length === 3 && path[0] === 'can') return isIn('RefusedDecision');
  // An API that sends requests sends all their fields.
  if (path[0] === 'requests' && path.length === 3) return true;
  // An API that sends `asked` sends all its fields. Any other part is a person, or belongs to an object that older APIs do not send at all.
  return parent === 'asked' || isIn('Person');
}

/** A copy of an object without the field at a path. */
function without(object: object, path: string[]): object {
  const copy = structuredClone(object);
  const parent = path.slice(0, -1).reduce((part, name) => Reflect.get(part, name), copy);
  Reflect.deleteProperty(parent, path.at(-1) ?? '');
  return copy;
}
