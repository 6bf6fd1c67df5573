import { expect, test } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import type { Code } from '../../api/contract/code.ts';
import type { Post } from '../../api/contract/post.ts';
import type { Problem } from '../../api/contract/problem.ts';
import type { Settled } from '../../api/posts.ts';
import { afterAnswer, isFruitless, leftOf, NOTHING_SETTLED, settleStep } from './settle-steps.ts';
import type { Chosen } from './settling.ts';

const postOf = (id: string) => ({ id }) as Post;
const CHOSEN: Chosen[] = ['a', 'b'].map((id) => ({ post: postOf(id), name: id, account: 'Acme' }));

const done = (id: string): Settled => ({ post: postOf(id), done: true, after: null });
const failed = (id: string, error: unknown): Settled => ({ post: postOf(id), done: false, error });
const refused = (id: string, code: Code, status: number) => failed(id, new ApiError({ code, status } as Problem));
const unanswered = (id: string) => failed(id, new ApiError('timeout'));
const isLeft = (news: Settled[]) => leftOf(CHOSEN, afterAnswer(NOTHING_SETTLED, news)).map(({ name }) => name);

test('the dialog asks about every post, sends, and says what became of each', () => {
  expect(settleStep(CHOSEN, NOTHING_SETTLED, false)).toBe('asking');
  expect(leftOf(CHOSEN, NOTHING_SETTLED)).toEqual(CHOSEN);
  expect(settleStep(CHOSEN, NOTHING_SETTLED, true)).toBe('sending');
  const after = afterAnswer(NOTHING_SETTLED, [done('a'), done('b')]);
  expect(settleStep(CHOSEN, after, false)).toBe('done');
});

test('what may end otherwise is left, and trying it again keeps what is done', () => {
  const partly = afterAnswer(NOTHING_SETTLED, [done('a'), unanswered('b')]);
  expect(settleStep(CHOSEN, partly, false)).toBe('partly');
  expect(settleStep(CHOSEN, partly, true)).toBe('sending-again');
  const after = afterAnswer(partly, [done('b')]);
  expect(Object.keys(after.settled)).toEqual(['a', 'b']);
  expect(settleStep(CHOSEN, after, false)).toBe('done');
});

test('a right, a post or an account that is gone is not tried again', () => {
  const news = [refused('a', 'draft-only', 403), refused('b', 'not-found', 404)];
  expect(isLeft(news)).toEqual([]);
  expect(isLeft([refused('a', 'account-disconnected', 409), unanswered('b')])).toEqual(['b']);
});

test('where every new time is refused, or another person is signed in, the dialog goes on asking (F26)', () => {
  for (const news of [
    [refused('a', 'invalid', 422), refused('b', 'invalid', 422)],
    [refused('a', 'viewer-changed', 409), refused('b', 'viewer-changed', 409)],
  ]) {
    expect(isFruitless(news)).toBe(true);
    expect(afterAnswer(NOTHING_SETTLED, news)).toBe(NOTHING_SETTLED);
  }
});

test('where one of several times is refused, the others have their outcome and that post is left', () => {
  const news = [done('a'), refused('b', 'invalid', 422)];
  expect(isFruitless(news)).toBe(false);
  expect(isLeft(news)).toEqual(['b']);
});
