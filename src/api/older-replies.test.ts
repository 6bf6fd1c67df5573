import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  account,
  disconnected,
  expiringIn,
  reconnectedBy,
  type Simulation,
  startSimulation,
  withCancelledPosts,
  withScheduledPosts,
} from '../../mocks/testing.ts';
import { Account, Disconnection, KeptCounts } from './contract/account.ts';
import { AttentionTotals } from './contract/account-list.ts';
import { Activity } from './contract/activity.ts';
import { Authorization, Completion, Reconnected } from './contract/authorization.ts';
import { Candidate, ConnectResult, ConnectResults } from './contract/connect.ts';
import { Impact } from './contract/impact.ts';
import { AccountNotices, Notice } from './contract/notice.ts';
import { Person } from './contract/person.ts';
import { Post, PostList } from './contract/post.ts';
import { Problem } from './contract/problem.ts';
import { RefusedDecision } from './contract/rights.ts';
import { Session } from './contract/session.ts';
import {
  AccountListReply,
  AccountReply,
  isSupported,
  LongDisconnectedReply,
  NoticeReply,
  NotificationsReply,
} from './lenient-schemas.ts';
import { acceptingOlder, GAINED } from './older-replies.ts';
import { SENT_BY_ALL, withoutField } from './test-older-api.ts';

const ACCOUNTS = [
  account('facebook', reconnectedBy('lena'), expiringIn({ days: 5 }), withScheduledPosts(2)),
  account('x', disconnected({ days: 100 }), withScheduledPosts(1), withCancelledPosts(1)),
  account('youtube', disconnected({ days: 2 }), withScheduledPosts(1)),
];
const GAINED_FIELDS = [...new Set(GAINED.flatMap(([, fill]) => Object.keys(fill)))];

type Reply = [what: string, schema: v.GenericSchema, body: unknown];

/** One reply of each kind that has gained a field, as the current API sends it. */
async function replies(simulation: Simulation): Promise<Reply[]> {
  const get = async (path: string) => (await simulation.get(path)).body;
  // An outdated version: the refusal contains the account as it is now.
  const headers = { 'If-Match': '"acc-acme-facebook.0"' };
  const refusal = await simulation.post('/api/social/accounts/acc-acme-facebook/disconnect', { headers });
  const beforeSignIn: Reply[] = [
    // Priya may only write drafts: her session has a refused decision.
    ['the session', Session, (await simulation.get('/api/session', { as: 'priya' })).body],
    ['the listed accounts', AccountListReply, await get('/api/social/accounts')],
    ['what needs attention', AttentionTotals, await get('/api/social/attention')],
    ['one account', AccountReply, await get('/api/social/accounts/acc-acme-youtube')],
    ['hidden accounts', LongDisconnectedReply, await get('/api/social/long-disconnected')],
    ['an impact', Impact, await get('/api/social/accounts/acc-acme-facebook/impact')],
    ['posts', PostList, await get('/api/social/posts?tab=cancelled')],
    ['the notices of an account', AccountNotices, await get('/api/social/accounts/acc-acme-facebook/notices')],
    ['the notices of a person', NotificationsReply, await get('/api/notifications')],
    ['a refusal with an account', Problem, refusal.body],
  ];
  const begun = (await simulation.beginSignIn({ purpose: 'connect', network: 'x' })).body;
  const offered = await simulation.completeSignIn(begun.id, await simulation.decideSignIn(begun.id));
  const path = `/api/social/authorizations/${begun.id}/connect`;
  return [
    ...beforeSignIn,
    ['a reconnect', Completion, (await simulation.reconnect('acc-acme-youtube')).body],
    ['candidates', Completion, offered.body],
    // No account is chosen; the hidden one on X is reconnected all the same.
    ['connected accounts', ConnectResults, (await simulation.post(path, { body: { externalIds: [] } })).body],
  ];
}

const sent = await replies(startSimulation({ accounts: ACCOUNTS }));
const bodyOf = (wanted: string): unknown => sent.find(([what]) => what === wanted)?.[2];

