import type { Account } from '../../api/contract/account.ts';
import { RIGHTS, type Right } from '../../api/contract/rights.ts';
import { refusal } from '../../domain-text/reasons.ts';
import { hasRight } from '../../domain-text/soon-advice.ts';
import { m } from '../../i18n/messages.ts';
import { openRequestSentences } from '../account-text.ts';
import styles from './AccountRights.module.css';

/** What the viewer may do with an account; for a refused action, why, who may take it, and who has been asked. */
export function AccountRights({ account }: { account: Account }) {
  return (
    <section>
      <h2>{m.accounts_rights()}</h2>
      <ul className={styles.rights}>
        {RIGHTS.map((right) => (
          <li key={right}>{sentence(account, right)}</li>
        ))}
      </ul>
    </section>
  );
}

interface Sentences {
  allowed: () => string;
  /** The viewer has the right, but the state of the account forbids the action. */
  wrongState: () => string;
  refused: (inputs: { reason: string }) => string;
}

const SENTENCES = {
  reconnect: {
    allowed: m.accounts_may_reconnect,
    wrongState: m.accounts_may_reconnect_later,
    refused: m.accounts_cannot_reconnect,
  },
  disconnect: {
    allowed: m.accounts_may_disconnect,
    wrongState: m.accounts_may_disconnect_later,
    refused: m.accounts_cannot_disconnect,
  },
  // No state forbids a removal.
  remove: { allowed: m.accounts_may_remove, wrongState: m.accounts_may_remove, refused: m.accounts_cannot_remove },
  settle: {
    allowed: m.accounts_may_settle,
    wrongState: m.accounts_may_settle_later,
    refused: m.accounts_cannot_settle,
  },
} satisfies Record<Right, Sentences>;

function sentence(account: Account, right: Right): string {
  const decision = account.can[right];
  const { allowed, wrongState, refused } = SENTENCES[right];
  if (decision.allowed) return allowed();
  if (hasRight(decision)) return wrongState();
  const refusalSentence = refused({ reason: refusal(decision) });
  const openRequests = right === 'settle' ? [] : openRequestSentences(account, right);
  return [refusalSentence, ...openRequests.map((open) => `${open}.`)].join(' ');
}
