import type { Account } from '../../api/contract/account.ts';
import type { Person } from '../../api/contract/person.ts';
import type { RequestAction } from '../../api/contract/request.ts';
import { causeSentence } from '../../domain-text/causes.ts';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { formatDateTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { nextStep } from '../advice.ts';

/** The question over the dialog. */
export const requestTitle = (action: RequestAction, account: string): string => TITLE[action]({ account });

/** The message once the request is out. */
export const requestDone = (action: RequestAction, name: string, account: string): string =>
  DONE[action]({ name, account });

interface Letter {
  action: RequestAction;
  account: Account;
  /** Names the account in full. */
  label: string;
  to: Person;
  /** The account's page. */
  url: string;
}

/** A ready message to the person asked: what is asked for, why, by when, and where. */
export function requestMessage({ action, account, label, to, url }: Letter): string {
  const lines = [
    m.ask_letter_hello({ name: to.name }),
    '',
    pleaSentences(action, account, label)
      .filter((sentence) => sentence !== '')
      .join(' '),
    m.ask_letter_no_right(),
    '',
    url,
  ];
  return lines.join('\n');
}

function pleaSentences(action: RequestAction, account: Account, label: string): string[] {
  switch (action) {
    case 'disconnect':
      return isRenewed(account)
        ? [
            m.ask_letter_renew({
              account: label,
              network: NETWORK_NAME[account.network],
              date: formatDateTime(account.expiresAt),
            }),
          ]
        : [m.ask_letter_disconnect({ account: label })];
    case 'reconnect':
      return [m.ask_letter_reconnect({ account: label }), whySentence(account), keepSentence(account)];
    case 'remove':
      return [m.ask_letter_remove({ account: label }), m.ask_letter_remove_loses()];
  }
}

/** Whether it is about to end, and a disconnect with a reconnect would renew it (SOON). */
const isRenewed = (account: Account): account is Account & { expiresAt: string } =>
  account.status === 'expiring' && account.expiresAt !== null && account.expiry.renewedBy === 'reconnect';

function whySentence(account: Account): string {
  return account.disconnection ? causeSentence({ ...account, disconnection: account.disconnection }) : '';
}

function keepSentence(account: Account): string {
  const step = nextStep(account);
  switch (step?.kind) {
    case 'keep': {
      const date = formatDateTime(step.by);
      return step.posts > 0 ? m.ask_letter_keep({ count: step.posts, date }) : m.ask_letter_keep_none({ date });
    }
    case 'start-over':
      return m.ask_letter_gone();
    case 'gone-at-network':
      return m.ask_letter_deleted({ network: NETWORK_NAME[account.network] });
    default:
      return '';
  }
}

const TITLE = {
  reconnect: m.ask_title_reconnect,
  disconnect: m.ask_title_disconnect,
  remove: m.ask_title_remove,
} satisfies Record<RequestAction, (inputs: { account: string }) => string>;

const DONE = {
  reconnect: m.ask_done_reconnect,
  disconnect: m.ask_done_disconnect,
  remove: m.ask_done_remove,
} satisfies Record<RequestAction, (inputs: { name: string; account: string }) => string>;
