import { useQueries, useQuery } from '@tanstack/react-query';
import { accountQuery, longDisconnectedQuery } from '../api/accounts.ts';
import type { Network } from '../api/contract/network.ts';
import type { Post } from '../api/contract/post.ts';
import type { AccountReply } from '../api/lenient-schemas.ts';
import { accountChoiceQuery } from '../api/posts.ts';
import { accountName } from '../domain-text/account-name.ts';
import { m } from '../i18n/messages.ts';

/** The accounts that the posts on screen belong to, and those that they can be narrowed to. */
export interface PostAccounts {
  /** Whether all is known that can be. */
  isReady: boolean;
  choice: AccountReply[];
  /** How many listed accounts did not fit the choice. */
  left: number;
  get: (id: string) => AccountReply | undefined;
  /** Names an account among all that are known here. */
  nameOf: (id: string) => string;
}

/** Looks up the accounts of posts, and `accountId`: most are among the choice, any other is asked for on its own. */
export function usePostAccounts(
  posts: readonly Post[],
  network: readonly Network[],
  accountId: string | undefined,
): PostAccounts {
  const listed = useQuery(accountChoiceQuery(network));
  const gone = useQuery({ ...longDisconnectedQuery(), refetchInterval: false });
  const items = listed.data?.items ?? [];
  const hidden = (gone.data?.items ?? []).filter(
    (account) => network.length === 0 || network.some((each) => each === account.network),
  );
  const known = new Map([...items, ...hidden].map((account) => [account.id, account]));
  const isListed = !listed.isPending && !gone.isPending;
  const wanted = new Set(posts.map((post) => post.accountId));
  if (accountId !== undefined) wanted.add(accountId);
  const others = useQueries({
    queries: (isListed ? [...wanted].filter((id) => !known.has(id)) : []).map(accountQuery),
  });
  const choice = [...known.values()];
  for (const { data } of others) if (data) known.set(data.id, data);
  const all = [...known.values()];
  return {
    isReady: isListed && others.every(({ isPending }) => !isPending),
    choice,
    left: Math.max(0, (listed.data?.total ?? 0) - items.length),
    get: (id) => known.get(id),
    nameOf: (id) => {
      const account = known.get(id);
      return account ? accountName(account, all) : m.social_account_unknown();
    },
  };
}
