import type { OnReconnect, Post, PostTab } from '../api/contract/post.ts';
import { type AccountReply, isSupported } from '../api/lenient-schemas.ts';
import { causeSentence } from '../domain-text/causes.ts';
import { networkName } from '../domain-text/network-name.ts';
import { formatDate, formatDateTime } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';

/** How a tab is called. */
export const tabWord = (tab: PostTab): string => WORD[tab]();

/** Why nothing can be done about the posts of an account, and until when they are kept; empty while it is connected. */
export function readOnlySentence(account: AccountReply, post: Post): string {
  if (!isSupported(account)) return m.accounts_unsupported();
  const { network, disconnection } = account;
  if (!disconnection) return '';
  const date = formatDate(disconnection.keptUntil);
  // Of a post that went with its account the post itself says who and when.
  if (post.cancellation?.cause === 'account-disconnected') return m.social_read_only_kept({ date });
  return m.social_read_only({ cause: causeSentence({ network, disconnection }), date });
}

/** Who or what cancelled a post, and whether it comes back (RESUME); nothing for any other. */
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

/** What a reconnect would make of a post that went with its account. */
const returnSentence = ({ state, until }: OnReconnect): string =>
  state === 'missed'
    ? m.social_returns_missed({ date: formatDate(until) })
    : m.social_returns_scheduled({ date: formatDateTime(until) });

const WORD = {
  published: m.social_published,
  scheduled: m.social_scheduled,
  drafts: m.social_drafts,
  missed: m.social_missed,
  cancelled: m.social_cancelled,
} satisfies Record<PostTab, () => string>;
