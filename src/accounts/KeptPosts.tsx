import type { Account, Disconnection } from '../api/contract/account.ts';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { m } from '../i18n/messages.ts';
import text from '../ui/styles/text.module.css';

/** What a reconnect now would make of the kept posts (RESUME) or, if the account cannot be reconnected, which posts are kept. */
export function KeptPosts({
  account,
  disconnection: { kept, reconnectable },
}: {
  account: Account;
  disconnection: Disconnection;
}) {
  const { network, attention, cancelledByPerson } = account;
  const { published, cancelled, ahead, drafts, missed } = kept;
  const counted: [number, (inputs: { count: number }) => string][] = [
    [published, m.page_kept_published],
    reconnectable ? [ahead, m.page_kept_ahead] : [cancelled, m.page_kept_cancelled],
    [drafts, m.page_kept_drafts],
    reconnectable ? [attention.missedAfterReconnect, m.page_kept_missed_then] : [missed, m.page_kept_missed],
  ];
  const items = counted.flatMap(([count, item]) => (count > 0 ? [item({ count })] : []));
  const intro = reconnectable ? m.page_kept() : m.page_kept_deleted({ network: NETWORK_NAME[network] });
  return (
    <>
      {items.length === 0 ? (
        <p className={text.quiet}>{m.page_kept_nothing()}</p>
      ) : (
        <>
          <p>{intro}</p>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </>
      )}
      {cancelledByPerson > 0 && <p>{m.accounts_impact_cancelled({ count: cancelledByPerson })}</p>}
    </>
  );
}
