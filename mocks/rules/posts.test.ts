import fc from 'fast-check';
import { expect, test } from 'vitest';
import { POST_STATES, POST_TABS } from '../../src/api/contract/post.ts';
import { DAY } from '../domain/instant.ts';
import type { StoredAccount, StoredPost } from '../domain/records.ts';
import {
  countCancelledByPerson,
  inOrderOfTime,
  isShownOnTab,
  isTimeAhead,
  keptCounts,
  postAfterDisconnect,
  postAfterReconnect,
  postAfterSettlement,
  reconnectOutcome,
  type Settlement,
  shownCounts,
} from './posts.ts';
import { account, D0, day, post } from './test-records.ts';
import { truthTable } from './test-truth-table.ts';

const DISCONNECTION = { at: D0, cause: 'manual', by: 'ada' } as const;
const dayOf = (at: number) => `D${(at - D0) / DAY}`;
const scheduled = (id: string, scheduledAt: number) => post('acc-x', id, 'scheduled', scheduledAt);
const cancelledOnD0 = (id: string, scheduledAt: number) => postAfterDisconnect(scheduled(id, scheduledAt), 'ada', D0);
const cancelledByPriya = (id: string, scheduledAt: number): StoredPost => ({
  ...post('acc-x', id, 'cancelled', scheduledAt),
  cancellation: { at: D0, cause: 'by-person', by: 'priya' },
});
const cancelIfScheduled = (each: StoredPost, at: number): StoredPost =>
  each.state === 'scheduled' ? postAfterDisconnect(each, 'ada', at) : each;

test('A disconnect cancels a scheduled post, records the reason and the person, and keeps its time (EFFECT)', () => {
  const rows = ['ada', null].map((by) => {
    const { state, scheduledAt, cancellation } = postAfterDisconnect(scheduled('p', day(5)), by, day(2));
    return [by ?? 'the network', state, scheduledAt === day(5), cancellation?.cause ?? null, cancellation?.by ?? null];
  });
  expect(truthTable(['disconnected by', 'state', 'time kept', 'cause', 'by'], rows)).toBe(`
disconnected by  state      time kept  cause                 by
ada              cancelled  yes        account-disconnected  ada
the network      cancelled  yes        account-disconnected  –
`);
});

test('A reconnect 1 ms before, at and 1 ms after the time of a post gives the post this state (RESUME)', () => {
  const moment = day(20);
  const kinds: [what: string, postAt: (at: number) => StoredPost][] = [
    ['cancelled by the disconnect', (at) => cancelledOnD0('p', at)],
    ['cancelled by a person', (at) => cancelledByPriya('p', at)],
    ['missed', (at) => post('acc-x', 'p', 'missed', at)],
    ['published', (at) => post('acc-x', 'p', 'published', at)],
    ['draft', () => post('acc-x', 'p', 'draft', null)],
  ];
  const rows = kinds.map(([what, postAt]) => [
    what,
    ...[moment + 1, moment, moment - 1].map((at) => postAfterReconnect(postAt(at), moment).state),
    postAfterReconnect(postAt(moment + 1), moment).scheduledAt === postAt(moment + 1).scheduledAt,
  ]);
  expect(truthTable(['post', '1 ms before its time', 'at its time', '1 ms after', 'time kept'], rows)).toBe(`
post                         1 ms before its time  at its time  1 ms after  time kept
cancelled by the disconnect  scheduled             missed       missed      yes
cancelled by a person        cancelled             cancelled    cancelled   yes
missed                       missed                missed       missed      yes
published                    published             published    published   yes
draft                        draft                 draft        draft       yes
`);
});

