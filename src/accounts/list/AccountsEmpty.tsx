import IconArchive from '~icons/tabler/archive';
import IconFileOff from '~icons/tabler/file-off';
import IconPlugConnected from '~icons/tabler/plug-connected';
import IconSearchOff from '~icons/tabler/search-off';
import { refusal } from '../../domain-text/reasons.ts';
import { m } from '../../i18n/messages.ts';
import { useSession } from '../../session/use-session.ts';
import { Button } from '../../ui/button/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { focusFirst } from '../../ui/focus.ts';
import { hiddenSentences } from '../account-text.ts';
import { ACCOUNTS_HEADING_ID } from '../element-ids.ts';
import type { EmptyChange, EmptyProps } from '../list-parts.ts';
import { HiddenMatches } from './HiddenMatches.tsx';

/** `page` makes the change a new history entry, because the search field takes its text from the address only at a new entry. */
const NOT_NARROWED: EmptyChange = {
  search: '',
  network: [],
  status: [],
  connectedBy: [],
  attention: false,
  page: 1,
};

/** Why the list is empty, and the next step (F61). Where that is to connect an account, its button is above the list. */
export function AccountsEmpty({ list, isNarrowed, onChange }: EmptyProps) {
  const connectDecision = useSession().can.connect;
  const changeAndFocus = (change: EmptyChange) => {
    onChange(change);
    focusFirst(ACCOUNTS_HEADING_ID);
  };
  if (list.total > 0) {
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
  if (isNarrowed) {
    return (
      <EmptyState
        icon={<IconSearchOff size={32} />}
        title={m.accounts_no_match_title()}
        action={
          <>
            <HiddenMatches matches={list.hiddenMatches} />
            <Button onClick={() => changeAndFocus(NOT_NARROWED)}>{m.accounts_clear()}</Button>
          </>
        }
      >
        {m.accounts_no_match_text()}
      </EmptyState>
    );
  }
  const isOwn = list.scope === 'own';
  return list.hidden > 0 ? (
    <EmptyState
      icon={<IconArchive size={32} />}
      title={isOwn ? m.accounts_empty_hidden_own() : m.accounts_empty_hidden_title()}
    >
      {hiddenSentences(list, connectDecision).join(' ')}
    </EmptyState>
  ) : (
    <EmptyState
      icon={<IconPlugConnected size={32} />}
      title={isOwn ? m.accounts_empty_own_title() : m.accounts_empty_title()}
    >
      {connectDecision.allowed
        ? m.accounts_empty_text()
        : (isOwn ? m.accounts_empty_own : m.accounts_empty_ask)({ reason: refusal(connectDecision) })}
    </EmptyState>
  );
}
