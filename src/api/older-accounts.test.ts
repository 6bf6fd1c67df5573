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
import { AccountReply, isSupported } from './lenient-schemas.ts';
import { acceptingOlder } from './older-replies.ts';
import { SENT_BY_ALL } from './test-older-api.ts';

/** The fields of real accounts that an older API may lack, by name: each with the accounts that have it, and where. */
const LACKING: ReadonlyMap<string, [account: Account, path: string[]][]> = await lacking();

describe('An account that lacks any one field, at any depth, except those that every API sends, is supported (F18)', () => {
  test('among them are the parts of nested objects', () => {
    const nested = [
      'can.settle',
      'can.remove.asked.to.active',
      'posts.missed',
      'originalConnector.active',
      'expiry.rule',
    ];
    expect([...LACKING.keys()]).toEqual(expect.arrayContaining([...nested, 'disconnection.kept.ahead', 'namesake']));
  });

  test.each([...LACKING])('%s', (_, places) => {
    for (const [whole, path] of places) {
      const less = without(whole, path);
      const read = v.parse(acceptingOlder(AccountReply), less);
      expect(isSupported(read), path.join('.')).toBe(true);
      expect(read, path.join('.')).toMatchObject(less);
    }
  });
});

test.each(['id', 'network', 'status', 'originalConnector.id', 'disconnection.keptUntil'])(
  'without %s, which every API sends, it is not',
  (name) => {
    const [whole] = LACKING.get('disconnection.bestBy')?.[0] ?? expect.unreachable();
    const read = v.safeParse(acceptingOlder(AccountReply), without(whole, name.split('.')));
    expect(read.success && isSupported(read.output)).toBe(false);
  },
);

async function lacking() {
  const simulation = startSimulation({
    as: 'lena',
    accounts: [
      account('facebook', reconnectedBy('lena'), expiringIn({ days: 5 }), withScheduledPosts(2)),
      account('x', disconnected({ days: 100 }), withScheduledPosts(1), withCancelledPosts(1)),
      account('youtube', disconnected({ days: 2 }), withScheduledPosts(1)),
    ],
  });
  const asked = { body: { action: 'remove', to: 'marek' } };
  await simulation.post('/api/social/accounts/acc-acme-facebook/requests', asked);
  const replies = await Promise.all(
    ['accounts', 'long-disconnected'].map((list) => simulation.get(`/api/social/${list}`)),
  );
  const accounts: Account[] = replies.flatMap(({ body }) => body.items);
  const places = accounts.flatMap((whole) =>
    pathsIn(whole)
      .filter((path) => !isSentByAll(path))
      .map((path): [Account, string[]] => [whole, path]),
  );
  return Map.groupBy(places, ([, path]) => path.filter((name) => !/^\d+$/.test(name)).join('.'));
}

/** The paths of the fields in an object and in all its parts. */
function pathsIn(whole: object, above: string[] = []): string[][] {
  return Object.entries(whole).flatMap(([name, part]) => {
    const path = [...above, name];
    const below = typeof part === 'object' && part !== null ? pathsIn(part, path) : [];
    return Array.isArray(whole) ? below : [path, ...below];
  });
}

/** Whether every API sends a field of an account, at that path. */
function isSentByAll([name = '', ...rest]: string[]): boolean {
  const [last = name, above] = rest.toReversed();
  const isIn = (object: keyof typeof SENT_BY_ALL) => SENT_BY_ALL[object].split(' ').includes(last);
  if (rest.length === 0) return isIn('Account');
  if (name === 'disconnection' && rest.length === 1) return isIn('Disconnection');
  if (name === 'can' && rest.length === 2) return isIn('Refusal');
  return above === 'asked' || isIn('Person');
}

/** A copy without the field at that path. */
function without(whole: object, path: string[]): object {
  const copy = structuredClone(whole);
  const parent = path.slice(0, -1).reduce((part, name) => Reflect.get(part, name), copy);
  Reflect.deleteProperty(parent, path.at(-1) ?? '');
  return copy;
}
