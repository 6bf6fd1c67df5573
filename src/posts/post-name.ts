import type { Post } from '../api/contract/post.ts';
import { formatDateTime } from '../i18n/dates.ts';
import { localeTag } from '../i18n/locale.ts';
import { m } from '../i18n/messages.ts';
import { withoutBidi } from '../i18n/safe-text.ts';

const LONGEST = 60;

/**
 * What a post is called where it must differ from others: its first line in quotes, and its account and time
 * where another post of `among` begins the same.
 */
export function postName(post: Post, account: string, among: readonly Post[]): string {
  const text = firstLine(post);
  const hasTwin = among.some((other) => other.id !== post.id && firstLine(other) === text);
  if (!hasTwin) return m.social_quoted({ text });
  const date = post.scheduledAt ? formatDateTime(post.scheduledAt) : m.social_no_time();
  return m.social_quoted_twin({ text, account, date });
}

/** The first line of a post that says anything, cut where it is long. */
function firstLine({ text }: Post): string {
  const line = withoutBidi(text)
    .split('\n')
    .map((each) => each.trim())
    .find((each) => each !== '');
  if (line === undefined) return m.social_no_text();
  const letters = Array.from(new Intl.Segmenter(localeTag()).segment(line), ({ segment }) => segment);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('').trimEnd()}…` : line;
}
