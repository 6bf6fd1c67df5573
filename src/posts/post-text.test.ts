import { expect, test } from 'vitest';
import type { Account, Disconnection } from '../api/contract/account.ts';
import type { Post } from '../api/contract/post.ts';
import { loadMessages } from '../i18n/messages.ts';
import { cancellationSentences, postName, readOnlySentence } from './post-text.ts';

const pl = await loadMessages('pl');
const NOW = '2026-11-23T09:00:00.000Z';
const MAREK = { id: 'marek', name: 'Marek Nowak', active: true };

const disconnectedAccount = (change: Partial<Disconnection> = {}) =>
  ({
    network: 'facebook',
    can: {},
    disconnection: {
      at: NOW,
      cause: 'manual',
      by: MAREK,
      keptUntil: '2027-11-23T09:00:00.000Z',
      history: 'kept',
      ...change,
    },
  }) as Account;

const post = (change: Partial<Post> = {}) =>
  ({ id: 'p', text: 'Tea', scheduledAt: '2026-11-26T10:00:00.000Z', cancellation: null, ...change }) as Post;

const cancelledPost = (change: Partial<Post> = {}) =>
  post({
    cancellation: { at: NOW, cause: 'account-disconnected', by: MAREK },
    onReconnect: { state: 'scheduled', until: '2026-11-26T10:00:00.000Z' },
    ...change,
  });

test('a post cancelled by a disconnect says who cancelled it, when, and until when a reconnect schedules it again', () => {
  expect(cancellationSentences(cancelledPost(), disconnectedAccount())).toEqual([
    'Stopped on 23 Nov 2026, when Marek Nowak disconnected the account.',
    expect.stringMatching(/^It is scheduled again if the account is reconnected before 26 Nov 2026, \d\d:00\.$/),
  ]);
});

test('a cancelled post whose time has passed is missed after a reconnect', () => {
  const missed = cancelledPost({ onReconnect: { state: 'missed', until: '2027-11-23T09:00:00.000Z' } });
  expect(cancellationSentences(missed, disconnectedAccount())[1]).toBe(
    'Its time has passed: it moves to the missed posts if the account is reconnected by 23 Nov 2027.',
  );
});

test('a cancelled post that a reconnect does not bring back has one sentence, about its cancellation; a post that is not cancelled has none', () => {
  expect(cancellationSentences(cancelledPost({ onReconnect: null }), disconnectedAccount())).toHaveLength(1);
  expect(cancellationSentences(post(), disconnectedAccount())).toEqual([]);
});

test('if the network disconnected the account, the sentence about a cancelled post names the network; a post that a person cancelled stays cancelled', () => {
  const byNetwork = cancelledPost({ cancellation: { at: NOW, cause: 'account-disconnected', by: null } });
  expect(cancellationSentences(byNetwork, disconnectedAccount())[0]).toBe(
    'Stopped on 23 Nov 2026, when Facebook disconnected the account.',
  );
  const byPerson = post({ cancellation: { at: NOW, cause: 'by-person', by: MAREK } });
  expect(cancellationSentences(byPerson, disconnectedAccount())).toEqual([
    'Cancelled on 23 Nov 2026 by Marek Nowak. It stays cancelled.',
  ]);
});

test('the sentence beside the account of a read-only post says why the post is read-only, and until when the account’s posts are kept', () => {
  expect(readOnlySentence(disconnectedAccount(), post())).toBe(
    'Read-only. Marek Nowak disconnected it on 23 Nov 2026. Its posts are kept until 23 Nov 2027.',
  );
  expect(readOnlySentence({ ...disconnectedAccount(), disconnection: null }, post())).toBe('');
});

test('the name of a post is its first line without direction marks, shortened after 60 letters; an emoji is one letter', () => {
  expect(postName(post({ text: '\n  Tea at five\nBring a cup' }), 'Acme', [])).toBe('“Tea at five”');
  expect(postName(post({ text: 'a'.repeat(61) }), 'Acme', [])).toBe(`“${'a'.repeat(60)}…”`);
  expect(postName(post({ text: '👩‍👩‍👧‍👦'.repeat(60) }), 'Acme', [])).not.toContain('…');
  expect(postName(post({ text: ' \n ' }), 'Acme', [])).toBe('“Post without text”');
  expect(postName(post({ text: 'Tea \u202Eevif' }), 'Acme', [])).toBe('“Tea evif”');
});

test('the names of posts with the same first line differ by account and time', () => {
  const twin = post({ id: 'q', text: 'Tea\nfor two' });
  expect(postName(post(), 'Acme, Facebook', [post(), twin])).toMatch(/^“Tea”, Acme, Facebook, 26 Nov 2026, \d\d:00$/);
});

test.each([
  [1, 'zaplanowano 1 post', 'nie zmieniono 1 posta', 'Usunąć na zawsze 1 post?'],
  [2, 'zaplanowano 2 posty', 'nie zmieniono 2 postów', 'Usunąć na zawsze 2 posty?'],
  [5, 'zaplanowano 5 postów', 'nie zmieniono 5 postów', 'Usunąć na zawsze 5 postów?'],
  [22, 'zaplanowano 22 posty', 'nie zmieniono 22 postów', 'Usunąć na zawsze 22 posty?'],
])('the Polish texts have the plural for %d', (count, scheduled, unchanged, deleting) => {
  expect(pl.social_summary_reschedule({ count })).toBe(scheduled);
  expect(pl.social_summary_unchanged({ count })).toBe(unchanged);
  expect(pl.social_delete_title({ count })).toBe(deleting);
});
