import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { Account } from '../../api/contract/account.ts';
import type { DecisionReply } from '../../api/contract/rights.ts';
import { useOnline } from '../../api/online.ts';
import { refusal } from '../../domain-text/reasons.ts';
import { m } from '../../i18n/messages.ts';
import { startSignIn, useSignIn } from '../../sign-in/sign-in.ts';
import { Button } from '../../ui/button/Button.tsx';
import beside from '../../ui/button/beside.module.css';
import { useOpenDialog } from '../../ui/dialog/use-dialog-param.ts';
import { focusFirst } from '../../ui/focus.ts';
import { classes } from '../../ui/styles/classes.ts';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { disconnectButtonId, LIST_HEADING_ID, reconnectButtonId, rowHeadingId } from '../element-ids.ts';
import { PendingRequest, RequestButton } from '../request/RequestButton.tsx';
import styles from './RowActions.module.css';

interface Props {
  account: Account;
  /** Names the account in full. */
  label: string;
  /** Where it stands: in a row of the list, or on the account's page. */
  place: 'row' | 'page';
}

/** The one thing that can be done to an account in its state; disabled only where the viewer has no right, and then beside it who to ask. */
export function RowActions({ account, label, place }: Props) {
  const { id, status, actions: fitting, can } = account;
  const action = fitting.includes('reconnect') ? 'reconnect' : 'disconnect';
  const actions = useFocusKept(id, status, can[action]);
  const offline = useOnline() ? '' : m.app_offline();
  const busy = useSignIn((signIn) => signIn.step === 'checking' && isAbout(signIn.request, id));
  const { pathname, search } = useLocation();
  const viewer = useViewer();
  const openDialog = useOpenDialog('disconnect');
  const size = place === 'row' ? 'small' : 'normal';
  return (
    <>
      <span
        key={action}
        ref={actions}
        className={classes(beside.beside, styles[place], action === 'disconnect' && styles.disconnect)}
        data-part="row-actions"
      >
        {action === 'reconnect' ? (
          <Button
            id={reconnectButtonId(id)}
            variant="secondary"
            size={size}
            aria-label={m.accounts_reconnect_label({ account: label })}
            disabledReason={refusal(can.reconnect) || offline}
            isPending={busy}
            onClick={() => startSignIn(viewer, { purpose: 'reconnect', accountId: id }, pathname + search)}
          >
            {m.accounts_reconnect()}
          </Button>
        ) : (
          <Button
            id={disconnectButtonId(id)}
            variant="quiet"
            size={size}
            aria-label={m.accounts_disconnect_label({ account: label })}
            disabledReason={refusal(can.disconnect) || offline}
            onClick={() => openDialog(id)}
          >
            {m.accounts_disconnect()}
          </Button>
        )}
        <RequestButton isInRow={place === 'row'} account={account} action={action} label={label} />
      </span>
      <PendingRequest account={account} action={action} />
    </>
  );
}

/**
 * When a change takes away the button that has the focus, the row keeps it (F75): on the button in its
 * place, but never on one that destroys.
 */
function useFocusKept(
  id: string,
  status: Account['status'],
  decision: DecisionReply,
): RefObject<HTMLSpanElement | null> {
  const actions = useRef<HTMLSpanElement>(null);
  const hadFocus = useRef(false);
  const isAsked = !decision.allowed && decision.asked !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of status, or a request by another tab, is the occasion
  useLayoutEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return;
    if (status === 'disconnected') focusFirst(reconnectButtonId(id));
    else focusFirst(rowHeadingId(id), LIST_HEADING_ID);
  }, [status, isAsked]);
  useEffect(() => {
    const look = () => {
      hadFocus.current = actions.current?.contains(document.activeElement) ?? false;
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, []);
  return actions;
}

const isAbout = (request: { purpose: string; accountId?: string }, id: string): boolean => request.accountId === id;
