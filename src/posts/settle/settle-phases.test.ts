import { expect, test } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import type { Code } from '../../api/contract/code.ts';
import type { Post } from '../../api/contract/post.ts';
import type { Problem, WayOut } from '../../api/contract/problem.ts';
import type { SettleResult } from '../../api/posts.ts';
import { keepsAsking, NOTHING_SETTLED, remainingPosts, settlePhase, withResults } from './settle-phases.ts';
import type { ChosenPost } from './settle-target.ts';

const postOf = (id: string) => ({ id }) as Post;
const CHOSEN: ChosenPost[] = ['a', 'b'].map((id) => ({ post: postOf(id), name: id, accountName: 'Acme' }));

const done = (id: string): SettleResult => ({ post: postOf(id), done: true, after: null });
const failed = (id: string, error: unknown): SettleResult => ({ post: postOf(id), done: false, error });
const refused = (id: string, code: Code, waysOut: WayOut[] = []) =>
  failed(id, new ApiError({ code, waysOut } as Problem));
const unanswered = (id: string) => failed(id, new ApiError('timeout'));
const remainingNames = (results: SettleResult[]) =>
  remainingPosts(CHOSEN, withResults(NOTHING_SETTLED, results)).map(({ name }) => name);

test('the phases are asking, sending and, once every post has an outcome, done', () => {
  expect(settlePhase(CHOSEN, NOTHING_SETTLED, false)).toBe('asking');
  expect(remainingPosts(CHOSEN, NOTHING_SETTLED)).toEqual(CHOSEN);
  expect(settlePhase(CHOSEN, NOTHING_SETTLED, true)).toBe('sending');
  const after = withResults(NOTHING_SETTLED, [done('a'), done('b')]);
  expect(settlePhase(CHOSEN, after, false)).toBe('done');
});

test('a post without a reply can be tried again, and another try keeps the outcomes of the other posts', () => {
  const afterOneTry = withResults(NOTHING_SETTLED, [done('a'), unanswered('b')]);
  expect(settlePhase(CHOSEN, afterOneTry, false)).toBe('partly');
  expect(settlePhase(CHOSEN, afterOneTry, true)).toBe('sending-again');
  const after = withResults(afterOneTry, [done('b')]);
  expect(Object.keys(after.results)).toEqual(['a', 'b']);
  expect(settlePhase(CHOSEN, after, false)).toBe('done');
});

test('a post can be tried again after a sign-out, but not if another person is signed in, the right is missing, the post is deleted, or its account is disconnected', () => {
  const results = [refused('a', 'draft-only'), refused('b', 'not-found')];
  expect(remainingNames(results)).toEqual([]);
  expect(remainingNames([refused('a', 'account-disconnected'), unanswered('b')])).toEqual(['b']);
  expect(remainingNames([refused('a', 'signed-out'), refused('b', 'viewer-changed')])).toEqual(['a']);
});

test('the dialog goes on asking if every new time is refused, or if another person is signed in (F26)', () => {
  for (const results of [
    [refused('a', 'invalid', ['again']), refused('b', 'invalid', ['again'])],
    [refused('a', 'viewer-changed'), refused('b', 'viewer-changed')],
  ]) {
    expect(keepsAsking(results)).toBe(true);
    expect(withResults(NOTHING_SETTLED, results)).toBe(NOTHING_SETTLED);
  }
});

test('if the new time of one post is refused, the other posts have their outcomes and that post can be tried again', () => {
  const results = [done('a'), refused('b', 'invalid', ['again'])];
  expect(keepsAsking(results)).toBe(false);
  expect(remainingNames(results)).toEqual(['b']);
});
