import { useEffect, useRef } from 'react';
import { Link, NavLink } from 'react-router';
import type { PostList } from '../api/contract/post.ts';
import { formatNumber } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { SOCIAL_TABS } from '../navigation/paths.ts';
import chip from '../ui/styles/chip.module.css';
import tabs from '../ui/styles/tabs.module.css';
import styles from './PostsTabs.module.css';
import { tabTitle } from './post-text.ts';
import { type PostsPlace, tabPath } from './posts-url.ts';

interface Props {
  place: PostsPlace;
  /** Undefined until the first list has loaded. */
  counts: PostList['counts'] | undefined;
}

/**
 * Links to the tabs under the same filters, each with its number of posts.
 * @param isBusy whether the counts still belong to other filters
 */
export function PostsTabs({ place, counts, isBusy }: Props & { isBusy: boolean }) {
  const nav = useRef<HTMLElement>(null);
  const { tab } = place;
  const hasCounts = counts !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each new current tab, and once the counts have widened the tabs
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [tab, hasCounts]);
  return (
    <nav ref={nav} className={tabs.tabs} aria-label={m.social_tabs()} aria-busy={isBusy}>
      {SOCIAL_TABS.map((each) => (
        <NavLink key={each} to={tabPath(each, place)} className={tabs.tab}>
          <span>{tabTitle(each)}</span> <Count className={tabs.count} count={counts?.[each]} />
        </NavLink>
      ))}
    </nav>
  );
}

/**
 * Links to the two lists of a tab: scheduled and cancelled posts, or all missed posts and those that the viewer can decide on now.
 * The Missed tab has the links if the viewer can decide on some of its posts but not on all, or if the second list is on screen.
 */
export function TabLists({ place, counts }: Props) {
  const { tab, decision } = place;
  if (tab === 'scheduled' || tab === 'cancelled') {
    return (
      <nav className={styles.lists} aria-label={m.social_states()}>
        {(['scheduled', 'cancelled'] as const).map((state) => (
          <ListLink key={state} to={tabPath(state, place)} isCurrent={tab === state} count={counts?.[state]}>
            {tabTitle(state)}
          </ListLink>
        ))}
      </nav>
    );
  }
  const isPart = counts !== undefined && counts.settleable > 0 && counts.settleable < counts.missed;
  if (tab !== 'missed' || (!decision && !isPart)) return null;
  return (
    <nav className={styles.lists} aria-label={m.social_missed_states()}>
      <ListLink to={tabPath('missed', place)} isCurrent={!decision} count={counts?.missed}>
        {tabTitle('missed')}
      </ListLink>
      <ListLink to={tabPath('missed', place, 'needed')} isCurrent={decision !== undefined} count={counts?.settleable}>
        {m.social_to_decide()}
      </ListLink>
    </nav>
  );
}

interface ListLinkProps {
  to: string;
  isCurrent: boolean;
  count: number | undefined;
  children: string;
}

const ListLink = ({ to, isCurrent, count, children }: ListLinkProps) => (
  <Link className={chip.chip} to={to} aria-current={isCurrent ? 'true' : undefined}>
    <span>{children}</span> <Count className={chip.count} count={count} />
  </Link>
);

const Count = ({ className, count }: { className: string | undefined; count: number | undefined }) =>
  count !== undefined && (
    <span className={className} data-part="count">
      {formatNumber(count)}
    </span>
  );
