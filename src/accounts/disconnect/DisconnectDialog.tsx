import { useId } from 'react';
import { problemFrom } from '../../api/api-error.ts';
import { failedReadSentence } from '../../domain-text/failed-reads.ts';
import { failedWriteSentence } from '../../domain-text/failed-writes.ts';
import { m } from '../../i18n/messages.ts';
import { useSession } from '../../session/use-session.ts';
import { Alert } from '../../ui/Alert.tsx';
import { HeldButton } from '../../ui/button/HeldButton.tsx';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.tsx';
import { AlreadyDisconnected } from '../AlreadyDisconnected.tsx';
import { ACCOUNTS_HEADING_ID, actionButtonId, rowLinkId } from '../element-ids.ts';
import { HandleAndKind } from '../HandleAndKind.tsx';
import type { DialogAccount } from '../use-dialog-account.ts';
import styles from './ImpactText.module.css';
import { ImpactDetails, ImpactSentences, sentenceId } from './ImpactText.tsx';
import { impactSummary, partsReadOut } from './impact-text.ts';
import { useDisconnect } from './use-disconnect.ts';

interface Props {
  subject: DialogAccount;
  onClose: () => void;
}

/** Shows what a disconnect will do before it is confirmed. */
export function DisconnectDialog({ subject, onClose }: Props) {
  const { account } = subject;
  const { id, network } = account;
  const impactId = useId();
  const disconnect = useDisconnect(subject, onClose);
  const { phase, label } = disconnect;
  const shown = 'shown' in disconnect ? disconnect.shown : null;
  const { serverTime } = useSession();
  const summary = shown && impactSummary(shown.account, shown.impact, serverTime);
  const error = phase === 'failed' || phase === 'refused-for-good' ? disconnect.error : null;
  const isOver = phase === 'disconnected-meanwhile' || phase === 'refused-for-good';
  const isForbidden = problemFrom(error)?.status === 403;
  return (
    <ConfirmDialog
      alert
      narrow
      describedBy={
        summary
          ? partsReadOut(summary)
              .map((part) => sentenceId(impactId, part))
              .join(' ')
          : undefined
      }
      title={<bdi>{m.accounts_dialog_disconnect_title({ account: label })}</bdi>}
      phase={phase === 'working' ? 'working' : isOver ? 'over' : 'ready'}
      confirm={{
        text: m.accounts_dialog_disconnect_confirm(),
        variant: 'danger',
        disabledReason: phase === 'loading' ? m.accounts_impact_loading() : '',
        onPress: disconnect.confirm,
      }}
      working={m.accounts_dialog_disconnecting()}
      failure={
        error === null
          ? ''
          : isForbidden
            ? m.accounts_problem_forbidden_disconnect()
            : failedWriteSentence(error, network)
      }
      error={error}
      replyState={disconnect.replyState}
      focusAfter={[actionButtonId('reconnect', id), rowLinkId(id), ACCOUNTS_HEADING_ID]}
      onClose={onClose}
    >
      <HandleAndKind account={account} />
      {phase === 'loading' && disconnect.error !== null && (
        <ImpactNotLoaded error={disconnect.error} onRetry={disconnect.retry} />
      )}
      {phase === 'disconnected-meanwhile' && <AlreadyDisconnected account={disconnect.account} />}
      {shown?.changes && <ImpactChanges changes={shown.changes} />}
      {/* The dialog opens before the impact is loaded: a screen reader then reads the sentences out when they appear. */}
      <div role="status" className={styles.summary}>
        {phase === 'loading' && disconnect.error === null && <p>{m.accounts_impact_loading()}</p>}
        {summary && <ImpactSentences id={impactId} summary={summary} />}
      </div>
      {shown && <ImpactDetails impact={shown.impact} />}
    </ConfirmDialog>
  );
}

function ImpactNotLoaded({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <Alert tone="bad" urgent>
      <p>{`${m.accounts_impact_failed()} ${failedReadSentence(error)}`}</p>
      <HeldButton error={error} onClick={onRetry}>
        {m.ui_try_again()}
      </HeldButton>
    </Alert>
  );
}

/** Says that the account has changed. @param changes how the impact differs now; empty if it does not */
function ImpactChanges({ changes }: { changes: string[] }) {
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
