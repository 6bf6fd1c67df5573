import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { Account } from '../../api/contract/account.ts';
import type { DecisionReply } from '../../api/contract/rights.ts';
import { refusal } from '../../domain-text/reasons.ts';
import { m } from '../../i18n/messages.ts';
import { startSignIn } from '../../sign-in/sign-in.ts';
import actionGroup from '../../ui/button/action-group.module.css';
import { Button } from '../../ui/button/Button.tsx';
import { useHeldReason } from '../../ui/button/use-held.ts';
import { useOpenDialog } from '../../ui/dialog/use-dialog-param.ts';
import { focusFirst } from '../../ui/focus.ts';
import { useOfflineReason } from '../../ui/online.ts';
import { classes } from '../../ui/styles/classes.ts';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { ACCOUNTS_HEADING_ID, actionButtonId, rowLinkId } from '../element-ids.ts';
import { useReconnectOf } from '../reconnect/use-reconnect.ts';
import { useIsAwaited } from '../reconnect-many/RowQueueState.tsx';
import { AskedAlready, RequestButton } from '../request/RequestButton.tsx';
import styles from './RowActions.module.css';

interface Props {
  account: Account;
  accountLabel: string;
  place: 'row' | 'page';
}

/** The action that fits the account's state and, if the viewer may not take it, a button to ask somebody who may. */
export function RowActions({ account, accountLabel, place }: Props) {
  const { id, can } = account;
  const action = account.actions.includes('reconnect') ? 'reconnect' : 'disconnect';
  const buttons = useKeepFocus(account, can[action]);
  const offline = useOfflineReason();
  const reconnect = useReconnectOf(id);
  const held = useHeldReason(reconnect?.phase === 'failed' ? reconnect.error : null);
  const isAwaited = useIsAwaited(id);
  const reason = refusal(can.reconnect) || (isAwaited && m.many_awaited()) || offline || held;
  const { pathname, search } = useLocation();
  const viewer = useViewer();
  const openDialog = useOpenDialog('disconnect');
  const size = place === 'row' ? 'small' : 'normal';
  return (
    <>
      <span
        key={action}
        ref={buttons}
        className={classes(actionGroup.group, styles[place], action === 'disconnect' && styles.disconnect)}
        data-part="row-actions"
      >
        {action === 'reconnect' ? (
          <Button
            id={actionButtonId('reconnect', id)}
            variant="secondary"
            size={size}
            aria-label={m.accounts_reconnect_label({ account: accountLabel })}
            disabledReason={reason}
            isReasonShown={reason === held}
            isPending={reconnect?.phase === 'checking'}
            onClick={() => startSignIn(viewer, { purpose: 'reconnect', accountId: id }, pathname + search)}
          >
            {m.accounts_reconnect()}
          </Button>
        ) : (
          <Button
            id={actionButtonId('disconnect', id)}
            variant="quiet"
            size={size}
            aria-label={m.accounts_disconnect_label({ account: accountLabel })}
            disabledReason={refusal(can.disconnect) || offline}
            onClick={() => openDialog(id)}
          >
            {m.accounts_disconnect()}
          </Button>
        )}
        <RequestButton size={size} account={account} action={action} accountLabel={accountLabel} />
      </span>
      {place === 'page' && <AskedAlready account={account} action={action} />}
    </>
  );
}

/** Keeps the focus in the row when a change removes the focused button (F75), but never moves the focus to Disconnect. */
function useKeepFocus({ id, status }: Account, decision: DecisionReply): RefObject<HTMLSpanElement | null> {
  const buttons = useRef<HTMLSpanElement>(null);
  const hadFocus = useRef(false);
  const isRequested = !decision.allowed && decision.asked !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the status changes, or when the viewer has asked in another browser tab
  useLayoutEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return;
    if (status === 'disconnected') focusFirst(actionButtonId('reconnect', id));
    else focusFirst(rowLinkId(id), ACCOUNTS_HEADING_ID);
  }, [status, isRequested]);
  useEffect(() => {
    const update = () => {
      hadFocus.current = buttons.current?.contains(document.activeElement) ?? false;
    };
    document.addEventListener('focusin', update);
    return () => document.removeEventListener('focusin', update);
  }, []);
  return buttons;
}
