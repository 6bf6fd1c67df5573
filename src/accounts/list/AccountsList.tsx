import type { UseQueryResult } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import type { AttentionTotals } from '../../api/contract/account-list.ts';
import type { AccountListReply, AccountReply } from '../../api/lenient-schemas.ts';
import type { Readable } from '../../api/parse-reply.ts';
import { failedReadSentence } from '../../domain-text/failed-reads.ts';
import { m } from '../../i18n/messages.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/button/Button.tsx';
import { LoadError } from '../../ui/LoadError.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { StaleDataNotice } from '../../ui/StaleDataNotice.tsx';
import { ACCOUNTS_HEADING_ID } from '../element-ids.ts';
import { ListPartsContext } from '../list-parts.ts';
import { dropOutcomes, useOutcomes } from '../outcomes.ts';
import { useReconnectId } from '../reconnect/use-reconnect.ts';
import { useQueue } from '../reconnect-many/queue.ts';
import styles from './AccountsList.module.css';
import { AccountsTable } from './AccountsTable.tsx';
import { ListFoot } from './ListFoot.tsx';
import { type AccountsPlace, isNarrowed } from './list-url.ts';
import { useAnnounceUpdate } from './use-announce-update.ts';
import { useKeptOrder } from './use-kept-order.ts';
import { useStickyFocusedRow } from './use-sticky-focused-row.ts';

interface Props {
  query: UseQueryResult<Readable<AccountListReply>>;
  /** What needs attention. Until it is loaded or fails once, the list below it is not shown either, so that nothing moves. */
  attention: UseQueryResult<AttentionTotals>;
  place: AccountsPlace;
  /** Identifies the list that `query` asks for, by its search, filters, order and page. */
  listId: string;
  onChange: (change: Partial<AccountsPlace>) => void;
}

const NO_ACCOUNTS: AccountReply[] = [];

/** The list in each of its states: loading, loaded, out of date, empty, failed. */
export function AccountsList({ query, attention, place, listId, onChange }: Props) {
  const { AccountsEmpty, ReconnectAbove } = useContext(ListPartsContext);
  const hasReconnect = useReconnectId() !== null;
  const { data, error } = query;
  // While another list is loading, the query still has the previous one.
  const [shownListId, setShownListId] = useState(listId);
  if (shownListId !== listId && !query.isPlaceholderData) setShownListId(listId);
  const order = useKeptOrder(
    data?.items ?? NO_ACCOUNTS,
    query.isPlaceholderData ? shownListId : listId,
    data?.groups !== undefined,
  );
  // Outcomes stay in their rows until they are dismissed; then the rows go where they belong.
  const hasQueue = useQueue(({ queue }) => queue !== null);
  const hasRowOutcomes = useOutcomes((outcomes) => Object.values(outcomes).some((outcome) => outcome !== null));
  const hasOutcomes = hasRowOutcomes || hasQueue;
  const [hadOutcomes, setHadOutcomes] = useState(hasOutcomes);
  if (hadOutcomes !== hasOutcomes) {
    setHadOutcomes(hasOutcomes);
    if (hadOutcomes) order.apply();
  }
  const shownAccounts = useStickyFocusedRow(order.shown);
  useAnnounceUpdate(order.isOutOfOrder, attention.data, data?.serverTime, query.isFetching || attention.isFetching);
  if (!data || (!attention.isFetched && attention.failureCount === 0)) {
    return error && !data ? (
      <LoadError title={m.accounts_failed()} reason={failedReadSentence(error)} query={query} />
    ) : (
      <Skeleton rows={6} />
    );
  }
  const { items, broken = 0 } = data;
  // A row that is held stays after its account has left the list; such rows are counted here.
  const goneRowCount = shownAccounts.length - items.length;
  return (
    <>
      {hasReconnect && <ReconnectAbove accounts={shownAccounts} />}
      {error && <StaleDataNotice reason={failedReadSentence(error)} query={query} />}
      {shownAccounts.length + broken === 0 ? (
        <AccountsEmpty list={data} isNarrowed={isNarrowed(place)} onChange={onChange} />
      ) : (
        <AccountsTable
          list={data}
          accounts={shownAccounts}
          groupOf={order.groupOf}
          listVersion={order.listVersion}
          canFold={!isNarrowed(JSON.parse(listId))}
          goneRowCount={goneRowCount}
          isBusy={query.isPlaceholderData}
          place={place}
          onChange={onChange}
        />
      )}
      {order.isOutOfOrder && !hasQueue && (
        <div className={styles.update}>
          <Alert tone="neutral">
            <p>{m.accounts_order_changed()}</p>
            <Button
              onClick={() => {
                dropOutcomes();
                order.apply();
                document.getElementById(ACCOUNTS_HEADING_ID)?.focus({ preventScroll: true });
              }}
            >
              {m.accounts_order_apply()}
            </Button>
          </Alert>
        </div>
      )}
      <ListFoot
        list={data}
        rowCount={items.length + broken}
        hasRows={shownAccounts.length > 0}
        saysHidden={shownAccounts.length > 0 || isNarrowed(place)}
        hiddenAtRisk={attention.data?.hiddenAtRisk ?? 0}
        onChange={onChange}
      />
    </>
  );
}
