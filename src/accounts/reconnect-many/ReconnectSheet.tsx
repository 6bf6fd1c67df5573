import type { Account, Handover } from '../../api/contract/account.ts';
import { shownName } from '../../domain-text/account-name.ts';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { useOfflineReason } from '../../ui/online.ts';
import type { Step } from './queue.ts';
import styles from './ReconnectSheet.module.css';

interface Props {
  /** The accounts to reconnect, and those that are left out. */
  accounts: readonly Account[];
  /** The sign-ins, in their order. */
  steps: readonly Step[];
  onStart: () => void;
  onClose: () => void;
}

/** Says before the first sign-in what each reconnect brings back, and which accounts are left out. */
export function ReconnectSheet({ accounts, steps, onStart, onClose }: Props) {
  const offlineReason = useOfflineReason();
  const chosen = steps.flatMap(({ accountIds }) => accountIds);
  const leftOut = accounts.filter(({ id }) => !chosen.includes(id));
  const [first] = steps;
  return (
    <Dialog
      title={m.many_sheet_title({ count: chosen.length })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{m.ui_cancel()}</Button>
          {first && (
            <Button variant="primary" disabledReason={offlineReason} onClick={onStart}>
              {m.many_open({ network: NETWORK_NAME[first.network] })}
            </Button>
          )}
        </>
      }
    >
      {steps.map(({ network, accountIds }) => (
        <section key={accountIds.join()} className={styles.step}>
          <h3>{NETWORK_NAME[network]}</h3>
          <ul>
            {accounts
              .filter(({ id }) => accountIds.includes(id))
              .map((account) => (
                <li key={account.id}>
                  <bdi>{shownName(account)}</bdi> <span>{gainSentence(account)}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {leftOut.length > 0 && (
        <section className={styles.step}>
          <h3>{m.many_left_out()}</h3>
          <ul>
            {leftOut.map((account) => (
              <li key={account.id}>
                <bdi>{shownName(account)}</bdi>{' '}
                <span>{m.many_left_out_deleted({ network: NETWORK_NAME[account.network] })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}

const handoverText = ({ person: { name }, loses }: Handover): string =>
  loses === 'sight' ? m.many_handover_sight({ name }) : m.many_handover_ownership({ name });

/** What a reconnect of the account brings back (RESUME), or that it starts empty (LIFECYCLE, HANDOVER). */
function gainSentence({ disconnection, attention }: Account): string {
  if (!disconnection) return '';
  if (disconnection.history === 'gone') {
    return [m.many_gain_empty(), disconnection.handover && handoverText(disconnection.handover)]
      .filter(Boolean)
      .join(' ');
  }
  const { ahead } = disconnection.kept;
  const parts = [
    ahead > 0 && m.many_resumed({ count: ahead }),
    attention.missedAfterReconnect > 0 && m.many_missed({ count: attention.missedAfterReconnect }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? m.many_gain_history() : parts.join(' ');
}
