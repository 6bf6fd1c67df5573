import { useQuery } from '@tanstack/react-query';
import { useContext, useDeferredValue, useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { accountsQuery, attentionQuery } from '../../api/accounts.ts';
import type { AccountReply } from '../../api/lenient-schemas.ts';
import { m } from '../../i18n/messages.ts';
import { keepListQuery } from '../../navigation/list-path.ts';
import { usePageTitle } from '../../ui/page/page-title.ts';
import text from '../../ui/styles/text.module.css';
import { useAnnounceCount } from '../../ui/toasts/use-announce-count.ts';
import { ACCOUNTS_HEADING_ID } from '../element-ids.ts';
import { ListPartsContext } from '../list-parts.ts';
import { useIsBarShown } from '../reconnect-many/use-selection.ts';
import { AccountsList } from './AccountsList.tsx';
import { AccountsToolbar } from './AccountsToolbar.tsx';
import { AttentionStrip } from './AttentionStrip.tsx';
import { isNarrowed, placeOf, withChange } from './list-url.ts';
import { useRemoveUnknownPeople } from './use-remove-unknown-people.ts';

const NO_ACCOUNTS: AccountReply[] = [];

/** The Accounts tab. The address holds its search, filters, order, page and dialogs. */
export function AccountsPage() {
  const [params, setParams] = useSearchParams();
  const place = placeOf(params);
  usePageTitle(m.app_tab_accounts(), m.app_social());
  const deferredPlaceJson = useDeferredValue(JSON.stringify(place));
  const query = useQuery(accountsQuery(JSON.parse(deferredPlaceJson)));
  const attention = useQuery(attentionQuery);
  useAnnounceCount(deferredPlaceJson, query.isPlaceholderData ? undefined : query.data?.total, m.accounts_found);
  useEffect(() => keepListQuery(withChange(new URLSearchParams(), placeOf(params))), [params]);
  const changePlace = (change: Partial<typeof place>) =>
    setParams((before) => withChange(before, change), { replace: change.page === undefined });
  const isBarShown = useIsBarShown();
  const { OtherQueues, ReconnectBar } = useContext(ListPartsContext);
  useRemoveUnknownPeople(query.error, place.connectedBy, (connectedBy) => changePlace({ connectedBy }));
  const isListEmpty = query.data?.total === 0 && !query.isPlaceholderData;
  const hasNoAccounts = isListEmpty && !isNarrowed(JSON.parse(deferredPlaceJson));
  // Whether the list and the strip above it are loaded. Before that only placeholders are shown, so that nothing moves.
  const isReady = query.data ? attention.isFetched || attention.failureCount > 0 : query.isError;
  return (
    <>
      <h2 id={ACCOUNTS_HEADING_ID} tabIndex={-1} className={text.visuallyHidden}>
        {m.accounts_heading()}
      </h2>
      {isReady && attention.data && query.data && (
        <AttentionStrip attention={attention.data} now={query.data.serverTime} />
      )}
      {isReady && <OtherQueues />}
      {isBarShown && <ReconnectBar listed={query.data?.items ?? NO_ACCOUNTS} listId={deferredPlaceJson} />}
      {isReady && !hasNoAccounts && <AccountsToolbar place={place} list={query.data} onChange={changePlace} />}
      <AccountsList
        query={query}
        attention={attention}
        place={place}
        listId={deferredPlaceJson}
        onChange={changePlace}
      />
    </>
  );
}
