import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { PostTab } from '../api/contract/post.ts';
import { postsQuery } from '../api/posts.ts';
import { m } from '../i18n/messages.ts';
import { Page } from '../ui/Page.tsx';
import { usePageTitle } from '../ui/page/page-title.ts';
import tabs from '../ui/styles/tabs.module.css';
import text from '../ui/styles/text.module.css';
import { useAnnounceCount } from '../ui/toasts/use-announce-count.ts';
import { POSTS_HEADING_ID } from './element-ids.ts';
import { PostsList } from './PostsList.tsx';
import { PostsTabs, TabLists } from './PostsTabs.tsx';
import { PostsToolbar } from './PostsToolbar.tsx';
import { tabTitle } from './post-text.ts';
import { isNarrowed, type PlaceChange, placeOf, withChange } from './posts-url.ts';
import { SettleDialogRoute } from './settle/SettleDialogRoute.tsx';
import { usePostAccounts } from './use-post-accounts.ts';

/** The heading of the missed posts that the viewer can decide on now. @param count how many there are */
const decisionTitle = (count: number): string => (count > 0 ? m.decide_title({ count }) : m.social_to_decide());

/** The social tool: posts by state, in tabs. The address holds the tab, the filters and the page. */
export function PostsPage() {
  const { tab } = useParams();
  const [params, setParams] = useSearchParams();
  const place = placeOf(tab, params);
  // As text, because two equal places are two objects, which would count as a change.
  const deferredPlaceJson = useDeferredValue(JSON.stringify(place));
  const query = useQuery(postsQuery(JSON.parse(deferredPlaceJson)));
  const counts = query.data?.counts;
  usePageTitle(tabTitle(place.tab), m.social_title());
  useAnnounceCount(deferredPlaceJson, query.isPlaceholderData ? undefined : query.data?.total, m.social_found);
  const accounts = usePostAccounts(query.data?.items ?? [], place.network, place.accountId);
  const changePlace = (change: PlaceChange) =>
    setParams((before) => withChange(before, change), { replace: change.page === undefined });
  // The toolbar stays on a tab that was filtered, so that no field disappears while somebody types in it.
  const [filteredTab, setFilteredTab] = useState<PostTab | null>(null);
  if (isNarrowed(place) && filteredTab !== place.tab) setFilteredTab(place.tab);
  const hasNothing = query.data?.total === 0 && !query.isPlaceholderData && filteredTab !== place.tab;
  return (
    <Page>
      <div className={tabs.head}>
        <h1 tabIndex={-1}>{m.social_title()}</h1>
        <PostsTabs place={place} counts={counts} isBusy={query.isPlaceholderData} />
      </div>
      {!hasNothing && <PostsToolbar place={place} accounts={accounts} onChange={changePlace} />}
      {!(hasNothing && counts?.scheduled === 0 && counts.cancelled === 0) && <TabLists place={place} counts={counts} />}
      <h2 id={POSTS_HEADING_ID} tabIndex={-1} className={place.decision ? undefined : text.visuallyHidden}>
        {place.decision ? decisionTitle(query.data?.total ?? 0) : tabTitle(place.tab)}
      </h2>
      <PostsList query={query} place={place} accounts={accounts} onChange={changePlace} />
      <SettleDialogRoute />
    </Page>
  );
}
