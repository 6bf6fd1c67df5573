import { profileUrlOf } from '../network/networks.ts';
import type { AccountRecords } from './account-records.ts';
import { externalIdOf } from './external-ids.ts';
import { textFor } from './post-texts.ts';

/** Copies the records of an account to make another account of its network. The copy has ids, a name, a handle and texts of its own, and no picture. */
export function cloneAccountAs(
  { account, posts, activity, notices }: AccountRecords,
  slug: string,
  name: string,
  handle: string,
): AccountRecords {
  const { network } = account;
  const accountId = `acc-${slug}-${network}`;
  const copiedPostIds = new Map(posts.map((post, index) => [post.id, `post-${slug}-${network}-${index + 1}`]));
  return {
    account: {
      ...account,
      id: accountId,
      externalId: externalIdOf(network, slug),
      name,
      handle,
      profileUrl: profileUrlOf(network, handle),
      avatarUrl: null,
    },
    posts: posts.map((post, index) => ({
      ...post,
      id: copiedPostIds.get(post.id) ?? post.id,
      accountId,
      text: textFor(slug, index + 1),
    })),
    activity: activity.map((entry) => {
      const postId = copiedPostIds.get(String(entry.detail.postId));
      return { ...entry, accountId, detail: postId ? { ...entry.detail, postId } : entry.detail };
    }),
    notices: notices.map((notice) => ({
      ...notice,
      accountId,
      account: { ...notice.account, externalId: externalIdOf(network, slug), name, handle },
    })),
  };
}
