import { expect, test } from 'vitest';
import { iso } from '../domain/instant.ts';
import { replay } from './account-records.ts';
import {
  accountScript,
  cancelled,
  connect,
  disconnect,
  drafts,
  lose,
  postsDue,
  type ScriptEvent,
} from './account-script.ts';

const replayed = (...events: ScriptEvent[][]) => replay(accountScript('acme', 'facebook', ['Acme', 'acme'], events));

test('the replay adds what follows from the passing of time and from a reconnect: a notice, a loss, cancelled posts, a missed post and a resumed post', () => {
  const { account, activity, notices, posts } = replayed(
    connect(-100, 'marek'),
    postsDue('ada', -50, -5, 3),
    connect(-2, 'lena'),
  );
  expect(activity.map(({ kind, at, actor }) => `${iso(at)} ${kind} ${actor}`)).toEqual([
    '2026-08-15T09:00:00.000Z connected marek',
    '2026-10-04T12:30:00.000Z post-published null',
    '2026-11-06T09:00:00.000Z notice-sent null',
    '2026-11-13T09:00:00.000Z lost null',
    '2026-11-13T09:00:00.000Z posts-cancelled null',
    '2026-11-21T09:00:00.000Z reconnected lena',
    '2026-11-21T09:00:00.000Z posts-resumed lena',
    '2026-11-21T09:00:00.000Z posts-missed lena',
  ]);
  expect(posts.map(({ state }) => state)).toEqual(['published', 'missed', 'scheduled']);
  expect(notices).toHaveLength(1);
  expect(account).toMatchObject({ originalConnector: 'marek', lastConnector: 'lena', disconnection: null });
});

test('a post that a person cancelled stays cancelled after a disconnect and a reconnect', () => {
  const { posts } = replayed(
    connect(-30, 'marek'),
    cancelled('ada', 4, { by: 'marek', on: -20 }),
    drafts('priya'),
    disconnect(-10, 'marek'),
    connect(-5, 'ada'),
  );
  expect(posts.map(({ state, cancellation }) => [state, cancellation?.cause, cancellation?.by])).toEqual([
    ['cancelled', 'by-person', 'marek'],
    ['draft', undefined, undefined],
  ]);
});

test('notices of the last week are unread; earlier ones are read by every recipient', () => {
  // A notice is sent 83 days after each connect: on the days -87 and -2.
  const { notices } = replayed(connect(-170, 'marek'), disconnect(-86, 'marek'), connect(-85, 'lena'));
  expect(notices.map(({ readBy }) => Object.keys(readBy))).toEqual([['marek', 'ada'], []]);
});

test.each([
  ['disconnects a disconnected account', [connect(-10, 'ada'), disconnect(-5, 'ada'), disconnect(-4, 'ada')]],
  ['connects a connected account', [connect(-10, 'ada'), connect(-5, 'ada')]],
  ['loses an account that has expired already', [connect(-100, 'ada'), lose(-5, 'security')]],
  ['cancels a published post', [connect(-10, 'ada'), cancelled('ada', -8, { by: 'ada', on: -5 })]],
  ['never connects the account', [drafts('ada')]],
])('a script that %s cannot be replayed', (_, events) => {
  expect(() => replayed(...events)).toThrow();
});
