import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { Session } from '../api/contract/session.ts';
import { postsQuery } from '../api/posts.ts';
import { m } from '../i18n/messages.ts';
import { useDialogParam } from '../ui/dialog/use-dialog-param.ts';
import { useAnnounceCount } from '../ui/toasts/use-announce-count.ts';
import { LIST_HEADING_ID } from './element-ids.ts';
import { PostsList } from './PostsList.tsx';
import { PostsTabs } from './PostsTabs.tsx';
import { PostsToolbar } from './PostsToolbar.tsx';
import { tabWord } from './post-text.ts';
import { type Filters, placeOf, withFilters } from './posts-url.ts';
import { ScheduledStates } from './ScheduledStates.tsx';
import { SettleDialog } from './settle/SettleDialog.tsx';
import type { SettleTarget } from './settle/settling.ts';
import { usePostAccounts } from './use-post-accounts.ts';

/** The social tool: what is published, scheduled, cancelled, drafted and missed. Filters and page live in the address. */
export function PostsPage({ session }: { session: Session }) {
  const { tab: named } = useParams();
  const [params, setParams] = useSearchParams();
  const place = placeOf(named, params);
  const asked = useDeferredValue(JSON.stringify(place));
  const list = useQuery(postsQuery(JSON.parse(asked)));
  const counts = list.data?.counts;
  useAnnounceCount(asked, list.isPlaceholderData ? undefined : list.data?.total, m.social_found);
  const accounts = usePostAccounts(list.data?.items ?? [], place.network, place.accountId);
  const settling = useSettling();
  const change = (filters: Filters) =>
    setParams((before) => withFilters(before, filters), { replace: filters.page === undefined });
  return (
    <main id="main" tabIndex={-1} className="page">
      <title>{`${tabWord(place.tab)} · ${m.social_title()}`}</title>
      <h1 tabIndex={-1}>{m.social_title()}</h1>
      <PostsTabs place={place} counts={counts} busy={list.isPlaceholderData} />
      <PostsToolbar place={place} accounts={accounts} onChange={change} />
      {(place.tab === 'scheduled' || place.tab === 'cancelled') && <ScheduledStates place={place} counts={counts} />}
      <h2 id={LIST_HEADING_ID} tabIndex={-1} className="visually-hidden">
        {tabWord(place.tab)}
      </h2>
      <PostsList list={list} place={place} accounts={accounts} onChange={change} onSettle={settling.open} />
      {settling.target && <SettleDialog target={settling.target} now={session.serverTime} onClose={settling.close} />}
    </main>
  );
}

/** The dialog about missed posts. The address only says that it is open, so that Back closes it (F29). */
function useSettling() {
  const { value, open, close } = useDialogParam('settle', { once: true });
  const [target, setTarget] = useState<SettleTarget | null>(null);
  const isLeftover = value !== null && target === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a reload keeps the address and not the posts that were chosen
  useEffect(() => {
    if (isLeftover) close();
  }, [isLeftover]);
  return {
    target: value === null ? null : target,
    open: (next: SettleTarget) => {
      setTarget(next);
      open(next.kind);
    },
    close,
  };
}
