import { useQueries, useQuery } from '@tanstack/react-query';
import { accountQuery, longDisconnectedQuery } from '../api/accounts.ts';
import { problemFrom } from '../api/api-error.ts';
import type { Network } from '../api/contract/network.ts';
import type { Post } from '../api/contract/post.ts';
import type { AccountReply } from '../api/lenient-schemas.ts';
import { accountChoiceQuery } from '../api/posts.ts';
import { accountName } from '../domain-text/account-name.ts';
import { m } from '../i18n/messages.ts';

/** The accounts of the posts on screen, and the accounts to filter by. */
export type PostAccounts = ReturnType<typeof usePostAccounts>;

/** Looks up the accounts of `posts` and those with `accountIds`. An account that is not among those to filter by is read on its own. */
export function usePostAccounts(posts: readonly Post[], network: readonly Network[], accountIds: readonly string[]) {
  const listed = useQuery(accountChoiceQuery(network));
  const longDisconnected = useQuery({ ...longDisconnectedQuery(), refetchInterval: false });
  const items = listed.data?.items ?? [];
  const hidden = (longDisconnected.data?.items ?? []).filter(
    (account) => network.length === 0 || network.some((each) => each === account.network),
  );
  const choices = new Map([...items, ...hidden].map((account) => [account.id, account]));
  const isLoadingChoices = listed.isPending || longDisconnected.isPending;
  const wantedIds = new Set([...posts.map((post) => post.accountId), ...accountIds]);
  const lookedUp = isLoadingChoices ? [] : [...wantedIds].filter((id) => !choices.has(id));
  const lookups = useQueries({
    queries: lookedUp.map(accountQuery),
  });
  const known = new Map(choices);
  for (const { data } of lookups) if (data) known.set(data.id, data);
  const all = [...known.values()];
  return {
    /** Whether all lookups have ended. */
    isReady: !isLoadingChoices && lookups.every(({ isPending }) => !isPending),
    choices: [...choices.values()],
    /** How many listed accounts are missing from `choices`, because only the first hundred are read. */
    omitted: Math.max(0, (listed.data?.total ?? 0) - items.length),
    /** Whether the API has said that the viewer sees no account with this id. */
    isMissing: (id: string): boolean =>
      lookups.some(({ error }, index) => lookedUp[index] === id && problemFrom(error)?.code === 'not-found'),
    get: (id: string): AccountReply | undefined => known.get(id),
    /** The name that tells an account apart from the other known accounts. */
    nameOf: (id: string): string => {
      const account = known.get(id);
      return account ? accountName(account, all) : m.social_account_unknown();
    },
  };
}
