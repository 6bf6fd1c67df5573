import { IconFileOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { NavLink, useParams, useSearchParams } from 'react-router';
import { accountQuery } from '../api/accounts.ts';
import { NETWORKS, type Post, type PostList, type PostTab } from '../api/contract.ts';
import { postsQuery } from '../api/posts.ts';
import { accountName } from '../i18n/account-name.ts';
import { formatDateTime, formatNumber } from '../i18n/dates.ts';
import { failureSentence } from '../i18n/failures.ts';
import { NETWORK_NAME } from '../i18n/network-name.ts';
import { m } from '../i18n/paraglide/messages.js';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Pages } from '../ui/Pages.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

export const TABS = ['published', 'scheduled', 'drafts', 'missed'] as const satisfies PostTab[];
type Tab = (typeof TABS)[number];

/** The social tool: what is published, scheduled, drafted and missed, to see the rules act. */
export function PostsPage() {
  const { tab: named } = useParams();
  const tab = TABS.find((each) => each === named) ?? 'published';
  const tabs = useRef<HTMLElement>(null);
  const [params, setParams] = useSearchParams();
  const network = NETWORKS.filter((each) => params.getAll('network').includes(each));
  const search = params.get('search') ?? '';
  const page = Math.max(1, Number.parseInt(params.get('page') ?? '1', 10) || 1);
  const list = useQuery(postsQuery({ tab, network, search, page }));
  const hasCounts = list.data !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab, or the counts that move the tabs, are the occasion
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [tab, hasCounts]);
  const change = (name: string, value: string, replace = true) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete('page');
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace },
    );
  return (
    <main id="main" tabIndex={-1} className="page">
      <title>{`${WORD[tab]()} · ${m.social_title()}`}</title>
      <h1 tabIndex={-1}>{m.social_title()}</h1>
      <nav ref={tabs} className="tabs" aria-label={m.social_tabs()}>
        {TABS.map((each) => (
          <NavLink key={each} to={`/social/${each}`} className="tab">
            {WORD[each]()}
            {list.data && <span className="tab-count">{formatNumber(list.data.counts[each])}</span>}
          </NavLink>
        ))}
      </nav>
      <div role="search" className="posts-toolbar">
        <label className="accounts-search">
          <span className="visually-hidden">{m.social_search()}</span>
          <input
            type="search"
            placeholder={m.social_search()}
            value={search}
            onChange={({ target }) => change('search', target.value)}
          />
        </label>
        <label className="accounts-sort">
          <span>{m.social_network()}</span>
          <select value={network[0] ?? ''} onChange={({ target }) => change('network', target.value)}>
            <option value="">{m.social_all_networks()}</option>
            {NETWORKS.map((each) => (
              <option key={each} value={each}>
                {NETWORK_NAME[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Posts
        list={list.data}
        error={list.error}
        tab={tab}
        isNarrowed={search !== '' || network.length > 0}
        onRetry={() => list.refetch()}
        onPage={(next) => change('page', String(next), false)}
      />
    </main>
  );
}

interface PostsProps {
  list: PostList | undefined;
  error: unknown;
  tab: Tab;
  isNarrowed: boolean;
  onRetry: () => void;
  onPage: (page: number) => void;
}

function Posts({ list, error, tab, isNarrowed, onRetry, onPage }: PostsProps) {
  if (!list) {
    return error ? (
      <Alert tone="bad" urgent>
        <p>
          <strong>{m.social_failed()}.</strong> {failureSentence(error)}
        </p>
        <Button onClick={onRetry}>{m.app_try_again()}</Button>
      </Alert>
    ) : (
      <Skeleton rows={6} stillLoading={m.app_still_loading()} />
    );
  }
  if (list.items.length === 0) {
    return (
      <EmptyState icon={<IconFileOff size={32} />} title={m.social_empty_title()}>
        {isNarrowed ? m.social_no_match() : EMPTY[tab]()}
      </EmptyState>
    );
  }
  return (
    <>
      <table role="table" className="posts">
        <caption className="visually-hidden">{m.social_caption({ count: list.total })}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {[m.social_col_post(), m.social_col_account(), m.social_col_when(), m.social_col_author()].map((word) => (
              <th key={word} role="columnheader" scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {list.items.map((post) => (
            <PostRow key={post.id} post={post} />
          ))}
        </tbody>
      </table>
      {list.total > list.pageSize && (
        <Pages page={list.page} pages={Math.ceil(list.total / list.pageSize)} onPage={onPage} />
      )}
    </>
  );
}

function PostRow({ post }: { post: Post }) {
  const { data: account } = useQuery({ ...accountQuery(post.accountId), staleTime: 30_000, refetchInterval: false });
  const at = post.publishedAt ?? post.scheduledAt;
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="post-text">
        <bdi>{post.text}</bdi>
      </th>
      <td role="cell" data-column={m.social_col_account()}>
        <bdi>{account ? accountName(account) : '…'}</bdi>
      </td>
      <td role="cell" data-column={m.social_col_when()}>
        {at ? <time dateTime={at}>{formatDateTime(at)}</time> : <span className="quiet">{m.social_no_time()}</span>}
      </td>
      <td role="cell" data-column={m.social_col_author()}>
        <bdi>{post.author.name}</bdi>
      </td>
    </tr>
  );
}

const WORD = {
  published: m.social_published,
  scheduled: m.social_scheduled,
  drafts: m.social_drafts,
  missed: m.social_missed,
} satisfies Record<Tab, () => string>;

const EMPTY = {
  published: m.social_empty_published,
  scheduled: m.social_empty_scheduled,
  drafts: m.social_empty_drafts,
  missed: m.social_empty_missed,
} satisfies Record<Tab, () => string>;
