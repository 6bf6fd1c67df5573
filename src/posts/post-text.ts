import type { Post, PostTab, ReconnectOutcome } from '../api/contract/post.ts';
import { isInvisible } from '../api/contract/visible-text.ts';
import { type AccountReply, isSupported } from '../api/lenient-schemas.ts';
import { causeSentence } from '../domain-text/causes.ts';
import { networkName } from '../domain-text/network-name.ts';
import { formatDate, formatDateTime } from '../i18n/dates.ts';
import { localeTag } from '../i18n/locale.ts';
import { m } from '../i18n/messages.ts';
import { withoutBidi } from '../i18n/safe-text.ts';

export const tabTitle = (tab: PostTab): string => TITLE[tab]();

/**
 * The name that tells a post apart: its first line in quotes, followed by its account and time if another post of
 * `among` has the same first line.
 */
export function postName(post: Post, accountName: string, among: readonly Post[]): string {
  const text = firstLine(post);
  const hasTwin = among.some((other) => other.id !== post.id && firstLine(other) === text);
  if (!hasTwin) return m.social_quoted({ text });
  const date = post.scheduledAt ? formatDateTime(post.scheduledAt) : m.social_no_time();
  return m.social_quoted_twin({ text, account: accountName, date });
}

const MAX_LETTERS = 60;

/** The first line with text, shortened to `MAX_LETTERS`; for a post without text, words that say so. */
function firstLine({ text }: Post): string {
  const line = withoutBidi(text)
    .split('\n')
    .map((each) => each.trim())
    .find((each) => !isInvisible(each));
  if (line === undefined) return m.social_no_text();
  const letters = Array.from(new Intl.Segmenter(localeTag()).segment(line), ({ segment }) => segment);
  return letters.length > MAX_LETTERS ? `${letters.slice(0, MAX_LETTERS).join('').trimEnd()}…` : line;
}

/** Why a post is read-only, and until when it is kept, or that its account is not supported; empty for a connected account. */
export function readOnlySentence(account: AccountReply, post: Post): string {
  if (!isSupported(account)) return m.accounts_unsupported();
  const { network, disconnection } = account;
  if (!disconnection) return '';
  const date = formatDate(disconnection.keptUntil);
  // The sentence about the cancellation of this post already says who disconnected the account and when.
  if (post.cancellation?.cause === 'account-disconnected') return m.social_read_only_kept({ date });
  return m.social_read_only({ cause: causeSentence({ network, disconnection }), date });
}

/** RESUME: who or what cancelled a post, and whether it comes back; empty for a post that is not cancelled. */
export function cancellationSentences(post: Post, account: AccountReply | undefined): string[] {
  if (!post.cancellation) return [];
  const { at, cause, by } = post.cancellation;
  const date = formatDate(at);
  if (cause === 'by-person') {
    return [by ? m.social_cancelled_by({ date, person: by.name }) : m.social_cancelled_by_unknown({ date })];
  }
  const who = by?.name ?? (account ? networkName(account.network) : m.accounts_the_network());
  const sentence = m.social_cancelled_with_account({ date, who });
  return post.onReconnect ? [sentence, returnSentence(post.onReconnect)] : [sentence];
}

const returnSentence = ({ state, until }: ReconnectOutcome): string =>
  state === 'missed'
    ? m.social_returns_missed({ date: formatDate(until) })
    : m.social_returns_scheduled({ date: formatDateTime(until) });

const TITLE = {
  published: m.social_published,
  scheduled: m.social_scheduled,
  drafts: m.social_drafts,
  missed: m.social_missed,
  cancelled: m.social_cancelled,
} satisfies Record<PostTab, () => string>;
