import type { AccountListReply } from '../../api/lenient-schemas.ts';
import { formatNumber, zoneName } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { useSession } from '../../session/use-session.ts';
import { useOpenDialog } from '../../ui/dialog/use-dialog-param.ts';
import { keepFocusOnPage } from '../../ui/focus.ts';
import { Pagination } from '../../ui/Pagination.tsx';
import { comebackSentences } from '../account-text.ts';
import styles from './AccountsList.module.css';
import { HiddenMatches } from './HiddenMatches.tsx';
import type { AccountsPlace } from './list-url.ts';

interface Props {
  list: AccountListReply;
  /** How many accounts of the page the reply has, also those that cannot be read. */
  rowCount: number;
  /** Whether the list above has a row. */
  hasRows: boolean;
  /** Whether this line says how many accounts are hidden; false where the empty list above says it. */
  saysHidden: boolean;
  /** How many posts of hidden accounts are at risk. */
  hiddenAtRisk: number;
  onChange: (change: Partial<AccountsPlace>) => void;
}

/** The line below the list: its range of rows, and how many accounts have left the list (HIDE); then the buttons for the other pages. */
export function ListFoot({ list, rowCount, hasRows, saysHidden, hiddenAtRisk, onChange }: Props) {
  const { page, pageSize, total, hidden, hiddenDeleted } = list;
  const connectDecision = useSession().can.connect;
  const openDialog = useOpenDialog('connect');
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const offset = (page - 1) * pageSize;
  const isHiddenShown = saysHidden && hidden > 0;
  if (rowCount === 0 && !hasRows && !isHiddenShown && hiddenAtRisk === 0) return null;
  return (
    <div className={styles.foot}>
      <p>
        {rowCount > 0 && (
          <span className={styles.range}>
            {m.accounts_range({
              from: formatNumber(offset + 1),
              to: formatNumber(offset + rowCount),
              total: formatNumber(total),
            })}
          </span>
        )}
        {isHiddenShown && <span>{m.accounts_left({ count: hidden })}</span>}
        {isHiddenShown && comebackSentences(list, connectDecision).map((each) => <span key={each}>{each}</span>)}
        {isHiddenShown && connectDecision.allowed && (
          <button ref={keepFocusAfter} type="button" onClick={() => openDialog('')}>
            {BUTTON[hiddenDeleted === hidden ? 'none' : hiddenDeleted > 0 ? 'others' : hidden === 1 ? 'one' : 'all']()}
          </button>
        )}
        {hiddenAtRisk > 0 && <span>{m.attention_hidden({ count: hiddenAtRisk })}</span>}
        {hasRows && <span className={styles.zone}>{m.accounts_zone({ zone: zoneName() })}</span>}
      </p>
      {pageCount > 1 && rowCount > 0 && (
        <Pagination page={page} pageCount={pageCount} onPage={(next) => onChange({ page: next })} />
      )}
      {hasRows && <HiddenMatches matches={list.hiddenMatches} />}
    </div>
  );
}

/** What the button says, by how many of the hidden accounts can come back. */
const BUTTON = {
  all: m.accounts_bring_back,
  one: m.accounts_bring_back_one,
  others: m.accounts_bring_back_others,
  none: m.accounts_show_hidden,
};

/** Keeps the focus on the page when the button disappears, with the last row or the last hidden account (F75). */
const keepFocusAfter = (button: HTMLButtonElement) => () => {
  if (document.activeElement === button) keepFocusOnPage();
};
