import { expect, test } from 'vitest';
import { iso } from '../domain/instant.ts';
import { replay } from './account-history.ts';
import { accountScript, cancelled, connect, disconnect, drafts, lose, posts, type Step } from './account-script.ts';

const lived = (...steps: Step[][]) => replay(accountScript('acme', 'facebook', ['Acme', 'acme'], steps));

test('the passing of time adds a notice, a loss, a cancelled post, a missed one and one that is scheduled again', () => {
  const {
    account,
    activity,
    notices,
    posts: left,
  } = lived(connect(-100, 'marek'), posts('ada', -50, -5, 3), connect(-2, 'lena'));
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
  expect(left.map(({ state }) => state)).toEqual(['published', 'missed', 'scheduled']);
  expect(notices).toHaveLength(1);
  expect(account).toMatchObject({ originalConnector: 'marek', lastConnector: 'lena', disconnection: null });
});

test('a post that a person cancelled stays cancelled after a disconnect', () => {
  const { posts: left } = lived(
    connect(-30, 'marek'),
    cancelled('ada', 4, 'marek', -20),
    drafts('priya'),
    disconnect(-10, 'marek'),
    connect(-5, 'ada'),
  );
  expect(left.map(({ state, cancellation }) => [state, cancellation?.cause, cancellation?.by])).toEqual([
    ['cancelled', 'by-person', 'marek'],
    ['draft', undefined, undefined],
  ]);
});

test('notices of the last week are unread; earlier ones are read by every recipient', () => {
  const { notices } = lived(connect(-170, 'marek'), disconnect(-86, 'marek'), connect(-85, 'lena'));
  expect(notices.map(({ readBy }) => Object.keys(readBy))).toEqual([['marek', 'ada'], []]);
});

test.each([
  ['disconnects what is disconnected', [connect(-10, 'ada'), disconnect(-5, 'ada'), disconnect(-4, 'ada')]],
  ['connects what is connected', [connect(-10, 'ada'), connect(-5, 'ada')]],
  ['loses what time has taken already', [connect(-100, 'ada'), lose(-5, 'security')]],
  ['cancels what is published already', [connect(-10, 'ada'), cancelled('ada', -8, 'ada', -5)]],
  ['never connects', [drafts('ada')]],
])('a script that %s cannot be lived', (_, steps) => {
  expect(() => lived(...steps)).toThrow();
});