test('After each of three disconnects and reconnects, the posts of D20 and D40 have these states (RESUME)', () => {
  const events = [
    ['disconnect D0', 0],
    ['reconnect D10', 10],
    ['disconnect D15', 15],
    ['reconnect D30', 30],
    ['disconnect D31', 31],
    ['reconnect D35', 35],
  ] as const;
  let posts = [scheduled('d20', day(20)), scheduled('d40', day(40))];
  const rows = events.map(([event, days]) => {
    posts = posts.map((each) =>
      event.startsWith('reconnect') ? postAfterReconnect(each, day(days)) : cancelIfScheduled(each, day(days)),
    );
    return [event, ...posts.map(({ state }) => state)];
  });
  expect(truthTable(['event', 'post of D20', 'post of D40'], rows)).toBe(`
event           post of D20  post of D40
disconnect D0   cancelled    cancelled
reconnect D10   scheduled    scheduled
disconnect D15  cancelled    cancelled
reconnect D30   missed       scheduled
disconnect D31  missed       cancelled
reconnect D35   missed       scheduled
`);
});

test('A reconnect on D20 would bring back this number of posts of each kind (KEEP)', () => {
  const posts = [
    cancelledOnD0('past', day(19)),
    cancelledOnD0('now', day(20)),
    cancelledOnD0('later', day(60)),
    cancelledOnD0('next', day(21)),
    cancelledByPriya('by a person', day(30)),
    post('acc-x', 'published', 'published', day(1)),
    post('acc-x', 'draft', 'draft', null),
    post('acc-x', 'missed', 'missed', day(2)),
  ];
  const rows = [posts, []].map((some) => {
    const { published, cancelled, ahead, nextAt, drafts, missed } = keptCounts(some, day(20));
    return [some.length, published, cancelled, ahead, nextAt && dayOf(nextAt), drafts, missed];
  });
  expect(
    truthTable(['posts', 'published', 'cancelled by the disconnect', 'ahead', 'next', 'drafts', 'missed'], rows),
  ).toBe(`
posts  published  cancelled by the disconnect  ahead  next  drafts  missed
8      1          4                            2      D21   1       1
0      0          0                            0      –     0       0
`);
});

test('The posts that a person has cancelled are counted (RESUME)', () => {
  const others = POST_STATES.filter((state) => state !== 'cancelled').map((state) =>
    post('acc-x', state, state, day(1)),
  );
  const posts = [
    ...others,
    cancelledOnD0('disconnect', day(20)),
    cancelledByPriya('one', day(20)),
    cancelledByPriya('another', day(30)),
  ];
  expect(countCancelledByPerson(posts)).toBe(2);
});

test('Each post of a connected account is shown on one tab; a disconnected account has nothing on Published and Scheduled (EFFECT)', () => {
  const tabsOf = (each: StoredPost, connected: boolean) =>
    POST_TABS.filter((tab) => isShownOnTab(each, tab, connected)).join(', ') || null;
  const rows = POST_STATES.map((state) => {
    const each = post('acc-x', 'p', state, day(1));
    return [state, tabsOf(each, true), tabsOf(each, false)];
  });
  expect(truthTable(['post', 'connected', 'disconnected'], rows)).toBe(`
post       connected  disconnected
draft      drafts     drafts
scheduled  scheduled  –
published  published  –
cancelled  cancelled  cancelled
missed     missed     missed
`);
});

test('A reconnect would give a post this state, until this instant (RESUME, KEEP)', () => {
  const disconnected = { disconnection: DISCONNECTION };
  const deletedAtNetwork = { ...disconnected, deletedAtNetwork: true };
  const ofD20 = cancelledOnD0('p', day(20));
  const cases: [what: string, StoredPost, StoredAccount, now: number][] = [
    ['its time is ahead', ofD20, account('youtube', disconnected), day(20) - 1],
    ['its time has come', ofD20, account('youtube', disconnected), day(20)],
    ['at the end of the keep window', ofD20, account('youtube', disconnected), day(60)],
    ['1 ms after the keep window', ofD20, account('youtube', disconnected), day(60) + 1],
    ['its time is after the keep window', cancelledOnD0('p', day(80)), account('youtube', disconnected), day(20)],
    ['deleted at the network', ofD20, account('youtube', deletedAtNetwork), day(20)],
    ['connected', ofD20, account('youtube'), day(20)],
    ['cancelled by a person', cancelledByPriya('p', day(20)), account('youtube', disconnected), day(20)],
    ['a draft', post('acc-x', 'p', 'draft', null), account('youtube', disconnected), day(20)],
  ];
  const rows = cases.map(([what, each, itsAccount, now]) => {
    const outcome = reconnectOutcome(each, itsAccount, now);
    return [what, outcome?.state ?? null, outcome && dayOf(outcome.until)];
  });
  expect(truthTable(['post', 'becomes', 'until'], rows)).toBe(`
post                               becomes    until
its time is ahead                  scheduled  D20
its time has come                  missed     D60
at the end of the keep window      missed     D60
1 ms after the keep window         –          –
its time is after the keep window  scheduled  D60
deleted at the network             –          –
connected                          –          –
cancelled by a person              –          –
a draft                            –          –
`);
});

