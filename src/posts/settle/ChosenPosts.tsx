import type { ReactNode } from 'react';
import { formatDateTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import type { Chosen } from './settling.ts';

interface Props {
  chosen: readonly Chosen[];
  /** What stands under each post. */
  children?: (chosen: Chosen) => ReactNode;
}

/** The posts that a dialog is about, one under the other. */
export function ChosenPosts({ chosen, children }: Props) {
  return (
    <ul className="chosen-posts">
      {chosen.map((each) => (
        <li key={each.post.id}>
          <p className="post-text">
            <bdi>{each.post.text.trim() === '' ? m.social_no_text() : each.post.text}</bdi>
          </p>
          <p className="quiet">
            <bdi>{each.account}</bdi>
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
