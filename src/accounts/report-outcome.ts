import type { RequestAction } from '../api/contract/request.ts';
import { ACCOUNTS_PATH, accountPath } from '../navigation/paths.ts';
import { announce, dismissToast, showToast, type Toast } from '../ui/toasts/toasts.ts';
import { rowLinkId } from './element-ids.ts';

/**
 * Announces what an act of this tab has done to an account. A message on screen says the same, unless a row of the list shows the
 * account and so what was done to it.
 * @param offer the message shown beside such a row: it has the part of `message` that the row does not show
 */
export function reportOutcome(accountId: string, message: Toast, offer?: Toast): void {
  if (!rowOf(accountId)) showToast(message);
  else if (offer) showToast(offer);
  else dismissToast();
  announce(message.text);
}

/**
 * Announces that people were asked for an action on an account. Only where neither the row nor the page of the account says so, a
 * message on screen says it too.
 */
export function reportRequest(accountId: string, action: RequestAction, text: string): void {
  // React Query renders what it has loaded in a timer. This timer is set later, so it runs after that render.
  setTimeout(() => {
    // A row says it only about the action whose button it has, and while it shows no outcome of a queue.
    const saidInRow = action !== 'remove' && rowOf(accountId)?.querySelector('[data-part="asked"]');
    if (!saidInRow && !location.pathname.endsWith(accountPath(accountId))) return showToast({ tone: 'good', text });
    dismissToast();
    announce(text);
  });
}

/** The row of an account, if the list is open and shows it. */
const rowOf = (accountId: string): Element | null | undefined =>
  location.pathname.endsWith(ACCOUNTS_PATH) ? document.getElementById(rowLinkId(accountId))?.closest('tr') : null;
