import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accountQuery, disconnectMutation, impactQuery, invalidateEverything } from '../../api/accounts.ts';
import { isUncertain, mayHaveSucceeded, problemFrom } from '../../api/api-error.ts';
import { newKey } from '../../api/client.ts';
import type { Account } from '../../api/contract/account.ts';
import type { Impact } from '../../api/contract/impact.ts';
import { isSupported } from '../../api/lenient-schemas.ts';
import { useOnline } from '../../api/online.ts';
import { accountName, kindName } from '../../domain-text/account-name.ts';
import { failureSentence } from '../../domain-text/failures.ts';
import { loadFailureSentence } from '../../domain-text/load-failures.ts';
import { formatDate } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { withoutBidi } from '../../i18n/safe-text.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { showToast } from '../../ui/toasts/toasts.ts';
import { useElapsed } from '../../ui/use-elapsed.ts';
import { AlreadyDisconnected } from '../AlreadyDisconnected.tsx';
import { LIST_HEADING_ID, reconnectButtonId, rowHeadingId } from '../element-ids.ts';
import { ImpactText } from './ImpactText.tsx';
import { impactChanges } from './impact-changes.ts';

interface Props {
  account: Account;
  viewer: string;
  onClose: () => void;
}

/** What somebody has been shown and is asked to confirm. */
interface Shown {
  account: Account;
  impact: Impact;
  /** What differs from what they were shown before; null the first time. */
  changes: string[] | null;
  key: string;
}

/** Says what a disconnect will do before it does; the account is only ever disconnected in the version shown here. */
export function DisconnectDialog({ account: opened, viewer, onClose }: Props) {
  const { id, network } = opened;
  const queries = useQueryClient();
  const online = useOnline();
  const live = useQuery({ ...accountQuery(id), staleTime: 0 });
  const now = live.data && isSupported(live.data) ? live.data : undefined;
  const [shown, setShown] = useState<Shown | null>(null);
  const impact = useQuery({ ...impactQuery(id), staleTime: 0, enabled: shown === null });
  const disconnect = useMutation({
    ...disconnectMutation(queries),
    onSuccess: (after, { label }) => {
      showToast({ tone: 'good', text: disconnectedSentence(after, label) });
    },
    onError: async (error) => {
      const problem = problemFrom(error);
      const isOther = problem?.code === 'version-stale' && problem.account?.disconnection === null;
      if (isOther && problem.account) await showAgain(problem.account);
      else if (problem) await invalidateEverything(queries);
    },
  });
  const isWorking = disconnect.isPending;
  const long = useElapsed(isWorking, 3_000);

  const isFresh = impact.isFetchedAfterMount && live.isFetchedAfterMount && !impact.isFetching && !live.isFetching;
  if (shown === null && isFresh && impact.data && now) {
    setShown({ account: now, impact: impact.data, changes: null, key: newKey() });
  }

  const showAgain = async (account: Account) => {
    const after = await queries.fetchQuery({ ...impactQuery(id), staleTime: 0 }).catch(() => null);
    if (!after) return;
    setShown((before) => ({
      account,
      impact: after,
      changes: before ? impactChanges(before.impact, after) : null,
      key: newKey(),
    }));
  };

  const label = withoutBidi(accountName(opened));
  // The answer closes the dialog only while it is open: Back may have closed it (F29).
  const confirm = ({ account, key }: Shown) =>
    disconnect.mutate({ account, viewer, label, key }, { onSuccess: onClose });
  const already = now?.disconnection && !isWorking && !disconnect.isSuccess ? now : null;
  const isShownAgain = shown !== null && problemFrom(disconnect.error)?.account?.revision === shown.account.revision;
  const failure = isShownAgain ? null : disconnect.error;
  const noRight = problemFrom(failure)?.status === 403;
  const isOver = noRight || problemFrom(failure)?.status === 404;
  const loadFailure = shown === null ? (live.error ?? impact.error) : null;

  return (
    <Dialog
      alert
      title={<bdi>{m.accounts_dialog_disconnect_title({ account: label })}</bdi>}
      focusAfter={[reconnectButtonId(id), rowHeadingId(id), LIST_HEADING_ID]}
      onClose={onClose}
      sent={isWorking ? 'waiting' : mayHaveSucceeded(disconnect.error) ? 'unanswered' : undefined}
      footer={
        <>
          <Button data-first-focus variant="secondary" onClick={onClose}>
            {already || isOver ? m.accounts_close() : m.accounts_cancel()}
          </Button>
          {!already && !isOver && (
            <Button
              variant="danger"
              isPending={isWorking}
              disabledReason={offReason(shown, online, isWorking)}
              onClick={() => shown && confirm(shown)}
            >
              {m.accounts_dialog_disconnect_confirm()}
            </Button>
          )}
        </>
      }
    >
      <p className="quiet">
        <bdi>{withoutBidi(opened.handle)}</bdi> <span>{`· ${kindName(opened)}`}</span>
      </p>
      {already ? (
        <AlreadyDisconnected account={already} />
      ) : (
        <>
          {shown?.changes && <Changed changes={shown.changes} />}
          {shown ? (
            <ImpactText account={shown.account} impact={shown.impact} viewer={viewer} />
          ) : (
            !loadFailure && <p role="status">{m.accounts_impact_loading()}</p>
          )}
          {loadFailure && (
            <Alert tone="bad" urgent>
              <p>{`${m.accounts_impact_failed()} ${loadFailureSentence(loadFailure)}`}</p>
              <Button
                onClick={() => {
                  void live.refetch();
                  void impact.refetch();
                }}
              >
                {m.app_try_again()}
              </Button>
            </Alert>
          )}
          {failure && !(isUncertain(failure) && isWorking) && (
            <Alert tone="bad" urgent>
              <p>{noRight ? m.accounts_problem_forbidden_disconnect() : failureSentence(failure, { network })}</p>
            </Alert>
          )}
          {isWorking && <p role="status">{workingWord(online, long)}</p>}
        </>
      )}
    </Dialog>
  );
}

function Changed({ changes }: { changes: string[] }) {
  return (
    <Alert tone="warning" urgent>
      {changes.length === 0 ? (
        <p>{m.accounts_impact_changed_same()}</p>
      ) : (
        <>
          <p>{m.accounts_impact_changed()}</p>
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
}

function offReason(shown: Shown | null, online: boolean, isWorking: boolean): string {
  if (!online && !isWorking) return m.app_offline();
  return shown === null ? m.accounts_impact_loading() : '';
}

function workingWord(online: boolean, long: boolean): string {
  if (!online) return m.accounts_problem_unconfirmed();
  return long ? m.accounts_dialog_still_working() : m.accounts_dialog_disconnecting();
}

function disconnectedSentence({ disconnection }: Account, account: string): string {
  const date = disconnection ? formatDate(disconnection.keptUntil) : '';
  const count = disconnection?.kept.cancelled ?? 0;
  return count === 0
    ? m.accounts_disconnected_done_none({ account, date })
    : m.accounts_disconnected_done({ account, date, count });
}
