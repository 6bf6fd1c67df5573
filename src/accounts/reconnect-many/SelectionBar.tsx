import { useState } from 'react';
import { useLocation } from 'react-router';
import type { Account } from '../../api/contract/account.ts';
import type { Network } from '../../api/contract/network.ts';
import type { AccountReply } from '../../api/lenient-schemas.ts';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { m } from '../../i18n/messages.ts';
import { SELECT } from '../../navigation/list-path.ts';
import { startSignIn } from '../../sign-in/sign-in.ts';
import { Button } from '../../ui/button/Button.tsx';
import { focusFirst } from '../../ui/focus.ts';
import { useOfflineReason } from '../../ui/online.ts';
import text from '../../ui/styles/text.module.css';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { ACCOUNTS_HEADING_ID } from '../element-ids.ts';
import { RECONNECT_BAR_ID } from '../list-parts.ts';
import { type Step, setQueue, useQueue } from './queue.ts';
import { deletedOf, isReconnectable, newQueue, requestOf, selectableOf, stepsFor } from './queue-steps.ts';
import { accountsByNetworkText, leftOutSentence } from './queue-text.ts';
import { ReconnectSheet } from './ReconnectSheet.tsx';
import { useSelectedAccounts } from './use-selected-accounts.ts';
import { useSelection } from './use-selection.ts';

/** How many accounts are selected and where, and the button that starts their reconnects. */
export function SelectionBar({ listed }: { listed: readonly AccountReply[] }) {
  const { ids, select, drop } = useSelection();
  const elsewhere = useQueue((state) => state.elsewhere);
  const accounts = useSelectedAccounts({ ids, listed, elsewhere, onDrop: drop });
  const [isSheetOpen, setSheetOpen] = useState(false);
  const start = useStart(accounts, () => select([]));
  const offlineReason = useOfflineReason();
  const reconnectable = accounts.filter(isReconnectable);
  const selectable = selectableOf(listed, elsewhere);
  const areAllSelected = selectable.length > 1 && selectable.every(({ id }) => ids.includes(id));
  // Once all of several accounts that can be reconnected are selected, the bar also names the deleted ones, which are not.
  const leftOut = deletedOf([...accounts, ...(areAllSelected ? listed.filter(({ id }) => !ids.includes(id)) : [])]);
  const steps = stepsFor(reconnectable);
  const [only, ...others] = steps;
  const more = others.length > 0 ? [] : idsToAdd(selectable, ids, only?.network);
  const isLoading = accounts.length < ids.length;
  // An account that was deleted at its network, if only such accounts are selected.
  const onlyDeleted = steps.length === 0 && !isLoading ? accounts[0] : undefined;
  const needsSheet =
    steps.length !== 1 || accounts.some((account) => !isReconnectable(account) || startsEmpty(account));
  return (
    <>
      <p role="status">
        <strong id="reconnect-bar-title">{m.many_selected({ count: ids.length })}</strong>{' '}
        <span className={text.quiet}>
          {onlyDeleted
            ? m.many_left_out_deleted({ network: NETWORK_NAME[onlyDeleted.network] })
            : [accountsByNetworkText(reconnectable), leftOutSentence(leftOut)]
                .filter((part) => part !== '')
                .join(' · ')}
        </span>
      </p>
      {only && more.length > 0 && (
        <Button
          size="small"
          onClick={() => {
            select([...ids, ...more]);
            focusFirst(RECONNECT_BAR_ID);
          }}
        >
          {m.many_select_more({ count: more.length, network: NETWORK_NAME[only.network] })}
        </Button>
      )}
      <Button
        size="small"
        variant="quiet"
        onClick={() => {
          select([]);
          focusFirst(ACCOUNTS_HEADING_ID);
        }}
      >
        {m.many_clear()}
      </Button>
      {!onlyDeleted && (
        <Button
          size="small"
          variant="primary"
          disabledReason={offlineReason}
          isPending={isLoading}
          onClick={() => (needsSheet ? setSheetOpen(true) : start(steps))}
        >
          {steps.length === 1
            ? m.many_start_one({ count: reconnectable.length })
            : m.many_start({ count: reconnectable.length, signIns: steps.length })}
        </Button>
      )}
      {isSheetOpen && (
        <ReconnectSheet
          accounts={[...reconnectable, ...leftOut]}
          steps={steps}
          onStart={() => {
            setSheetOpen(false);
            start(steps);
          }}
          onClose={() => setSheetOpen(false)}
        />
      )}
    </>
  );
}

/** The selectable accounts of a network that are not selected yet: the same sign-in may reconnect them too. */
const idsToAdd = (selectable: readonly Account[], ids: readonly string[], network: Network | undefined): string[] =>
  selectable.filter((account) => account.network === network && !ids.includes(account.id)).map(({ id }) => id);

/** A function that starts the reconnects and opens the window of the first sign-in. It has to be called straight from a press. */
function useStart(accounts: readonly Account[], clearSelection: () => void): (steps: Step[]) => void {
  const viewer = useViewer();
  const { pathname, search } = useLocation();
  return (steps) => {
    const [first] = steps;
    if (!first) return;
    const rest = new URLSearchParams(search);
    rest.delete(SELECT);
    setQueue(newQueue(viewer, steps, accounts));
    void startSignIn(viewer, requestOf(first), `${pathname}?${rest}`);
    clearSelection();
  };
}

const startsEmpty = ({ disconnection }: Account): boolean => disconnection?.history === 'gone';
