import { Link } from 'react-router';
import type { PostList } from '../api/contract/post.ts';
import { formatNumber } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import chip from '../ui/styles/chip.module.css';
import { tabWord } from './post-text.ts';
import { type PostsPlace, tabPath } from './posts-url.ts';
import styles from './ScheduledStates.module.css';

interface Props {
  place: PostsPlace;
  counts: PostList['counts'] | undefined;
}

/** Leads from the scheduled posts to those that were cancelled, and back. */
export function ScheduledStates({ place, counts }: Props) {
  return (
    <nav className={styles.states} aria-label={m.social_states()}>
      {(['scheduled', 'cancelled'] as const).map((state) => (
        <Link
          key={state}
          className={chip.chip}
          to={tabPath(state, place)}
          aria-current={place.tab === state ? 'true' : undefined}
        >
          <span>{tabWord(state)}</span>{' '}
          {counts && (
            <span className={chip.count} data-part="count">
              {formatNumber(counts[state])}
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}