describe('A reply of an older API is still read (F18)', () => {
  test.each(GAINED_FIELDS)('without the newer field %s', (field) => {
    const all = sent.map(([what, schema, body]) => ({ what, schema, body, older: withoutField(body, field) }));
    const changed = all.filter(({ body, older }) => JSON.stringify(body) !== JSON.stringify(older));
    expect(changed.length, 'replies that have the field').toBeGreaterThan(0);
    for (const { what, schema, older } of changed) {
      const read = v.safeParse(acceptingOlder(schema), older);
      expect(read.issues, what).toBeUndefined();
      expect(withoutField(read.output, field), what).toEqual(older);
    }
  });

  test('without all newer fields at once; its accounts are supported, too', () => {
    for (const [what, schema, body] of sent) {
      const older = GAINED_FIELDS.reduce(withoutField, body);
      expect(v.safeParse(acceptingOlder(schema), older).issues, what).toBeUndefined();
    }
    const list = bodyOf('the listed accounts');
    const { items } = v.parse(acceptingOlder(AccountListReply), GAINED_FIELDS.reduce(withoutField, list));
    expect(items.length).toBeGreaterThan(1);
    expect(items.every(isSupported)).toBe(true);
  });
});

test('a current reply is read as it was sent; the contract itself refuses a reply that lacks a newer field', () => {
  for (const [what, schema, body] of sent) {
    expect(v.parse(acceptingOlder(schema), body), what).toEqual(body);
    expect(v.safeParse(schema, body).issues, what).toBeUndefined();
  }
  const completion = bodyOf('a reconnect');
  expect(v.is(Completion, completion)).toBe(true);
  expect(v.is(Completion, withoutField(completion, 'listed'))).toBe(false);
});

test('a missing field is derived from others: from the people to ask, the disconnection, the kept posts or the dates', () => {
  const list = bodyOf('the listed accounts');
  const derived = GAINED_FIELDS.filter((field) => field !== 'can' && field !== 'kept');
  const { items } = v.parse(acceptingOlder(AccountListReply), derived.reduce(withoutField, list));
  const [facebook, youtube] = ['acc-acme-facebook', 'acc-acme-youtube'].map((id) =>
    items.find((each) => each.id === id),
  );
  expect(facebook).toMatchObject({
    actions: ['disconnect', 'remove'],
    can: { reconnect: { allowed: false, because: 'state' } },
    confirmName: 'Acme',
    expiry: { renewedBy: 'reconnect' },
  });
  expect(youtube).toMatchObject({
    actions: ['reconnect', 'remove'],
    disconnection: { keptTotal: 1, reconnectable: true },
    expiry: { renewedBy: null },
    listed: true,
  });
});

test.each([
  ['a settled warning', 'renewed', { kind: 'reauthorize', settled: true, link: '/a' }],
  [
    'a settled reconnect request with a link',
    'done',
    { kind: 'request', action: 'reconnect', settled: true, link: '/a' },
  ],
  [
    'a settled reconnect request without a link',
    'removed',
    { kind: 'request', action: 'reconnect', settled: true, link: null },
  ],
  ['a settled remove request without a link', 'done', { kind: 'request', action: 'remove', settled: true, link: null }],
  ['an open request', null, { kind: 'request', action: 'remove', settled: false, link: '/a' }],
])('for %s, which an older API sends without settledBy, the value is %j (F18)', (_, settledBy, notice) => {
  const [first] = (bodyOf('the notices of a person') as { items: object[] }).items;
  const older = withoutField({ ...first, ...notice }, 'settledBy');
  expect(v.parse(acceptingOlder(NoticeReply), older)).toMatchObject({ settledBy });
});

test('a missing right is not granted, and a missing count is 0, but a total that is sent stays', () => {
  const list = bodyOf('the listed accounts');
  const { items } = v.parse(acceptingOlder(AccountListReply), ['can', 'posts', 'kept'].reduce(withoutField, list));
  const refused = { allowed: false, reason: 'unavailable', because: 'right', ask: [] };
  for (const account of items) {
    expect(account).toMatchObject({
      can: { reconnect: refused, disconnect: refused, remove: refused, settle: refused },
    });
    expect(account).toMatchObject({ posts: { published: 0, scheduled: 0, drafts: 0, missed: 0 } });
  }
  expect(items).toContainEqual(expect.objectContaining({ disconnection: expect.objectContaining({ keptTotal: 1 }) }));
});

