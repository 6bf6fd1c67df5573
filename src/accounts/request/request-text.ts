import type { Account } from '../../api/contract/account.ts';
import type { Person } from '../../api/contract/person.ts';
import type { RequestAction } from '../../api/contract/request.ts';
import { causeSentence } from '../../domain-text/causes.ts';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { allOf } from '../../domain-text/people-list.ts';
import { soonAdvice } from '../../domain-text/soon-advice.ts';
import { formatDateTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { nextStep } from '../advice.ts';

/** The message to copy: what is asked for, why, by when, where. @param label the account's full name @param url of its page */
export function requestMessage(
  action: RequestAction,
  account: Account,
  label: string,
  to: readonly Person[],
  url: string,
): string {
  const lines = [
    m.ask_message_hello({ name: allOf(to) }),
    '',
    askSentences(action, account, label)
      .filter((sentence) => sentence !== '')
      .join(' '),
    m.ask_message_no_right(),
    '',
    url,
  ];
  return lines.join('\n');
}

function askSentences(action: RequestAction, account: Account, label: string): string[] {
  switch (action) {
    case 'disconnect':
      return [disconnectSentence(account, label)];
    case 'reconnect':
      return [
        m.ask_message_reconnect({ account: label }),
        account.disconnection ? causeSentence({ ...account, disconnection: account.disconnection }) : '',
        afterReconnectSentence(account),
      ];
    case 'remove':
      return [m.ask_message_remove({ account: label }), m.ask_message_remove_loses()];
  }
}

/** SOON: a disconnect of an expiring account may be the first half of its renewal. */
function disconnectSentence(account: Account, label: string): string {
  const { expiresAt, expiry, network } = account;
  return soonAdvice(account) && expiresAt !== null && expiry.renewedBy === 'reconnect'
    ? m.ask_message_renew({ account: label, network: NETWORK_NAME[network], date: formatDateTime(expiresAt) })
    : m.ask_message_disconnect({ account: label });
}

function afterReconnectSentence(account: Account): string {
  const step = nextStep(account);
  switch (step?.kind) {
    case 'keep': {
      const date = formatDateTime(step.deadline);
      return step.posts > 0 ? m.ask_message_keep({ count: step.posts, date }) : m.ask_message_keep_none({ date });
    }
    case 'start-over':
      return m.ask_message_gone();
    case 'remove':
      return m.ask_message_deleted({ network: NETWORK_NAME[account.network] });
    default:
      return '';
  }
}

/** The question in the title of the dialog. */
export const REQUEST_TITLE = {
  reconnect: m.ask_title_reconnect,
  disconnect: m.ask_title_disconnect,
  remove: m.ask_title_remove,
} satisfies Record<RequestAction, (inputs: { account: string }) => string>;

/** What is announced once the request is sent. */
export const REQUEST_SENT = {
  reconnect: m.ask_done_reconnect,
  disconnect: m.ask_done_disconnect,
  remove: m.ask_done_remove,
} satisfies Record<RequestAction, (inputs: { name: string; account: string }) => string>;
