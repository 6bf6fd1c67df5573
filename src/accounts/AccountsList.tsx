import type { UseQueryResult } from '@tanstack/react-query';
import type { Account } from '../api/contract/account.ts';
import type { Attention } from '../api/contract/account-list.ts';
import type { Decision } from '../api/contract/rights.ts';
import type { ReadAccount, ReadAccountList } from '../api/unsupported.ts';
import { m } from '../i18n/messages.ts';
import { LoadFailure } from '../ui/LoadFailure.tsx';
import { Outdated } from '../ui/Outdated.tsx';
import { Pages } from '../ui/Pages.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { AccountsEmpty } from './AccountsEmpty.tsx';
import { AccountsTable } from './AccountsTable.tsx';
import { AttentionStrip } from './AttentionStrip.tsx';
import { isNarrowed, type ListQuery } from './list-url.ts';
import { useHeldRows } from './use-held-rows.ts';
import { hiddenSentence } from './words.ts';

interface Props {
  list: UseQueryResult<ReadAccountList>;
  /** Stands above the list and comes with it, so that nothing moves. */
  attention: UseQueryResult<Attention>;
  query: ListQuery;
  viewer: string;
  mayConnect: Decision;
  onChange: (change: Partial<ListQuery>) => void;
  onConnect: () => void;
  onDisconnect: (account: Account) => void;
}

const NONE: ReadAccount[] = [];

/** The list in all its states: still to come, there, out of date, empty, failed. */
export function AccountsList({ list, attention, query, viewer, mayConnect, onChange, onConnect, onDisconnect }: Props) {
  const { data, error } = list;
  const rows = useHeldRows(data?.items ?? NONE, data?.serverTime ?? '');
  if (!data || (!attention.isFetched && attention.failureCount === 0)) {
    return error && !data ? (
      <LoadFailure title={m.accounts_failed()} query={list} />
    ) : (
      <Skeleton rows={6} stillLoading={m.accounts_loading_still()} />
    );
  }
  const { items, page, pageSize, total, hidden, serverTime } = data;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <>
      {error && <Outdated query={list} />}
      {attention.data && (
        <AttentionStrip attention={attention.data} now={serverTime} query={query} onChange={onChange} />
      )}
      {rows.length === 0 ? (
        <AccountsEmpty list={data} query={query} mayConnect={mayConnect} onChange={onChange} onConnect={onConnect} />
      ) : (
        <AccountsTable
          accounts={rows}
          total={total}
          serverTime={serverTime}
          viewer={viewer}
          busy={list.isPlaceholderData}
          onDisconnect={onDisconnect}
        />
      )}
      <div className="accounts-foot">
        {items.length > 0 && (
          <p className="quiet">
            {m.accounts_range({ from: (page - 1) * pageSize + 1, to: (page - 1) * pageSize + items.length, total })}
          </p>
        )}
        {pages > 1 && items.length > 0 && (
          <Pages page={page} pages={pages} onPage={(next) => onChange({ page: next })} />
        )}
        {hidden > 0 && (rows.length > 0 || isNarrowed(query)) && (
          <p className="accounts-hidden">{hiddenSentence(hidden, mayConnect)}</p>
        )}
      </div>
    </>
  );
}
