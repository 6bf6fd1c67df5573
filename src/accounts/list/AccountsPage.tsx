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
import { ReconnectElsewhere } from '../reconnect/ReconnectElsewhere.tsx';
import { ReconnectPartsContext } from '../reconnect-many/parts.ts';
import { useIsBarShown } from '../reconnect-many/use-selection.ts';
import { AccountsList } from './AccountsList.tsx';
import { AccountsToolbar } from './AccountsToolbar.tsx';
import { placeOf, withChange } from './list-url.ts';

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
  const { ReconnectBar } = useContext(ReconnectPartsContext);
  return (
    <>
      <h2 id={ACCOUNTS_HEADING_ID} tabIndex={-1} className={text.visuallyHidden}>
        {m.accounts_heading()}
      </h2>
      {isBarShown && <ReconnectBar listed={query.data?.items ?? NO_ACCOUNTS} listId={deferredPlaceJson} />}
      <AccountsToolbar place={place} counts={query.data?.counts} onChange={changePlace} />
      <ReconnectElsewhere shownIds={query.data?.items.map(({ id }) => id)} />
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
