import { useEffect, useRef } from 'react';
import { NavLink } from 'react-router';
import type { PostList } from '../api/contract/post.ts';
import { formatNumber } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import styles from '../ui/styles/tabs.module.css';
import { tabWord } from './post-text.ts';
import { type PostsPlace, TABS, tabPath } from './posts-url.ts';

interface Props {
  place: PostsPlace;
  /** Absent until the first list is there. */
  counts: PostList['counts'] | undefined;
  /** The counts are still those of other filters. */
  busy: boolean;
}

/** The tabs with how many posts each has under the filters of the address, which go along. */
export function PostsTabs({ place, counts, busy }: Props) {
  const tabs = useRef<HTMLElement>(null);
  const { tab } = place;
  const hasCounts = counts !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab, or the counts that move the tabs, are the occasion
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [tab, hasCounts]);
  return (
    <nav ref={tabs} className={styles.tabs} aria-label={m.social_tabs()} aria-busy={busy}>
      {TABS.map((each) => (
        <NavLink key={each} to={tabPath(each, place)} className={styles.tab}>
          <span>{tabWord(each)}</span>{' '}
          {counts && (
            <span className={styles.count} data-part="count">
              {formatNumber(counts[each])}
            </span>
          )}
        </NavLink>
      ))}
    </nav>
  );
}
