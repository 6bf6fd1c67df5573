import { Link } from 'react-router';
import IconChecks from '~icons/tabler/checks';
import IconFileOff from '~icons/tabler/file-off';
import IconPlugX from '~icons/tabler/plug-x';
import IconSearchOff from '~icons/tabler/search-off';
import type { PostTab } from '../api/contract/post.ts';
import { type AccountReply, isSupported } from '../api/lenient-schemas.ts';
import { formatDate } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { ACCOUNTS_PATH, accountPath } from '../navigation/paths.ts';
import { Button, buttonClass } from '../ui/button/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { focusFirst } from '../ui/focus.ts';
import { LIST_HEADING_ID } from './element-ids.ts';
import { type Filters, isNarrowed, type PostsPlace, tabPath } from './posts-url.ts';

interface Props {
  place: PostsPlace;
  /** How many there are on other pages. */
  total: number;
  /** The one account that posts are narrowed to, where it is known. */
  account: AccountReply | undefined;
  accountLabel: string;
  onChange: (filters: Filters) => void;
}

/** As a place of its own, by its page: the search field starts from it. */
const NOT_NARROWED: Filters = { search: '', network: '', accountId: '', page: 1 };

/** Why there is no post to show, and the next step. */
export function PostsEmpty({ place, total, account, accountLabel, onChange }: Props) {
  const changeAndFocus = (filters: Filters) => {
    onChange(filters);
    focusFirst(LIST_HEADING_ID);
  };
  if (total > 0) {
    return (
      <EmptyState
        icon={<IconFileOff size={32} />}
        title={m.accounts_past_end_title()}
        action={<Button onClick={() => changeAndFocus({ page: 1 })}>{m.accounts_first_page()}</Button>}
      >
        {m.accounts_past_end_text()}
      </EmptyState>
    );
  }
  const off = account && isSupported(account) ? account.disconnection : null;
  if (account && off && place.search === '' && (place.tab === 'published' || place.tab === 'scheduled')) {
    const isPublished = place.tab === 'published';
    return (
      <EmptyState
        icon={<IconPlugX size={32} />}
        title={m.social_empty_title()}
        action={
          <Link
            className={buttonClass('secondary')}
            to={isPublished ? accountPath(account.id) : tabPath('cancelled', place)}
          >
            {isPublished ? m.connect_open_page() : m.social_see_cancelled()}
          </Link>
        }
      >
        {isPublished
          ? m.social_empty_off_published({ account: accountLabel, date: formatDate(off.keptUntil) })
          : m.social_empty_off_scheduled({ account: accountLabel })}
      </EmptyState>
    );
  }
  if (account && place.tab === 'missed' && place.search === '') {
    return (
      <EmptyState
        icon={<IconChecks size={32} />}
        title={m.social_empty_settled_title()}
        action={
          <Link className={buttonClass('secondary')} to={accountPath(account.id)}>
            {m.connect_open_page()}
          </Link>
        }
      >
        {m.social_empty_settled({ account: accountLabel })}
      </EmptyState>
    );
  }
  if (isNarrowed(place)) {
    return (
      <EmptyState
        icon={<IconSearchOff size={32} />}
        title={m.social_empty_title()}
        action={<Button onClick={() => changeAndFocus(NOT_NARROWED)}>{m.accounts_clear()}</Button>}
      >
        {m.social_no_match()}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<IconFileOff size={32} />}
      title={m.social_empty_title()}
      action={
        <Link className={buttonClass('secondary')} to={ACCOUNTS_PATH}>
          {m.app_to_accounts()}
        </Link>
      }
    >
      {EMPTY[place.tab]()}
    </EmptyState>
  );
}

const EMPTY = {
  published: m.social_empty_published,
  scheduled: m.social_empty_scheduled,
  drafts: m.social_empty_drafts,
  missed: m.social_empty_missed,
  cancelled: m.social_empty_cancelled,
} satisfies Record<PostTab, () => string>;
