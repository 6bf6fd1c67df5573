import type { Cause, Disconnection } from '../api/contract/account.ts';
import type { Network } from '../api/contract/network.ts';
import type { Person } from '../api/contract/person.ts';
import { formatDate } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { NETWORK_NAME } from './network-name.ts';

/** Why, when and by whom an account was disconnected, in a sentence. */
export function causeSentence(account: { network: Network; disconnection: Disconnection }): string {
  const { at, cause, by } = account.disconnection;
  return CAUSE[cause]({ network: NETWORK_NAME[account.network], date: formatDate(at), by });
}

const CAUSE = {
  'reauthorization-overdue': m.accounts_cause_overdue,
  inactivity: m.accounts_cause_inactivity,
  security: m.accounts_cause_security,
  'deleted-on-network': m.accounts_cause_deleted,
  manual: ({ date, by }) =>
    by ? m.accounts_cause_manual({ person: by.name, date }) : m.accounts_cause_manual_unknown({ date }),
} satisfies Record<Cause, (inputs: { network: string; date: string; by: Person | null }) => string>;
