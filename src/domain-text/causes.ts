import type { Account, Cause, Disconnection } from '../api/contract/account.ts';
import type { Person } from '../api/contract/person.ts';
import { formatDate } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { NETWORK_NAME } from './network-name.ts';

/** What happened to a disconnected account, in a sentence. */
export function causeSentence({ network, disconnection }: Ended): string {
  const { at, cause, by } = disconnection;
  return CAUSE[cause]({ network: NETWORK_NAME[network], date: formatDate(at), by });
}

type Ended = Pick<Account, 'network'> & { disconnection: Disconnection };

const CAUSE = {
  'reauthorization-overdue': m.accounts_cause_overdue,
  inactivity: m.accounts_cause_inactivity,
  security: m.accounts_cause_security,
  'deleted-on-network': m.accounts_cause_deleted,
  manual: ({ date, by }) =>
    by ? m.accounts_cause_manual({ person: by.name, date }) : m.accounts_cause_manual_unknown({ date }),
} satisfies Record<Cause, (inputs: { network: string; date: string; by: Person | null }) => string>;
