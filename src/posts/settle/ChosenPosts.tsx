import type { ReactNode } from 'react';
import { isInvisible } from '../../api/contract/visible-text.ts';
import { formatDateTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { classes } from '../../ui/styles/classes.ts';
import text from '../../ui/styles/text.module.css';
import styles from './ChosenPosts.module.css';
import type { ChosenPost } from './settle-target.ts';

interface Props {
  chosen: readonly ChosenPost[];
  /** Rendered below each post. */
  children?: (chosen: ChosenPost) => ReactNode;
}

export function ChosenPosts({ chosen, children }: Props) {
  return (
    <ul className={styles.posts}>
      {chosen.map((each) => (
        <li key={each.post.id}>
          <p className={text.twoLines}>
            <bdi>{isInvisible(each.post.text) ? m.social_no_text() : each.post.text}</bdi>
          </p>
          <p className={classes(styles.accountAndTime, text.quiet)}>
            <bdi>{each.accountName}</bdi>
            {each.post.scheduledAt && (
              <span>{m.social_original_time({ date: formatDateTime(each.post.scheduledAt) })}</span>
            )}
          </p>
          {children?.(each)}
        </li>
      ))}
    </ul>
  );
}