test('The count of each tab is the number of posts that it shows (EFFECT)', () => {
  const posts = POST_STATES.flatMap((state, index) =>
    Array.from({ length: index + 1 }, (_, number) => post('acc-x', `${state}-${number}`, state, day(1))),
  );
  const rows = [null, DISCONNECTION].map((disconnection) => {
    const counts = shownCounts({ disconnection }, posts);
    return [disconnection ? 'disconnected' : 'connected', ...POST_TABS.map((tab) => counts[tab])];
  });
  expect(truthTable(['account', ...POST_TABS], rows)).toBe(`
account       published  scheduled  drafts  missed  cancelled
connected     3          2          1       5       4
disconnected  0          0          1       5       4
`);
});

test('A missed post is never scheduled again, whatever disconnects and reconnects follow (RESUME)', () => {
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 50 }), fc.array(fc.nat(100)), (scheduledOn, daysOfReconnects) => {
      let each = postAfterReconnect(cancelledOnD0('p', day(scheduledOn)), D0);
      const wasMissed = each.state === 'missed';
      for (const days of daysOfReconnects.sort((a, b) => a - b))
        each = postAfterReconnect(cancelIfScheduled(each, day(days)), day(days));
      if (wasMissed) expect(each.state).toBe('missed');
      expect(each.scheduledAt).toBe(day(scheduledOn));
    }),
  );
});

test('A settled post of D20 has this state and time (MAY-SETTLE)', () => {
  const settlements: Settlement[] = [
    { kind: 'rescheduled', scheduledAt: day(30) },
    { kind: 'to-draft' },
    { kind: 'deleted' },
  ];
  const rows = settlements.map((settlement) => {
    const after = postAfterSettlement(post('acc-x', 'p', 'missed', day(20)), settlement);
    return [settlement.kind, after?.state ?? null, after?.scheduledAt ? dayOf(after.scheduledAt) : null];
  });
  expect(truthTable(['settled', 'state', 'time'], rows)).toBe(`
settled      state      time
rescheduled  scheduled  D30
to-draft     draft      –
deleted      –          –
`);
});

test('There is no post after a settlement that deletes it (MAY-SETTLE)', () => {
  expect(postAfterSettlement(post('acc-x', 'p', 'missed', day(20)), { kind: 'deleted' })).toBeNull();
});

test('A new time must be later than now (MAY-SETTLE)', () => {
  const rows = [-1, 0, 1].map((ms) => [`${ms} ms`, isTimeAhead(day(20) + ms, day(20))]);
  expect(truthTable(['from now', 'ahead'], rows)).toBe(`
from now  ahead
-1 ms     no
0 ms      no
1 ms      yes
`);
});

test('Posts are ordered by the time at which each went out or is due; posts without a time come last, ties by id', () => {
  const published = { ...scheduled('published-late', day(1)), publishedAt: day(4) };
  const posts = [scheduled('b', day(2)), published, post('acc-x', 'draft', 'draft', null), scheduled('a', day(2))];
  const expected = ['a', 'b', 'published-late', 'draft'];
  const idsInOrder = (some: StoredPost[]) => some.toSorted(inOrderOfTime).map(({ id }) => id);
  expect(idsInOrder(posts)).toEqual(expected);
  expect(idsInOrder(posts.toReversed())).toEqual(expected);
});
