import { Link, type LinkProps } from 'react-router';
import IconChecks from '~icons/tabler/checks';
import IconFileOff from '~icons/tabler/file-off';
import IconPlugX from '~icons/tabler/plug-x';
import IconSearchOff from '~icons/tabler/search-off';
import type { PostTab } from '../api/contract/post.ts';
import { type AccountReply, isSupported } from '../api/lenient-schemas.ts';
import { formatDate } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { listPath } from '../navigation/list-path.ts';
import { accountPath } from '../navigation/paths.ts';
import { Button, buttonClass } from '../ui/button/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { focusFirst } from '../ui/focus.ts';
import { POSTS_HEADING_ID } from './element-ids.ts';
import { isNarrowed, type PlaceChange, type PostsPlace, tabPath } from './posts-url.ts';

interface Props {
  place: PostsPlace;
  /** The number of posts on all pages. */
  total: number;
  /** The account that the list is filtered by; undefined without that filter, or if the account is not known. */
  account: AccountReply | undefined;
  accountLabel: string;
  /** Whether the list is filtered by an account that does not exist or that the viewer does not see. */
  isAccountMissing: boolean;
  onChange: (change: PlaceChange) => void;
}

/** `page` makes `PostsPage` add a history entry. Without a new entry, the search field would keep its text. */
const NO_FILTERS: PlaceChange = { search: '', network: '', accountId: '', decision: '', page: 1 };

/** Why there is no post to show, and the next step. */
export function PostsEmpty({ place, total, account, accountLabel, isAccountMissing, onChange }: Props) {
  const { tab, search } = place;
  const changeAndFocus = (change: PlaceChange) => {
    onChange(change);
    focusFirst(POSTS_HEADING_ID);
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
  const disconnection = account && isSupported(account) ? account.disconnection : null;
  if (account && disconnection && search === '' && tab === 'published') {
    return (
      <EmptyState
        icon={<IconPlugX size={32} />}
        title={m.social_empty_title()}
        action={<ButtonLink to={accountPath(account.id)}>{m.connect_open_page()}</ButtonLink>}
      >
        {m.social_empty_disconnected_published({ account: accountLabel, date: formatDate(disconnection.keptUntil) })}
      </EmptyState>
    );
  }
  if (disconnection && search === '' && tab === 'scheduled') {
    return (
      <EmptyState
        icon={<IconPlugX size={32} />}
        title={m.social_empty_title()}
        action={<ButtonLink to={tabPath('cancelled', place)}>{m.social_see_stopped()}</ButtonLink>}
      >
        {m.social_empty_disconnected_scheduled({ account: accountLabel })}
      </EmptyState>
    );
  }
  if (place.decision && search === '' && place.network.length === 0) {
    return (
      <EmptyState
        icon={<IconChecks size={32} />}
        title={m.social_empty_settled_title()}
        action={<ButtonLink to={tabPath('missed', place)}>{m.social_see_all_missed()}</ButtonLink>}
      >
        {m.social_empty_decided()}
      </EmptyState>
    );
  }
  if (account && search === '' && tab === 'missed') {
    return (
      <EmptyState
        icon={<IconChecks size={32} />}
        title={m.social_empty_settled_title()}
        action={<ButtonLink to={accountPath(account.id)}>{m.connect_open_page()}</ButtonLink>}
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
        action={<Button onClick={() => changeAndFocus(NO_FILTERS)}>{m.accounts_clear()}</Button>}
      >
        {isAccountMissing ? m.social_no_match_account() : m.social_no_match()}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<IconFileOff size={32} />}
      title={m.social_empty_title()}
      action={<ButtonLink to={listPath()}>{m.app_to_accounts()}</ButtonLink>}
    >
      {EMPTY[tab]()}
    </EmptyState>
  );
}

const ButtonLink = (props: LinkProps) => <Link className={buttonClass('secondary')} {...props} />;

const EMPTY = {
  published: m.social_empty_published,
  scheduled: m.social_empty_scheduled,
  drafts: m.social_empty_drafts,
  missed: m.social_empty_missed,
  cancelled: m.social_empty_cancelled,
} satisfies Record<PostTab, () => string>;
