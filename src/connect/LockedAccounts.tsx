import { Link } from 'react-router';
import type { Account } from '../api/contract/account.ts';
import type { Network } from '../api/contract/network.ts';
import { accountName } from '../domain-text/account-name.ts';
import { handoverSentence } from '../domain-text/handover.ts';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { formatDate, formatDeadline, formatFromNow } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { accountPath } from '../navigation/paths.ts';
import { useSession } from '../session/use-session.ts';
import { AccountOptions } from './AccountOptions.tsx';

interface Props {
  network: Network;
  accounts: Account[];
}

/** The network's long-disconnected accounts (HIDE). Each checkbox is locked: selected, unless the network deleted the account. */
export function LockedAccounts({ network, accounts }: Props) {
  const { serverTime: now } = useSession();
  if (accounts.length === 0) return <p>{m.connect_locked_no_account({ network: NETWORK_NAME[network] })}</p>;
  const count = accounts.filter(comesBack).length;
  return (
    <AccountOptions
      legend={count === 0 ? m.connect_locked_none() : m.connect_locked({ count, network: NETWORK_NAME[network] })}
      note={lockedNote(count, accounts.length)}
      accounts={accounts}
      optionOf={(account) => ({
        checked: comesBack(account),
        sentences: sentences(account, now),
        link: (
          <Link
            to={accountPath(account.id)}
            aria-label={m.connect_open_page_label({ account: accountName(account, accounts) })}
          >
            {m.connect_open_page()}
          </Link>
        ),
      })}
    />
  );
}

/** Says how to keep an account from coming back. @param count how many accounts come back @param shown how many are shown */
function lockedNote(count: number, shown: number): string {
  if (count === 0) return '';
  return count === shown ? m.connect_locked_note() : m.connect_locked_note_selected();
}

const comesBack = ({ disconnection }: Account): boolean => disconnection?.reconnectable === true;

function sentences(account: Account, now: string): string[] {
  const { disconnection, network } = account;
  if (!disconnection) return [];
  const since = m.connect_locked_since({
    ago: formatFromNow(disconnection.at, now),
    date: formatDate(disconnection.at),
  });
  if (!disconnection.reconnectable) return [m.connect_locked_deleted({ network: NETWORK_NAME[network] }), since];
  if (disconnection.history === 'gone') {
    const gone = m.connect_locked_gone({ date: formatDate(disconnection.keptUntil) });
    const handover = disconnection.handover ? [handoverSentence(disconnection.handover)] : [];
    return [since, gone, ...handover, m.connect_locked_selected()];
  }
  const date = formatDeadline(disconnection.keptUntil, now);
  const count = disconnection.keptTotal;
  const kept = count === 0 ? m.connect_locked_kept_none({ date }) : m.connect_locked_kept({ count, date });
  const { missedAfterReconnect } = account.attention;
  const missed = missedAfterReconnect > 0 ? [m.connect_locked_missed({ count: missedAfterReconnect })] : [];
  return [since, kept, ...missed, m.connect_locked_selected()];
}
