import type { Account } from '../../api/contract/account.ts';
import { type DecisionReply, RIGHTS, type Right } from '../../api/contract/rights.ts';
import { refusal } from '../../domain-text/reasons.ts';
import { m } from '../../i18n/messages.ts';
import { pendingRequestSentence } from '../account-text.ts';
import { hasRight } from '../advice.ts';
import styles from './AccountRights.module.css';

/** What the viewer may do with an account; where they may not, why, who can, and who has been asked. */
export function AccountRights({ account: { can } }: { account: Account }) {
  return (
    <section>
      <h3>{m.accounts_rights()}</h3>
      <ul className={styles.rights}>
        {RIGHTS.map((right) => (
          <li key={right}>{sentence(can[right], WORDS[right])}</li>
        ))}
      </ul>
    </section>
  );
}

interface Words {
  now: () => string;
  /** If only the state of the account forbids it. */
  later: () => string;
  no: (inputs: { reason: string }) => string;
}

const WORDS = {
  reconnect: {
    now: m.accounts_may_reconnect,
    later: m.accounts_may_reconnect_later,
    no: m.accounts_right_reconnect,
  },
  disconnect: {
    now: m.accounts_may_disconnect,
    later: m.accounts_may_disconnect_later,
    no: m.accounts_right_disconnect,
  },
  remove: { now: m.accounts_may_remove, later: m.accounts_may_remove, no: m.accounts_right_remove },
  settle: { now: m.accounts_may_settle, later: m.accounts_may_settle_later, no: m.accounts_right_settle },
} satisfies Record<Right, Words>;

function sentence(decision: DecisionReply, { now, later, no }: Words): string {
  if (decision.allowed) return now();
  if (hasRight(decision)) return later();
  const refused = no({ reason: refusal(decision) });
  const pending = pendingRequestSentence(decision);
  return pending === '' ? refused : `${refused} ${pending}.`;
}
