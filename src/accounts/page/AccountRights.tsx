import type { Account } from '../../api/contract/account.ts';
import type { DecisionReply } from '../../api/contract/rights.ts';
import { refusal } from '../../domain-text/reasons.ts';
import { formatDateTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { hasRight } from '../advice.ts';

/** What the viewer may do with an account, and else why not, who can, and who has been asked, in words. */
export function AccountRights({ account: { can } }: { account: Account }) {
  const sentences = [
    sentence(can.reconnect, m.accounts_may_reconnect, m.accounts_may_reconnect_later, m.accounts_right_reconnect),
    sentence(can.disconnect, m.accounts_may_disconnect, m.accounts_may_disconnect_later, m.accounts_right_disconnect),
    sentence(can.remove, m.accounts_may_remove, m.accounts_may_remove, m.accounts_right_remove),
    sentence(can.settle, m.accounts_may_settle, m.accounts_may_settle_later, m.accounts_right_settle),
  ];
  return (
    <section>
      <h3>{m.accounts_rights()}</h3>
      <ul className="rights">
        {sentences.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  );
}

function sentence(
  decision: DecisionReply,
  now: () => string,
  later: () => string,
  no: (inputs: { reason: string }) => string,
) {
  if (decision.allowed) return now();
  if (hasRight(decision)) return later();
  const refused = no({ reason: refusal(decision) });
  if (!decision.asked) return refused;
  const { to, at } = decision.asked;
  return `${refused} ${m.ask_asked({ name: to.name, date: formatDateTime(at) })}.`;
}
