import { expect, test } from 'vitest';
import type { Post } from '../../api/contract/post.ts';
import { planSentence, sendLabel } from './decide-text.ts';
import { type Choice, countChoices, type PostDecision, postsByDay, proposedDecision } from './decisions.ts';

const NOW = '2026-11-23T09:00:00.000Z';
const post = { id: 'p', scheduledAt: '2026-11-20T15:30:00.000Z' } as Post;
const decision = (choice: Choice, time = ''): PostDecision => ({ choice, time });

test('a post is decided on as proposed; without a proposal it is left for later, with its old time of day to begin with', () => {
  const common = { postId: 'p', names: null };
  const proposed = [
    { ...common, proposal: 'time', at: '2026-11-25T15:30:00.000Z', why: null } as const,
    { ...common, proposal: 'draft', at: null, why: 'older-than-30-days' } as const,
    undefined,
  ].map((proposal) => proposedDecision(post, proposal, NOW));
  expect(proposed).toEqual([
    decision('reschedule', '2026-11-25T15:30'),
    decision('draft', '2026-11-23T15:30'),
    decision('later', '2026-11-23T15:30'),
  ]);
});

test('days are counted in order, for valid new times only', () => {
  const decisions = [
    decision('reschedule', '2026-11-25T10:00'),
    decision('reschedule', '2026-11-24T10:00'),
    decision('reschedule', '2026-11-25T18:00'),
    decision('reschedule', ''),
    decision('reschedule', '2026-02-30T10:00'),
    decision('draft', '2026-11-26T10:00'),
  ];
  expect(postsByDay(decisions, NOW)).toEqual([
    ['2026-11-24', 1],
    ['2026-11-25', 2],
  ]);
});

test.each<[PostDecision[], sentence: string, label: string]>([
  [
    [decision('reschedule', '2026-11-24T10:00'), decision('reschedule', '2026-11-24T12:00')],
    '2 get a new time on 24 Nov.',
    'Schedule 2',
  ],
  [
    [decision('reschedule', '2026-12-30T10:00'), decision('reschedule', '2027-01-02T12:00'), decision('draft')],
    '2 get a new time from 30 Dec to 2 Jan 2027, 1 goes to drafts.',
    'Schedule 2, move 1 to drafts',
  ],
  [
    [decision('draft'), decision('draft'), decision('delete'), decision('later')],
    '2 go to drafts, 1 is deleted, 1 stays missed.',
    'Move 2 to drafts, delete 1',
  ],
  [[decision('later')], '1 stays missed.', ''],
])('the sentence and the button say what happens: %j', (decisions, sentence, label) => {
  const counts = countChoices(decisions);
  expect(planSentence(decisions, counts, NOW)).toBe(sentence);
  expect(sendLabel(counts)).toBe(label);
});