test('a field with a wrong value is not filled in', () => {
  const reconnect = bodyOf('a reconnect') as object;
  expect(v.is(acceptingOlder(Completion), { ...reconnect, resumed: 'many' })).toBe(false);
  const one = bodyOf('one account') as object;
  for (const wrong of [{ can: 'all' }, { posts: 5 }, { posts: { missed: 'many' } }, { expiry: null }]) {
    expect(v.is(acceptingOlder(Account), { ...one, ...wrong }), JSON.stringify(wrong)).toBe(false);
  }
});

test('an unknown network is left out of the list of networks with their notices', () => {
  const body = bodyOf('the notices of a person') as { networks: { network: string }[] };
  const withUnknown = [...body.networks, { ...body.networks[0], network: 'network-of-tomorrow' }];
  const read = v.parse(acceptingOlder(NotificationsReply), { ...body, networks: withUnknown });
  expect(read.networks).toEqual(body.networks);
});

/**
 * The fields of each schema that every API sends. Those of `KeptCounts` are an exception: an older API may leave them out, and
 * `GAINED` fills them in as parts of the field `kept` of `Disconnection`.
 */
const ALWAYS_SENT: [name: string, schema: v.ObjectSchema<v.ObjectEntries, undefined>, fields: string][] = [
  ['Account', Account, SENT_BY_ALL.Account],
  ['Disconnection', Disconnection, SENT_BY_ALL.Disconnection],
  ['KeptCounts', KeptCounts, 'published cancelled ahead nextAt drafts missed'],
  ['RefusedDecision', RefusedDecision, SENT_BY_ALL.RefusedDecision],
  ['AccountList', AccountListReply, 'items page pageSize total counts hidden serverTime'],
  ['AttentionTotals', AttentionTotals, 'accounts postsAtRisk nextAt hidden'],
  [
    'Impact',
    Impact,
    'scheduled published drafts missed cancelled keptUntil hiddenAfter viewerMayReconnect whoMayReconnect',
  ],
  ['Post', Post, 'id accountId text state scheduledAt publishedAt cancellation author'],
  ['PostList', PostList, 'items page pageSize total counts'],
  [
    'Notice',
    Notice,
    'id kind accountId accountName account at readAt expiresAt from settled disconnected recipients link',
  ],
  [
    'NoticeReply',
    NoticeReply,
    'id kind accountId accountName account at readAt expiresAt from settled disconnected recipients link',
  ],
  ['AccountNotices', AccountNotices, 'sent due why'],
  ['Notifications', NotificationsReply, 'items unread'],
  ['Activity', Activity, 'id seq at actor kind detail'],
  ['Authorization', Authorization, 'id network purpose authorizeUrl expiresAt'],
  ['Reconnected', Reconnected, 'purpose account missed'],
  ['Candidate', Candidate, 'externalId name handle kind state'],
  ['ConnectResult', ConnectResult, 'externalId outcome'],
  ['Problem', Problem, 'type title status detail code instance'],
  ['Person', Person, SENT_BY_ALL.Person],
  ['Session', Session, 'user portal can serverTime'],
];

test.each(ALWAYS_SENT)('every newer field of %s has a value to fill in (F18)', (_, schema, fields) => {
  const required = Object.entries(schema.entries).flatMap(([name, { type }]) => (type === 'optional' ? [] : [name]));
  const [, fill = {}] = GAINED.find(([each]) => each === schema) ?? [];
  expect(required.toSorted()).toEqual([...fields.split(' '), ...Object.keys(fill)].toSorted());
});

test('the count of a network or status that an older API does not send is 0 (F18)', async () => {
  const { body } = await startSimulation({ accounts: ACCOUNTS }).get('/api/social/accounts');
  const { x, ...network } = body.counts.network;
  const { expiring, ...status } = body.counts.status;
  expect([x, expiring]).not.toContain(undefined);
  const older = { ...body, counts: { network, status } };
  expect(v.parse(acceptingOlder(AccountListReply), older).counts).toEqual({
    network: { ...network, x: 0 },
    status: { ...status, expiring: 0 },
  });
});

test('the id of a hidden account stands in for an external id that an older API does not send (F18)', async () => {
  const { body } = await startSimulation({ accounts: ACCOUNTS }).get('/api/social/accounts?search=acme');
  const older = { ...body, hiddenMatches: [{ id: 'acc-acme-x', name: 'Acme', network: 'x' }] };
  const [match] = v.parse(acceptingOlder(AccountListReply), older).hiddenMatches;
  expect(match?.externalId).toBe('acc-acme-x');
});
